package org.safetyworkbench.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.ui.text.Texts;

class RuleTrialTest {

	private static final Packs PACKS = Packs.of(FolderPack.bundlesIn(Path.of("..")));
	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

	private final Rule gas = PACKS.rule("CG-R01").orElseThrow();
	private final RuleTrial trial = new RuleTrial(Texts.in(Locale.CHINA), PACKS, gas, "default");

	@Test
	void withoutFactsTheMissingOnesAreNamed() {
		assertThat(trial.answer(DAY).outcome()).isInstanceOf(Outcome.Undecided.class);
		assertThat(trial.answer(DAY).outcome().missing()).contains("lpg_total_kg");
	}

	@Test
	void factsAsTypedDecide() {
		Input quantity = gas.input("lpg_total_kg").orElseThrow();
		assertThat(trial.type(quantity, "viel")).isPresent();
		for (Input input : trial.inputs()) {
			if (!trial.choices(input).isEmpty()) trial.choose(input, 2);
			else assertThat(trial.type(input, input.type().isTemporal() ? "2026-01-01" : "120")).isEmpty();
		}
		assertThat(trial.answer(DAY).outcome()).isInstanceOf(Outcome.Decided.class);
		assertThat(new RuleTable(Texts.in(Locale.CHINA)).of(gas)).hasSizeGreaterThanOrEqualTo(gas.cases().size());
	}
}
