package org.safetyworkbench.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.evidence.EvidenceSchema;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.evidence.StoredEvidence;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Hazard;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.StoredHazards;
import org.safetyworkbench.hazard.StoredLoop;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.inspection.StoredVisits;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.office.OfficeSchema;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.StoredCalendar;
import org.safetyworkbench.office.StoredStaff;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;

/** The services of an office over a workspace of its own. */
final class BenchOffice implements AutoCloseable {

	final OpenStore store;
	final Enterprises enterprises;
	final EvidenceStore evidence;
	final Visits visits;
	final Loop loop;

	BenchOffice(Path folder, Database database, Library library) {
		Workspace workspace = new Workspace(folder);
		store = Stores.open(workspace, database, List.of(new OfficeSchema(), new RegisterSchema(), new EvidenceSchema(), new InspectionSchema(), new HazardSchema()));
		OfficeSettings settings = new OfficeSettings(workspace);
		Calendar calendar = new StoredCalendar(store);
		Policy policy = new Policy(store, calendar);
		enterprises = new Enterprises(store);
		evidence = new StoredEvidence(store, workspace, policy);
		visits = new StoredVisits(store, library, enterprises, evidence, settings, new StoredStaff(store, settings), calendar, policy);
		loop = new StoredLoop(store, library, new StoredHazards(store, library), evidence, settings, policy, calendar);
	}

	/** Does it or fails. */
	void act(Person person, UUID hazard, Deed deed) {
		Result<Hazard> done = loop.act(person, hazard, 0, deed);
		if (!done.isOk()) throw new IllegalStateException(deed + ": " + done.problems());
	}

	@Override
	public void close() {
		store.close();
	}
}
