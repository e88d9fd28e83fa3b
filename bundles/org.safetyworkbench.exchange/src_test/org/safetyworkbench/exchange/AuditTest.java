package org.safetyworkbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.office.OfficeSchema;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.StoredStaff;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.archive.Anchor;
import org.safetyworkbench.store.archive.Anchors;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** What an auditor takes out is whole, signed, and finds later what was cut. */
class AuditTest {

	private static final Author ADMIN = Author.of("管理员");

	@TempDir
	Path folder;
	private OpenStore store;
	private StoredStaff staff;
	private Anchors anchors;
	private Audit audit;
	private Person auditor, official;

	@BeforeEach
	void open() {
		Workspace workspace = new Workspace(folder.resolve("workspace"));
		store = Stores.open(workspace, DerbyDatabase.inMemory(), List.of(new OfficeSchema()));
		staff = new StoredStaff(store, new OfficeSettings(workspace));
		anchors = new Anchors(workspace, store);
		audit = new Audit(new ChangeLog(store), anchors, staff);
		auditor = staff.add(ADMIN, "审", Set.of(Role.AUDITOR), "").value();
		official = staff.add(ADMIN, "办", Set.of(Role.OFFICIAL), "").value();
		staff.work(auditor.id());
	}

	@AfterEach
	void close() {
		store.close();
	}

	private static String read(Path zip, String name) throws IOException {
		try (var files = FileSystems.newFileSystem(zip)) {
			return Files.readString(files.getPath(name));
		}
	}

	@Test
	void theArchiveHoldsEveryEntryAndItsSignedEnd() throws IOException {
		Path zip = folder.resolve("归档.zip");
		Anchor anchor = audit.export(zip, Progress.NONE).value();
		assertThat(read(zip, "change-log.csv").lines()).hasSize((int) anchor.head().seq() + 1);
		assertThat(read(zip, "change-log.json")).contains(anchor.head().hash());
		assertThat(read(zip, "manifest.json")).contains(anchor.fingerprint(), "\"entries\": " + anchor.head().seq());
		assertThat(PlatformPackage.check(zip)).as("each part by its hash").isEmpty();
		assertThat(audit.verify(Optional.of(anchors.in(zip)), Progress.NONE)).isEmpty();
	}

	@Test
	void whatWasCutSinceIsFound() throws IOException {
		Path zip = folder.resolve("归档.zip");
		audit.export(zip, Progress.NONE).value();
		store.write(ADMIN, session -> {
			Rows.update(session, "delete from change_log where seq = (select seq from change_head)");
			return Rows.update(session, "update change_head set seq = seq - 1, hash = (select max(hash) from change_log c where c.seq = change_head.seq - 1)");
		});
		assertThat(audit.verify(Optional.empty(), Progress.NONE)).as("by itself it looks whole").isEmpty();
		assertThat(audit.verify(Optional.of(anchors.in(zip)), Progress.NONE)).extracting(Problem::code).contains("change-log.broken");
	}

	@Test
	void readingsAreForAuditors() {
		store.write(Author.of("举报承办员"), session -> {
			session.log(new Change("hazard", Ids.next(), "read", Details.none()));
			session.log(new Change("hazard", Ids.next(), "informant-read", Details.none()));
			session.log(new Change("hazard", Ids.next(), "confirm", Details.none()));
			return null;
		});
		assertThat(audit.readings(Cursor.START, 9, Progress.NONE).value().rows()).extracting(Entry::author).extracting(Author::name).containsExactly("举报承办员", "举报承办员");
		staff.work(official.id());
		assertThat(audit.readings(Cursor.START, 9, Progress.NONE).problems()).extracting(Problem::code).containsExactly("rights.auditor");
	}

	@Test
	void othersTakeNothingOut() throws IOException {
		staff.work(official.id());
		assertThat(audit.export(folder.resolve("a.zip"), Progress.NONE).problems()).extracting(Problem::code).containsExactly("rights.auditor");
		assertThat(folder.resolve("a.zip")).doesNotExist();
	}
}
