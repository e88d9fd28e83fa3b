package org.safetyworkbench.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * A composed product as people install it: a zip for Windows, a Debian package for Linux that puts it under {@code /opt}, its
 * command into {@code /usr/bin} and its entry into the menu. Both are written on any machine.
 */
final class Archive {

	private static final String DEPENDS = "libgtk-3-0 | libgtk-3-0t64, fonts-wqy-zenhei | fonts-noto-cjk";
	private static final int EXECUTABLE = 0755;
	private static final int PLAIN = 0644;

	private final Spec spec;
	private final Spec.Target target;
	private final Path folder;

	Archive(Spec spec, Spec.Target target, Path folder) {
		this.spec = spec;
		this.target = target;
		this.folder = folder;
	}

	/** Writes it beside the product's folder. */
	Path write(String version) throws IOException {
		return target == Spec.Target.WINDOWS_X86_64 ? zip(folder.resolveSibling(spec.id() + "-" + version + ".zip")) : deb(folder.resolveSibling(spec.id() + "_" + version + "_" + architecture() + ".deb"), version);
	}

	private String architecture() {
		return target == Spec.Target.LINUX_AARCH64 ? "arm64" : "amd64";
	}

	private Path zip(Path file) throws IOException {
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file)); Stream<Path> files = Files.walk(folder)) {
			for (Path one : files.filter(Files::isRegularFile).sorted().toList()) {
				out.putNextEntry(new ZipEntry(spec.id() + "/" + folder.relativize(one).toString().replace('\\', '/')));
				Files.copy(one, out);
			}
		}
		return file;
	}

	private Path deb(Path file, String version) throws IOException {
		Path data = Files.createTempFile(folder.getParent(), "data", ".tar.gz");
		try (ArArchiveOutputStream out = new ArArchiveOutputStream(Files.newOutputStream(file))) {
			long size = data(data);
			member(out, "debian-binary", "2.0\n".getBytes(StandardCharsets.US_ASCII));
			member(out, "control.tar.gz", control(version, size));
			out.putArchiveEntry(new ArArchiveEntry("data.tar.gz", Files.size(data)));
			Files.copy(data, out);
			out.closeArchiveEntry();
			return file;
		} finally {
			Files.delete(data);
		}
	}

	private static void member(ArArchiveOutputStream out, String name, byte[] content) throws IOException {
		out.putArchiveEntry(new ArArchiveEntry(name, content.length));
		out.write(content);
		out.closeArchiveEntry();
	}

	private byte[] control(String version, long size) throws IOException {
		String control = "Package: " + spec.id() + "\nVersion: " + version + "\nArchitecture: " + architecture() + "\nMaintainer: Safety Workbench <nobody@localhost>\nInstalled-Size: " + (size + 1023) / 1024
				+ "\nDepends: " + DEPENDS + "\nSection: misc\nPriority: optional\nDescription: " + spec.name() + "\n Workbench of an office that supervises work safety.\n";
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (TarArchiveOutputStream tar = tar(bytes)) {
			file(tar, "./control", PLAIN, control.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	private long data(Path to) throws IOException {
		long size = 0;
		String home = "./opt/" + spec.id() + "/";
		try (TarArchiveOutputStream tar = tar(Files.newOutputStream(to)); Stream<Path> files = Files.walk(folder)) {
			for (Path one : files.sorted().toList()) size += add(tar, one, home + folder.relativize(one));
			link(tar, "./usr/bin/" + spec.id(), "/opt/" + spec.id() + "/safety-workbench");
			file(tar, "./usr/share/applications/" + spec.id() + ".desktop", PLAIN, desktop().getBytes(StandardCharsets.UTF_8));
		}
		return size;
	}

	private static long add(TarArchiveOutputStream tar, Path file, String name) throws IOException {
		if (Files.isSymbolicLink(file)) link(tar, name, Files.readSymbolicLink(file).toString());
		else if (Files.isDirectory(file)) {
			tar.putArchiveEntry(new TarArchiveEntry(name.endsWith("/") ? name : name + "/"));
			tar.closeArchiveEntry();
		} else {
			TarArchiveEntry entry = new TarArchiveEntry(name);
			entry.setSize(Files.size(file));
			entry.setMode(Files.isExecutable(file) ? EXECUTABLE : PLAIN);
			tar.putArchiveEntry(entry);
			Files.copy(file, tar);
			tar.closeArchiveEntry();
			return entry.getSize();
		}
		return 0;
	}

	private static void link(TarArchiveOutputStream tar, String name, String to) throws IOException {
		TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
		entry.setLinkName(to);
		tar.putArchiveEntry(entry);
		tar.closeArchiveEntry();
	}

	private static void file(TarArchiveOutputStream tar, String name, int mode, byte[] content) throws IOException {
		TarArchiveEntry entry = new TarArchiveEntry(name);
		entry.setSize(content.length);
		entry.setMode(mode);
		tar.putArchiveEntry(entry);
		tar.write(content);
		tar.closeArchiveEntry();
	}

	private static TarArchiveOutputStream tar(OutputStream to) throws IOException {
		TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(to), StandardCharsets.UTF_8.name());
		tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
		return tar;
	}

	private String desktop() {
		return String.join("\n", List.of("[Desktop Entry]", "Type=Application", "Version=1.0", "Name=" + spec.name(), "Exec=/usr/bin/" + spec.id(), "Terminal=false", "Categories=Office;", "StartupNotify=true", ""));
	}
}
