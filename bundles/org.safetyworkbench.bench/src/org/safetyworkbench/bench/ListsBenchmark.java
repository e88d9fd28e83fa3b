package org.safetyworkbench.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.exchange.table.Cell;
import org.safetyworkbench.hazard.StoredLedger;
import org.safetyworkbench.inspection.RecordedInspections;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.statistics.ListKind;
import org.safetyworkbench.statistics.ListQuery;
import org.safetyworkbench.statistics.ListRow;
import org.safetyworkbench.statistics.Lists;
import org.safetyworkbench.statistics.StoredLists;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.derby.DerbyDatabase;

/**
 * Pages of the lists about hazards at a million of them, the first and the next ones, against the same cells made by hand
 * from statements that are prepared once, and against a tenth of the hazards. Both deliver the texts that are shown, and the
 * texts are compared first.
 */
@Component
public final class ListsBenchmark implements Benchmark {

	private static final int MANY = Integer.getInteger("bench.hazards", 1_000_000), FEW = MANY / 10;
	private static final int PAGES = 12, WARM_UPS = 2000, TURNS = 201;
	private static final List<ListKind> KINDS = List.of(ListKind.FIVE_PROBLEM, ListKind.FOUR_RECTIFICATION, ListKind.FIVE_CLOSE_OFF, ListKind.FOUR_RESPONSIBILITY);

	private final Library library;

	@Activate
	public ListsBenchmark(@Reference Library library) {
		this.library = library;
	}

	@Override
	public String name() {
		return "lists";
	}

	@Override
	public List<Measure> run(Path folder) throws Exception {
		try (BenchOffice few = office(folder.resolve("few"), FEW); BenchOffice many = office(folder.resolve("many"), MANY)) {
			Lists small = lists(few), big = lists(many);
			List<Measure> measures = new ArrayList<>();
			for (ListKind kind : KINDS)
				for (boolean first : List.of(true, false)) {
					String name = "list " + kind.code() + ", " + (first ? "first" : "next") + " page";
					Medians.Pair floor = many.store.read(session -> byHand(kind, first, big, new ListByHand(session.connection(), kind, new WordsByHand(session, library))));
					measures.add(new Measure(name, "ms", floor.ours(), floor.floor(), 1.5));
					Medians.Pair growth = Medians.busy(WARM_UPS, TURNS, pages(big, kind, first), pages(small, kind, first));
					measures.add(new Measure(name + " / at a tenth", "ms", growth.ours(), growth.floor(), 2));
				}
			return measures;
		}
	}

	private BenchOffice office(Path folder, int hazards) {
		BenchOffice office = new BenchOffice(folder, new DerbyDatabase(), library);
		ManyHazards.fill(office.store, hazards);
		RecentWork.fill(office.store);
		return office;
	}

	private Lists lists(BenchOffice office) {
		return new StoredLists(office.store, new StoredLedger(office.store), office.visits, new RecordedInspections(library), office.enterprises, new RiskPoints(office.store, library), new Areas(), library);
	}

	private static Medians.Pair byHand(ListKind kind, boolean first, Lists lists, ListByHand byHand) throws SQLException {
		List<Cursor> cursors = cursors(lists, kind, first);
		int[] turn = {0};
		try (byHand) {
			for (Cursor cursor : cursors)
				if (!words(lists, kind, cursor).equals(byHand.page(cursor))) throw new IllegalStateException("other words by hand: " + words(lists, kind, cursor).getFirst() + byHand.page(cursor).getFirst());
			return Medians.busy(WARM_UPS, TURNS, pages(lists, kind, first), () -> byHand.page(cursors.get(turn[0]++ % cursors.size())));
		} catch (Exception e) {
			throw new IllegalStateException(kind.code(), e);
		}
	}

	private static Medians.Work pages(Lists lists, ListKind kind, boolean first) {
		List<Cursor> cursors = cursors(lists, kind, first);
		int[] turn = {0};
		return () -> {
			if (words(lists, kind, cursors.get(turn[0]++ % cursors.size())).size() != ListByHand.PAGE) throw new IllegalStateException("no full page of " + kind);
		};
	}

	private static List<List<String>> words(Lists lists, ListKind kind, Cursor after) {
		return page(lists, kind, after).rows().stream().map(row -> row.cells().stream().map(cell -> Cell.words(cell, Locale.CHINESE)).toList()).toList();
	}

	/** Where the first page, or the next ones, start. */
	private static List<Cursor> cursors(Lists lists, ListKind kind, boolean first) {
		List<Cursor> cursors = new ArrayList<>(List.of(Cursor.START));
		Optional<Cursor> next = first ? Optional.empty() : page(lists, kind, Cursor.START).next();
		while (next.isPresent() && cursors.size() <= PAGES) {
			cursors.add(next.get());
			next = page(lists, kind, next.get()).next();
		}
		return first ? cursors : cursors.subList(1, cursors.size());
	}

	private static Page<ListRow> page(Lists lists, ListKind kind, Cursor after) {
		return lists.page(ListQuery.of(kind, ManyHazards.TODAY), after, ListByHand.PAGE, Progress.NONE);
	}
}
