package org.safetyworkbench.store.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.Head;
import org.safetyworkbench.store.StoreException;

/** A backup that was opened. Nothing of it is believed before {@link #verify}: sizes are limits, names stay in their folders. */
final class BackupFile implements Source, AutoCloseable {

	/** A manifest of a few hundred thousand files is less. */
	private static final long LARGEST_MANIFEST = 128L << 20;
	/** Rows of few words unfold to a tenth of this; what unfolds to more was made to fill a disk. */
	private static final long LARGEST_RATIO = 200, SMALL = 1 << 20;
	/** The longest text of a record is far shorter. */
	private static final int LONGEST_LINE = 16 << 20;

	private final Path file;
	private final ZipFile zip;
	private final Manifest manifest;

	private BackupFile(Path file, ZipFile zip, Manifest manifest) {
		this.file = file;
		this.zip = zip;
		this.manifest = manifest;
	}

	/** @throws StoreException when it is no backup, cut off, or its manifest was changed */
	static BackupFile open(Path file) {
		if (!Files.isRegularFile(file)) throw new StoreException(Problem.of("backup.missing", "没有这个备份文件", "there is no such backup").at(file.toString()), null);
		ZipFile zip = zip(file);
		try {
			byte[] text = bounded(file, zip, Backup.MANIFEST, LARGEST_MANIFEST);
			if (!new String(bounded(file, zip, Backup.SEAL, 64), StandardCharsets.UTF_8).equals(Hashes.of(text))) throw damaged(file, Backup.MANIFEST);
			return new BackupFile(file, zip, Manifest.of(new String(text, StandardCharsets.UTF_8).lines().toList()).orElseThrow(() -> damaged(file, Backup.MANIFEST)));
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

	private static byte[] bounded(Path file, ZipFile zip, String name, long most) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null || entry.getSize() > most || isBomb(entry, entry.getSize())) throw damaged(file, name);
		try (InputStream in = zip.getInputStream(entry)) {
			byte[] content = in.readNBytes((int) most);
			if (in.read() >= 0) throw damaged(file, name);
			return content;
		}
	}

	private static boolean isBomb(ZipEntry entry, long size) {
		return size > SMALL && size / LARGEST_RATIO > entry.getCompressedSize();
	}

	private static StoreException damaged(Path file, String part) {
		return new StoreException(Problem.of("backup.damaged", "备份已损坏：" + part, "the backup is damaged: " + part).at(file.toString())
				.remedy("没有恢复任何内容；请换用另一份备份", "nothing was restored; take another backup"), null);
	}

	Manifest manifest() {
		return manifest;
	}

	/** Reads every part and holds it against the manifest. @throws StoreException naming the first part that differs */
	void verify(Progress progress) {
		progress.begin(new Text("核对备份文件", "Checking the backup"), manifest.tables().size() + manifest.files().size());
		for (Manifest.Rows part : manifest.tables()) verify(Backup.entry(part.table()), part.size(), part.sha256(), progress);
		for (Manifest.File part : manifest.files()) {
			if (!FolderShelf.isAllowed(part.path())) throw damaged(file, part.path());
			verify(Backup.entry(part.path()), part.size(), part.sha256(), progress);
		}
	}

	private void verify(String name, long size, String sha256, Progress progress) {
		progress.checkCancelled();
		ZipEntry entry = zip.getEntry(name);
		if (entry == null || isBomb(entry, size)) throw damaged(file, name);
		MessageDigest digest = Hashes.sha256();
		long read = 0;
		try (InputStream in = zip.getInputStream(entry)) {
			byte[] block = new byte[1 << 16];
			for (int n; read <= size && (n = in.read(block)) >= 0; read += n) digest.update(block, 0, n);
		} catch (IOException e) {
			throw damaged(file, name);
		}
		if (read != size || !Hashes.of(digest).equals(sha256)) throw damaged(file, name);
		progress.worked(1);
	}

	@Override
	public String identity() {
		return "backup " + Hashes.of(String.join("\n", manifest.lines()).getBytes(StandardCharsets.UTF_8));
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
		try (BufferedReader reader = new BufferedReader(new ShortLines(new InputStreamReader(open(zip.getEntry(name), name), StandardCharsets.UTF_8), LONGEST_LINE, () -> damaged(file, name)))) {
			for (String line; (line = reader.readLine()) != null;) lines.take(line);
		}
	}

	@Override
	public Map<String, Long> files() {
		Map<String, Long> files = new TreeMap<>();
		manifest.files().forEach(part -> files.put(part.path(), part.size()));
		return files;
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
