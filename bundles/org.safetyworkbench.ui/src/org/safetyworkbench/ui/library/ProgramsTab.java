package org.safetyworkbench.ui.library;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.guard.Contributed;
import org.safetyworkbench.guard.Contributions;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.grid.Split;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line;
import org.safetyworkbench.ui.why.Line.Style;

/** What sectors add in Java, whether it runs, and if not why; a disabled bundle can be allowed again. */
final class ProgramsTab {

	private final Desk desk;
	private final Installed installed;
	private final Texts texts;
	private final Composite area;
	private final Button allow;
	private final Split<Contributed> split;

	ProgramsTab(Composite parent, Desk desk, Installed installed) {
		this.desk = desk;
		this.installed = installed;
		texts = desk.texts();
		area = Panels.padded(parent);
		Composite bar = Panels.row(area, 2);
		Panels.faint(bar, desk.look(), texts.get("program.hint"));
		allow = Panels.button(bar, texts.get("program.allow"), "program.allow", this::allow);
		allow.setEnabled(false);
		Grid<Contributed> grid = Grid.<Contributed>of(desk).column(texts.get("column.program"), 18, one -> texts.of(one.name())).grow().bar(one -> one.trouble().isPresent() ? Tone.RED : Tone.GREEN)
				.column(texts.get("column.kind"), texts.isChinese() ? 8 : 13, one -> texts.of(one.kind()))
				.column(texts.get("column.state"), 8, one -> texts.get(one.trouble().isPresent() ? "program.stopped" : "program.runs")).tone(one -> one.trouble().isPresent() ? Tone.RED : null)
				.column(texts.get("column.origin"), 34, one -> one.source().bundle() + " " + one.source().version());
		split = new Split<>(area, desk, "library.programs", grid, this::words);
		split.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
	}

	Composite control() {
		return area;
	}

	/** Asks every contribution for its name, so only in the background. */
	void refresh() {
		desk.background().show(area, texts.get("work.reading"), progress -> installed.programs(), this::show);
	}

	private void show(List<Contributed> all) {
		allow.setEnabled(all.stream().anyMatch(ProgramsTab::isDisabled));
		split.grid().whenEmpty(texts.get("program.none"), composite -> {});
		split.grid().show(all);
	}

	private static boolean isDisabled(Contributed one) {
		return one.trouble().filter(problem -> problem.code().equals("contribution.disabled")).isPresent();
	}

	private List<Line> words(Contributed one) {
		List<Line> lines = new ArrayList<>(List.of(new Line(Style.HEADING, texts.of(one.name())), new Line(Style.FAINT, one.source().toString())));
		lines.add(one.trouble().map(problem -> new Line(Style.UNKNOWN, texts.of(problem))).orElseGet(() -> new Line(Style.TRUE, texts.get("program.runs"))));
		return lines;
	}

	private void allow() {
		desk.background().load(area, texts.get("work.reading"), progress -> {
			Contributions contributions = desk.services().get(Contributions.class);
			contributions.all().stream().filter(ProgramsTab::isDisabled).map(one -> one.source().bundle()).distinct().forEach(contributions::allow);
			return contributions.all();
		}, this::show);
	}
}
