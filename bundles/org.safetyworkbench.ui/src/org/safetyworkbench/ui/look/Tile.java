package org.safetyworkbench.ui.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.safetyworkbench.ui.look.Look.Tone;

/** A big number with a colour bar that can be pressed: by mouse, Enter or the space bar. */
public final class Tile {

	private final Canvas canvas;
	private final Look look;
	private String label = "";
	private String number = "";
	private Tone tone = Tone.GREY;
	private boolean chosen;

	public Tile(Composite parent, Look look, String id, Runnable pressed) {
		this.look = look;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
			@Override
			public Point computeSize(int width, int height, boolean changed) {
				return size();
			}
		};
		canvas.setData("id", id);
		canvas.setCursor(parent.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		canvas.addListener(SWT.Paint, this::paint);
		canvas.addListener(SWT.MouseDown, event -> canvas.forceFocus());
		canvas.addListener(SWT.MouseUp, event -> pressed.run());
		canvas.addListener(SWT.KeyDown, event -> {
			if (event.character == SWT.CR || event.character == ' ') pressed.run();
		});
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = label + " " + number;
			}
		});
	}

	public void show(String newLabel, String newNumber, Tone newTone) {
		label = newLabel;
		number = newNumber;
		tone = newTone;
		canvas.setToolTipText(label);
		canvas.setData("number", number);
		canvas.redraw();
	}

	public void choose(boolean nowChosen) {
		chosen = nowChosen;
		canvas.redraw();
	}

	public Canvas canvas() {
		return canvas;
	}

	private Point size() {
		GC gc = new GC(canvas);
		try {
			gc.setFont(look.number());
			Point big = gc.textExtent("000");
			gc.setFont(canvas.getFont());
			Point small = gc.textExtent(label);
			return new Point(Math.max(big.x, small.x) + small.y * 2, big.y + small.y * 2);
		} finally {
			gc.dispose();
		}
	}

	private void paint(Event event) {
		GC gc = event.gc;
		Rectangle area = canvas.getClientArea();
		int em = gc.textExtent("中").y;
		gc.setBackground(chosen ? look.wash(tone) : look.background());
		gc.fillRectangle(area);
		gc.setBackground(look.color(tone));
		gc.fillRectangle(0, 0, Math.max(4, em / 3), area.height);
		gc.setForeground(canvas.isFocusControl() ? look.color(tone) : look.wash(Tone.GREY));
		gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
		gc.setForeground(look.color(tone));
		gc.setFont(look.number());
		gc.drawText(number, em, em / 2, true);
		int below = em / 2 + gc.textExtent(number).y;
		gc.setFont(canvas.getFont());
		gc.setForeground(look.foreground());
		gc.drawText(label, em, below, true);
	}
}
