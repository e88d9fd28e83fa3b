package org.safetyworkbench.ui.evidence;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A picture as large as there is room, or words in its place. */
final class PictureView {

	private final Canvas canvas;
	private Optional<Image> image = Optional.empty();
	private String words = "";

	PictureView(Composite parent) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.Resize, event -> canvas.redraw());
		canvas.addListener(SWT.Dispose, event -> image.ifPresent(Image::dispose));
	}

	Canvas canvas() {
		return canvas;
	}

	void show(Optional<ImageData> data, String otherwise) {
		image.ifPresent(Image::dispose);
		image = data.map(pixels -> new Image(canvas.getDisplay(), pixels));
		words = otherwise;
		canvas.redraw();
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		image.ifPresentOrElse(shown -> fit(gc, shown, area), () -> {
			Point size = gc.textExtent(words, SWT.DRAW_DELIMITER);
			gc.drawText(words, Math.max(0, (area.width - size.x) / 2), Math.max(0, (area.height - size.y) / 2), SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT);
		});
	}

	/** Draws an image into an area, keeping its proportions; it is never blown up beyond its size. */
	static void fit(GC gc, Image image, Rectangle area) {
		Rectangle size = image.getBounds();
		double scale = Math.min(1, Math.min(area.width / (double) size.width, area.height / (double) size.height));
		int width = Math.max(1, (int) (size.width * scale));
		int height = Math.max(1, (int) (size.height * scale));
		gc.setInterpolation(SWT.HIGH);
		gc.drawImage(image, 0, 0, size.width, size.height, area.x + (area.width - width) / 2, area.y + (area.height - height) / 2, width, height);
	}
}
