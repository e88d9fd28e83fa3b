package org.safetyworkbench.office;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.store.Circle;
import org.safetyworkbench.store.Guard.Verb;
import org.safetyworkbench.store.Guard;
import org.safetyworkbench.store.Schema;

/** Tables of the office: its people, the days it entered itself, its limits. */
@Component(service = Schema.class)
public final class OfficeSchema implements Schema {

	private static final String VERSION_1 = """
			create table staff (
			  id $UUID not null constraint pk_staff primary key,
			  name varchar(100) not null constraint uq_staff_name unique,
			  roles varchar(200) not null,
			  certificate varchar(60) not null,
			  active smallint not null);
			create table calendar_day (
			  on_day date not null constraint pk_calendar_day primary key,
			  worked smallint not null,
			  name varchar(60) not null);
			create table calendar_year (
			  known_year integer not null constraint pk_calendar_year primary key);
			create table office_setting (
			  name varchar(40) not null constraint pk_office_setting primary key,
			  amount integer not null);
			""";

	/** Units, what of them is whose, who stands in for whom; {@code login} is the person's login role on a shared server. */
	private static final String VERSION_2 = """
			create table unit (
			  id $UUID not null constraint pk_unit primary key,
			  parent_id $UUID,
			  kind varchar(20) not null,
			  name varchar(100) not null,
			  areas varchar(500) not null,
			  sectors varchar(1000) not null,
			  active smallint not null,
			  constraint fk_unit_parent foreign key (parent_id) references unit (id));
			alter table staff add column unit_id $UUID;
			alter table staff add column areas varchar(500) default '' not null;
			alter table staff add column sectors varchar(1000) default '' not null;
			alter table staff add column login varchar(63);
			alter table staff add constraint fk_staff_unit foreign key (unit_id) references unit (id);
			alter table staff add constraint uq_staff_login unique (login);
			create table stand_in (
			  id $UUID not null constraint pk_stand_in primary key,
			  absent_id $UUID not null,
			  deputy_id $UUID not null,
			  from_on date not null,
			  until_on date not null,
			  reason varchar(500) not null,
			  constraint ck_stand_in_two check (absent_id <> deputy_id),
			  constraint ck_stand_in_days check (until_on >= from_on),
			  constraint fk_stand_in_absent foreign key (absent_id) references staff (id),
			  constraint fk_stand_in_deputy foreign key (deputy_id) references staff (id));
			""";

	/** Whoever is absent names their deputy themselves, or an administrator does. */
	private static final String OWN_STAND_IN = "absent_id = (select guard.me()) or (select guard.is_one('admin'))";

	@Override
	public String slice() {
		return "office";
	}

	@Override
	public List<String> scripts() {
		return List.of(VERSION_1, VERSION_2);
	}

	@Override
	public List<Guard> guards() {
		return List.of(Guard.of("unit").kept(Circle.ADMINS).logged("unit"),
				Guard.of("staff").may(Verb.INSERT, Circle.ADMINS, "login is null").may(Verb.UPDATE, Circle.ADMINS).fixed("true", "name", "roles", "certificate", "active", "unit_id", "areas", "sectors").logged("staff"),
				Guard.of("stand_in").may(Verb.INSERT, Circle.EVERYBODY, OWN_STAND_IN).may(Verb.UPDATE, Circle.EVERYBODY, OWN_STAND_IN).may(Verb.DELETE, Circle.EVERYBODY, OWN_STAND_IN),
				Guard.of("calendar_day").kept(Circle.ADMINS).may(Verb.DELETE, Circle.ADMINS).logged("calendar-day"),
				Guard.of("calendar_year").kept(Circle.ADMINS),
				Guard.of("office_setting").kept(Circle.ADMINS).may(Verb.DELETE, Circle.ADMINS).logged("office-setting"));
	}
}
