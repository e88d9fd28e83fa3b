package org.safetyworkbench.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.spi.Binding;
import org.safetyworkbench.spi.Conclusion;
import org.safetyworkbench.spi.Document;
import org.safetyworkbench.spi.DutyState;
import org.safetyworkbench.spi.Effect;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.PackProvider;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.Ruling;
import org.safetyworkbench.spi.Subject;

/** How law, sector, place and default answer one topic together. */
class AgendaTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

	private final List<PackProvider> packs = new ArrayList<>();

	private record Written(String origin, List<Document> documents) implements PackProvider {}

	/** A pack with one duty rule: every so many months since the last drill. */
	private AgendaTest pack(String id, String header, String origin, int months, String more) {
		packs.add(new Written(id, List.of(new Document("pack.yaml", """
				schemaVersion: 2
				pack: {id: %s, %s, code: X, version: 1.0.0, nameZh: 包, nameEn: pack, asOf: '2026-11-21'}
				rules:
				  - id: %s
				    topic: drill
				    nameZh: 演练
				    nameEn: drill
				    kind: obligation
				    origin: %s
				    subject: enterprise
				    duty: {zh: 演练, en: drill, by: enterprise}
				    %s
				    inputs: [{name: last, type: date, from: fact, fact: last_drill}, {name: as_of, type: date, from: clock}]
				    outputs:
				      - {name: months, type: number, effect: interval, stricter: smaller}
				      - {name: due, type: date, effect: deadline}
				      - {name: status, type: enum, effect: duty, values: [{id: ok, zh: 正常, en: ok, state: open}, {id: late, zh: 逾期, en: late, state: overdue}]}
				    params: {months: {value: %d}}
				    otherwise: {months: =params.months, due: '=add_months(last, params.months)', status: "=add_months(last, params.months) < as_of ? 'late' : 'ok'"}
				""".formatted(id, header, id.startsWith("place") ? "PL-1" : "R-" + id, origin, more, months)))));
		return this;
	}

	private AgendaTest facts() {
		packs.add(new Written("facts", List.of(new Document("pack.yaml", """
				schemaVersion: 2
				pack: {id: facts, kind: common, code: F, version: 1.0.0, nameZh: 包, nameEn: pack, asOf: '2026-11-21'}
				facts: [{name: last_drill, type: date, labelZh: 上次演练, labelEn: last drill}, {name: employees, type: integer, labelZh: 人数, labelEn: employees}]
				"""))));
		return this;
	}

	private Packs read() {
		Packs read = Packs.of(packs);
		assertThat(read.refused()).isEmpty();
		return read;
	}

	private Optional<Ruling> ruling(Facts facts, String place, String... sectors) {
		return read().agenda(Subject.ENTERPRISE, Set.of(sectors), place, DAY).evaluate(facts).stream().findFirst();
	}

	private static final Facts DRILLED = Facts.of(Map.of("last_drill", LocalDate.of(2026, 8, 1)));

	@Test
	void theStricterOfTwoLimitsLeadsWithItsOwnDueDate() {
		facts().pack("law", "kind: common, requires: [facts]", "law", 6, "").pack("place-y", "kind: jurisdiction, jurisdiction: y, requires: [facts]", "plan", 3, "");
		Ruling ruling = ruling(DRILLED, "y").orElseThrow();
		assertThat(ruling.leader().key()).hasToString("PL-1@y");
		assertThat(ruling.due()).contains(LocalDate.of(2026, 11, 1));
		assertThat(ruling.dutyState()).contains(DutyState.OVERDUE);
		assertThat(ruling.conclusion(Effect.INTERVAL).map(Conclusion::binding)).contains(Binding.PLAN);
		assertThat(ruling.voices()).extracting(voice -> voice.rule().id()).containsExactly("R-law", "PL-1");
	}

	@Test
	void aPlaceCannotRelaxTheLaw() {
		facts().pack("law", "kind: common, requires: [facts]", "law", 6, "").pack("place-y", "kind: jurisdiction, jurisdiction: y, requires: [facts]", "plan", 12, "");
		Ruling ruling = ruling(DRILLED, "y").orElseThrow();
		assertThat(ruling.leader().id()).isEqualTo("R-law");
		assertThat(ruling.conclusion(Effect.INTERVAL).map(Conclusion::binding)).contains(Binding.LAW);
	}

	@Test
	void aDraftOnlyAdvises() {
		facts().pack("law", "kind: common, requires: [facts]", "law", 6, "").pack("place-y", "kind: jurisdiction, jurisdiction: y, status: draft, requires: [facts]", "plan", 1, "");
		assertThat(ruling(DRILLED, "y").orElseThrow().leader().id()).isEqualTo("R-law");
		packs.remove(1);
		Ruling alone = ruling(DRILLED, "y").orElseThrow();
		assertThat(alone.conclusion(Effect.INTERVAL).map(Conclusion::binding)).contains(Binding.ADVICE);
	}

	@Test
	void otherPlacesAreSilentAndTheDefaultSpeaksForTheRest() {
		facts().pack("place-y", "kind: jurisdiction, jurisdiction: y, requires: [facts]", "plan", 3, "").pack("place-default", "kind: jurisdiction, jurisdiction: default, requires: [facts]", "plan", 12, "");
		assertThat(ruling(DRILLED, "y").orElseThrow().leader().key()).hasToString("PL-1@y");
		assertThat(ruling(DRILLED, "elsewhere").orElseThrow().leader().key()).hasToString("PL-1@default");
	}

	@Test
	void aSectorsRulesConcernItsEnterprisesOnly() {
		facts().pack("trade", "kind: sector, requires: [facts]", "law", 6, "");
		assertThat(ruling(DRILLED, "y", "trade")).isPresent();
		assertThat(ruling(DRILLED, "y", "other")).isEmpty();
	}

	@Test
	void aRuleMayConcernSomeRecordsOnly() {
		facts().pack("law", "kind: common, requires: [facts]", "law", 6, "appliesWhen: employees >= 10");
		assertThat(ruling(DRILLED.with("employees", 9), "y")).isEmpty();
		assertThat(ruling(DRILLED.with("employees", 10), "y")).isPresent();
		assertThat(ruling(DRILLED, "y").orElseThrow().missing()).containsExactly("employees");
	}

	@Test
	void rulesHoldFromTheirFirstToTheirLastDay() {
		facts().pack("law", "kind: common, requires: [facts]", "law", 6, "validFrom: '2026-11-22'");
		assertThat(ruling(DRILLED, "y")).isEmpty();
		assertThat(read().agenda(Subject.ENTERPRISE, Set.of(), "y", DAY.plusDays(1)).evaluate(DRILLED)).hasSize(1);
	}

	@Test
	void missingFactsLeaveTheDutyUndecided() {
		facts().pack("law", "kind: common, requires: [facts]", "law", 6, "");
		Ruling ruling = ruling(Facts.NONE, "y").orElseThrow();
		assertThat(ruling.isDecided()).isFalse();
		assertThat(ruling.missing()).containsExactly("last");
		assertThat(ruling.conclusion(Effect.INTERVAL).map(Conclusion::value)).contains(6.0);
	}

	@Test
	void anAdministratorsNumberCounts() {
		facts().pack("law", "kind: common, requires: [facts]", "law", 6, "");
		Packs changed = read().with(ParameterValues.PACKAGED.with(new org.safetyworkbench.spi.RuleKey("R-law", ""), "months", 2));
		assertThat(changed.agenda(Subject.ENTERPRISE, Set.of(), "y", DAY).evaluate(DRILLED).getFirst().due()).contains(LocalDate.of(2026, 10, 1));
	}

	@Test
	void aChangedFactTouchesOnlyWhatLooksAtIt() {
		Packs shipped = Packs.of(FolderPack.bundlesIn(Path.of("..")));
		Agenda all = shipped.agenda(Subject.ENTERPRISE, Set.of("catering-gas"), "default", DAY);
		Agenda touched = all.touchedBy(Set.of("lpg_total_kg"));
		assertThat(touched.rules()).isNotEmpty().hasSizeLessThan(all.rules().size() / 2);
		for (String topic : touched.topics()) assertThat(topic).isIn(all.topics());
		for (Rule rule : all.touchedByClock().rules()) assertThat(rule.inputs()).anyMatch(input -> input.source() == org.safetyworkbench.spi.Input.Source.CLOCK);
		Facts before = Facts.of(Map.of("lpg_total_kg", 50, "gas_kind", "lpg-bottle")), after = before.with("lpg_total_kg", 500);
		List<Ruling> changed = all.evaluate(after).stream().filter(ruling -> !all.evaluate(before).contains(ruling)).toList();
		assertThat(changed).isNotEmpty().allMatch(ruling -> touched.topics().contains(ruling.topic()));
	}
}
