package org.safetyworkbench.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Small upright pictures of big ones. Scales and turns by itself instead of drawing, because drawing would start AWT beside
 * the window system of SWT.
 */
final class Picture {

	/** Beyond that a picture is no photograph but an attack on the memory. */
	private static final long MOST_PIXELS = 250_000_000;

	private Picture() {}

	/** A PNG of at most so many pixels a side; empty for what this Java cannot decode. */
	static Optional<byte[]> of(Path file, int orientation, int pixels) {
		try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (!readers.hasNext()) return Optional.empty();
			ImageReader reader = readers.next();
			try {
				reader.setInput(in, true, true);
				return decoded(reader, pixels).map(picture -> png(scaled(picture, orientation, pixels)));
			} finally {
				reader.dispose();
			}
		} catch (IOException | RuntimeException e) {
			return Optional.empty(); // damaged or of a kind unknown here: kept, but not shown
		}
	}

	/** Decodes only every n-th pixel of a big picture, at least twice as many as wanted. */
	private static Optional<BufferedImage> decoded(ImageReader reader, int pixels) throws IOException {
		long width = reader.getWidth(0);
		long height = reader.getHeight(0);
		if (width * height > MOST_PIXELS) return Optional.empty();
		int step = (int) Math.max(1, Math.max(width, height) / (2L * pixels));
		ImageReadParam param = reader.getDefaultReadParam();
		param.setSourceSubsampling(step, step, 0, 0);
		return Optional.of(reader.read(0, param));
	}

	private static BufferedImage scaled(BufferedImage picture, int orientation, int pixels) {
		int w = picture.getWidth(), h = picture.getHeight();
		double factor = Math.min(1, pixels / (double) Math.max(w, h));
		int width = (int) Math.max(1, Math.round(w * factor)), height = (int) Math.max(1, Math.round(h * factor));
		boolean turned = orientation >= 5;
		BufferedImage upright = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
		int[] source = picture.getRGB(0, 0, w, h, null, 0, w);
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++) {
				int colour = mean(source, w, x * w / width, Math.max(x * w / width + 1, (x + 1) * w / width), y * h / height, Math.max(y * h / height + 1, (y + 1) * h / height));
				int right = width - 1 - x, down = height - 1 - y;
				switch (orientation) {
					case 2 -> upright.setRGB(right, y, colour);
					case 3 -> upright.setRGB(right, down, colour);
					case 4 -> upright.setRGB(x, down, colour);
					case 5 -> upright.setRGB(y, x, colour);
					case 6 -> upright.setRGB(down, x, colour);
					case 7 -> upright.setRGB(down, right, colour);
					case 8 -> upright.setRGB(y, right, colour);
					default -> upright.setRGB(x, y, colour);
				}
			}
		return upright;
	}

	/** The mean colour of a box, transparent parts white as paper. */
	private static int mean(int[] source, int w, int fromX, int toX, int fromY, int toY) {
		long red = 0, green = 0, blue = 0;
		int n = (toX - fromX) * (toY - fromY);
		for (int y = fromY; y < toY; y++)
			for (int x = fromX; x < toX; x++) {
				int pixel = source[y * w + x];
				int alpha = pixel >>> 24, white = 255 * (255 - alpha);
				red += ((pixel >> 16 & 0xFF) * alpha + white) / 255;
				green += ((pixel >> 8 & 0xFF) * alpha + white) / 255;
				blue += ((pixel & 0xFF) * alpha + white) / 255;
			}
		return (int) (red / n) << 16 | (int) (green / n) << 8 | (int) (blue / n);
	}

	private static byte[] png(BufferedImage picture) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ImageOutputStream memory = new MemoryCacheImageOutputStream(out)) {
			ImageIO.write(picture, "png", memory);
		} catch (IOException e) {
			throw new IllegalStateException("memory does not fail", e);
		}
		return out.toByteArray();
	}
}
