package org.safetyworkbench.cli;

import java.time.LocalDate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.duty.Duties;
import org.safetyworkbench.hazard.Hazards;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.store.Author;

/** Brings hazards and duties up to date with the records, as the window does every day. */
@Component(service = Evaluation.class)
public final class Evaluation {

	private final Hazards hazards;
	private final Duties duties;
	private final OfficeSettings settings;

	@Activate
	public Evaluation(@Reference Hazards hazards, @Reference Duties duties, @Reference OfficeSettings settings) {
		this.hazards = hazards;
		this.duties = duties;
		this.settings = settings;
	}

	void run(LocalDate asOf) {
		Office office = settings.office();
		hazards.reassess(Author.local(), asOf, office, Progress.NONE);
		duties.evaluateAll(Author.local(), asOf, office, Progress.NONE);
	}
}
