package org.safetyworkbench.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.safetyworkbench.spi.Effect;
import org.safetyworkbench.spi.Ruling;

/** Everything the rules say about an enterprise on one day: its record page shows them with their reasons. */
public record Conclusions(UUID enterprise, LocalDate asOf, List<Ruling> rulings) {

	public Conclusions {
		rulings = List.copyOf(rulings);
	}

	/** The rulings that answer with such an effect: permits, blocks, colours, advice … */
	public List<Ruling> with(Effect effect) {
		return rulings.stream().filter(ruling -> ruling.conclusion(effect).isPresent()).toList();
	}

	/** The rulings that lack facts. */
	public List<Ruling> undecided() {
		return rulings.stream().filter(ruling -> !ruling.missing().isEmpty()).toList();
	}
}
