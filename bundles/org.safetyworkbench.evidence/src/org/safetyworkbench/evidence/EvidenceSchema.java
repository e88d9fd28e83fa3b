package org.safetyworkbench.evidence;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.store.Circle;
import org.safetyworkbench.store.Guard;
import org.safetyworkbench.store.Schema;

/** The table of evidence; {@code taken_at} is the camera's local time as text, because it knows no zone. */
@Component(service = Schema.class)
public final class EvidenceSchema implements Schema {

	private static final String VERSION_1 = """
			create table evidence (
			  id $UUID not null constraint pk_evidence primary key,
			  subject_kind varchar(20) not null,
			  subject_id $UUID not null,
			  item varchar(40) not null,
			  role varchar(12) not null,
			  name varchar(200) not null,
			  media varchar(100) not null,
			  size_bytes bigint not null,
			  sha256 varchar(64) not null,
			  taken_at varchar(30),
			  latitude double precision,
			  longitude double precision,
			  note varchar(1000) not null,
			  added_by varchar(200) not null,
			  added_at $TIME not null,
			  withdrawn smallint not null,
			  constraint ck_evidence_role check (role in ('before', 'after', 'signature', 'scan', 'receipt', 'other')),
			  constraint ck_evidence_size check (size_bytes > 0));
			create index ix_evidence_subject on evidence (subject_kind, subject_id, id);
			""";

	@Override
	public String slice() {
		return "evidence";
	}

	@Override
	public List<String> scripts() {
		return List.of(VERSION_1);
	}

	@Override
	public List<Guard> guards() {
		return List.of(Guard.of("evidence").about("subject_kind", "subject_id").kept(Circle.WORKERS).fixed("true", "withdrawn"));
	}
}
