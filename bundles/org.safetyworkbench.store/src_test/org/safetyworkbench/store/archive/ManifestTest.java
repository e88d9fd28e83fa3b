package org.safetyworkbench.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.store.Head;

/** The list of what a backup holds may be larger than the memory of whoever writes or reads it. */
class ManifestTest {

	private static final int MANY = 1_000_000;
	private static final String HASH = "0123456789abcdef".repeat(4);

	@TempDir
	Path folder;

	/** Writes and reads a list in the memory the process was started with. */
	static final class Small {

		private Small() {}

		public static void main(String[] arguments) throws Exception {
			Path file = Path.of(arguments[0]);
			String seal;
			try (ManifestWriter writer = new ManifestWriter(file.resolveSibling("waiting")); OutputStream out = Files.newOutputStream(file)) {
				for (String line : beginning()) writer.add(line);
				for (int i = 0; i < MANY; i++) writer.add(new Manifest.File("evidence/%02x/%064x".formatted(i & 0xff, i), i, HASH).line());
				seal = writer.to(out);
			}
			try (BufferedReader lines = Files.newBufferedReader(file)) {
				Manifest read = Manifest.of(lines, () -> seal).orElseThrow();
				if (read.files() != MANY) throw new IllegalStateException(read.toString());
			}
			long[] sizes = {0};
			try (BufferedReader lines = Files.newBufferedReader(file)) {
				Manifest.files(lines, part -> sizes[0] += part.size());
			}
			if (sizes[0] != (MANY - 1L) * MANY / 2) throw new IllegalStateException(sizes[0] + " bytes");
		}
	}

	private static List<String> beginning() {
		return Manifest.beginning(Instant.EPOCH, "测试 1", new Head("workspace", 7, HASH), Map.of("store", Map.of(1, HASH)));
	}

	@Test
	@Timeout(value = 120, unit = TimeUnit.SECONDS)
	void aMillionFilesAreListedInAMemoryATenthOfTheList() throws IOException, InterruptedException {
		Path list = folder.resolve("manifest.tsv");
		Process small = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx14m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Small.class.getName(),
				list.toString()).inheritIO().start();
		assertThat(small.waitFor()).isZero();
		assertThat(list).satisfies(file -> assertThat(Files.size(file)).isGreaterThan(140L << 20));
		assertThat(folder.resolve("waiting")).doesNotExist();
	}

	/** As programs before wrote it: the form is the same. */
	@Test
	void theListOfAnOlderBackupIsRead() throws Exception {
		String old = String.join("\n", "safety-workbench-backup\t1", "made\t2026-11-20T08:30:00Z\tApache Derby 10", "head\tworkspace\t7\t" + HASH, "version\tstore\t1\tabc",
				"table\tthing\t3\t" + HASH + "\t120\t" + HASH + "\tid:ID,name:TEXT\tid", "file\tevidence/ab/abc1\t6\t" + HASH);
		Manifest read = Manifest.of(new BufferedReader(new StringReader(old)), () -> HASH).orElseThrow();
		assertThat(read.tables()).singleElement().satisfies(part -> assertThat(part.line()).isEqualTo(old.lines().toList().get(4)));
		assertThat(read.files()).isOne();
		assertThat(String.join("\n", Manifest.beginning(read.madeAt(), read.engine(), read.head(), read.versions()))).isEqualTo(String.join("\n", old.lines().limit(4).toList()));
		Manifest.files(new BufferedReader(new StringReader(old)), part -> assertThat(part.line()).isEqualTo(old.lines().toList().getLast()));
	}

	@Test
	void aListOfTablesWithoutEndIsNone() throws IOException {
		StringBuilder endless = new StringBuilder(String.join("\n", beginning()));
		for (int i = 0; i < 20_000; i++) endless.append("\nversion\tstore\t").append(i + 1).append("\tabc");
		assertThat(Manifest.of(new BufferedReader(new StringReader(endless.toString())), () -> HASH)).isEmpty();
	}

	@Test
	void theHashIsOfTheLinesAsWritten() throws IOException {
		Path file = folder.resolve("manifest.tsv");
		try (ManifestWriter writer = new ManifestWriter(folder.resolve("waiting")); OutputStream out = Files.newOutputStream(file)) {
			for (String line : beginning()) writer.add(line);
			assertThat(writer.to(out)).isEqualTo(Hashes.of(String.join("\n", beginning()).getBytes(StandardCharsets.UTF_8)));
		}
		assertThat(file).hasContent(String.join("\n", beginning()));
	}
}
