package org.safetyworkbench.inspection;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.store.Circle;
import org.safetyworkbench.store.Guard.Verb;
import org.safetyworkbench.store.Guard;
import org.safetyworkbench.store.Schema;

/** Tables of inspections: who was where and when, and what was answered item by item. */
@Component
public final class InspectionSchema implements Schema {

	private static final String VERSION_1 = """
			create table inspection (
				id $UUID not null constraint pk_inspection primary key,
				enterprise_id $UUID not null,
				inspected_on date not null,
				inspector varchar(200) not null,
				kind varchar(20) not null,
				constraint uq_inspection unique (enterprise_id, inspected_on, inspector)
			);
			create table answer (
				id $UUID not null primary key,
				inspection_id $UUID not null,
				enterprise_id $UUID not null,
				inspected_on date not null,
				item varchar(40) not null,
				kind varchar(10) not null,
				result varchar(1000) not null,
				number_value double precision,
				date_value date,
				measured varchar(100) not null,
				note varchar(2000) not null,
				failed smallint not null,
				finding_zh varchar(1000) not null,
				finding_en varchar(1000) not null,
				pack varchar(80) not null,
				pack_version varchar(40) not null,
				constraint uq_answer unique (enterprise_id, inspected_on, item),
				constraint fk_answer_inspection foreign key (inspection_id) references inspection (id)
			);
			""";

	/**
	 * Visits from opening to finishing. What is said while a visit is open lies in {@code visit_answer}, which only an open
	 * visit can have; finishing moves it to {@code answer}, which only a finished one can have: so the database itself refuses
	 * an answer to a finished visit, and to open one again. Corrections are rows of their own. {@code open_on} is the day while
	 * open, so that an enterprise has one open visit a day; {@code imported} is the inspector of imported visits, which are one
	 * per enterprise, day and inspector.
	 */
	private static final String VERSION_2 = """
			create table wording (
				id $UUID not null constraint pk_wording primary key,
				item varchar(40) not null,
				section_zh varchar(200) not null,
				section_en varchar(200) not null,
				group_zh varchar(200) not null,
				group_en varchar(200) not null,
				question_zh varchar(1000) not null,
				question_en varchar(1000) not null,
				verify varchar(200) not null,
				answer varchar(2000) not null,
				photo smallint not null,
				severity varchar(10) not null,
				severity_zh varchar(1000) not null,
				severity_en varchar(1000) not null,
				basis varchar(8000) not null,
				measure_zh varchar(1000) not null,
				measure_en varchar(1000) not null,
				days integer not null,
				at_once smallint not null,
				authorities varchar(200) not null,
				transfer smallint not null,
				note_zh varchar(2000) not null,
				note_en varchar(2000) not null,
				pack varchar(80) not null,
				pack_version varchar(40) not null
			);
			alter table inspection add column version integer default 1 not null;
			alter table inspection add column state varchar(10) default 'finished' not null;
			alter table inspection add column open_on date;
			alter table inspection add column imported varchar(200);
			alter table inspection add column enterprise_name varchar(200) default '' not null;
			alter table inspection add column credit_code varchar(18) default '' not null;
			alter table inspection add column area_code varchar(12) default '' not null;
			alter table inspection add column sectors varchar(500) default '' not null;
			alter table inspection add column packs varchar(2000) default '' not null;
			alter table inspection add column method varchar(200) default '' not null;
			alter table inspection add column partners varchar(500) default '' not null;
			alter table inspection add column representative varchar(200) default '' not null;
			alter table inspection add column opinion varchar(1000) default '' not null;
			alter table inspection add column note varchar(2000) default '' not null;
			alter table inspection add column late_reason varchar(500) default '' not null;
			alter table inspection add column entered_on date;
			alter table inspection add column finished_at $TIME;
			alter table inspection add column items integer default 0 not null;
			alter table inspection add column answered integer default 0 not null;
			alter table inspection add column failed integer default 0 not null;
			update inspection set imported = inspector, entered_on = inspected_on,
				answered = (select count(*) from answer a where a.inspection_id = inspection.id),
				failed = (select count(*) from answer a where a.inspection_id = inspection.id and a.failed = 1);
			alter table inspection drop constraint uq_inspection;
			alter table inspection add constraint uq_inspection unique (enterprise_id, inspected_on, imported);
			alter table inspection add constraint uq_inspection_open unique (enterprise_id, open_on);
			alter table inspection add constraint uq_inspection_state unique (id, state);
			alter table inspection add constraint ck_inspection_state check (state = 'open' and open_on = inspected_on or state in ('finished', 'discarded') and open_on is null);
			alter table inspection add constraint ck_inspection_kind check (kind in ('inspection', 'joint', 'covert', 'service', 'patrol'));
			create index ix_visit_on on inspection (inspected_on desc, id desc);
			create index ix_visit_state on inspection (state, inspected_on desc, id desc);
			create index ix_visit_kind on inspection (kind, inspected_on desc, id desc);
			create index ix_visit_enterprise on inspection (enterprise_id, inspected_on desc, id desc, state);
			create table visit_item (
				inspection_id $UUID not null,
				item varchar(40) not null,
				place integer not null,
				wording_id $UUID not null,
				constraint pk_visit_item primary key (inspection_id, item),
				constraint fk_visit_item_inspection foreign key (inspection_id) references inspection (id),
				constraint fk_visit_item_wording foreign key (wording_id) references wording (id)
			);
			create table visit_answer (
				id $UUID not null,
				inspection_id $UUID not null,
				visit_state varchar(10) default 'open' not null,
				item varchar(40) not null,
				kind varchar(10) not null,
				result varchar(1000) not null,
				number_value double precision,
				date_value date,
				measured varchar(100) not null,
				note varchar(2000) not null,
				failed smallint not null,
				finding_zh varchar(1000) not null,
				finding_en varchar(1000) not null,
				constraint pk_visit_answer primary key (inspection_id, item),
				constraint ck_visit_answer_open check (visit_state = 'open'),
				constraint fk_visit_answer_open foreign key (inspection_id, visit_state) references inspection (id, state),
				constraint fk_visit_answer_item foreign key (inspection_id, item) references visit_item (inspection_id, item)
			);
			alter table answer add column visit_state varchar(10) default 'finished' not null;
			alter table answer add constraint ck_answer_finished check (visit_state = 'finished');
			alter table answer drop constraint fk_answer_inspection;
			alter table answer add constraint fk_answer_inspection foreign key (inspection_id, visit_state) references inspection (id, state);
			alter table answer drop constraint uq_answer;
			alter table answer add constraint uq_answer unique (enterprise_id, inspected_on, item, inspection_id);
			create table answer_correction (
				answer_id $UUID not null,
				number integer not null,
				inspection_id $UUID not null,
				enterprise_id $UUID not null,
				inspected_on date not null,
				inspector varchar(200) not null,
				item varchar(40) not null,
				kind varchar(10) not null,
				result varchar(1000) not null,
				number_value double precision,
				date_value date,
				measured varchar(100) not null,
				note varchar(2000) not null,
				failed smallint not null,
				finding_zh varchar(1000) not null,
				finding_en varchar(1000) not null,
				reason varchar(1000) not null,
				made_by varchar(200) not null,
				made_at $TIME not null,
				constraint pk_answer_correction primary key (answer_id, number),
				constraint ck_correction_reason check (reason <> ''),
				constraint fk_correction_answer foreign key (answer_id) references answer (id),
				constraint fk_correction_inspection foreign key (inspection_id) references inspection (id)
			);
			create index ix_correction_enterprise on answer_correction (enterprise_id, inspected_on);
			""";

