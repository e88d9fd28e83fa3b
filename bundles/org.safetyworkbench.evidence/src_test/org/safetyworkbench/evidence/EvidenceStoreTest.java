package org.safetyworkbench.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.office.OfficeSchema;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Setting;
import org.safetyworkbench.office.StoredCalendar;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

class EvidenceStoreTest {

	private static final Author AUTHOR = Author.of("甲");
	private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
	private static final int[] NORTH = {41, 15, 18}, EAST = {119, 24, 0};

	@TempDir
	Path folder;
	private OpenStore store;
	private Policy policy;
	private StoredEvidence evidence;
	private final Subject visit = Subject.inspection(Ids.next(), "CG-001");

	@BeforeEach
	void open() throws IOException {
		Workspace workspace = new Workspace(Files.createDirectory(folder.resolve("workspace")));
		store = Stores.open(workspace, DerbyDatabase.inMemory(), List.of(new OfficeSchema(), new EvidenceSchema()));
		policy = new Policy(store, new StoredCalendar(store));
		evidence = new StoredEvidence(store, workspace, policy, Clock.fixed(NOW, ZoneOffset.UTC));
	}

	@AfterEach
	void close() {
		store.close();
	}

	private Path file(String name, byte[] content) {
		try {
			return Files.write(folder.resolve(name), content);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] photo(int orientation) {
		return TestPhoto.jpeg(1600, 1200, orientation, "2026:11:20 09:30:05", NORTH, EAST);
	}

	private Result<Evidence> add(String name, byte[] content) {
		return evidence.add(AUTHOR, visit, EvidenceRole.BEFORE, file(name, content), "入口");
	}

	private static List<String> codes(Result<?> result) {
		return result.problems().stream().map(Problem::code).toList();
	}

	@Test
	void aPhotographKeepsItsTimePlaceAndContent() throws IOException {
		byte[] photo = photo(1);
		Evidence added = add("IMG_001.jpg", photo).value();
		assertThat(added.takenAt()).contains(LocalDateTime.of(2026, 11, 20, 9, 30, 5));
		assertThat(added.latitude().getAsDouble()).isCloseTo(41.255, within(1e-9));
		assertThat(added.longitude().getAsDouble()).isCloseTo(119.4, within(1e-9));
		assertThat(added.media()).isEqualTo("image/jpeg");
		assertThat(evidence.file(added)).hasBinaryContent(photo);
		assertThat(evidence.file(added)).isEqualTo(folder.resolve("workspace/evidence").resolve(added.sha256().substring(0, 2)).resolve(added.sha256()));
		assertThat(evidence.of("inspection", visit.id())).containsExactly(added);
		assertThat(evidence.find(added.id())).contains(added);
	}

	/** Red is stored on the left: turned by 90° clockwise it is above, by 180° on the right. */
	@ParameterizedTest
	@CsvSource({"1,200,150,left", "2,200,150,right", "3,200,150,right", "4,200,150,left", "5,150,200,top", "6,150,200,top", "7,150,200,bottom", "8,150,200,bottom"})
	void theSmallPictureIsUpright(int orientation, int width, int height, String red) throws IOException {
		Evidence added = add("a.jpg", photo(orientation)).value();
		BufferedImage small = ImageIO.read(evidence.thumbnail(added).orElseThrow().toFile());
		assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(width, height);
		int x = red.equals("left") ? 10 : red.equals("right") ? width - 10 : width / 2;
		int y = red.equals("top") ? 10 : red.equals("bottom") ? height - 10 : height / 2;
		assertThat(small.getRGB(x, y) & 0xFFFFFF).satisfies(rgb -> assertThat(rgb >> 16).isGreaterThan(200), rgb -> assertThat(rgb & 0xFF).isLessThan(60));
		BufferedImage big = ImageIO.read(new java.io.ByteArrayInputStream(evidence.picture(added, 800).orElseThrow()));
		assertThat(Math.max(big.getWidth(), big.getHeight())).isEqualTo(800);
	}

	@Test
	void noDisplayIsTouched() {
		add("a.png", TestPhoto.plain("png", 3000, 2000)).value();
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).noneMatch(name -> name.startsWith("AWT"));
	}

	@Test
	void theSameContentLiesThereOnce() throws IOException {
		byte[] photo = photo(1);
		Evidence first = add("a.jpg", photo).value();
		assertThat(add("a.jpg", photo).value()).isEqualTo(first);
		Evidence after = evidence.add(AUTHOR, Subject.hazard(Ids.next()), EvidenceRole.AFTER, "b.jpg", photo, "").value();
		assertThat(after.id()).isNotEqualTo(first.id());
		try (var files = Files.walk(folder.resolve("workspace/evidence"))) {
			assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrder(evidence.file(first), evidence.thumbnail(first).orElseThrow());
		}
	}

