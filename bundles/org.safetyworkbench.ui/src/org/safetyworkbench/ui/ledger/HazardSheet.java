package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.hazard.Article;
import org.safetyworkbench.hazard.FiveFixed;
import org.safetyworkbench.hazard.Hazard;
import org.safetyworkbench.hazard.Sighting;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.ui.grid.Sheet;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** What is known of a hazard, section by section; sections nothing belongs into are left out. */
final class HazardSheet {

	private final Desk desk;
	private final Texts texts;
	private final Sheet sheet;
	private final LocalDate today = LocalDate.now();

	HazardSheet(Composite parent, Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
		sheet = new Sheet(parent, desk.look(), 2);
	}

	ScrolledComposite control() {
		return sheet.control();
	}

	void show(HazardRecord record) {
		Portrait portrait = new Portrait(texts, record);
		sheet.control().setRedraw(false);
		int top = sheet.control().getOrigin().y;
		sheet.clear();
		finding(record);
		measure(record);
		if (record.hazard().severity() == Severity.MAJOR || record.dossier().five().isPresent()) five(record, portrait);
		lines("receipts", portrait.receipts(), record.hazard().severity() == Severity.MAJOR);
		lines("reports", portrait.reports(), record.hazard().severity() == Severity.MAJOR);
		lines("deferrals", portrait.deferrals(), false);
		lines("listing", portrait.listings(), false);
		lines("transfers", portrait.transfers(), false);
		lines("pressure", portrait.pressures(), false);
		basis(record);
		sheet.done();
		sheet.control().setOrigin(0, top);
		sheet.control().setRedraw(true);
	}

	private void finding(HazardRecord record) {
		Hazard hazard = record.hazard();
		sheet.section(texts.get("hazard.section.finding"));
		if (!hazard.item().isEmpty()) sheet.value(texts.get("column.item"), hazard.item() + "　" + texts.of(record.dossier().item().title()), 2);
		sheet.value(texts.get("column.finding"), texts.of(hazard.finding()), 2);
		sheet.value(texts.get("column.found"), hazard.foundOn().toString(), 1);
		sheet.value(texts.get("hazard.source"), texts.of(hazard.source().label()), 1);
		String inspectors = record.sightings().stream().map(Sighting::inspector).filter(name -> !name.isBlank()).distinct().collect(Collectors.joining(texts.get("list.separator")));
		sheet.value(texts.get("hazard.inspectors"), inspectors.isEmpty() ? texts.get("value.none") : inspectors, 1);
		sheet.value(texts.get("column.officer"), hazard.officer().isEmpty() ? texts.get("value.none") : hazard.officer(), 1);
		sheet.value(texts.get("hazard.times"), String.valueOf(Math.max(1, record.sightings().size())), 1);
		record.risk().ifPresent(risk -> sheet.value(texts.get("risk.name"), texts.of(risk.colour().label()) + "　" + risk.name() + "　" + risk.profile().place(), 1));
		record.control().ifPresent(control -> sheet.value(texts.get("risk.control.failed"), texts.of(control.kind().label()) + "　" + control.text(), 1));
	}

	private void measure(HazardRecord record) {
		Hazard hazard = record.hazard();
		sheet.section(texts.get("hazard.section.measure"));
		sheet.value(texts.get("column.measure"), record.measure(texts), 2);
		String left = hazard.state().isOpen() ? "　" + texts.distance(today, hazard.dueOn()) : "";
		sheet.value(texts.get("column.due"), hazard.dueOn() + left, 1);
		sheet.value(texts.get("column.authority"), record.authority(texts, hazard.authority()), 1);
		record.caution().filter(caution -> hazard.state().isOpen()).ifPresent(caution -> sheet.value(texts.get("hazard.due.working"), texts.of(caution), 2));
		sheet.value(texts.get("hazard.powers"), texts.get(hazard.withPowers() ? "value.yes" : "value.no"), 1);
		sheet.value(texts.get("hazard.transferDue"), hazard.transferDue().map(Object::toString).orElse(texts.get("value.none")), 1);
	}

	private void five(HazardRecord record, Portrait portrait) {
		sheet.section(texts.get("hazard.section.five"));
		List<Portrait.Line> lines = portrait.five();
		for (int i = 0; i < lines.size(); i++) {
			Portrait.Line line = lines.get(i);
			boolean missing = line.value().isBlank();
			Text value = sheet.value(line.label(), missing ? texts.get("five.missing") : line.value(), i == 0 || i > 2 ? 2 : 1);
			if (missing) Look.paint(value, desk.look().color(Tone.ORANGE));
		}
		record.dossier().five().filter(FiveFixed::isComplete).ifPresent(five -> sheet.note(texts.get("five.fixed", five.fixedOn(), five.by())).setForeground(desk.look().faint()));
	}

	/** @param always whether the section is shown although it is empty, because something belongs there */
	private void lines(String section, List<String> lines, boolean always) {
		if (lines.isEmpty() && !always) return;
		sheet.section(texts.get("hazard.section." + section));
		if (lines.isEmpty()) Look.paint(sheet.note(texts.get("hazard.none")), desk.look().color(Tone.ORANGE));
		lines.forEach(sheet::note);
	}

	private void basis(HazardRecord record) {
		sheet.section(texts.get("why.basis"));
		record.hazard().ownBasis().ifPresent(sheet::note);
		for (Article article : record.dossier().item().articles()) {
			Label line = sheet.note(article.words() + "　" + texts.get(article.isLaw() ? "article.law" : "article.nolaw") + texts.get(article.verified() ? "law.verified" : "law.unverified"));
			if (!article.verified()) Look.paint(line, desk.look().color(Tone.ORANGE));
		}
	}
}
