package org.safetyworkbench.register;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.store.Circle;
import org.safetyworkbench.store.Guard.Verb;
import org.safetyworkbench.store.Guard;
import org.safetyworkbench.store.Schema;

/**
 * Tables of the register. {@code enterprise.sectors} and {@code enterprise_sector.name} are copies kept for lists: the first
 * saves them a join, the second lets the index sort the enterprises of a sector. A row with sector {@code -} stands for
 * "sector to be set".
 */
@Component(service = Schema.class)
public final class RegisterSchema implements Schema {

	/** Stands for "no sector yet" in {@code enterprise_sector}. */
	static final String NO_SECTOR = "-";

	private static final String VERSION_1 = """
			create table enterprise (
			  id $UUID not null, credit_code varchar(18) not null, name varchar(200) not null, area_code varchar(12) not null,
			  address varchar(400) not null, principal varchar(100) not null, phone varchar(100) not null,
			  pinyin varchar(400) not null, sectors varchar(1000) not null,
			  registered_on date, kind varchar(200) not null, capital varchar(100) not null, scope varchar(10000) not null,
			  version bigint not null,
			  constraint pk_enterprise primary key (id));
			create unique index ix_enterprise_code on enterprise (credit_code);
			create index ix_enterprise_name on enterprise (name, id, pinyin);
			create index ix_enterprise_area on enterprise (area_code, name, id);
			create table enterprise_sector (
			  enterprise_id $UUID not null, sector varchar(60) not null, name varchar(200) not null,
			  constraint pk_enterprise_sector primary key (enterprise_id, sector));
			create index ix_enterprise_sector on enterprise_sector (sector, name, enterprise_id);
			create table enterprise_fact (
			  enterprise_id $UUID not null, fact varchar(100) not null, kind varchar(1) not null,
			  text_value varchar(4000), number_value double precision, date_value date,
			  constraint pk_enterprise_fact primary key (enterprise_id, fact));
			create table person (
			  id $UUID not null, enterprise_id $UUID not null, place integer not null, role varchar(40) not null,
			  name varchar(100) not null, phone varchar(100) not null,
			  constraint pk_person primary key (id));
			create index ix_person on person (enterprise_id, place);
			create table import_mapping (
			  header_hash varchar(64) not null, mapping $TEXT not null,
			  constraint pk_import_mapping primary key (header_hash));
			""";

	@Override
	public String slice() {
		return "register";
	}

	@Override
	public List<String> scripts() {
		return List.of(VERSION_1);
	}

	@Override
	public List<Class<?>> entities() {
		return List.of(EnterpriseRecord.class, SectorRecord.class, FactRecord.class, PersonRecord.class);
	}

	@Override
	public List<Guard> guards() {
		return List.of(Guard.of("enterprise").placed("area_code", "sectors", "").kept(Circle.KEEPERS).may(Verb.DELETE, Circle.KEEPERS).logged("enterprise"),
				Guard.of("enterprise_sector").partOf("enterprise", "enterprise_id").kept(Circle.KEEPERS).may(Verb.DELETE, Circle.KEEPERS),
				Guard.of("enterprise_fact").partOf("enterprise", "enterprise_id").kept(Circle.KEEPERS).may(Verb.DELETE, Circle.KEEPERS),
				Guard.of("person").partOf("enterprise", "enterprise_id").kept(Circle.KEEPERS).may(Verb.DELETE, Circle.KEEPERS),
				Guard.of("import_mapping").kept(Circle.KEEPERS).logged("import-mapping"));
	}
}
