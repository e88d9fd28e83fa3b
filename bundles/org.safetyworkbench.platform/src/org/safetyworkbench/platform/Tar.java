package org.safetyworkbench.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** A compressed tar archive for a whole machine: its files belong to root whoever writes it, and no folder above them is missing. */
final class Tar implements AutoCloseable {

	static final int EXECUTABLE = 0755;
	static final int PLAIN = 0644;

	private static final String HERE = "./";

	private final TarArchiveOutputStream out;
	private final Set<String> folders = new HashSet<>();
	private long size;

	Tar(OutputStream to) throws IOException {
		out = new TarArchiveOutputStream(new GZIPOutputStream(to), StandardCharsets.UTF_8.name());
		out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
	}

	/** A file, link or empty folder as it is; the parts of its name are joined by slashes. */
	void copy(Path file, String name) throws IOException {
		if (Files.isSymbolicLink(file)) link(name, Files.readSymbolicLink(file).toString());
		else if (Files.isDirectory(file)) folder(name);
		else {
			begin(new TarArchiveEntry(HERE + name), name, Files.size(file), Files.isExecutable(file) ? EXECUTABLE : PLAIN);
			Files.copy(file, out);
			out.closeArchiveEntry();
		}
	}

	void file(String name, int mode, byte[] content) throws IOException {
		begin(new TarArchiveEntry(HERE + name), name, content.length, mode);
		out.write(content);
		out.closeArchiveEntry();
	}

	void link(String name, String to) throws IOException {
		TarArchiveEntry entry = new TarArchiveEntry(HERE + name, TarConstants.LF_SYMLINK);
		entry.setLinkName(to);
		begin(entry, name, 0, 0777);
		out.closeArchiveEntry();
	}

	private void folder(String name) throws IOException {
		if (!folders.add(name)) return;
		begin(new TarArchiveEntry(HERE + name + "/"), name, 0, EXECUTABLE);
		out.closeArchiveEntry();
	}

	private void begin(TarArchiveEntry entry, String name, long length, int mode) throws IOException {
		int above = name.lastIndexOf('/');
		if (above > 0) folder(name.substring(0, above));
		entry.setIds(0, 0);
		entry.setNames("root", "root");
		entry.setSize(length);
		entry.setMode(mode);
		out.putArchiveEntry(entry);
		size += length;
	}

	/** Bytes of all files. */
	long size() {
		return size;
	}

	@Override
	public void close() throws IOException {
		out.close();
	}
}
