package org.safetyworkbench.office;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.safetyworkbench.store.Author;

/**
 * Somebody who works in the office.
 *
 * @param name as papers and the change log show it; unique in the office
 * @param certificate number of the enforcement certificate, empty without
 * @param active false for those who left: they stay readable, but cannot act
 */
public record Person(UUID id, String name, Set<Role> roles, String certificate, boolean active) {

	public Person {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(certificate);
		roles = Set.copyOf(roles);
	}

	public boolean has(Role role) {
		return active && roles.contains(role);
	}

	public Author author() {
		return Author.of(name);
	}

	public Author author(String reason) {
		return new Author(name, reason);
	}
}
