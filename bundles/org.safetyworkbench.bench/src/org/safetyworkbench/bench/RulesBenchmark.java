package org.safetyworkbench.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.WorkingCalendar;
import org.safetyworkbench.library.Agenda;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.rules.CheckedPack;
import org.safetyworkbench.rules.PackCheck;
import org.safetyworkbench.rules.RawPrograms;
import org.safetyworkbench.rules.Table;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.PackProvider;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.RuleKey;
import org.safetyworkbench.spi.Situation;
import org.safetyworkbench.spi.Subject;

/**
 * All rules for 100 000 enterprises of all sectors, as the duties ask them, against nothing but the rules' programs with
 * inputs and unknowns prepared beforehand; and one changed fact against evaluating all again.
 */
@Component
public final class RulesBenchmark implements Benchmark {

	private static final int ENTERPRISES = 100_000, DISTINCT = 1_000;
	/** So many at a turn: turns are short, so that ours and the floor meet the same other work of the machine. */
	private static final int AT_ONCE = 5_000, WARM_UPS = 20, TURNS = 41;
	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
	private static final String PLACE = "yunnan";

	private final List<PackProvider> providers;
	private long decided;

	@Activate
	public RulesBenchmark(@Reference List<PackProvider> providers) {
		this.providers = List.copyOf(providers);
	}

	@Override
	public String name() {
		return "rules";
	}

	/** An enterprise as the duties see it, and the programs its rules consist of. */
	private record Subjected(Agenda agenda, Agenda touched, Facts facts, List<RawPrograms> programs) {}

	@Override
	public List<Measure> run(Path folder) throws Exception {
		List<Subjected> enterprises = enterprises();
		Medians.Pair all = Medians.busy(WARM_UPS, TURNS, () -> evaluate(enterprises), () -> programs(enterprises));
		Medians.Pair one = Medians.busy(WARM_UPS, TURNS, () -> touched(enterprises), () -> evaluate(enterprises));
		return List.of(measure("all rules for 100 000 enterprises", all, 1.5), measure("one fact changed, against all rules", one, 1));
	}

	private static Measure measure(String name, Medians.Pair turn, double limit) {
		int turns = ENTERPRISES / AT_ONCE;
		return new Measure(name, "ms", turns * turn.ours(), turns * turn.floor(), limit);
	}

	private void evaluate(List<Subjected> enterprises) {
		for (int i = 0; i < AT_ONCE; i++) {
			Subjected enterprise = enterprises.get(i % DISTINCT);
			decided += enterprise.agenda.evaluate(enterprise.facts).size();
		}
	}

	private void touched(List<Subjected> enterprises) {
		for (int i = 0; i < AT_ONCE; i++) {
			Subjected enterprise = enterprises.get(i % DISTINCT);
			decided += enterprise.touched.evaluate(enterprise.facts).size();
		}
	}

	private void programs(List<Subjected> enterprises) {
		for (int i = 0; i < AT_ONCE; i++)
			for (RawPrograms programs : enterprises.get(i % DISTINCT).programs) if (programs.run()) decided++;
	}

	private List<Subjected> enterprises() {
		Packs packs = Packs.of(providers);
		Map<RuleKey, Table> tables = new HashMap<>();
		for (CheckedPack pack : PackCheck.of(providers, WorkingCalendar.WEEKDAYS, Map.of()).packs()) pack.tables().forEach(table -> tables.put(table.rule().key(), table));
		Random random = new Random(20261121);
		List<Pack> sectors = packs.sectors();
		List<Subjected> enterprises = new ArrayList<>();
		for (int i = 0; i < DISTINCT; i++) {
			Agenda agenda = packs.agenda(Subject.ENTERPRISE, Set.of(sectors.get(i % sectors.size()).id().id()), PLACE, DAY);
			Facts facts = facts(agenda.rules(), random);
			Situation situation = Situation.of(facts, DAY, PLACE);
			enterprises.add(new Subjected(agenda, agenda.touchedBy(Set.of("employees")), facts, agenda.rules().stream().map(rule -> RawPrograms.of(tables.get(rule.key()), situation)).toList()));
		}
		return enterprises;
	}

	/** Five of six facts known, with values around those rules ask about. */
	private static Facts facts(List<Rule> rules, Random random) {
		Facts.Builder facts = Facts.builder();
		for (Rule rule : rules)
			for (Input input : rule.inputs()) if (random.nextInt(6) > 0) facts.put(input.key(), value(input, random));
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
}
