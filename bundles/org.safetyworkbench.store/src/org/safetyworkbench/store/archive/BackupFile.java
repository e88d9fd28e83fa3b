package org.safetyworkbench.store.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.Head;
import org.safetyworkbench.store.StoreException;

/** A backup that was opened. Nothing of it is believed before {@link #verify}: sizes are limits, names stay in their folders. */
final class BackupFile implements Source, AutoCloseable {

	/** Rows of few words unfold to a tenth of this; what unfolds to more was made to fill a disk. */
	private static final long LARGEST_RATIO = 200, SMALL = 1 << 20;
	private static final int SEAL_LENGTH = 64;
	/** The longest text of a record is far shorter. */
	private static final int LONGEST_LINE = 16 << 20;
	/** A path, or the columns of a table. */
	private static final int LONGEST_OF_MANIFEST = 1 << 16;

	private final Path file;
	private final ZipFile zip;
	private final Manifest manifest;

	private BackupFile(Path file, ZipFile zip, Manifest manifest) {
		this.file = file;
		this.zip = zip;
		this.manifest = manifest;
	}

	/** Whether that archive calls itself a backup; a spreadsheet is an archive too. */
	static boolean isOne(ZipFile zip) {
		return zip.getEntry(Backup.MANIFEST) != null || zip.getEntry(Backup.SEAL) != null;
	}

	/** @throws StoreException when it is no backup, cut off, or its manifest was changed */
	static BackupFile open(Path file) {
		if (!Files.isRegularFile(file)) throw new StoreException(Problem.of("backup.missing", "没有这个备份文件", "there is no such backup").at(file.toString()), null);
		ZipFile zip = zip(file);
		try {
			Manifest manifest = manifest(file, zip);
			if (!seal(file, zip).equals(manifest.seal())) throw damaged(file, Backup.MANIFEST);
			return new BackupFile(file, zip, manifest);
		} catch (IOException | RuntimeException e) {
			close(zip);
			throw e instanceof StoreException known ? known : damaged(file, Backup.MANIFEST);
		}
	}

	private static ZipFile zip(Path file) {
		try {
			return new ZipFile(file.toFile());
		} catch (IOException e) {
			throw new StoreException(Problem.of("backup.damaged", "不是备份文件，或文件不完整（被截断）", "no backup, or cut off").at(file.toString()).remedy("请换用另一份备份", "take another backup"), e);
		}
	}

	private static void close(ZipFile zip) {
		try {
			zip.close();
		} catch (IOException e) {
			return; // it was only read
		}
	}

	private static String seal(Path file, ZipFile zip) throws IOException {
		ZipEntry entry = zip.getEntry(Backup.SEAL);
		if (entry == null) throw damaged(file, Backup.SEAL);
		try (InputStream in = zip.getInputStream(entry)) {
			return new String(in.readNBytes(SEAL_LENGTH + 1), StandardCharsets.UTF_8);
		}
	}

	private static Manifest manifest(Path file, ZipFile zip) throws IOException {
		ZipEntry entry = zip.getEntry(Backup.MANIFEST);
		if (entry == null || isBomb(entry, entry.getSize())) throw damaged(file, Backup.MANIFEST);
		Measured text = new Measured(zip.getInputStream(entry), entry.getSize());
		try (BufferedReader lines = lines(file, Backup.MANIFEST, text, LONGEST_OF_MANIFEST)) {
			return Manifest.of(lines, text::hash).orElseThrow(() -> damaged(file, Backup.MANIFEST));
		}
	}

	private static BufferedReader lines(Path file, String name, InputStream text, int longest) {
		return new BufferedReader(new ShortLines(new InputStreamReader(text, StandardCharsets.UTF_8), longest, () -> damaged(file, name)));
	}

	private static boolean isBomb(ZipEntry entry, long size) {
		return size > SMALL && size / LARGEST_RATIO > entry.getCompressedSize();
	}

	private static StoreException damaged(Path file, String part) {
		return new StoreException(Problem.of("backup.damaged", "备份已损坏：" + part, "the backup is damaged: " + part).at(file.toString())
				.remedy("请换用另一份备份", "take another backup"), null);
	}

	Manifest manifest() {
		return manifest;
	}

	/** Reads every part and holds it against the manifest. @throws StoreException naming the first part that differs */
	void verify(Progress progress) {
		progress.begin(new Text("核对备份文件", "Checking the backup"), manifest.tables().size() + manifest.files());
		for (Manifest.Rows part : manifest.tables()) verify(Backup.entry(part.table()), part.size(), part.sha256(), progress);
		try {
			parts(part -> {
				if (!FolderShelf.isAllowed(part.path())) throw damaged(file, part.path());
				verify(Backup.entry(part.path()), part.size(), part.sha256(), progress);
			});
		} catch (IOException | SQLException e) {
			throw damaged(file, Backup.MANIFEST);
		}
	}

	private void parts(Manifest.Files files) throws IOException, SQLException {
		try (BufferedReader lines = lines(file, Backup.MANIFEST, open(zip.getEntry(Backup.MANIFEST), Backup.MANIFEST), LONGEST_OF_MANIFEST)) {
			Manifest.files(lines, files);
		}
	}

	private void verify(String name, long size, String sha256, Progress progress) {
		progress.checkCancelled();
		ZipEntry entry = zip.getEntry(name);
		if (entry == null || isBomb(entry, size)) throw damaged(file, name);
		try (Measured content = new Measured(zip.getInputStream(entry), size)) {
			content.transferTo(OutputStream.nullOutputStream());
			if (content.size() != size || !content.hash().equals(sha256)) throw damaged(file, name);
		} catch (IOException e) {
			throw damaged(file, name);
		}
		progress.worked(1);
	}

	@Override
	public String identity() {
		return "backup " + manifest.seal();
	}

	@Override
	public Head head() {
		return manifest.head();
	}

	@Override
	public Map<String, Map<Integer, String>> versions() {
		return manifest.versions();
	}

	@Override
	public List<Table> tables() {
		return manifest.tables().stream().map(Manifest.Rows::table).toList();
	}

	@Override
	public void rows(Table table, Table.Lines lines) throws IOException, SQLException {
		String name = Backup.entry(table);
		try (BufferedReader reader = lines(file, name, open(zip.getEntry(name), name), LONGEST_LINE)) {
			for (String line; (line = reader.readLine()) != null;) lines.take(line);
		}
	}

	@Override
	public void files(Shelf.Listed files) throws IOException, SQLException {
		parts(part -> files.take(part.path(), part.size()));
	}

	@Override
	public InputStream open(String path) throws IOException {
		return open(zip.getEntry(Backup.entry(path)), path);
	}

	private InputStream open(ZipEntry entry, String name) throws IOException {
		if (entry == null) throw damaged(file, name);
		return zip.getInputStream(entry);
	}

	@Override
	public void close() {
		close(zip);
	}
}
