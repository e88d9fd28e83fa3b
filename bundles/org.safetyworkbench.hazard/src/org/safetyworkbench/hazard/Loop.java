package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Person;

/**
 * The closed loop: the one way a hazard is changed by people. What is allowed stands in {@link Procedure}; the database
 * refuses moves that do not.
 */
public interface Loop {

	/**
	 * A confidential one is read by those who may only, and whoever reads it is in the change log.
	 *
	 * @throws org.safetyworkbench.store.StoreException when there is no such hazard, or none for who works here
	 */
	Dossier dossier(UUID hazard);

	/** Who reported a tip-off, empty when nobody said; whoever asks is in the change log. For tip-off officers. */
	Result<String> informant(Person person, UUID hazard);

	/** Every action there is, allowed or with what stands against it, in the order of {@link Action}. */
	List<Offer> offers(UUID hazard, Person person, LocalDate today);

	/**
	 * Does it, or says everything that stands against it; codes as in {@link Offer#against}.
	 *
	 * @param seenVersion version the person looked at, 0 for whatever there is; an older one is refused with
	 *            {@code hazard.changed-meanwhile}, see {@link #meanwhile}
	 */
	Result<Hazard> act(Person person, UUID hazard, int seenVersion, Deed deed);

	/** The same for many, each in a transaction of its own; stops between two of them when cancelled. */
	List<RowResult> actAll(Person person, Collection<UUID> hazards, Deed deed, Progress progress);

	/** What happened since that version. */
	Meanwhile meanwhile(UUID hazard, int seenVersion);

	/** A hazard that comes alone; it begins as a draft. */
	Result<UUID> record(Person person, NewHazard hazard);

	/** The state the moves lead to, computed from nothing but them. */
	HazardState replay(UUID hazard);
}
