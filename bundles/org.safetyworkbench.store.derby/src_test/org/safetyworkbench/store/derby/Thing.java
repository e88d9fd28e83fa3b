package org.safetyworkbench.store.derby;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "thing")
class Thing {

	@Id
	@Column(name = "id")
	UUID id;
	@Column(name = "grade")
	int grade;
	@Column(name = "name")
	String name;
	@Version
	@Column(name = "version")
	long version;

	Thing() {}

	Thing(UUID id, int grade, String name) {
		this.id = id;
		this.grade = grade;
		this.name = name;
	}
}
