package org.safetyworkbench.store.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.archive.Anchor;
import org.safetyworkbench.store.archive.Anchors;

/** An end of the log kept outside finds what was cut, and cannot be made by anybody else. */
class AnchorsTest {

	private static final Author AUTHOR = Author.of("甲");

	@TempDir
	Path folder;
	private OpenStore store;
	private Workspace workspace;
	private Anchors anchors;

	@BeforeEach
	void open() {
		workspace = new Workspace(folder.resolve("workspace"));
		store = Stores.open(workspace, DerbyDatabase.inMemory(), List.of());
		anchors = new Anchors(workspace, store);
		write(3);
	}

	@AfterEach
	void close() {
		store.close();
	}

	private void write(int entries) {
		store.write(AUTHOR, session -> {
			for (int i = 0; i < entries; i++) session.log(new Change("thing", Ids.next(), "added", Details.none()));
			return null;
		});
	}

	private Path kept(Anchor anchor) throws IOException {
		return Files.writeString(folder.resolve(Anchor.FILE), anchor.text());
	}

	private List<String> against(Path file) {
		return anchors.check(anchors.in(file), Progress.NONE).stream().map(Problem::code).toList();
	}

	/** Takes the last entries away and makes the head fit, as somebody with all rights of the database can. */
	private void cut(long left) {
		store.write(AUTHOR, session -> {
			Rows.update(session, "delete from change_log where seq > ?", left);
			return Rows.update(session, "update change_head set seq = ?, hash = (select hash from change_log where seq = ?) where chain = 'workspace'", left, left);
		});
	}

	@Test
	void theLogGoesOnFromAnAnchor() throws IOException {
		Anchor anchor = anchors.now(AUTHOR);
		assertThat(anchor.head().seq()).as("the key is named in the log first").isEqualTo(4);
		assertThat(anchor.isGenuine()).isTrue();
		write(5);
		assertThat(against(kept(anchor))).isEmpty();
		assertThat(anchors.now(AUTHOR).head().seq()).as("named once").isEqualTo(9);
	}

	@Test
	void aCutTailIsFoundAgainstAnExport() throws IOException {
		write(5);
		Path file = kept(anchors.now(AUTHOR));
		cut(6);
		assertThat(against(file)).contains("change-log.broken");
	}

	@Test
	void aLogThatWasCutAndGrewAgainIsFoundToo() throws IOException {
		anchors.now(AUTHOR);
		write(5);
		Path file = kept(anchors.now(AUTHOR));
		cut(6);
		write(9);
		assertThat(against(file)).containsExactly("change-log.broken");
	}

	@Test
	void anAnchorThatWasChangedIsNoneOfOurs() throws IOException {
		Anchor anchor = anchors.now(AUTHOR);
		Path file = kept(anchor);
		for (String[] change : new String[][] {{"entries 4", "entries 2"}, {"hash ", "hash 0"}, {"chain workspace", "chain other"}}) {
			Files.writeString(file, anchor.text().replace(change[0], change[1]));
			assertThat(against(file)).as(change[1]).contains("anchor.forged");
		}
	}

	@Test
	void aKeyOfSomebodyElseDoesNotCount() throws IOException {
		Workspace elsewhere = new Workspace(folder.resolve("elsewhere"));
		try (OpenStore other = Stores.open(elsewhere, DerbyDatabase.inMemory(), List.of())) {
			Path file = kept(new Anchors(elsewhere, other).now(AUTHOR));
			assertThat(against(file)).contains("anchor.unknown-key");
		}
	}

	@Test
	void theKeyIsItsOwnersAndStays() throws IOException {
		String fingerprint = Anchors.fingerprint(workspace);
		Path key = workspace.root().resolve("office.key");
		if (key.getFileSystem().supportedFileAttributeViews().contains("posix")) assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
		assertThat(anchors.now(AUTHOR).fingerprint()).isEqualTo(fingerprint).isEqualTo(Anchors.fingerprint(workspace)).hasSize(64);
		Files.writeString(key, "x");
		assertThatThrownBy(() -> anchors.now(AUTHOR)).isInstanceOf(StoreException.class).hasMessageContaining("anchor.key");
	}

	@Test
	void otherFilesAreNamedAsSuch() throws IOException {
		Path text = Files.writeString(folder.resolve("a.txt"), "safety-workbench-anchor 1\nentries x\n");
		assertThatThrownBy(() -> anchors.in(text)).isInstanceOf(StoreException.class).hasMessageContaining("anchor.none");
		Path zip = folder.resolve("a.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			out.putNextEntry(new ZipEntry("x"));
		}
		assertThatThrownBy(() -> anchors.in(zip)).as("such as a spreadsheet").isInstanceOf(StoreException.class).hasMessageContaining("anchor.none");
		Files.write(zip, new byte[] {'P', 'K', 3, 4, 0});
		assertThatThrownBy(() -> anchors.in(zip)).isInstanceOf(StoreException.class).hasMessageContaining("backup.damaged");
	}
}
