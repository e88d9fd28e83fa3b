package org.safetyworkbench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A composed product as people install it: a Debian package for Linux; for Windows a zip, and an installer where the machine has
 * the program that makes one. All are written on any machine.
 */
final class Archive {

	private final Spec spec;
	private final Spec.Target target;
	private final Path folder;

	Archive(Spec spec, Spec.Target target, Path folder) {
		this.spec = spec;
		this.target = target;
		this.folder = folder;
	}

	/** Writes it beside the product's folder; answers the files. */
	List<Path> write(String version) throws IOException {
		if (target != Spec.Target.WINDOWS_X86_64) return List.of(new DebianPackage(spec, target, folder).write(version));
		List<Path> files = new ArrayList<>(List.of(zip(folder.resolveSibling(spec.id() + "-" + version + ".zip"))));
		new WindowsInstaller(spec, folder).write(version).ifPresent(files::add);
		return files;
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
}
