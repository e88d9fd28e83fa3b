package org.safetyworkbench.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;

/** The sign of a composed product in menus: the administrator's, else the program's own. */
final class Logo {

	private static final int HEADER = 22;
	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
	/** Where a PNG file says its width and height. */
	private static final int SIZE_AT = 16;

	private final Spec spec;
	private final Path folder;

	Logo(Spec spec, Path folder) {
		this.spec = spec;
		this.folder = folder;
	}

	/** Whether a file begins as PNG pictures do. */
	static boolean isPng(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			return Arrays.equals(in.readNBytes(PNG.length), PNG);
		} catch (IOException e) {
			return false;
		}
	}

	byte[] png() throws IOException {
		if (spec.logo().isPresent()) return Files.readAllBytes(spec.logo().get());
		try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder.resolve("plugins"), "org.safetyworkbench.ui_*.jar")) {
			Iterator<Path> found = jars.iterator();
			if (!found.hasNext()) throw new IllegalStateException("a product with a window has its bundle: " + folder);
			try (FileSystem jar = FileSystems.newFileSystem(found.next())) {
				return Files.readAllBytes(jar.getPath("icons/app128.png"));
			}
		} catch (java.nio.file.DirectoryIteratorException e) {
			throw new UncheckedIOException(e.getCause());
		}
	}

	/** The same as Windows wants it: an icon file of one picture, which may be PNG since Vista; a side of 0 means 256. */
	byte[] ico() throws IOException {
		byte[] png = png();
		int width = ByteBuffer.wrap(png).getInt(SIZE_AT);
		int height = ByteBuffer.wrap(png).getInt(SIZE_AT + Integer.BYTES);
		ByteBuffer icon = ByteBuffer.allocate(HEADER + png.length).order(ByteOrder.LITTLE_ENDIAN);
		icon.putShort((short) 0).putShort((short) 1).putShort((short) 1);
		icon.put(side(width)).put(side(height)).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(HEADER);
		return icon.put(png).array();
	}

	private static byte side(int pixels) {
		return (byte) (pixels >= 256 ? 0 : pixels);
	}
}
