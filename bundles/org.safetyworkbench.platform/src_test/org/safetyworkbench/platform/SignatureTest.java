package org.safetyworkbench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.trial.Signer;

class SignatureTest {

	@TempDir static Path keys;
	private static Signer province;
	@TempDir Path folder;

	@BeforeAll
	static void keys() {
		province = Signer.named("province", keys);
	}

	private Path jar() throws IOException {
		Path jar = folder.resolve("pack.jar");
		try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
			Files.createDirectories(zip.getPath("META-INF"));
			Files.writeString(zip.getPath("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\n\n");
			Files.writeString(zip.getPath("items.yaml"), "items: []\n");
			Files.writeString(zip.getPath("rules.yaml"), "rules: []\n");
		}
		return jar;
	}

	private Path signed() throws IOException {
		Path jar = jar();
		province.sign(jar);
		return jar;
	}

	@Test
	void aSignedJarNamesItsSigner() throws IOException {
		Signature signature = Signature.of(signed());
		assertThat(signature.state()).isEqualTo(Signature.State.SIGNED);
		assertThat(signature.name()).isEqualTo("province");
		assertThat(signature.fingerprint()).matches("[0-9A-F]{64}");
	}

	@Test
	void anUnsignedJarSaysSo() throws IOException {
		assertThat(Signature.of(jar())).isEqualTo(Signature.UNSIGNED);
	}

	@Test
	void changedContentIsTampered() throws IOException {
		Path jar = signed();
		try (FileSystem zip = FileSystems.newFileSystem(jar)) {
			Files.writeString(zip.getPath("rules.yaml"), "rules: [{id: X}]\n");
		}
		assertThat(Signature.of(jar)).isEqualTo(Signature.BROKEN);
	}

	@Test
	void addedContentIsTampered() throws IOException {
		Path jar = signed();
		try (FileSystem zip = FileSystems.newFileSystem(jar)) {
			Files.writeString(zip.getPath("more.yaml"), "items: []\n");
		}
		assertThat(Signature.of(jar)).isEqualTo(Signature.BROKEN);
	}

	@Test
	void missingContentIsTampered() throws IOException {
		Path jar = signed();
		try (FileSystem zip = FileSystems.newFileSystem(jar)) {
			Files.delete(zip.getPath("rules.yaml"));
		}
		assertThat(Signature.of(jar)).isEqualTo(Signature.BROKEN);
	}

	@Test
	void aCutOffJarIsDamaged() throws IOException {
		Path jar = signed();
		byte[] whole = Files.readAllBytes(jar);
		Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
		assertThat(Signature.of(jar)).isEqualTo(Signature.BROKEN);
	}

	@Test
	void twoSignersInOnePluginCountAsNone() {
		Signature one = new Signature(Signature.State.SIGNED, "CN=one", "A");
		Signature other = new Signature(Signature.State.SIGNED, "CN=other", "B");
		assertThat(Signature.ofAll(List.of(one, one))).isEqualTo(one);
		assertThat(Signature.ofAll(List.of(one, other))).isEqualTo(Signature.UNSIGNED);
		assertThat(Signature.ofAll(List.of(one, Signature.BROKEN, Signature.UNSIGNED))).isEqualTo(Signature.BROKEN);
	}
}
