package org.safetyworkbench.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.statistics.CommonQuery;
import org.safetyworkbench.statistics.CurveQuery;
import org.safetyworkbench.statistics.Dimension;
import org.safetyworkbench.statistics.Figures;
import org.safetyworkbench.statistics.FiguresSchema;
import org.safetyworkbench.statistics.Months;
import org.safetyworkbench.statistics.Scope;
import org.safetyworkbench.statistics.StoredFigures;
import org.safetyworkbench.statistics.TableQuery;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/**
 * Curves, tables and common problems at a million hazards, against the same sums written by hand over the read model, and
 * against a tenth of the hazards, where all counters exist already. By hand nothing is labelled, ranked or put into months.
 */
@Component
public final class FiguresBenchmark implements Benchmark {

	private static final int MANY = Integer.getInteger("bench.hazards", 1_000_000), FEW = MANY / 10;
	private static final int WARM_UPS = 60, TURNS = 61;
	private static final Months YEAR = Months.upTo(YearMonth.from(ManyHazards.TODAY), 12);

	private final Library library;

	@Activate
	public FiguresBenchmark(@Reference Library library) {
		this.library = library;
	}

	@Override
	public String name() {
		return "figures";
	}

	/** A question, and its sums by hand. */
	private record Question(String name, Asked asked, List<String> byHand) {}

	@FunctionalInterface
	private interface Asked {
		Object of(Figures figures);
	}

	private static final List<Question> QUESTIONS = List.of(
			new Question("curve of 24 months", figures -> figures.curve(CurveQuery.upTo(ManyHazards.TODAY, 24, Scope.ALL)), List.of(
					"select severity, sum(found_n - closed_n), sum(late - caught_up) from figure_cell" + by("pk_figure_cell") + " where period = 0 group by severity",
					"select severity, period, sum(found_n), sum(closed_n), sum(in_time), sum(unaided), sum(late), sum(caught_up), sum(planned), sum(spent) from figure_cell" + by("pk_figure_cell") + " where period >= 202412 group by severity, period",
					"select closed_in, found_in, sum(n) from figure_stock" + by("pk_figure_stock") + " where closed_in > 202412 and found_in <= 202312 group by closed_in, found_in",
					"select severity, sum(n) from figure_due" + by("pk_figure_due") + " where due_on >= DATE('2026-11-01') and due_on < DATE('2026-11-21') group by severity")),
			new Question("table county by sector, 12 months", figures -> figures.table(TableQuery.of(Dimension.COUNTY, Dimension.SECTOR, org.safetyworkbench.statistics.Measure.FOUND, YEAR, ManyHazards.TODAY)), List.of(
					"select substr(area, 1, 6), sector, sum(found_n) from figure_cell" + by("pk_figure_cell") + " where period >= 202512 and period <= 202611 group by substr(area, 1, 6), sector")),
			new Question("common problems, 12 months", figures -> figures.common(new CommonQuery(YEAR, Scope.ALL, 50)), List.of(
					"select sector, item, sum(n) from figure_item where area = '' and period >= 202512 and period <= 202611 group by sector, item",
					"select sector, item, sum(n) from figure_item where area = '' and period >= 202412 and period <= 202511 group by sector, item")));

	/** Whoever writes it by hand tells the engine which index, too. */
	private static String by(String key) {
		return " --DERBY-PROPERTIES constraint=" + key + "\n";
	}

	@Override
	public List<Measure> run(Path folder) throws Exception {
		try (OpenStore few = open(folder.resolve("few"), FEW); OpenStore many = open(folder.resolve("many"), MANY)) {
			Figures small = figures(few), big = figures(many);
			List<Measure> measures = new ArrayList<>();
			for (Question question : QUESTIONS) {
				Medians.Pair floor = many.read(session -> measure(question, big, session.connection()));
				measures.add(new Measure(question.name(), "ms", floor.ours(), floor.floor(), 1.5));
				Medians.Pair growth = Medians.busy(WARM_UPS, TURNS, () -> question.asked().of(big), () -> question.asked().of(small));
				measures.add(new Measure(question.name() + " / at a tenth", "ms", growth.ours(), growth.floor(), 2));
			}
			return measures;
		}
	}

	private static OpenStore open(Path folder, int hazards) {
		OpenStore store = Stores.open(new Workspace(folder), new DerbyDatabase(), List.of(new InspectionSchema(), new HazardSchema(), new FiguresSchema()));
		ManyHazards.fill(store, hazards);
		return store;
	}

	private Figures figures(OpenStore store) {
		Figures figures = new StoredFigures(store, new Areas(), library);
		figures.rebuild(Progress.NONE);
		return figures;
	}

	private static Medians.Pair measure(Question question, Figures figures, Connection connection) {
		List<PreparedStatement> byHand = new ArrayList<>();
		try {
			for (String sql : question.byHand()) byHand.add(connection.prepareStatement(sql));
			return Medians.busy(WARM_UPS, TURNS, () -> question.asked().of(figures), () -> {
				for (PreparedStatement statement : byHand) read(statement);
			});
		} catch (Exception e) {
			throw new IllegalStateException(question.name(), e);
		} finally {
			for (PreparedStatement statement : byHand) close(statement);
		}
	}

	private static void read(PreparedStatement statement) throws SQLException {
		List<Object> values = new ArrayList<>();
		try (ResultSet row = statement.executeQuery()) {
			int columns = row.getMetaData().getColumnCount();
			while (row.next()) for (int i = 1; i <= columns; i++) values.add(row.getObject(i));
		}
		if (values.isEmpty()) throw new IllegalStateException("nothing was summed");
	}

	private static void close(PreparedStatement statement) {
		try {
			statement.close();
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}
}
