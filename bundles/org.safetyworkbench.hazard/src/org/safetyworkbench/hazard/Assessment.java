package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.List;

import org.safetyworkbench.spi.Conclusion;
import org.safetyworkbench.spi.Effect;
import org.safetyworkbench.spi.Ruling;

/**
 * What the packs' rules say about a hazard on a day, as far as lists show it. What else they say, and why, is asked live.
 *
 * @param colour the gravest colour any rule gives, empty when none
 * @param escalation the highest number any rule gives as {@code level}
 * @param stock what a rule gives as {@code bucket}, empty when none
 * @param transferDue day by which it must be handed over, the end of time when that is not owed
 */
record Assessment(String colour, int escalation, String stock, LocalDate transferDue) {

	private static final List<String> COLOURS = List.of("", "blue", "yellow", "orange", "red");

	static Assessment of(List<Ruling> rulings) {
		String colour = "";
		int escalation = 0;
		String stock = "";
		LocalDate transferDue = Days.NEVER;
		for (Ruling ruling : rulings) {
			for (Conclusion conclusion : ruling.conclusions()) {
				Object value = conclusion.value();
				if (conclusion.output().effect() == Effect.COLOUR && COLOURS.indexOf(value) > COLOURS.indexOf(colour)) colour = (String) value;
				if (conclusion.output().name().equals("level") && value instanceof Double level) escalation = Math.max(escalation, level.intValue());
				if (conclusion.output().name().equals("bucket") && value instanceof String bucket) stock = bucket;
			}
			LocalDate due = ruling.conclusion(Effect.TRANSFER).isPresent() ? ruling.due().orElse(Days.NEVER) : Days.NEVER;
			if (due.isBefore(transferDue)) transferDue = due;
		}
		return new Assessment(colour, escalation, stock, transferDue);
	}
}
