package org.safetyworkbench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

	@TempDir Path folder;
	private Path product;
	private Spec spec;

	@BeforeEach
	void product() throws IOException {
		product = Files.createDirectories(folder.resolve("city"));
		Path start = Files.writeString(product.resolve("safety-workbench"), "#!/bin/sh\n");
		assertThat(start.toFile().setExecutable(true)).isTrue();
		Files.createDirectories(product.resolve("plugins"));
		Files.writeString(product.resolve("plugins/" + "x".repeat(120) + ".jar"), "jar");
		Files.createSymbolicLink(product.resolve("legal"), Path.of("plugins"));
		spec = Spec.read(Files.writeString(folder.resolve("spec.yaml"), "id: city\nname: 某市安全监管工作台\nfeatures: [desktop]\n")).value();
	}

	@Test
	void aDebianPackageHoldsTheProgramItsCommandAndItsMenuEntry() throws IOException {
		Path deb = new Archive(spec, Spec.Target.LINUX_X86_64, product).write("1.2.3");
		List<String> members = new ArrayList<>();
		List<String> data = new ArrayList<>();
		String control = "";
		try (ArArchiveInputStream ar = new ArArchiveInputStream(Files.newInputStream(deb))) {
			for (ArArchiveEntry member; (member = ar.getNextEntry()) != null;) {
				members.add(member.getName());
				byte[] content = ar.readAllBytes();
				if (member.getName().equals("data.tar.gz")) data.addAll(names(content));
				if (member.getName().equals("control.tar.gz")) control = new String(new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes());
			}
		}
		assertThat(deb.getFileName()).hasToString("city_1.2.3_amd64.deb");
		assertThat(members).containsExactly("debian-binary", "control.tar.gz", "data.tar.gz");
		assertThat(control).contains("Package: city\n", "Version: 1.2.3\n", "Architecture: amd64\n", "Depends: libgtk-3-0");
		assertThat(data).contains("./opt/city/safety-workbench 755", "./opt/city/plugins/" + "x".repeat(120) + ".jar 644", "./usr/share/applications/city.desktop 644").anyMatch(name -> name.startsWith("./usr/bin/city"));
	}

	private static List<String> names(byte[] archive) throws IOException {
		List<String> names = new ArrayList<>();
		try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
			for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null;) names.add(entry.getName() + " " + Integer.toOctalString(entry.getMode() & 0777));
		}
		return names;
	}

	@Test
	void windowsGetsAZip() throws IOException {
		Path zip = new Archive(spec, Spec.Target.WINDOWS_X86_64, product).write("1.2.3");
		try (ZipFile file = new ZipFile(zip.toFile())) {
			assertThat(file.stream().map(entry -> entry.getName())).contains("city/safety-workbench");
		}
	}
}
