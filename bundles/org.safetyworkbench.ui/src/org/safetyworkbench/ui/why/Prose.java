package org.safetyworkbench.ui.why;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;

/** Lines to read: wrapped, can be marked and copied. */
public final class Prose {

	private final StyledText text;
	private final Look look;

	/** @param id under which tests find it */
	public Prose(Composite parent, Look look, String id) {
		this.look = look;
		text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
		text.setData("id", id);
		Look.keepColours(text);
		int em = Look.em(text).y;
		text.setMargins(em / 2, em / 3, em / 2, em / 3);
		text.setLineSpacing(em / 5);
		text.setBackground(look.background());
		text.setForeground(look.foreground());
	}

	public StyledText control() {
		return text;
	}

	public void show(List<Line> lines) {
		StringBuilder all = new StringBuilder();
		for (Line line : lines) all.append(all.isEmpty() ? "" : "\n").append(line.text());
		text.setText(all.toString());
		int at = 0;
		for (Line line : lines) {
			int length = line.text().length();
			if (length > 0) text.setStyleRange(range(line.style(), at, length));
			at += length + 1;
		}
	}

	private StyleRange range(Line.Style style, int start, int length) {
		StyleRange range = new StyleRange();
		range.start = start;
		range.length = length;
		switch (style) {
			case HEADING -> range.fontStyle = SWT.BOLD;
			case FAINT, FALSE, ADVICE -> range.foreground = look.color(Tone.GREY);
			case LAW -> {
				range.foreground = look.color(Tone.RED);
				range.fontStyle = SWT.BOLD;
			}
			case PLAN -> {
				range.foreground = look.color(Tone.BLUE);
				range.fontStyle = SWT.BOLD;
			}
			case TRUE -> range.foreground = look.color(Tone.GREEN);
			case UNKNOWN -> range.foreground = look.color(Tone.ORANGE);
			case PLAIN -> {}
		}
		return range;
	}
}
