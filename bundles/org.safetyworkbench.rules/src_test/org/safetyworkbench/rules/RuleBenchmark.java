package org.safetyworkbench.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.safetyworkbench.core.WorkingCalendar;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Situation;

import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;

/**
 * Evaluating all rules for 100 000 enterprises against the floor: the same CEL programs, in the same order up to the same
 * hit, with inputs and unknowns prepared beforehand so that the floor pays for nothing but the programs.
 *
 * <p>Prints one JSON line. Run with the folder of the bundles as argument (default: the folder above).
 */
public final class RuleBenchmark {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
	private static final int DISTINCT = 500, ENTERPRISES = 100_000, ROUNDS = 5;

	private final List<Table> tables;
	private final List<Situation> situations = new ArrayList<>();
	private final PartialVars[][] prepared = new PartialVars[DISTINCT][];
	private long sink;

	private RuleBenchmark(List<Table> tables) {
		this.tables = tables;
		Random random = new Random(7);
		for (int i = 0; i < DISTINCT; i++) {
			Facts facts = facts(random);
			situations.add(Situation.of(facts, DAY, "yunnan"));
			int n = i;
			prepared[i] = tables.stream().map(table -> vars(table, situations.get(n))).toArray(PartialVars[]::new);
		}
	}

	public static void main(String[] arguments) {
		Path bundles = Path.of(arguments.length > 0 ? arguments[0] : "..");
		PackCheck check = PackCheck.of(ShippedPacks.in(bundles), WorkingCalendar.WEEKDAYS, Map.of());
		List<Table> tables = check.packs().stream().flatMap(pack -> pack.tables().stream()).toList();
		RuleBenchmark benchmark = new RuleBenchmark(tables);
		double[] ours = new double[ROUNDS], floor = new double[ROUNDS];
		for (int round = -1; round < ROUNDS; round++) {
			double a = benchmark.time(benchmark::floor), b = benchmark.time(benchmark::ours);
			if (round >= 0) {
				floor[round] = a;
				ours[round] = b;
			}
		}
		Arrays.sort(ours);
		Arrays.sort(floor);
		double a = ours[ROUNDS / 2], b = floor[ROUNDS / 2];
		System.err.printf(Locale.ROOT, "%d rules, %d enterprises: ours %.0f..%.0f ms, floor %.0f..%.0f ms%n", tables.size(), ENTERPRISES, ours[0], ours[ROUNDS - 1], floor[0], floor[ROUNDS - 1]);
		System.out.printf(Locale.ROOT, "{\"name\":\"rules-100000-enterprises\",\"unit\":\"ms\",\"ours\":%.0f,\"floor\":%.0f,\"ratio\":%.2f,\"limit\":1.5}%n", a, b, a / b);
	}

	private double time(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / 1e6;
	}

	private void ours() {
		for (int i = 0; i < ENTERPRISES; i++) {
			Situation situation = situations.get(i % DISTINCT);
			for (Table table : tables) if (table.evaluate(situation) instanceof Outcome.Decided) sink++;
		}
	}

	private void floor() {
		try {
			for (int i = 0; i < ENTERPRISES; i++) {
				PartialVars[] vars = prepared[i % DISTINCT];
				for (int t = 0; t < vars.length; t++) if (raw(tables.get(t), vars[t])) sink++;
			}
		} catch (dev.cel.runtime.CelEvaluationException e) {
			throw new IllegalStateException(e);
		}
	}

	private static boolean raw(Table table, PartialVars vars) throws dev.cel.runtime.CelEvaluationException {
		List<Formula> conditions = table.conditions();
		int hit = 0;
		for (; hit < conditions.size(); hit++) {
			Object truth = conditions.get(hit).program().eval(vars);
			if (truth == Boolean.TRUE) break;
			if (truth instanceof CelUnknownSet) return false;
		}
		boolean decided = true;
		for (Formula cell : table.cells().get(hit)) {
			Program program = cell.program();
			if (program.eval(vars) instanceof CelUnknownSet) decided = false;
		}
		return decided;
	}

	/** Five of six facts known, with values around those the rules ask about. */
	private Facts facts(Random random) {
		Facts.Builder facts = Facts.builder();
		for (Table table : tables)
			for (Input input : table.rule().inputs()) if (random.nextInt(6) > 0) facts.put(input.key(), value(input, random));
		return facts.build();
	}

	private static Object value(Input input, Random random) {
		return switch (input.type()) {
			case BOOLEAN -> random.nextBoolean();
			case INTEGER -> (double) random.nextInt(200);
			case NUMBER -> random.nextInt(4000) / 10.0;
			case ENUM, TEXT -> input.values().isEmpty() ? "other" : input.values().get(random.nextInt(input.values().size())).id();
			case DATE -> DAY.minusDays(random.nextInt(800));
			case DATETIME -> DAY.atStartOfDay().minusMinutes(random.nextInt(100_000));
			case LIST -> List.of("inspection", "hazard");
		};
	}

	private static PartialVars vars(Table table, Situation situation) {
		Map<String, Object> known = new HashMap<>();
		List<CelAttributePattern> unknown = new ArrayList<>();
		for (Input input : table.rule().inputs()) {
			Object value = situation.find(input);
			known.put(Rewrite.PRESENCE + input.name(), value != null);
			if (value == null) unknown.add(CelAttributePattern.create(input.name()));
			else known.put(input.name(), plain(value));
		}
		for (Formula formula : table.conditions()) moments(formula, known);
		table.cells().forEach(cells -> cells.forEach(formula -> moments(formula, known)));
		return PartialVars.of(known, unknown.toArray(CelAttributePattern[]::new));
	}

	private static void moments(Formula formula, Map<String, Object> known) {
		for (String name : formula.names()) if (name.startsWith(Rewrite.MOMENT)) known.put(name, Functions.moment(name.substring(Rewrite.MOMENT.length())));
	}

	private static Object plain(Object value) {
		if (value instanceof LocalDate day) return day.atStartOfDay().toInstant(ZoneOffset.UTC);
		if (value instanceof LocalDateTime time) return time.toInstant(ZoneOffset.UTC);
		return value;
	}
}
