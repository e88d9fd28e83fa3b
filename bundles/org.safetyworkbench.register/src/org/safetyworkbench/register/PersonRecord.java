package org.safetyworkbench.register;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A person of an enterprise, at its place in the list. */
@Entity
@Table(name = "person")
class PersonRecord {

	@Id
	@Column(name = "id")
	private UUID id;
	@Column(name = "enterprise_id")
	private UUID enterpriseId;
	@Column(name = "place")
	private int place;
	@Enumerated(EnumType.STRING)
	@Column(name = "role")
	private Person.Role role;
	@Column(name = "name")
	private String name;
	@Column(name = "phone")
	private String phone;

	protected PersonRecord() {}

	PersonRecord(UUID enterpriseId, Person person, int place) {
		this.id = person.id().value();
		this.enterpriseId = enterpriseId;
		become(person, place);
	}

	UUID id() {
		return id;
	}

	final void become(Person person, int newPlace) {
		place = newPlace;
		role = person.role();
		name = person.name();
		phone = person.phone();
	}
}
