package org.safetyworkbench.register;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.safetyworkbench.core.AreaCode;

/** The row of an enterprise; what belongs to it in other tables is kept by {@link EnterpriseWriter}. */
@Entity
@Table(name = "enterprise")
class EnterpriseRecord {

	@Id
	@Column(name = "id")
	private UUID id;
	@Version
	@Column(name = "version")
	private long version;
	@Column(name = "credit_code")
	private String creditCode;
	@Column(name = "name")
	private String name;
	@Column(name = "area_code")
	private String areaCode;
	@Column(name = "address")
	private String address;
	@Column(name = "principal")
	private String principal;
	@Column(name = "phone")
	private String phone;
	@Column(name = "pinyin")
	private String pinyin;
	@Column(name = "sectors")
	private String sectors;
	@Column(name = "registered_on")
	private LocalDate registeredOn;
	@Column(name = "kind")
	private String kind;
	@Column(name = "capital")
	private String capital;
	@Column(name = "scope")
	private String scope;

	protected EnterpriseRecord() {}

	EnterpriseRecord(Enterprise enterprise, Pinyin spelling) {
		id = enterprise.id().value();
		become(enterprise, spelling);
	}

	/** Takes over all values but id and version. */
	final void become(Enterprise enterprise, Pinyin spelling) {
		creditCode = enterprise.creditCode().value();
		name = enterprise.name();
		areaCode = enterprise.area().map(AreaCode::value).orElse("");
		address = enterprise.address();
		principal = enterprise.principal();
		phone = enterprise.phone();
		pinyin = spelling.initials(name);
		sectors = Columns.join(enterprise.sectors());
		registeredOn = enterprise.licence().registeredOn().orElse(null);
		kind = enterprise.licence().kind();
		capital = enterprise.licence().capital();
		scope = enterprise.licence().scope();
	}

	long version() {
		return version;
	}
}
