package org.safetyworkbench.ui.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.guard.Contributions;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.spi.contribution.Dossier;
import org.safetyworkbench.spi.contribution.FormSection;
import org.safetyworkbench.spi.contribution.Judgement;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line;
import org.safetyworkbench.ui.why.Line.Style;
import org.safetyworkbench.ui.why.Prose;

/** What the programs of the enterprise's sectors show and say. */
final class TradeTab {

	private final Desk desk;
	private final Texts texts;
	private final Composite area;
	private final Prose prose;
	private final IntConsumer counted;

	/** @param counted told how many sections and remarks there are */
	TradeTab(Composite parent, Desk desk, IntConsumer counted) {
		this.desk = desk;
		this.counted = counted;
		texts = desk.texts();
		area = Panels.padded(parent);
		prose = new Prose(area, desk.look(), "enterprise.trade");
		prose.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
	}

	Composite control() {
		return area;
	}

	private record Said(List<Contributions.Section> sections, List<Judgement.Remark> remarks) {}

	void show(Enterprise enterprise, LocalDate today) {
		Dossier dossier = new Dossier(enterprise.creditCode().value(), enterprise.name(), enterprise.sectors(), enterprise.facts(), today);
		desk.background().load(area, texts.get("work.reading"), progress -> {
			Contributions contributions = desk.services().get(Contributions.class);
			Dossier complete = new Dossier(dossier.creditCode(), dossier.name(), dossier.sectors(), contributions.complete(dossier), today);
			return new Said(contributions.sections(complete), contributions.remarks(complete));
		}, this::show);
	}

	private void show(Said said) {
		List<Line> lines = new ArrayList<>();
		for (Contributions.Section section : said.sections()) {
			lines.add(new Line(Style.HEADING, texts.of(section.heading())));
			for (FormSection.Row row : section.rows()) lines.add(new Line(Style.PLAIN, texts.get("why.pair", texts.of(row.label()), texts.of(row.value()))));
		}
		if (!said.remarks().isEmpty()) lines.add(new Line(Style.HEADING, texts.get("enterprise.trade.remarks")));
		for (Judgement.Remark remark : said.remarks()) lines.add(new Line(Style.PLAIN, texts.of(remark.text())));
		if (lines.isEmpty()) lines.add(new Line(Style.FAINT, texts.get("enterprise.trade.none")));
		prose.show(lines);
		counted.accept(said.sections().size() + said.remarks().size());
	}
}