	@Test
	void aFileIsWhatItsBytesSay() {
		assertThat(codes(add("photo.jpg", "MZ\u0090\0 this is a program".getBytes(StandardCharsets.ISO_8859_1)))).containsExactly("evidence.content");
		assertThat(codes(add("photo.exe", photo(1)))).containsExactly("evidence.name");
		assertThat(codes(add("paper.pdf", photo(1)))).containsExactly("evidence.name");
		assertThat(add("saved-by-a-chat.png", photo(1)).value().media()).isEqualTo("image/jpeg");
		assertThat(add("no-ending", photo(1)).isOk()).isTrue();
		assertThat(codes(add("notes.txt", "plain words".getBytes()))).containsExactly("evidence.content");
		assertThat(codes(add("empty.jpg", new byte[0]))).containsExactly("evidence.empty");
		assertThat(folder.resolve("workspace/evidence")).isDirectoryNotContaining(path -> path.toString().contains(".part"));
	}

	@Test
	void documentsAreKeptWithoutPicture() throws IOException {
		Evidence pdf = add("report.pdf", "%PDF-1.7\n%…".getBytes(StandardCharsets.UTF_8)).value();
		assertThat(evidence.thumbnail(pdf)).isEmpty();
		assertThat(evidence.picture(pdf, 500)).isEmpty();
		assertThat(add("letter.docx", zip("word/document.xml")).value().media()).contains("wordprocessingml");
		assertThat(add("table.xlsx", zip("xl/workbook.xml")).value().media()).contains("spreadsheetml");
		assertThat(codes(add("archive.docx", zip("other.txt")))).containsExactly("evidence.content");
		assertThat(codes(add("broken.docx", "PK\3\4 broken".getBytes()))).containsExactly("evidence.content");
	}

