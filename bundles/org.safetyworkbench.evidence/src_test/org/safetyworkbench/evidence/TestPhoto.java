package org.safetyworkbench.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

/** Photographs as telephones make them: a JPEG, red on the left and blue on the right as stored, with EXIF before it. */
final class TestPhoto {

	private TestPhoto() {}

	static byte[] plain(String format, int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) image.setRGB(x, y, x < width / 2 ? 0xFF0000 : 0x0000FF);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	/** @param taken as cameras write it, 2026:11:20 09:30:00 */
	static byte[] jpeg(int width, int height, int orientation, String taken, int[] latitude, int[] longitude) {
		byte[] jpeg = plain("jpg", width, height);
		byte[] tiff = tiff(orientation, taken, latitude, longitude);
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream(); DataOutputStream out = new DataOutputStream(bytes)) {
			out.write(jpeg, 0, 2);
			out.writeShort(0xFFE1);
			out.writeShort(2 + 6 + tiff.length);
			out.write("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
			out.write(tiff);
			out.write(jpeg, 2, jpeg.length - 2);
			return bytes.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Three directories: picture at 8, exif at 50, place at 68; values from 122. */
	private static byte[] tiff(int orientation, String taken, int[] latitude, int[] longitude) {
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream(); DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeBytes("MM");
			out.writeShort(42);
			out.writeInt(8);
			out.writeShort(3);
			entry(out, 0x0112, 3, 1, orientation << 16);
			entry(out, 0x8769, 4, 1, 50);
			entry(out, 0x8825, 4, 1, 68);
			out.writeInt(0);
			out.writeShort(1);
			entry(out, 0x9003, 2, 20, 122);
			out.writeInt(0);
			out.writeShort(4);
			entry(out, 1, 2, 2, 'N' << 24);
			entry(out, 2, 5, 3, 142);
			entry(out, 3, 2, 2, 'E' << 24);
			entry(out, 4, 5, 3, 166);
			out.writeInt(0);
			out.writeBytes(taken + "\0");
			for (int part : latitude) rational(out, part);
			for (int part : longitude) rational(out, part);
			return bytes.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
		out.writeShort(tag);
		out.writeShort(type);
		out.writeInt(count);
		out.writeInt(value);
	}

	private static void rational(DataOutputStream out, int value) throws IOException {
		out.writeInt(value);
		out.writeInt(1);
	}
}
