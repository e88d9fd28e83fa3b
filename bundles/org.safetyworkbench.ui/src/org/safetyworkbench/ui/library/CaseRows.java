package org.safetyworkbench.ui.library;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;

/** The lines of a decision table, wrapped; the one that answered is marked. */
final class CaseRows {

	private final Desk desk;
	private final List<Composite> lines = new ArrayList<>();

	CaseRows(Composite parent, Desk desk, List<RuleTable.Row> rows) {
		this.desk = desk;
		Composite table = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.verticalSpacing = 1;
		table.setLayout(layout);
		line(table, "", desk.texts().get("column.condition"), desk.texts().get("column.answer"), "").setBackground(desk.look().wash(Tone.GREY));
		for (RuleTable.Row row : rows) lines.add(line(table, String.valueOf(row.index() + 1), row.condition(), row.answer(), row.cel()));
		for (int i = 1; i < lines.size(); i += 2) lines.get(i).setBackground(desk.look().wash(Tone.GREY));
	}

	private Composite line(Composite parent, String number, String condition, String answer, String cel) {
		Composite line = new Composite(parent, SWT.NONE);
		line.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
		GridLayout layout = new GridLayout(3, false);
		layout.marginHeight = Look.em(line).y / 3;
		layout.horizontalSpacing = Look.em(line).x;
		line.setLayout(layout);
		cell(line, number, 2).setForeground(desk.look().faint());
		Label words = cell(line, condition, 30);
		words.setToolTipText(cel);
		cell(line, answer, 30);
		return line;
	}

	private static Label cell(Composite line, String text, int width) {
		Label label = new Label(line, SWT.WRAP);
		label.setText(text);
		GridData data = new GridData(SWT.FILL, SWT.TOP, width > 2, false);
		data.widthHint = Look.width(label, width);
		label.setLayoutData(data);
		return label;
	}

	/** Marks the case that answered, or that could not be decided. */
	void hit(Outcome outcome) {
		for (int i = 0; i < lines.size(); i++) {
			boolean hit = i == outcome.caseIndex();
			Color color = hit ? desk.look().wash(outcome instanceof Outcome.Decided ? Tone.GREEN : Tone.ORANGE)
					: i % 2 == 1 ? desk.look().wash(Tone.GREY) : null;
			lines.get(i).setBackground(color);
			for (Control cell : lines.get(i).getChildren()) cell.setBackground(color);
		}
	}
}
