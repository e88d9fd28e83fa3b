package org.safetyworkbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.Soundness;
import org.safetyworkbench.evidence.StoredEvidence;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Rights;
import org.safetyworkbench.office.StoredCalendar;
import org.safetyworkbench.office.StoredStaff;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;

/** A photo kept at one desk is there at every other that may see its record, whole, and a change of it shows. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class TwoDesksEvidenceTest {

	@TempDir
	Path folder;
	private GuardedOffice office;
	private final List<OpenStore> open = new ArrayList<>();

	private record Desk(Workspace workspace, StoredStaff staff, StoredEvidence evidence) {}

	@BeforeEach
	void guard() throws SQLException {
		office = GuardedOffice.open(folder.resolve("office"));
	}

	@AfterEach
	void close() {
		open.forEach(OpenStore::close);
	}

	/** Somebody at a computer of their own. */
	private Desk desk(String name, String computer) {
		Workspace workspace = new Workspace(folder.resolve(computer));
		String login = office.desks.get(name).login();
		OpenStore store = Stores.open(workspace, new PostgresDatabase(new Server(office.server.url().replaceAll("user=[^&]*", "user=" + login), login, "")), GuardedOffice.SCHEMAS);
		open.add(store);
		Rights rights = new Rights(new OfficeSettings(workspace));
		store.seenBy(rights);
		return new Desk(workspace, new StoredStaff(store, rights), new StoredEvidence(store, workspace, new Policy(store, new StoredCalendar(store))));
	}

	private static byte[] photo() throws IOException {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
		return png.toByteArray();
	}

	private Evidence kept(byte[] photo) {
		Desk official = desk("official", "one");
		return official.evidence().add(official.staff().me().author(), Subject.hazard(office.hazardHere), EvidenceRole.BEFORE, "通道.png", photo, "堵塞的通道").value();
	}

	@Test
	void aPhotoOfOneDeskIsReadAndVerifiedAtAnother() throws IOException {
		byte[] photo = photo();
		Evidence kept = kept(photo);
		Desk other = desk("reviewer", "two");
		Evidence seen = other.evidence().of("hazard", office.hazardHere).getFirst();
		assertThat(seen).extracting(Evidence::id, Evidence::sha256, Evidence::addedBy).containsExactly(kept.id(), kept.sha256(), "official");
		assertThat(other.evidence().file(seen)).as("in the other desk's own folder").startsWith(other.workspace().root()).hasBinaryContent(photo);
		assertThat(other.evidence().thumbnail(seen)).isPresent();
		Soundness sound = desk("head", "three").evidence().verify(Progress.NONE);
		assertThat(sound.files()).isEqualTo(1);
		assertThat(sound.missing()).isEmpty();
		assertThat(sound.changed()).isEmpty();
	}

	@Test
	void aChangeInTheDatabaseShowsAtTheNextDesk() throws IOException, SQLException {
		kept(photo());
		try (Connection owner = office.owner()) {
			GuardedOffice.run(owner, "update evidence_file set content = set_byte(content, 30, 1)");
		}
		Soundness found = desk("reviewer", "two").evidence().verify(Progress.NONE);
		assertThat(found.changed().size() + found.missing().size()).as("not taken for the photo").isEqualTo(1);
	}

	@Test
	void whatADeskMayNotSeeItDoesNotGet() throws IOException {
		Desk confidant = desk("confidant", "one");
		confidant.evidence().add(confidant.staff().me().author(), Subject.hazard(office.tipOff), EvidenceRole.BEFORE, "举报.png", photo(), "").value();
		Desk official = desk("official", "two");
		assertThat(official.evidence().of("hazard", office.tipOff)).isEmpty();
		assertThat(official.evidence().verify(Progress.NONE).files()).isZero();
		assertThat(Files.exists(official.workspace().root().resolve("evidence"))).as("nothing of it lies there").isFalse();
	}
}
