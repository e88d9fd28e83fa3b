package org.safetyworkbench.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Setting;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.RecordFiles;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** Evidence as rows of the database and files beside it. */
@Component(service = EvidenceStore.class)
public final class StoredEvidence implements EvidenceStore {

	static final String COLUMNS = "id, subject_kind, subject_id, item, role, name, media, size_bytes, sha256, taken_at, latitude, longitude, note, added_by, added_at, withdrawn";
	private static final int NOTE = 1000;
	private static final int ITEM = 40;

	private final Store store;
	private final EvidenceFiles files;
	private final Policy policy;
	private final Clock clock;
	private final List<EvidenceGuard> guards = new CopyOnWriteArrayList<>();

	@Activate
	public StoredEvidence(@Reference Store store, @Reference Workspace workspace, @Reference Policy policy) {
		this(store, workspace, policy, Clock.systemUTC());
	}

	public StoredEvidence(Store store, Workspace workspace, Policy policy, Clock clock) {
		this.store = store;
		this.files = new EvidenceFiles(workspace.root().resolve(EvidenceSchema.FOLDER), new RecordFiles(store, workspace, EvidenceSchema.FILE_TABLE));
		this.policy = policy;
		this.clock = clock;
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	public void addGuard(EvidenceGuard guard) {
		guards.add(guard);
	}

	public void removeGuard(EvidenceGuard guard) {
		guards.remove(guard);
	}

	@Override
	public Result<Evidence> add(Author author, Subject subject, EvidenceRole role, Path file, String note) {
		if (!Files.isRegularFile(file) || !Files.isReadable(file)) return Result.failed(Refusals.missing(file));
		return add(author, subject, role, file.getFileName().toString(), () -> Files.newInputStream(file), size(file), note);
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		} catch (IOException e) {
			return 0; // said when it is read
		}
	}

	@Override
	public Result<Evidence> add(Author author, Subject subject, EvidenceRole role, String name, byte[] content, String note) {
		return add(author, subject, role, name, () -> new ByteArrayInputStream(content), content.length, note);
	}

	private Result<Evidence> add(Author author, Subject subject, EvidenceRole role, String given, EvidenceFiles.Origin origin, long size, String note) {
		String name = FileName.of(given);
		if (note.strip().length() > NOTE) return Result.failed(Refusals.tooLong("说明", "the note", note.strip().length(), NOTE));
		if (subject.item().length() > ITEM) return Result.failed(Refusals.tooLong("检查项编号", "the item", subject.item().length(), ITEM));
		long most = most();
		if (size > most) return Result.failed(Refusals.tooBig(name, most));
		return files.keep(name, origin, most).then(kept -> store.write(author, session -> {
			for (EvidenceGuard guard : guards) {
				Optional<Problem> against = guard.againstAdding(session, subject, role);
				if (against.isPresent()) return Result.failed(against.get());
			}
			if (isOtherHalf(session, subject, role, kept.sha256())) return Result.failed(Refusals.samePicture(name));
			Evidence evidence = new Evidence(Ids.next(), subject, role, name, kept.content().media(), kept.size(), kept.sha256(), kept.photo().takenAt(), kept.photo().latitude(),
					kept.photo().longitude(), note.strip(), author.name(), clock.instant(), false);
			return Result.of(insert(session, evidence));
		}));
	}

	private long most() {
		int megabytes = policy.of(Setting.EVIDENCE_MEGABYTES);
		return megabytes == 0 ? Long.MAX_VALUE - 1 : megabytes * 1024L * 1024L;
	}

	/** What shows the hazard cannot show that it is gone. */
	private boolean isOtherHalf(Session session, Subject subject, EvidenceRole role, String sha256) throws SQLException {
		if (role != EvidenceRole.BEFORE && role != EvidenceRole.AFTER) return false;
		EvidenceRole other = role == EvidenceRole.BEFORE ? EvidenceRole.AFTER : EvidenceRole.BEFORE;
		return of(session, subject.kind(), subject.id()).stream().anyMatch(one -> !one.withdrawn() && one.role() == other && one.sha256().equals(sha256));
	}

