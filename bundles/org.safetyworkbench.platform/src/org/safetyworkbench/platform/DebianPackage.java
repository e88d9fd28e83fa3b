package org.safetyworkbench.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;

/**
 * A Debian package: the program under {@code /opt}, its command in {@code /usr/bin}, its entry and sign in the menu. What the
 * administrator changes beside the program ({@link #SETTINGS}) is Debian's to keep through upgrades; workspaces lie with their
 * users and are never touched.
 */
final class DebianPackage {

	/** Files an administrator edits. */
	private static final List<String> SETTINGS = List.of("workbench.properties", "configuration/" + Trust.FILE);
	private static final String CONTROL = """
			Package: %s
			Version: %s
			Architecture: %s
			Maintainer: Safety Workbench <nobody@localhost>
			Installed-Size: %d
			Depends: %s
			Section: misc
			Priority: optional
			Description: %s
			 Workbench of an office that supervises work safety.
			""";
	/** What the former version noted about itself must not be taken for this one's. Plugins installed by hand are brought back by a first start, as somebody who may write here. */
	private static final String AFTER_UNPACKING = """
			#!/bin/sh
			set -e
			home=$DPKG_ROOT/opt/%s
			if [ "$1" = configure ] && [ -n "$2" ]; then
			  for state in "$home"/p2/org.eclipse.equinox.p2.engine/profileRegistry/*.profile/*; do
			    case " %s " in *" ${state##*/} "*) ;; *) rm -rf "$state" ;; esac
			  done
			  for plugin in "$home"/features/*; do
			    case " %s " in *" ${plugin##*/} "*) ;; *) rm -rf "$plugin" ;; esac
			  done
			  rm -rf "$home"/configuration/org.eclipse.osgi "$home"/configuration/org.eclipse.core.runtime "$home"/p2/carried
			  [ ! -d "$home/added" ] || HOME=${HOME:-/root} "$home/safety-workbench" features history >/dev/null || true
			fi
			""";
	/** What the program wrote beside itself goes with it; the administrator's files when they are to go too. */
	private static final String AFTER_REMOVING = """
			#!/bin/sh
			set -e
			home=$DPKG_ROOT/opt/%s
			[ -d "$home" ] || exit 0
			case $1 in
			  remove)
			    find "$home" ! -type d%s -delete
			    find "$home" -depth -type d -empty -delete ;;
			  purge) rm -rf "$home" ;;
			esac
			""";

	private final Spec spec;
	private final Spec.Target target;
	private final Path folder;

	DebianPackage(Spec spec, Spec.Target target, Path folder) {
		this.spec = spec;
		this.target = target;
		this.folder = folder;
	}

	/** Writes it beside the product's folder. */
	Path write(String version) throws IOException {
		Path file = folder.resolveSibling(spec.id() + "_" + version + "_" + architecture() + ".deb");
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

	private String architecture() {
		return target == Spec.Target.LINUX_AARCH64 ? "arm64" : "amd64";
	}

	private String depends() {
		List<String> depends = new ArrayList<>(List.of("libfontconfig1", "fonts-wqy-zenhei | fonts-noto-cjk"));
		if (spec.hasWindow()) depends.add("libgtk-3-0 (>= 3.24) | libgtk-3-0t64");
		if (!Files.isDirectory(folder.resolve("jre"))) depends.add("java21-runtime-headless");
		return String.join(", ", depends);
	}

	private byte[] control(String version, long size) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Tar tar = new Tar(bytes)) {
			text(tar, "control", Tar.PLAIN, CONTROL.formatted(spec.id(), version, architecture(), (size + 1023) / 1024, depends(), spec.name()));
			text(tar, "conffiles", Tar.PLAIN, SETTINGS.stream().map(setting -> "/opt/" + spec.id() + "/" + setting + "\n").collect(Collectors.joining()));
			text(tar, "postinst", Tar.EXECUTABLE, AFTER_UNPACKING.formatted(spec.id(), names("p2/org.eclipse.equinox.p2.engine/profileRegistry/" + ComposedProducts.PROFILE + ".profile"), names("features")));
			text(tar, "postrm", Tar.EXECUTABLE, AFTER_REMOVING.formatted(spec.id(), SETTINGS.stream().map(setting -> " ! -path \"$home/" + setting + "\"").collect(Collectors.joining())));
		}
		return bytes.toByteArray();
	}

	/** Names of what lies in a folder of the product. */
	private String names(String inside) throws IOException {
		Path place = folder.resolve(inside);
		if (!Files.isDirectory(place)) return "";
		try (Stream<Path> files = Files.list(place)) {
			return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.joining(" "));
		}
	}

	private long data(Path to) throws IOException {
		String home = "opt/" + spec.id();
		try (Tar tar = new Tar(Files.newOutputStream(to)); Stream<Path> files = Files.walk(folder)) {
			for (Path one : files.skip(1).sorted().toList()) tar.copy(one, home + "/" + folder.relativize(one));
			tar.link("usr/bin/" + spec.id(), "../../" + home + "/safety-workbench");
			if (spec.hasWindow()) menu(tar);
			return tar.size();
		}
	}

	private void menu(Tar tar) throws IOException {
		text(tar, "usr/share/applications/" + spec.id() + ".desktop", Tar.PLAIN, String.join("\n", "[Desktop Entry]", "Type=Application", "Version=1.0", "Name=" + spec.name(), "Exec=/usr/bin/" + spec.id(),
				"Icon=" + spec.id(), "StartupWMClass=Safety Workbench", "Terminal=false", "Categories=Office;", "StartupNotify=true", ""));
		tar.file("usr/share/pixmaps/" + spec.id() + ".png", Tar.PLAIN, new Logo(spec, folder).png());
	}

	private static void text(Tar tar, String name, int mode, String text) throws IOException {
		tar.file(name, mode, text.getBytes(StandardCharsets.UTF_8));
	}
}
