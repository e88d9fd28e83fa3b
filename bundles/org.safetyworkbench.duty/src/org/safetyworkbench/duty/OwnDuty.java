package org.safetyworkbench.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Effect;
import org.safetyworkbench.spi.Output;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.Ruling;

/**
 * What the rules of one topic say about the office itself.
 *
 * @param rule the one that leads
 * @param status empty when nothing is owed, or when the rule only tells something
 * @param dueOn empty when the rule names no day
 * @param answers what it answers, but for colours
 * @param missing labels of what has to be said before it can be decided
 * @param warned whether the rule shows it red or orange
 */
public record OwnDuty(Rule rule, Optional<DutyStatus> status, Optional<LocalDate> dueOn, List<Answer> answers, List<Text> missing, boolean warned) {

	private static final Set<String> WARNINGS = Set.of("red", "orange");

	/** @param value of a kind of {@link org.safetyworkbench.spi.Facts} */
	public record Answer(Output output, Object value) {

		/** As officials read it, with the unit as the rule has it. */
		public Text said() {
			return WhyText.said(value, output.values(), output.unit());
		}
	}

	public OwnDuty {
		answers = List.copyOf(answers);
		missing = List.copyOf(missing);
	}

	static OwnDuty of(Ruling ruling, Packs packs, LocalDate asOf) {
		List<Answer> answers = ruling.conclusions().stream().filter(one -> one.output().effect() != Effect.COLOUR)
				.map(one -> new Answer(one.output(), one.value())).toList();
		return new OwnDuty(ruling.leader(), Owed.status(ruling, asOf), ruling.due(), answers, Owed.missingLabels(ruling, packs), isWarning(ruling));
	}

	private static boolean isWarning(Ruling ruling) {
		return ruling.conclusion(Effect.COLOUR).filter(colour -> WARNINGS.contains(String.valueOf(colour.value()))).isPresent();
	}

	/** Whether somebody has to look at it now. */
	public boolean isPressing() {
		return warned || status.filter(DutyStatus.OVERDUE::equals).isPresent();
	}
}
