package org.safetyworkbench.office;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.store.Author;

/** The people of the office, and who of them works at this desk. */
public interface Staff {

	/**
	 * Who works at this desk: the person chosen, otherwise the registered person of the account's name. Before anybody is
	 * registered it is the account's name with all roles; afterwards an unknown account has none.
	 */
	Person me();

	/** From now on that person works at this desk; an id nobody has brings the account's own person back. */
	void work(UUID person);

	/** By name, those who left at the end. */
	List<Person> all();

	Optional<Person> find(UUID id);

	Optional<Person> byName(String name);

	/** Registers somebody; the first time also the person at this desk, who keeps all roles. */
	Result<Person> add(Author author, String name, Set<Role> roles, String certificate);

	/** Changes somebody who is registered; at least one active administrator must remain. */
	Result<Person> save(Author author, Person person);
}