	/** Who stood for the enterprise and what they said, corrected after the visit was finished: rows of their own, too. */
	private static final String VERSION_3 = """
			create table presence_correction (
				inspection_id $UUID not null,
				number integer not null,
				visit_state varchar(10) default 'finished' not null,
				representative varchar(200) not null,
				opinion varchar(1000) not null,
				reason varchar(1000) not null,
				made_by varchar(200) not null,
				made_at $TIME not null,
				constraint pk_presence_correction primary key (inspection_id, number),
				constraint ck_presence_finished check (visit_state = 'finished'),
				constraint ck_presence_reason check (reason <> ''),
				constraint fk_presence_inspection foreign key (inspection_id, visit_state) references inspection (id, state)
			);
			""";

	/** Which part of what applies was chosen, and how many items that left out; older visits asked everything. */
	private static final String VERSION_4 = """
			alter table inspection add column focus varchar(200) default '' not null;
			alter table inspection add column left_out integer default 0 not null;
			""";

	/** Which of its items the standardisation guide carries, as marked at the opening; unknown of older visits, so none of theirs. */
	private static final String VERSION_5 = """
			alter table visit_item add column guide smallint default 0 not null;
			""";

	/** A sheet that is brought in again may correct itself; a visit finished here may not. */
	private static final String IMPORTED = "exists (select 1 from inspection i where i.id = inspection_id and i.imported is not null)";

	@Override
	public String slice() {
		return "inspection";
	}

	@Override
	public List<String> scripts() {
		return List.of(VERSION_1, VERSION_2, VERSION_3, VERSION_4, VERSION_5);
	}

	@Override
	public List<Guard> guards() {
		return List.of(Guard.of("inspection").partOf("enterprise", "enterprise_id").kept(Circle.WORKERS).logged("inspection").fixed("old.state <> 'open'", "version", "failed", "answered").handed("inspector", "state = 'open'")
						.holding("enterprise", "enterprise_id"),
				Guard.of("wording").may(Verb.INSERT, Circle.WORKERS),
				Guard.of("visit_item").partOf("inspection", "inspection_id").may(Verb.INSERT, Circle.WORKERS),
				Guard.of("visit_answer").partOf("inspection", "inspection_id").kept(Circle.WORKERS).may(Verb.DELETE, Circle.WORKERS),
				Guard.of("answer").partOf("enterprise", "enterprise_id").may(Verb.INSERT, Circle.WORKERS).may(Verb.UPDATE, Circle.WORKERS, IMPORTED),
				Guard.of("answer_correction").partOf("enterprise", "enterprise_id").may(Verb.INSERT, Circle.WORKERS),
				Guard.of("presence_correction").partOf("inspection", "inspection_id").may(Verb.INSERT, Circle.WORKERS));
	}
}
