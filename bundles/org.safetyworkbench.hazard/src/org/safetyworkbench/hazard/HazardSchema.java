package org.safetyworkbench.hazard;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.store.Circle;
import org.safetyworkbench.store.Guard.Verb;
import org.safetyworkbench.store.Guard;
import org.safetyworkbench.store.Schema;

/**
 * Tables of the ledger. {@code pending_until} is the due day while a hazard is open and the last day of time when it is
 * finished, so that one index lists open hazards first, overdue ones are the beginning of it, and finished ones cost nothing.
 * {@code open_item} is the item while open and absent afterwards: one open hazard per enterprise and item.
 */
@Component
public final class HazardSchema implements Schema {

	private static final String VERSION_1 = """
			create table item_snapshot (
				id $UUID not null primary key,
				item varchar(40) not null,
				title_zh varchar(1000) not null,
				title_en varchar(1000) not null,
				basis_zh varchar(1000) not null,
				basis_en varchar(1000) not null,
				measure_zh varchar(1000) not null,
				measure_en varchar(1000) not null,
				days integer not null,
				at_once smallint not null,
				authorities varchar(200) not null,
				transfer smallint not null,
				pack varchar(80) not null,
				pack_version varchar(40) not null
			);
			create table item_snapshot_article (
				snapshot_id $UUID not null,
				place integer not null,
				law varchar(40) not null,
				title varchar(400) not null,
				article varchar(200) not null,
				verified smallint not null,
				is_law smallint not null,
				primary key (snapshot_id, place),
				constraint fk_article_snapshot foreign key (snapshot_id) references item_snapshot (id)
			);
			create table hazard (
				id $UUID not null constraint pk_hazard primary key,
				version integer not null,
				enterprise_id $UUID not null,
				credit_code varchar(18) not null,
				enterprise_name varchar(200) not null,
				area_code varchar(12) not null,
				area_prefecture varchar(4) not null,
				area_county varchar(6) not null,
				sector varchar(60) not null,
				item varchar(40) not null,
				open_item varchar(40),
				snapshot_id $UUID not null,
				finding_zh varchar(1000) not null,
				finding_en varchar(1000) not null,
				severity smallint not null,
				state varchar(12) not null,
				urgency smallint not null,
				found_on date not null,
				due_on date not null,
				pending_until date not null,
				authority varchar(20) not null,
				transfer smallint not null,
				transferred_on date,
				reported_on date,
				closed_on date,
				source varchar(20) not null,
				measure varchar(2000),
				colour varchar(12) not null,
				escalation smallint not null,
				stock varchar(40) not null,
				transfer_due date not null,
				recheck_on date not null,
				constraint uq_hazard_open unique (enterprise_id, open_item),
				constraint fk_hazard_snapshot foreign key (snapshot_id) references item_snapshot (id)
			);
			create index ix_hazard_due on hazard (pending_until, id);
			create index ix_hazard_found on hazard (found_on desc, id desc);
			create index ix_hazard_urgency on hazard (urgency, pending_until, id);
			create index ix_hazard_name on hazard (enterprise_name, id);
			create index ix_hazard_state_due on hazard (state, pending_until, id);
			create index ix_hazard_state_found on hazard (state, found_on desc, id desc);
			create index ix_hazard_severity_due on hazard (severity, pending_until, id);
			create index ix_hazard_county_due on hazard (area_county, pending_until, id);
			create index ix_hazard_prefecture_due on hazard (area_prefecture, pending_until, id);
			create index ix_hazard_sector_due on hazard (sector, pending_until, id);
			create index ix_hazard_authority_due on hazard (authority, pending_until, id);
			create index ix_hazard_enterprise on hazard (enterprise_id, found_on desc, id desc);
			create index ix_hazard_transfer on hazard (transfer_due, id);
			create index ix_hazard_recheck on hazard (recheck_on, id);
			create table hazard_sighting (
				hazard_id $UUID not null,
				answer_id $UUID not null,
				found_on date not null,
				inspector varchar(200) not null,
				finding_zh varchar(1000) not null,
				finding_en varchar(1000) not null,
				note varchar(2000) not null,
				constraint pk_hazard_sighting primary key (answer_id),
				constraint fk_sighting_hazard foreign key (hazard_id) references hazard (id)
			);
			create index ix_sighting_hazard on hazard_sighting (hazard_id, found_on);
			create table hazard_tally (
				dimension varchar(12) not null,
				item varchar(60) not null,
				n bigint not null,
				primary key (dimension, item)
			);
			create table hazard_pass (
				place varchar(40) not null primary key,
				packs varchar(2000) not null,
				as_of date not null
			);
			""";

