package org.safetyworkbench.office;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Circle;
import org.safetyworkbench.store.Permit;

/**
 * Somebody who works in the office.
 *
 * @param name as papers and the change log show it; unique in the office
 * @param certificate number of the enforcement certificate, empty without
 * @param active false for those who left: they stay readable, but cannot act
 * @param posting unit and own scope
 * @param remit what follows from it: what they see and may change
 * @param standsFor the absent colleague for whom they act just now
 */
public record Person(UUID id, String name, Set<Role> roles, String certificate, boolean active, Posting posting, Remit remit, Optional<Absent> standsFor) {

	/** Somebody whose work another does for a while. */
	public record Absent(UUID id, String name) {}

	public Person {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(certificate);
		Objects.requireNonNull(posting);
		Objects.requireNonNull(remit);
		Objects.requireNonNull(standsFor);
		roles = Set.copyOf(roles);
	}

	/** Somebody of the whole office, responsible for everything. */
	public Person(UUID id, String name, Set<Role> roles, String certificate, boolean active) {
		this(id, name, roles, certificate, active, Posting.NONE, Remit.ALL, Optional.empty());
	}

	public boolean has(Role role) {
		return active && roles.contains(role);
	}

	/** The same person with other particulars; what follows from their posting is for {@link Staff} to say. */
	public Person with(String newName, Set<Role> newRoles, String newCertificate, boolean isActive, Posting newPosting) {
		return new Person(id, newName, newRoles, newCertificate, isActive, newPosting, remit, standsFor);
	}

	/** Whether the other has the same particulars, whatever follows from them. */
	boolean isKeptAs(Person other) {
		return equals(with(other.name, other.roles, other.certificate, other.active, other.posting));
	}

	/** The same person in the place of another: the other's roles and remit, but nothing that is personal, and no powers without an own certificate. */
	Person inPlaceOf(Person absent) {
		Set<Role> lent = EnumSet.noneOf(Role.class);
		for (Role role : absent.roles) if (!Role.PERSONAL.contains(role) && (role != Role.ENFORCER || !certificate.isBlank())) lent.add(role);
		return new Person(id, name, lent, certificate, active, posting, absent.remit, Optional.of(new Absent(absent.id, absent.name)));
	}

	/** Whether this is that person, or acts for them: ids, and names as far as somebody was not registered then. */
	public boolean isOrStandsFor(String personId, String personName) {
		return id.toString().equals(personId) || name.equals(personName)
				|| standsFor.filter(absent -> absent.id().toString().equals(personId) || absent.name().equals(personName)).isPresent();
	}

	/** Whose work it is: the absent colleague's while somebody acts for them, else their own. */
	public String desk() {
		return standsFor.map(Absent::name).orElse(name);
	}

	/** Both names when somebody acts for another: {@code 甲（代乙）}. */
	public String signature() {
		return standsFor.map(absent -> name + "（代" + absent.name() + "）").orElse(name);
	}

	/** What they may see and change. */
	public Permit permit() {
		return new Permit(author(), remit.areas(), remit.sectors(), has(Role.CONFIDANT), active && roles.stream().anyMatch(role -> Circle.WORKERS.roles().contains(role.code())));
	}

	public Author author() {
		return Author.of(signature());
	}

	public Author author(String reason) {
		return new Author(signature(), reason);
	}
}
