package org.safetyworkbench.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.safetyworkbench.spi.Conclusion;
import org.safetyworkbench.spi.DutyState;
import org.safetyworkbench.spi.Effect;
import org.safetyworkbench.spi.FactValue;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Output;
import org.safetyworkbench.spi.Ruling;
import org.safetyworkbench.spi.Ruling.Voice;

/** What one rule says. Its rank among those of its topic is asked only where there are others. */
record Speech(Voice voice, List<Conclusion> conclusions) {

	/** The leader first; where ranks are equal the stricter limit, and where the two share none the layer decides. */
	static final Comparator<Speech> ORDER = Comparator.comparingInt(Speech::rank).thenComparing(Speech::compareLimits);

	static Speech of(Voice voice) {
		return new Speech(voice, conclusions(voice));
	}

	/** The smaller leads: no draft, decided, a duty that arises. */
	private int rank() {
		return (isDraft() ? 4 : 0) + (voice.outcome() instanceof Outcome.Decided ? 0 : 2) + (hasNoDuty() ? 1 : 0);
	}

	boolean isDraft() {
		return voice.rule().draft();
	}

	/** The topic's answer when nobody else speaks. */
	Ruling alone(String topic) {
		return new Ruling(topic, voice.rule(), voice.outcome(), conclusions, List.of(voice));
	}

	private static List<Conclusion> conclusions(Voice voice) {
		List<Conclusion> conclusions = new ArrayList<>();
		for (Output output : voice.rule().outputs()) {
			Object value = voice.outcome().values().get(output.name());
			if (value != null) conclusions.add(new Conclusion(voice.rule(), output, value));
		}
		return List.copyOf(conclusions);
	}

	/** Whether it says that its duty does not arise. */
	boolean hasNoDuty() {
		for (Conclusion conclusion : conclusions)
			if (conclusion.output().effect() == Effect.DUTY) return conclusion.output().value(String.valueOf(conclusion.value())).map(FactValue::state).filter(DutyState.NONE::equals).isPresent();
		return false;
	}

	private static int compareLimits(Speech a, Speech b) {
		for (Output output : a.voice.rule().outputs()) {
			int order = compare(output.stricter(), a.value(output), b.value(output));
			if (order != 0) return order;
		}
		return 0;
	}

	private Object value(Output output) {
		return voice.outcome().values().get(output.name());
	}

	static Conclusion stricter(Conclusion first, Conclusion other) {
		return compare(first.output().stricter(), first.value(), other.value()) <= 0 ? first : other;
	}

	/** Negative when the left value is the stricter. */
	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static int compare(Output.Stricter stricter, Object left, Object right) {
		if (stricter == Output.Stricter.UNSTATED || left == null || right == null || left.getClass() != right.getClass() || !(left instanceof Comparable c)) return 0;
		return stricter == Output.Stricter.SMALLER ? c.compareTo(right) : -c.compareTo(right);
	}
}