	/**
	 * Nobody signs with another's id; what an import withdraws is signed by nobody. A hazard withdrawn as it is found gets its move
	 * before itself.
	 */
	private static final String OWN_MOVE = "actor_id = (select guard.me())::text or actor_id = '' and action = 'withdraw'";

	/**
	 * Records of tip-offs are for those who work on them; who reported one is kept apart from it. Those that were there before
	 * this version stay as open as they were.
	 */
	private static final String VERSION_3 = """
			alter table hazard add column confidential smallint default 0 not null;
			create table hazard_informant (
				hazard_id $UUID not null constraint pk_hazard_informant primary key,
				informant varchar(200) not null,
				constraint fk_informant_hazard foreign key (hazard_id) references hazard (id)
			);
			""";

	/** What was sent back or reopened must be shown anew; an interview has its time and place. */
	private static final String VERSION_4 = """
			alter table hazard add column outdated integer default 0 not null;
			alter table hazard_pressure add column meeting varchar(200) default '' not null;
			alter table hazard_pressure add column place varchar(200) default '' not null;
			""";

	/** Somebody of the office follows each hazard: until another is named, who found it first. */
	private static final String VERSION_5 = """
			alter table hazard add column officer varchar(200) default '' not null;
			update hazard set officer = coalesce((select min(substr(s.inspector, 1, {fn locate('、', s.inspector || '、')} - 1)) from hazard_sighting s where s.hazard_id = hazard.id
				and s.found_on = (select min(f.found_on) from hazard_sighting f where f.hazard_id = hazard.id)), '');
			create index ix_hazard_officer_due on hazard (officer, pending_until, id);
			""";

	/** No table changed, but rights did: a server whose rights are older is brought to this version before a desk works with it. */
	private static final String VERSION_6 = "-- whoever sees an enterprise knows how many open hazards it has; the new name of an officer";

	/** As before: only rights changed. */
	private static final String VERSION_7 = "-- all open work of who leaves is the successor's, also what who hands over does not see";

	@Override
	public String slice() {
		return "hazard";
	}

	@Override
	public List<String> scripts() {
		return List.of(VERSION_1, LoopScript.VERSION_2, VERSION_3, VERSION_4, VERSION_5, VERSION_6, VERSION_7);
	}

	@Override
	public List<Guard> guards() {
		return List.of(Guard.of("item_snapshot").may(Verb.INSERT, Circle.WORKERS),
				Guard.of("item_snapshot_article").may(Verb.INSERT, Circle.WORKERS),
				Guard.of("hazard").placed("area_code", "sector", "confidential").kept(Circle.WORKERS).logged("hazard").counted("id, area_code, sector, source, severity, item, state, found_on, due_on, closed_on, money_yuan")
						.holding("enterprise", "enterprise_id").handed("officer", "pending_until < date '9999-12-31'")
						.known("enterprise", "enterprise_id", "enterprise_id, severity, due_on, pending_until"),
				Guard.of("hazard_informant").recorded("hazard", "hazard_id").may(Verb.INSERT, Circle.CONFIDANTS),
				Guard.of("hazard_sighting").partOf("hazard", "hazard_id").kept(Circle.WORKERS).may(Verb.DELETE, Circle.WORKERS),
				Guard.of("hazard_tally").kept(Circle.WORKERS).may(Verb.DELETE, Circle.WORKERS),
				Guard.of("hazard_pass").may(Verb.INSERT, Circle.WORKERS).may(Verb.DELETE, Circle.WORKERS),
				Guard.of("hazard_transition"),
				Guard.of("hazard_move").partOf("hazard", "hazard_id").may(Verb.INSERT, Circle.WORKERS, OWN_MOVE).counted("hazard_id, action"),
				Guard.of("hazard_five").partOf("hazard", "hazard_id").kept(Circle.WORKERS).counted("hazard_id, money_yuan"),
				Guard.of("hazard_receipt").partOf("hazard", "hazard_id").may(Verb.INSERT, Circle.WORKERS),
				Guard.of("hazard_report").partOf("hazard", "hazard_id").may(Verb.INSERT, Circle.WORKERS),
				Guard.of("hazard_deferral").partOf("hazard", "hazard_id").kept(Circle.WORKERS).fixed("old.decider_id is not null").counted("hazard_id, due_before, decided_on, granted"),
				Guard.of("hazard_listing").partOf("hazard", "hazard_id").kept(Circle.WORKERS),
				Guard.of("hazard_transfer").partOf("hazard", "hazard_id").kept(Circle.WORKERS),
				Guard.of("hazard_pressure").partOf("hazard", "hazard_id").may(Verb.INSERT, Circle.WORKERS),
				Guard.of("saved_filter").own("person_id").kept(Circle.EVERYBODY).may(Verb.DELETE, Circle.EVERYBODY));
	}
}