	/** The same content for the same purpose is kept once. */
	private Evidence insert(Session session, Evidence e) throws SQLException {
		Subject s = e.subject();
		for (Evidence known : of(session, s.kind(), s.id()))
			if (!known.withdrawn() && known.subject().equals(s) && known.role() == e.role() && known.sha256().equals(e.sha256())) return known;
		Rows.update(session, "insert into evidence (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", e.id(), s.kind(), s.id(), s.item(), e.role().code(), e.name(), e.media(),
				e.size(), e.sha256(), e.takenAt().map(LocalDateTime::toString).orElse(null), number(e.latitude()), number(e.longitude()), e.note(), e.addedBy(), e.addedAt(), e.withdrawn());
		files.share(session, e.sha256());
		session.log(new Change(s.kind(), s.id(), "evidence-added", Details.of().put("role", null, e.role().code()).put("item", null, s.item().isEmpty() ? null : s.item())
				.put("name", null, e.name()).put("sha256", null, e.sha256()).put("takenAt", null, e.takenAt()).json()));
		return e;
	}

	private static Double number(OptionalDouble value) {
		return value.isPresent() ? value.getAsDouble() : null;
	}

	@Override
	public List<Evidence> share(Session session, Author author, List<Evidence> evidence, Subject with) throws SQLException {
		List<Evidence> shared = new ArrayList<>();
		for (Evidence e : evidence)
			if (!e.withdrawn())
				shared.add(insert(session, new Evidence(Ids.next(), with, e.role(), e.name(), e.media(), e.size(), e.sha256(), e.takenAt(), e.latitude(), e.longitude(), e.note(), author.name(),
						clock.instant(), false)));
		return shared;
	}

	@Override
	public Optional<Evidence> find(UUID id) {
		return store.read(session -> find(session, id));
	}

	private static Optional<Evidence> find(Session session, UUID id) throws SQLException {
		return Rows.one(session, "select " + COLUMNS + " from evidence where id = ?", StoredEvidence::evidence, id);
	}

	@Override
	public List<Evidence> of(String kind, UUID subject) {
		return store.read(session -> of(session, kind, subject));
	}

	@Override
	public List<Evidence> of(Session session, String kind, UUID subject) throws SQLException {
		return Rows.query(session, "select " + COLUMNS + " from evidence" + session.dialect().useIndex("ix_evidence_subject") + " where subject_kind = ? and subject_id = ? order by id",
				StoredEvidence::evidence, kind, subject);
	}

	static Evidence evidence(Row row) throws SQLException {
		return new Evidence(row.id(1), new Subject(row.text(2), row.id(3), row.text(4)), EvidenceRole.of(row.text(5)), row.text(6), row.text(7), row.whole(8), row.text(9),
				row.optionalText(10).map(LocalDateTime::parse), degrees(row.number(11)), degrees(row.number(12)), row.text(13), row.text(14), row.time(15).orElseThrow(), row.flag(16));
	}

	private static OptionalDouble degrees(Optional<Double> value) {
		return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
	}

	@Override
	public Map<EvidenceRole, Integer> counts(Session session, String kind, UUID subject) throws SQLException {
		Map<EvidenceRole, Integer> counts = new EnumMap<>(EvidenceRole.class);
		Rows.each(session, "select role from evidence" + session.dialect().useIndex("ix_evidence_subject") + " where subject_kind = ? and subject_id = ? and withdrawn = 0",
				row -> counts.merge(EvidenceRole.of(row.text(1)), 1, Integer::sum), kind, subject);
		return counts;
	}

	@Override
	public Path file(Evidence evidence) {
		return files.fetched(evidence.sha256());
	}

	@Override
	public Optional<Path> thumbnail(Evidence evidence) {
		return files.thumbnail(evidence.sha256());
	}

	@Override
	public Optional<byte[]> picture(Evidence evidence, int pixels) {
		Path file = file(evidence);
		return evidence.isImage() && Files.exists(file) ? Picture.of(file, Photo.of(file).orientation(), pixels) : Optional.empty();
	}

	@Override
	public Result<Evidence> withdraw(Author author, UUID id) {
		if (author.reason().isBlank()) return Result.failed(Refusals.noReason());
		return store.write(author, session -> {
			Optional<Evidence> found = find(session, id);
			if (found.isEmpty()) return Result.failed(Refusals.unknown());
			Evidence e = found.get();
			if (e.withdrawn()) return Result.of(e);
			for (EvidenceGuard guard : guards) {
				Optional<Problem> against = guard.againstWithdrawing(session, e);
				if (against.isPresent()) return Result.failed(against.get());
			}
			Rows.update(session, "update evidence set withdrawn = 1 where id = ?", id);
			session.log(new Change(e.subject().kind(), e.subject().id(), "evidence-withdrawn", Details.of().put("name", e.name(), null).put("sha256", e.sha256(), null).json()));
			return Result.of(find(session, id).orElseThrow());
		});
	}

	@Override
	public Soundness verify(Progress progress) {
		return new Verification(store, files).run(progress);
	}
}
