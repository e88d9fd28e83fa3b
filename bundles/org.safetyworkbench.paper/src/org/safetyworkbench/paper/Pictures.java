package org.safetyworkbench.paper;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.safetyworkbench.core.Problem;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** Makes the pictures of papers: QR codes, and photographs at the size a sheet needs. */
final class Pictures {

	/** Longer side of a printed photograph in pixels: 78 mm at 300 dots per inch. */
	private static final int LARGEST = 920;
	private static final int MODULE = 4;

	/** A QR code as a small PNG, four dots to a module, with the quiet zone a reader needs. */
	Image code(String text) {
		try {
			BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
					Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2, EncodeHintType.CHARACTER_SET, "UTF-8"));
			int side = matrix.getWidth() * MODULE;
			BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
			for (int y = 0; y < side; y++)
				for (int x = 0; x < side; x++) image.setRGB(x, y, matrix.get(x / MODULE, y / MODULE) ? 0xFF000000 : 0xFFFFFFFF);
			return encoded(image, "png");
		} catch (WriterException | IOException e) {
			throw new IllegalStateException("a record's link fits into a QR code: " + text, e);
		}
	}

	/** Read at a fraction of its size where the file allows it, so that a large photograph costs little memory. */
	Image photo(Photo photo) {
		try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(photo.content().get()))) {
			var readers = in == null ? null : ImageIO.getImageReaders(in);
			if (readers == null || !readers.hasNext()) throw unusable(photo, null);
			ImageReader reader = readers.next();
			try {
				reader.setInput(in, true, true);
				ImageReadParam parameters = reader.getDefaultReadParam();
				int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (LARGEST * 2));
				parameters.setSourceSubsampling(step, step, 0, 0);
				return encoded(scaled(reader.read(0, parameters)), "jpeg");
			} finally {
				reader.dispose();
			}
		} catch (IOException | UncheckedIOException e) {
			throw unusable(photo, e);
		}
	}

	private static PaperException unusable(Photo photo, Exception cause) {
		return new PaperException(Problem.of("paper.photo", "照片读不出，不能放进文书：" + photo.caption(), "the photograph cannot be read: " + photo.caption())
				.remedy("核对证据文件，必要时重新上传", "check the file of evidence, add it again if need be"), cause);
	}

	/** JPEG knows no transparency, so everything is drawn on white. */
	private static BufferedImage scaled(BufferedImage image) {
		double scale = Math.min(1, LARGEST / (double) Math.max(image.getWidth(), image.getHeight()));
		int width = Math.max(1, (int) (image.getWidth() * scale));
		int height = Math.max(1, (int) (image.getHeight() * scale));
		BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = small.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		graphics.drawImage(image, 0, 0, width, height, java.awt.Color.WHITE, null);
		graphics.dispose();
		return small;
	}

	private static Image encoded(BufferedImage image, String format) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		if (!ImageIO.write(image, format, bytes)) throw new UncheckedIOException(new IOException("no writer of " + format));
		return new Image(bytes.toByteArray(), format, image.getWidth(), image.getHeight());
	}
}