	@Test
	void picturesThatCannotBeDecodedAreKeptWithoutPicture() {
		Evidence webp = add("a.webp", "RIFF\4\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1)).value();
		assertThat(webp.media()).isEqualTo("image/webp");
		assertThat(evidence.thumbnail(webp)).isEmpty();
		Evidence damaged = add("damaged.jpg", Arrays.copyOf(photo(1), 300)).value();
		assertThat(evidence.thumbnail(damaged)).isEmpty();
	}

	private static byte[] zip(String entry) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(entry));
			zip.write("<x/>".getBytes());
		}
		return bytes.toByteArray();
	}

	@Test
	void whatIsBiggerThanTheOfficeAllowsIsRefusedUnread() throws IOException {
		policy.set(AUTHOR, Setting.EVIDENCE_MEGABYTES, 1);
		Path big = folder.resolve("big.jpg");
		try (var sparse = new java.io.RandomAccessFile(big.toFile(), "rw")) {
			sparse.setLength(200L << 20);
		}
		Result<Evidence> refused = evidence.add(AUTHOR, visit, EvidenceRole.BEFORE, big, "");
		assertThat(codes(refused)).containsExactly("evidence.too-big");
		assertThat(refused.problems().getFirst().in(java.util.Locale.CHINESE)).contains("1 MB", "big.jpg");
		assertThat(folder.resolve("workspace/evidence")).doesNotExist();
		assertThat(codes(evidence.add(AUTHOR, visit, EvidenceRole.BEFORE, folder.resolve("nowhere.jpg"), ""))).containsExactly("evidence.missing");
		assertThat(codes(evidence.add(AUTHOR, visit, EvidenceRole.BEFORE, folder, ""))).containsExactly("evidence.missing");
	}

	@ParameterizedTest
	@ValueSource(strings = {"../../../etc/passwd.jpg", "..\\..\\x\\passwd.jpg", "/etc/passwd.jpg"})
	void namesLeadNowhere(String name) {
		Evidence added = evidence.add(AUTHOR, visit, EvidenceRole.BEFORE, name, photo(1), "").value();
		assertThat(added.name()).isEqualTo("passwd.jpg");
		assertThat(evidence.file(added)).startsWith(folder.resolve("workspace/evidence"));
	}

	@Test
	void aHashThatIsNoneLeadsNowhere() {
		Evidence good = add("a.jpg", photo(1)).value();
		Evidence forged = new Evidence(good.id(), good.subject(), good.role(), good.name(), good.media(), good.size(), "../../settings.properties", good.takenAt(), good.latitude(), good.longitude(), "",
				"", NOW, false);
		assertThatThrownBy(() -> evidence.file(forged)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void withdrawnEvidenceStaysAndSaysWhy() {
		Evidence added = add("a.jpg", photo(1)).value();
		assertThat(codes(evidence.withdraw(AUTHOR, added.id()))).containsExactly("evidence.reason-missing");
		assertThat(evidence.withdraw(AUTHOR.because("拍错了"), added.id()).value().withdrawn()).isTrue();
		assertThat(store.<Map<EvidenceRole, Integer>>read(session -> evidence.counts(session, "inspection", visit.id()))).isEmpty();
		assertThat(evidence.of("inspection", visit.id())).hasSize(1);
		assertThat(evidence.file(added)).exists();
		assertThat(new ChangeLog(store).timeline("inspection", visit.id(), Cursor.START, 10).rows()).extracting(entry -> entry.change().action() + " " + entry.author().reason())
				.containsExactly("evidence-withdrawn 拍错了", "evidence-added ");
		assertThat(codes(evidence.withdraw(AUTHOR.because("x"), UUID.randomUUID()))).containsExactly("evidence.unknown");
	}

	@Test
	void evidenceIsCountedByRoleAndShared() {
		Evidence before = add("a.jpg", photo(1)).value();
		Subject hazard = Subject.hazard(Ids.next());
		store.write(AUTHOR, session -> evidence.share(session, AUTHOR, List.of(before), hazard));
		store.write(AUTHOR, session -> evidence.share(session, AUTHOR, List.of(before), hazard));
		evidence.add(AUTHOR, hazard, EvidenceRole.AFTER, "after.png", TestPhoto.plain("png", 50, 50), "").value();
		assertThat(store.<Map<EvidenceRole, Integer>>read(session -> evidence.counts(session, "hazard", hazard.id())))
				.isEqualTo(Map.of(EvidenceRole.BEFORE, 1, EvidenceRole.AFTER, 1));
		assertThat(evidence.of("hazard", hazard.id())).hasSize(2).first().extracting(Evidence::takenAt).isEqualTo(before.takenAt());
	}

	@Test
	void theSamePictureIsNoPair() {
		byte[] photo = photo(1);
		Evidence before = add("a.jpg", photo).value();
		assertThat(codes(evidence.add(AUTHOR, visit, EvidenceRole.AFTER, "b.jpg", photo, ""))).containsExactly("evidence.same-picture");
		evidence.withdraw(AUTHOR.because("放错"), before.id());
		assertThat(evidence.add(AUTHOR, visit, EvidenceRole.AFTER, "b.jpg", photo, "").isOk()).isTrue();
		assertThat(codes(add("a.jpg", photo))).containsExactly("evidence.same-picture");
	}

	@Test
	void itsOwnersMayForbidAddingAndWithdrawing() {
		Evidence added = add("a.jpg", photo(1)).value();
		Problem closed = Problem.of("closed", "已销号", "closed");
		evidence.addGuard(new EvidenceGuard() {
			@Override
			public Optional<Problem> againstAdding(Session session, Subject subject, EvidenceRole role) {
				return Optional.of(closed);
			}

			@Override
			public Optional<Problem> againstWithdrawing(Session session, Evidence one) {
				return Optional.of(closed);
			}
		});
		assertThat(codes(add("b.jpg", photo(3)))).containsExactly("closed");
		assertThat(codes(evidence.withdraw(AUTHOR.because("x"), added.id()))).containsExactly("closed");
	}

	@Test
	void missingAndChangedFilesAreNamed() throws IOException {
		Evidence sound = add("sound.jpg", photo(1)).value();
		Evidence gone = add("gone.jpg", photo(3)).value();
		Evidence changed = add("changed.jpg", photo(6)).value();
		assertThat(evidence.verify(Progress.NONE)).isEqualTo(new Soundness(3, List.of(), List.of()));
		Files.delete(evidence.file(gone));
		Files.write(evidence.file(changed), new byte[] {1});
		assertThat(evidence.verify(Progress.NONE)).isEqualTo(new Soundness(3, List.of(gone), List.of(changed)));
		assertThat(evidence.file(sound)).exists();
		add("changed.jpg", photo(6)).value();
		add("gone.jpg", photo(3)).value();
		assertThat(evidence.verify(Progress.NONE).isSound()).as("adding the same file again mends the folder").isTrue();
	}

	@Test
	void theDatabaseKnowsNoPath() {
		Evidence added = add("a.jpg", photo(1)).value();
		String row = store.read(session -> Rows.one(session, "select name, sha256, note from evidence where id = ?", r -> r.text(1) + r.text(2) + r.text(3), added.id())).orElseThrow();
		assertThat(row).doesNotContain("/").doesNotContain(folder.getFileName().toString());
	}
}
