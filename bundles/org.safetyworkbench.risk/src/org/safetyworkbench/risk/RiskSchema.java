package org.safetyworkbench.risk;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.store.Circle;
import org.safetyworkbench.store.Guard.Verb;
import org.safetyworkbench.store.Guard;
import org.safetyworkbench.store.Schema;

/**
 * Tables of the risk points. {@code colour} counts from 0 (red) to 3 (blue), so that an index lists the gravest first;
 * {@code review_due_on} is the last day of time when none is set. Controls are never deleted, only retired.
 */
@Component(service = Schema.class)
public final class RiskSchema implements Schema {

	private static final String VERSION_1 = """
			create table risk_point (
			  id $UUID not null, version bigint not null, enterprise_id $UUID not null,
			  name varchar(200) not null, place varchar(200) not null, colour smallint not null,
			  method varchar(10) not null, first_value double precision not null, second_value double precision not null,
			  third_value double precision not null, reason varchar(1000) not null, score double precision not null, rule_used varchar(100) not null,
			  accidents varchar(1000) not null, emergency varchar(4000) not null,
			  assessed_on date not null, review_due_on date not null, pending varchar(20) not null, retired smallint not null,
			  constraint pk_risk_point primary key (id),
			  constraint ck_risk_colour check (colour >= 0 and colour <= 3),
			  constraint ck_risk_method check (method in ('lec', 'matrix', 'direct')));
			create index ix_risk_enterprise on risk_point (enterprise_id, retired, colour, id);
			create index ix_risk_colour on risk_point (retired, colour, id);
			create index ix_risk_review on risk_point (retired, review_due_on, id);
			create table risk_control (
			  id $UUID not null, risk_id $UUID not null, place integer not null, kind varchar(12) not null, words varchar(2000) not null,
			  duty_level varchar(12) not null, person varchar(100) not null, items varchar(1000) not null, cycle_days integer not null, retired smallint not null,
			  constraint pk_risk_control primary key (id),
			  constraint fk_risk_control foreign key (risk_id) references risk_point (id),
			  constraint ck_risk_control_kind check (kind in ('people', 'technical', 'engineering', 'management')));
			create index ix_risk_control on risk_control (risk_id, retired, place);
			create table risk_responsibility (
			  risk_id $UUID not null, place integer not null, duty_level varchar(12) not null, person varchar(100) not null, task varchar(1000) not null,
			  constraint pk_risk_responsibility primary key (risk_id, place),
			  constraint fk_risk_responsibility foreign key (risk_id) references risk_point (id));
			create table risk_review (
			  risk_id $UUID not null, place integer not null, made_on date not null, cause varchar(20) not null, colour_before smallint not null, colour_after smallint not null,
			  method varchar(10) not null, first_value double precision not null, second_value double precision not null, third_value double precision not null,
			  reason varchar(1000) not null, note varchar(2000) not null, author varchar(200) not null,
			  constraint pk_risk_review primary key (risk_id, place),
			  constraint fk_risk_review foreign key (risk_id) references risk_point (id));
			create table risk_tally (
			  dimension varchar(12) not null, item varchar(60) not null, n bigint not null,
			  constraint pk_risk_tally primary key (dimension, item));
			""";

	@Override
	public String slice() {
		return "risk";
	}

	@Override
	public List<String> after() {
		return List.of("register");
	}

	@Override
	public List<String> scripts() {
		return List.of(VERSION_1);
	}

	@Override
	public List<Guard> guards() {
		return List.of(Guard.of("risk_point").partOf("enterprise", "enterprise_id").kept(Circle.KEEPERS).logged("risk").holding("enterprise", "enterprise_id"),
				Guard.of("risk_control").partOf("risk_point", "risk_id").kept(Circle.KEEPERS),
				Guard.of("risk_responsibility").partOf("risk_point", "risk_id").kept(Circle.KEEPERS).may(Verb.DELETE, Circle.KEEPERS),
				Guard.of("risk_review").partOf("risk_point", "risk_id").may(Verb.INSERT, Circle.KEEPERS),
				Guard.of("risk_tally").kept(Circle.KEEPERS));
	}
}
