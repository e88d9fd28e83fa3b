package org.safetyworkbench.inspection;

import java.util.List;

import org.osgi.service.component.annotations.Component;
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

	@Override
	public String slice() {
		return "inspection";
	}

	@Override
	public List<String> scripts() {
		return List.of(VERSION_1);
	}
}
