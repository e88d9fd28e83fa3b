package org.safetyworkbench.duty;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.store.Circle;
import org.safetyworkbench.store.Guard.Verb;
import org.safetyworkbench.store.Guard;
import org.safetyworkbench.store.Schema;

/**
 * Tables of duties. One row per enterprise and topic that is owed, late or undecided; {@code due_on} is the end of time when
 * no day is known, so that lists sort by it. {@code duty_digest} tells whether an enterprise's duties have to be looked at
 * again after an evaluation.
 */
@Component
public final class DutySchema implements Schema {

	private static final String VERSION_1 = """
			create table duty (
				id $UUID not null primary key,
				enterprise_id $UUID not null,
				credit_code varchar(18) not null,
				enterprise_name varchar(200) not null,
				area_code varchar(12) not null,
				area_county varchar(6) not null,
				rule varchar(80) not null,
				topic varchar(80) not null,
				task_zh varchar(500) not null,
				task_en varchar(500) not null,
				bearer varchar(12) not null,
				status varchar(10) not null,
				due_on date not null,
				detail_zh varchar(500) not null,
				detail_en varchar(500) not null,
				missing varchar(2000) not null,
				binding varchar(10) not null
			);
			create unique index ix_duty_enterprise on duty (enterprise_id, topic);
			create index ix_duty_due on duty (due_on, id);
			create index ix_duty_status_due on duty (status, due_on, id);
			create index ix_duty_name on duty (enterprise_name, id);
			create index ix_duty_county_due on duty (area_county, due_on, id);
			create index ix_duty_rule_due on duty (rule, due_on, id);
			create table duty_why (
				duty_id $UUID not null primary key,
				why varchar(16000) not null,
				constraint fk_why_duty foreign key (duty_id) references duty (id) on delete cascade
			);
			create table duty_digest (
				enterprise_id $UUID not null constraint pk_duty_digest primary key,
				digest bigint not null
			);
			create table duty_tally (
				dimension varchar(10) not null,
				item varchar(20) not null,
				n bigint not null,
				primary key (dimension, item)
			);
			""";

	/** What the office says of itself, as it was typed. */
	private static final String VERSION_2 = """
			create table own_fact (
				name varchar(80) not null constraint pk_own_fact primary key,
				words varchar(400) not null
			);
			""";

	@Override
	public String slice() {
		return "duty";
	}

	@Override
	public List<String> scripts() {
		return List.of(VERSION_1, VERSION_2);
	}

	@Override
	public List<Guard> guards() {
		return List.of(Guard.of("duty").partOf("enterprise", "enterprise_id").kept(Circle.KEEPERS).may(Verb.DELETE, Circle.KEEPERS),
				Guard.of("duty_why").partOf("duty", "duty_id").kept(Circle.KEEPERS).may(Verb.DELETE, Circle.KEEPERS),
				Guard.of("duty_digest").partOf("enterprise", "enterprise_id").kept(Circle.KEEPERS).may(Verb.DELETE, Circle.KEEPERS),
				Guard.of("own_fact").kept(Circle.KEEPERS).may(Verb.DELETE, Circle.KEEPERS).logged("own-fact"),
				Guard.of("duty_tally").kept(Circle.KEEPERS).may(Verb.DELETE, Circle.KEEPERS));
	}
}
