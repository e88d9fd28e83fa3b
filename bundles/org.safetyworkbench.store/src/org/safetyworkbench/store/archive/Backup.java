package org.safetyworkbench.store.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.safetyworkbench.core.Progress;

/** Writes everything of a source into one zip file: rows, files, and at the end the manifest with the hash of each part. */
final class Backup {

	static final String MANIFEST = "manifest.tsv";
	static final String SEAL = "manifest.sha256";

	private final ZipOutputStream zip;
	private final ManifestWriter manifest;
	private final Progress progress;

	private Backup(ZipOutputStream zip, ManifestWriter manifest, Progress progress) {
		this.zip = zip;
		this.manifest = manifest;
		this.progress = progress;
	}

	/** Whole or not there: written beside, then moved. */
	static Manifest write(LiveSource source, Path file, Instant at, Progress progress) throws IOException, SQLException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		Path beside = file.resolveSibling(file.getFileName() + ".part");
		try {
			Manifest manifest;
			try (ManifestWriter lines = new ManifestWriter(file.resolveSibling(file.getFileName() + ".manifest.part"));
					ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16))) {
				manifest = new Backup(zip, lines, progress).all(source, at);
			}
			Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
			return manifest;
		} finally {
			Files.deleteIfExists(beside);
		}
	}

	private Manifest all(LiveSource source, Instant at) throws IOException, SQLException {
		String engine = source.connection().getMetaData().getDatabaseProductName() + " " + source.connection().getMetaData().getDatabaseProductVersion();
		for (String line : Manifest.beginning(at, engine, source.head(), source.versions())) manifest.add(line);
		List<Manifest.Rows> tables = new ArrayList<>();
		for (Table table : source.tables()) {
			tables.add(rows(source, table));
			manifest.add(tables.getLast().line());
		}
		long[] files = {0};
		source.files((path, size) -> {
			manifest.add(file(source, path).line());
			files[0]++;
		});
		zip.putNextEntry(new ZipEntry(MANIFEST));
		String seal = manifest.to(zip);
		zip.closeEntry();
		zip.putNextEntry(new ZipEntry(SEAL));
		zip.write(seal.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
		return new Manifest(at, engine, source.head(), source.versions(), tables, files[0], seal);
	}

	private Manifest.Rows rows(LiveSource source, Table table) throws IOException, SQLException {
		zip.putNextEntry(new ZipEntry(entry(table)));
		Sum sum = Sum.empty();
		MessageDigest digest = Hashes.sha256();
		long[] size = {0};
		source.rows(table, line -> {
			byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
			sum.add(line);
			digest.update(bytes);
			size[0] += bytes.length;
			write(bytes);
			progress.worked(1);
			progress.checkCancelled();
		});
		zip.closeEntry();
		return new Manifest.Rows(table, sum.rows(), sum.content(), size[0], Hashes.of(digest));
	}

	private void write(byte[] bytes) {
		try {
			zip.write(bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Manifest.File file(Source source, String path) throws IOException, SQLException {
		progress.checkCancelled();
		ZipEntry entry = new ZipEntry(entry(path));
		zip.putNextEntry(entry);
		MessageDigest digest = Hashes.sha256();
		long size = 0;
		try (InputStream in = source.open(path)) {
			byte[] block = new byte[1 << 16];
			for (int n; (n = in.read(block)) >= 0; size += n) {
				digest.update(block, 0, n);
				zip.write(block, 0, n);
			}
		}
		zip.closeEntry();
		progress.worked(1);
		return new Manifest.File(path, size, Hashes.of(digest));
	}

	static String entry(Table table) {
		return "tables/" + table.name() + ".tsv";
	}

	static String entry(String path) {
		return "files/" + path;
	}
}
