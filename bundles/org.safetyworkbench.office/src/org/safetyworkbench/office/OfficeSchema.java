package org.safetyworkbench.office;

import java.util.List;

import org.osgi.service.component.annotations.Component;
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

	@Override
	public String slice() {
		return "office";
	}

	@Override
	public List<String> scripts() {
		return List.of(VERSION_1);
	}
}
