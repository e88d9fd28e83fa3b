package org.safetyworkbench.register;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** An enterprise in a sector, with the name the list of the sector is sorted by. */
@Entity
@Table(name = "enterprise_sector")
@IdClass(SectorRecord.Key.class)
class SectorRecord {

	/** Which enterprise in which sector. */
	static class Key {

		UUID enterpriseId;
		String sector;

		Key() {}

		@Override
		public boolean equals(Object other) {
			return other instanceof Key key && key.enterpriseId.equals(enterpriseId) && key.sector.equals(sector);
		}

		@Override
		public int hashCode() {
			return enterpriseId.hashCode() + sector.hashCode();
		}
	}

	@Id
	@Column(name = "enterprise_id")
	private UUID enterpriseId;
	@Id
	@Column(name = "sector")
	private String sector;
	@Column(name = "name")
	private String name;

	protected SectorRecord() {}

	SectorRecord(UUID enterpriseId, String sector, String name) {
		this.enterpriseId = enterpriseId;
		this.sector = sector;
		this.name = name;
	}

	String sector() {
		return sector;
	}

	void become(String other) {
		name = other;
	}
}
