package org.safetyworkbench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Assumptions;
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
		Files.writeString(product.resolve("workbench.properties"), "");
		Files.writeString(Files.createDirectories(product.resolve("configuration")).resolve(Trust.FILE), "");
		ByteBuffer picture = ByteBuffer.allocate(24).putLong(0, 0x89504E470D0A1A0AL).putInt(16, 128).putInt(20, 64);
		Files.write(folder.resolve("logo.png"), picture.array());
		spec = Spec.read(Files.writeString(folder.resolve("spec.yaml"), "id: city\nname: 某市安全监管工作台\nfeatures: [desktop]\nlogo: logo.png\n")).value();
	}

	@Test
	void aDebianPackageHoldsTheProgramItsCommandAndItsMenuEntry() throws IOException {
		Path deb = new Archive(spec, Spec.Target.LINUX_X86_64, product).write("1.2.3").getFirst();
		Map<String, byte[]> members = members(deb);
		assertThat(deb.getFileName()).hasToString("city_1.2.3_amd64.deb");
		assertThat(members.keySet()).containsExactly("debian-binary", "control.tar.gz", "data.tar.gz");
		Map<String, TarArchiveEntry> data = entries(members.get("data.tar.gz"));
		assertThat(data).containsKeys("./opt/", "./opt/city/plugins/", "./opt/city/plugins/" + "x".repeat(120) + ".jar", "./usr/share/applications/city.desktop", "./usr/share/pixmaps/city.png");
		assertThat(data.get("./opt/city/safety-workbench").getMode() & 0777).isEqualTo(Tar.EXECUTABLE);
		assertThat(data.get("./usr/bin/city").getLinkName()).isEqualTo("../../opt/city/safety-workbench");
		assertThat(data.values()).allMatch(entry -> entry.getLongUserId() == 0 && entry.getUserName().equals("root"));
		assertThat(List.copyOf(data.keySet())).as("folders come before what is in them").containsSubsequence("./opt/", "./opt/city/", "./opt/city/plugins/", "./usr/", "./usr/bin/", "./usr/bin/city");
	}

	@Test
	void itNamesWhatItNeedsAndWhatTheAdministratorEdits() throws IOException {
		Map<String, String> control = control(new Archive(spec, Spec.Target.LINUX_AARCH64, product).write("1.2.3").getFirst());
		assertThat(control.get("./control")).contains("Package: city\n", "Version: 1.2.3\n", "Architecture: arm64\n", "libgtk-3-0", "java21-runtime-headless", "Description: 某市安全监管工作台\n");
		assertThat(control.get("./conffiles")).isEqualTo("/opt/city/workbench.properties\n/opt/city/configuration/trust.properties\n");
		assertThat(control).containsKeys("./postinst", "./postrm");
		Files.createDirectories(product.resolve("jre"));
		assertThat(control(new Archive(spec, Spec.Target.LINUX_X86_64, product).write("1.2.3").getFirst()).get("./control")).doesNotContain("java21");
	}

	@Test
	void withoutAWindowThereIsNoMenuEntry() throws IOException {
		Spec commands = Spec.read(Files.writeString(folder.resolve("commands.yaml"), "id: city\nname: 命令\nfeatures: [headless]\n")).value();
		Path deb = new Archive(commands, Spec.Target.LINUX_X86_64, product).write("1.2.3").getFirst();
		assertThat(entries(members(deb).get("data.tar.gz")).keySet()).contains("./usr/bin/city").noneMatch(name -> name.startsWith("./usr/share"));
		assertThat(control(deb).get("./control")).doesNotContain("gtk");
	}

	private static Map<String, byte[]> members(Path deb) throws IOException {
		Map<String, byte[]> members = new LinkedHashMap<>();
		try (ArArchiveInputStream ar = new ArArchiveInputStream(Files.newInputStream(deb))) {
			for (ArArchiveEntry member; (member = ar.getNextEntry()) != null;) members.put(member.getName(), ar.readAllBytes());
		}
		return members;
	}

	private static Map<String, TarArchiveEntry> entries(byte[] archive) throws IOException {
		Map<String, TarArchiveEntry> entries = new LinkedHashMap<>();
		try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
			for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null;) entries.put(entry.getName(), entry);
		}
		return entries;
	}

	private static Map<String, String> control(Path deb) throws IOException {
		Map<String, String> texts = new LinkedHashMap<>();
		try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(members(deb).get("control.tar.gz"))))) {
			for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null;) texts.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
		}
		return texts;
	}

	@Test
	void windowsGetsAZipAndAnInstallerWhereOneCanBeMade() throws IOException {
		List<Path> files = new Archive(spec, Spec.Target.WINDOWS_X86_64, product).write("1.2.3");
		try (ZipFile file = new ZipFile(files.getFirst().toFile())) {
			assertThat(file.stream().map(ZipEntry::getName)).contains("city/safety-workbench");
		}
		Assumptions.assumeTrue(files.size() > 1, "makensis is not here");
		assertThat(files.get(1)).hasFileName("city-1.2.3-setup.exe");
		assertThat(Files.readString(files.get(1), StandardCharsets.ISO_8859_1)).startsWith("MZ").contains("Nullsoft");
	}

	@Test
	void theLogoIsAnIconToo() throws IOException {
		byte[] icon = new Logo(spec, product).ico();
		assertThat(icon).startsWith(0, 0, 1, 0, 1, 0, 128, 64).endsWith(Files.readAllBytes(folder.resolve("logo.png")));
	}
}
