package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.safetyworkbench.core.Office;
import org.safetyworkbench.library.Agenda;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.spi.Subject;

/**
 * Asks the rules about hazards on one day. Hazards that are the same to the rules (same severity, days, authority …) are
 * asked about once. The next day on which the answer changes is searched ahead in growing steps, up to a month: an answer
 * about deadlines, once past, does not come back, so what is the same at both ends of a step was the same between.
 */
final class Assessor {

	private static final int[] STEPS = {1, 2, 4, 8, 16, 31};

	private final Packs packs;
	private final Office office;
	private final LocalDate asOf;
	private final Map<String, Set<String>> lookedAt = new HashMap<>();
	private final Map<List<Object>, Answer> answers = new HashMap<>();

	Assessor(Packs packs, Office office, LocalDate asOf) {
		this.packs = packs;
		this.office = office;
		this.asOf = asOf;
	}

	/** What rules know of a hazard; absent values are unknown. */
	record Known(String sector, boolean isOpen, Facts facts) {}

	/** @param recheckOn first day on which it may be another */
	record Answer(Assessment assessment, LocalDate recheckOn) {}

	/** The fields of a hazard by the names rules use for them. */
	static Facts facts(Severity severity, LocalDate foundOn, LocalDate dueOn, LocalDate closedOn, LocalDate transferredOn, LocalDate reportedOn, String authority, boolean hasMeasures,
			int fiveFixed) {
		Facts.Builder facts = Facts.builder().put("severity", severity.name().toLowerCase(java.util.Locale.ROOT)).put("found_on", foundOn).put("due_date", dueOn).put("authority", authority)
				.put("has_deadline", true).put("reported", reportedOn != null);
		facts.put("has_person", (fiveFixed & 1) != 0).put("has_measures", hasMeasures || (fiveFixed & 2) != 0).put("has_money", (fiveFixed & 4) != 0).put("has_plan", (fiveFixed & 16) != 0);
		if (closedOn != null) facts.put("closed_on", closedOn);
		if (transferredOn != null) facts.put("transferred_on", transferredOn);
		if (reportedOn != null) facts.put("reported_on", reportedOn);
		return facts.build();
	}

	Answer ask(Known hazard) {
		Set<String> names = lookedAt.computeIfAbsent(hazard.sector(), sector -> new TreeSet<>(agenda(sector, asOf).facts()));
		List<Object> key = new ArrayList<>(names.size() + 2);
		key.add(hazard.sector());
		key.add(hazard.isOpen());
		for (String name : names) key.add(hazard.facts().get(name));
		return answers.computeIfAbsent(key, same -> answer(hazard));
	}

	private Answer answer(Known hazard) {
		Assessment now = assess(hazard, asOf);
		if (!hazard.isOpen()) return new Answer(now, Days.NEVER);
		int same = 0;
		for (int step : STEPS) {
			if (!assess(hazard, asOf.plusDays(step)).equals(now)) return new Answer(now, asOf.plusDays(firstChange(hazard, now, same, step)));
			same = step;
		}
		return new Answer(now, asOf.plusDays(same));
	}

	private int firstChange(Known hazard, Assessment now, int same, int other) {
		int low = same;
		int high = other;
		while (high - low > 1) {
			int middle = (low + high) / 2;
			if (assess(hazard, asOf.plusDays(middle)).equals(now)) low = middle;
			else high = middle;
		}
		return high;
	}

	private Assessment assess(Known hazard, LocalDate day) {
		return Assessment.of(agenda(hazard.sector(), day).evaluate(hazard.facts()));
	}

	private Agenda agenda(String sector, LocalDate day) {
		return packs.agenda(Subject.HAZARD, sector.isEmpty() ? Set.of() : Set.of(sector), office.jurisdiction(), day);
	}
}
