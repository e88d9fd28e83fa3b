package org.safetyworkbench.register;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** One fact of an enterprise. */
@Entity
@Table(name = "enterprise_fact")
@IdClass(FactRecord.Key.class)
class FactRecord {

	/** Which fact of which enterprise. */
	static class Key {

		UUID enterpriseId;
		String fact;

		Key() {}

		@Override
		public boolean equals(Object other) {
			return other instanceof Key key && key.enterpriseId.equals(enterpriseId) && key.fact.equals(fact);
		}

		@Override
		public int hashCode() {
			return enterpriseId.hashCode() + fact.hashCode();
		}
	}

	@Id
	@Column(name = "enterprise_id")
	private UUID enterpriseId;
	@Id
	@Column(name = "fact")
	private String fact;
	@Column(name = "kind")
	private String kind;
	@Column(name = "text_value")
	private String text;
	@Column(name = "number_value")
	private Double number;
	@Column(name = "date_value")
	private LocalDate date;

	protected FactRecord() {}

	FactRecord(UUID enterpriseId, String fact, Object value) {
		this.enterpriseId = enterpriseId;
		this.fact = fact;
		become(value);
	}

	String fact() {
		return fact;
	}

	final void become(Object value) {
		FactCell cell = FactCell.of(value);
		kind = cell.kind();
		text = cell.text();
		number = cell.number();
		date = cell.date();
	}
}
