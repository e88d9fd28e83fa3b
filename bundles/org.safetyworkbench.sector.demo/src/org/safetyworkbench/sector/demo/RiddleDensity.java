package org.safetyworkbench.sector.demo;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.contribution.ComputedFact;
import org.safetyworkbench.spi.contribution.Contribution;
import org.safetyworkbench.spi.contribution.Dossier;

/** A computed fact: riddles for each guest. Unknown while either number is. */
@Component(service = Contribution.class)
public final class RiddleDensity implements ComputedFact {

	@Override
	public String id() {
		return "demo.density";
	}

	@Override
	public Text name() {
		return new Text("人均灯谜", "riddles per guest");
	}

	@Override
	public String fact() {
		return "demo_riddles_per_guest";
	}

	@Override
	public Optional<Object> compute(Dossier dossier) {
		Optional<Double> riddles = dossier.facts().number("demo_riddles"), guests = dossier.facts().number("demo_guests").filter(number -> number > 0);
		return riddles.flatMap(some -> guests.map(many -> some / many));
	}
}
