package org.safetyworkbench.ui.evidence;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.text.Texts;

/** Thumbnails in rows, as many beside each other as there is room; each can be reached and opened by keyboard. */
final class ThumbStrip {

	private final Composite area;
	private final Look look;
	private final Texts texts;
	private final Consumer<Shot> open;
	private final BiConsumer<Control, Shot> menu;

	ThumbStrip(Composite parent, Look look, Texts texts, Consumer<Shot> open, BiConsumer<Control, Shot> menu) {
		this.look = look;
		this.texts = texts;
		this.open = open;
		this.menu = menu;
		area = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.marginLeft = 0;
		layout.spacing = Look.em(area).y / 2;
		area.setLayout(layout);
	}

	Composite control() {
		return area;
	}

	void show(List<Shot> shots) {
		for (Control old : area.getChildren()) old.dispose();
		for (Shot shot : shots) add(shot);
	}

	private void add(Shot shot) {
		Canvas canvas = new Canvas(area, SWT.DOUBLE_BUFFERED);
		canvas.setData("id", "evidence.shot");
		int em = Look.em(canvas).y;
		canvas.setLayoutData(new RowData(em * 7, em * 6));
		canvas.setToolTipText(EvidenceWords.tip(texts, shot.evidence()));
		canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		Image image = shot.small().map(data -> new Image(canvas.getDisplay(), data)).orElse(null);
		canvas.addListener(SWT.Dispose, event -> {
			if (image != null) image.dispose();
		});
		canvas.addListener(SWT.Paint, event -> paint(event.gc, canvas, shot, image));
		canvas.addListener(SWT.MouseDown, event -> canvas.forceFocus());
		canvas.addListener(SWT.MouseUp, event -> {
			if (event.button == 1) open.accept(shot);
		});
		canvas.addListener(SWT.KeyDown, event -> {
			if (event.character == SWT.CR || event.character == ' ') open.accept(shot);
		});
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = EvidenceWords.caption(texts, shot.evidence());
			}
		});
		menu.accept(canvas, shot);
	}

	private void paint(GC gc, Canvas canvas, Shot shot, Image image) {
		Rectangle box = canvas.getClientArea();
		int em = Look.em(canvas).y;
		Evidence evidence = shot.evidence();
		gc.setBackground(look.wash(Tone.GREY));
		gc.fillRectangle(box);
		Rectangle room = new Rectangle(1, 1, box.width - 2, box.height - em - em / 4);
		if (image != null) PictureView.fit(gc, image, room);
		else gc.drawText(EvidenceWords.ending(evidence.name()), em / 2, em, true);
		if (evidence.withdrawn()) {
			gc.setForeground(look.color(Tone.RED));
			gc.setLineWidth(Math.max(2, em / 8));
			gc.drawLine(0, 0, room.width, room.height);
			gc.drawLine(0, room.height, room.width, 0);
			gc.setLineWidth(1);
		}
		gc.setForeground(evidence.withdrawn() ? look.faint() : look.foreground());
		String caption = EvidenceWords.caption(texts, evidence);
		Point size = gc.textExtent(caption);
		gc.drawText(caption, Math.max(2, (box.width - size.x) / 2), box.height - em - em / 8, true);
		gc.setForeground(canvas.isFocusControl() ? look.color(Tone.BLUE) : look.faint());
		gc.drawRectangle(0, 0, box.width - 1, box.height - 1);
	}
}
