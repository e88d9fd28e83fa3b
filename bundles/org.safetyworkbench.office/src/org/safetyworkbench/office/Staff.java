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
	 * Who works at this desk. On a shared server it is the person who signed in, never chosen. Otherwise the person chosen, else
	 * the registered person of the account's name. Before anybody is registered it is the account's name with all roles;
	 * afterwards an unknown account has none. While they stand in for somebody and said so, with that colleague's roles.
	 */
	Person me();

	/** Whether people sign in to a shared server: then nobody is chosen, and nobody acts in another's name. */
	boolean signsIn();

	/** From now on that person works at this desk, for themselves; an id nobody has brings the account's own person back. */
	void work(UUID person);

	/** From now on who works here acts for an absent colleague; refused without a {@link StandIn} of today. */
	Result<Person> workFor(UUID absent);

	/** By name, those who left at the end. */
	List<Person> all();

	Optional<Person> find(UUID id);

	Optional<Person> byName(String name);

	/** Registers somebody; the first time also the person at this desk, who keeps all roles but that for tip-offs. For administrators. */
	Result<Person> add(Author author, String name, Set<Role> roles, String certificate, Posting posting);

	/** Somebody of the whole office. */
	default Result<Person> add(Author author, String name, Set<Role> roles, String certificate) {
		return add(author, name, roles, certificate, Posting.NONE);
	}

	/**
	 * Changes somebody who is registered. Another name stands at once on all open work; papers, closed records and the log keep the name
	 * of then. At least one active administrator must remain. For administrators, and not for their own roles and scope.
	 */
	Result<Person> save(Author author, Person person);

	/**
	 * The same, if nobody else changed them since.
	 *
	 * @param seen as they were when editing began; otherwise it is refused with {@link org.safetyworkbench.store.OpenStore#conflict}
	 */
	Result<Person> save(Author author, Person seen, Person person);
}
