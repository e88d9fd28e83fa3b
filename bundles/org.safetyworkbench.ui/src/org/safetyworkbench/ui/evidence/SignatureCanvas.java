package org.safetyworkbench.ui.evidence;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.safetyworkbench.ui.look.Look;

/** A field to sign in with mouse, pen or finger; what was drawn becomes a PNG picture, black on white in every theme. */
public final class SignatureCanvas {

	private static final Color PAPER = new Color(255, 255, 255);
	private static final Color INK = new Color(20, 20, 60);
	private static final Color LINE = new Color(200, 200, 200);

	private final Canvas canvas;
	private final String hint;
	private final Runnable changed;
	private final List<List<Point>> strokes = new ArrayList<>();
	private boolean drawing;

	/** @param hint shown while nothing is drawn */
	public SignatureCanvas(Composite parent, String id, String hint, Runnable changed) {
		this.hint = hint;
		this.changed = changed;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
		canvas.setData("id", id);
		canvas.setBackground(PAPER);
		canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_CROSS));
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.MouseDown, this::begin);
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseUp, event -> end());
	}

	public Canvas canvas() {
		return canvas;
	}

	public boolean isEmpty() {
		return strokes.isEmpty();
	}

	public void clear() {
		strokes.clear();
		canvas.redraw();
		changed.run();
	}

	private void begin(Event event) {
		if (event.button != 1) return;
		drawing = true;
		strokes.add(new ArrayList<>(List.of(new Point(event.x, event.y))));
		canvas.redraw();
	}

	private void move(Event event) {
		if (!drawing) return;
		strokes.get(strokes.size() - 1).add(new Point(event.x, event.y));
		canvas.redraw();
	}

	private void end() {
		if (!drawing) return;
		drawing = false;
		changed.run();
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		gc.setForeground(LINE);
		int line = area.height - area.height / 5;
		gc.drawLine(area.width / 20, line, area.width - area.width / 20, line);
		if (strokes.isEmpty()) {
			Point size = gc.textExtent(hint);
			gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_DARK_GRAY));
			gc.drawText(hint, (area.width - size.x) / 2, (area.height - size.y) / 2, true);
		}
		draw(gc);
	}

	private void draw(GC gc) {
		gc.setAntialias(SWT.ON);
		gc.setForeground(INK);
		gc.setBackground(INK);
		int width = Math.max(2, Look.em(canvas).y / 7);
		gc.setLineWidth(width);
		gc.setLineCap(SWT.CAP_ROUND);
		gc.setLineJoin(SWT.JOIN_ROUND);
		for (List<Point> stroke : strokes) {
			int[] points = stroke.stream().flatMapToInt(point -> java.util.stream.IntStream.of(point.x, point.y)).toArray();
			if (stroke.size() > 1) gc.drawPolyline(points);
			else gc.fillOval(points[0] - width, points[1] - width, width * 2, width * 2);
		}
	}

	/** The drawing as a PNG file. */
	public byte[] png() {
		Rectangle area = canvas.getClientArea();
		ImageGcDrawer drawer = (gc, width, height) -> {
			gc.setBackground(PAPER);
			gc.fillRectangle(0, 0, width, height);
			draw(gc);
		};
		Image image = new Image(canvas.getDisplay(), drawer, area.width, area.height);
		try {
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] {image.getImageData(100)};
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			loader.save(out, SWT.IMAGE_PNG);
			return out.toByteArray();
		} finally {
			image.dispose();
		}
	}
}
