package org.safetyworkbench.statistics;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.HazardFace;
import org.safetyworkbench.hazard.HazardFaces;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Batch;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/**
 * Keeps the read model in step with the hazards. What a hazard looks like now is read from the hazard, never from the words
 * of the log, so that an entry taken over twice changes nothing. Works in groups, each a transaction of its own that also
 * says how far it came; two programs doing it at once take turns.
 */
final class Projector {

	private static final Author AUTHOR = Author.of("statistics");
	private static final int ENTRIES = 2000;
	/** So few that somebody who saves something meanwhile hardly waits. */
	static final int HAZARDS = 5_000;

	private final Store store;
	private final int atOnce;

	/** @param atOnce how many hazards a rebuild counts in one transaction */
	Projector(Store store, int atOnce) {
		this.store = store;
		this.atOnce = atOnce;
	}

	long catchUp(Progress progress) {
		if (store.read(Projector::isUpToDate)) return 0;
		if (store.read(Pass::read).isEmpty()) begin();
		return build(progress) + follow(progress);
	}

	long rebuild(Progress progress) {
		begin();
		return build(progress) + follow(progress);
	}

	private static boolean isUpToDate(Session session) throws SQLException {
		Optional<Pass> pass = Pass.read(session);
		return pass.filter(Pass::complete).isPresent() && pass.get().seq() == ChangeLog.end(session);
	}

	/** Empties the read model; everything written to the log from now on is taken over after the rebuild. */
	private void begin() {
		store.write(AUTHOR, session -> {
			Pass.lock(session);
			try (Statement statement = session.connection().createStatement()) {
				for (String table : FiguresSchema.COUNTED) statement.executeUpdate("truncate table " + table);
			}
			new Pass(ChangeLog.end(session), false, Optional.empty()).keep(session);
			return null;
		});
	}

	private long build(Progress progress) {
		progress.begin(new Text("统计隐患", "Counting hazards"), 0);
		long counted = 0;
		while (true) {
			progress.checkCancelled();
			long some = store.write(AUTHOR, this::buildSome);
			if (some < 0) return counted;
			counted += some;
			progress.worked(some);
		}
	}

	/** @return how many were counted, negative when all are */
	private long buildSome(Session session) throws SQLException {
		Pass pass = Pass.lock(session).orElseThrow();
		if (pass.complete()) return -1;
		Page<HazardFace> page = HazardFaces.page(session, pass.builtTo().map(id -> new Cursor(List.of(id))).orElse(Cursor.START), atOnce);
		Counts counts = new Counts();
		try (Batch insert = new Batch(session, "insert into figure_hazard (hazard_id, face) values (?, ?)")) {
			for (HazardFace hazard : page.rows()) {
				Optional<Face> face = Face.of(hazard);
				if (face.isEmpty()) continue;
				counts.came(face.get());
				insert.add(hazard.id(), face.get().text());
			}
		}
		counts.keep(session);
		boolean last = page.next().isEmpty();
		new Pass(pass.seq(), last, last ? Optional.empty() : Optional.of(page.rows().getLast().id())).keep(session);
		return page.rows().size();
	}

	private long follow(Progress progress) {
		long followed = 0;
		while (!store.read(Projector::isUpToDate)) {
			progress.checkCancelled();
			long some = store.write(AUTHOR, Projector::followSome);
			followed += some;
			progress.worked(some);
		}
		return followed;
	}

	private static long followSome(Session session) throws SQLException {
		Pass pass = Pass.lock(session).orElseThrow();
		ChangeLog.Touched touched = ChangeLog.touched(session, "hazard", pass.seq(), ENTRIES);
		recount(session, touched.subjects());
		new Pass(touched.upTo(), pass.complete(), pass.builtTo()).keep(session);
		return touched.subjects().size();
	}

	private static void recount(Session session, Collection<UUID> hazards) throws SQLException {
		Map<UUID, Face> now = new HashMap<>();
		for (HazardFace hazard : HazardFaces.of(session, hazards)) Face.of(hazard).ifPresent(face -> now.put(hazard.id(), face));
		Map<UUID, Face> before = known(session, List.copyOf(hazards));
		Counts counts = new Counts();
		try (Batch insert = new Batch(session, "insert into figure_hazard (hazard_id, face) values (?, ?)");
				Batch update = new Batch(session, "update figure_hazard set face = ? where hazard_id = ?");
				Batch delete = new Batch(session, "delete from figure_hazard where hazard_id = ?")) {
			for (UUID hazard : hazards) {
				Face was = before.get(hazard), is = now.get(hazard);
				if (java.util.Objects.equals(was, is)) continue;
				if (was != null) counts.went(was);
				if (is != null) counts.came(is);
				if (is == null) delete.add(hazard);
				else if (was == null) insert.add(hazard, is.text());
				else update.add(is.text(), hazard);
			}
		}
		counts.keep(session);
	}

	private static Map<UUID, Face> known(Session session, List<UUID> hazards) throws SQLException {
		Map<UUID, Face> known = new HashMap<>();
		for (List<UUID> some : Groups.of(hazards))
			Rows.each(session, "select hazard_id, face from figure_hazard" + session.dialect().useIndex("pk_figure_hazard") + " where hazard_id in (" + Groups.marks(some.size()) + ")",
					row -> known.put(row.id(1), Face.parse(row.text(2))), some.toArray());
		return known;
	}
}
