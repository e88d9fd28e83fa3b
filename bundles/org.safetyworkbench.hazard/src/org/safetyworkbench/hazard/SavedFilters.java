package org.safetyworkbench.hazard;

import java.util.List;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Person;

/** The filters each person keeps. */
public interface SavedFilters {

	/** By name. */
	List<SavedFilter> of(Person person);

	/** Keeps it; the one of the same name is replaced. Names have 1 to 60 characters, texts at most 2000. */
	Result<SavedFilter> save(Person person, SavedFilter filter);

	void remove(Person person, String name);
}
