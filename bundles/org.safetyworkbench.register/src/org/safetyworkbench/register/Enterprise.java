package org.safetyworkbench.register;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.spi.Facts;

/**
 * An enterprise of the register as it is now. Texts that are not known are empty.
 *
 * @param area where it is, as exactly as known
 * @param principal 主要负责人
 * @param sectors ids of its sectors in order; none = the sector is still to be set
 * @param facts what packs want to know of it
 * @param version counts the saved changes; 0 = never saved
 */
public record Enterprise(Id id, CreditCode creditCode, String name, Optional<AreaCode> area, String address, String principal,
		String phone, Set<String> sectors, Licence licence, List<Person> persons, Facts facts, long version) {

	/** Identity of an enterprise. */
	public record Id(UUID value) {
		public Id {
			Objects.requireNonNull(value);
		}

		public static Id next() {
			return new Id(Ids.next());
		}

		@Override
		public String toString() {
			return value.toString();
		}
	}

	public Enterprise {
		Objects.requireNonNull(id);
		Objects.requireNonNull(creditCode);
		Objects.requireNonNull(area);
		Objects.requireNonNull(licence);
		Objects.requireNonNull(facts);
		Field.NAME.checked(name);
		Field.ADDRESS.checked(address);
		Field.PRINCIPAL.checked(principal);
		Field.PHONE.checked(phone);
		sectors = sectors.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(sectors));
		persons = List.copyOf(persons);
	}

	/** A new one of which only name and code are known. */
	public static Enterprise of(CreditCode code, String name) {
		return new Enterprise(Id.next(), code, name, Optional.empty(), "", "", "", Set.of(), Licence.NONE, List.of(), Facts.NONE, 0);
	}

	public boolean isNew() {
		return version == 0;
	}

	public Enterprise withName(String other) {
		return new Enterprise(id, creditCode, other, area, address, principal, phone, sectors, licence, persons, facts, version);
	}

	public Enterprise withArea(AreaCode other) {
		return new Enterprise(id, creditCode, name, Optional.of(other), address, principal, phone, sectors, licence, persons, facts, version);
	}

	public Enterprise withoutArea() {
		return new Enterprise(id, creditCode, name, Optional.empty(), address, principal, phone, sectors, licence, persons, facts, version);
	}

	public Enterprise withAddress(String other) {
		return new Enterprise(id, creditCode, name, area, other, principal, phone, sectors, licence, persons, facts, version);
	}

	public Enterprise withPrincipal(String other) {
		return new Enterprise(id, creditCode, name, area, address, other, phone, sectors, licence, persons, facts, version);
	}

	public Enterprise withPhone(String other) {
		return new Enterprise(id, creditCode, name, area, address, principal, other, sectors, licence, persons, facts, version);
	}

	public Enterprise withSectors(Set<String> other) {
		return new Enterprise(id, creditCode, name, area, address, principal, phone, other, licence, persons, facts, version);
	}

	public Enterprise withLicence(Licence other) {
		return new Enterprise(id, creditCode, name, area, address, principal, phone, sectors, other, persons, facts, version);
	}

	public Enterprise withPersons(List<Person> other) {
		return new Enterprise(id, creditCode, name, area, address, principal, phone, sectors, licence, other, facts, version);
	}

	public Enterprise withFacts(Facts other) {
		return new Enterprise(id, creditCode, name, area, address, principal, phone, sectors, licence, persons, other, version);
	}

	Enterprise withVersion(long other) {
		return new Enterprise(id, creditCode, name, area, address, principal, phone, sectors, licence, persons, facts, other);
	}
}
