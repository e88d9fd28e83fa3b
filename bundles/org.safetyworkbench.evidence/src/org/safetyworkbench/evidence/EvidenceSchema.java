package org.safetyworkbench.evidence;

import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.store.Circle;
import org.safetyworkbench.store.Guard;
import org.safetyworkbench.store.Guard.Verb;
import org.safetyworkbench.store.Schema;

/** The table of evidence; {@code taken_at} is the camera's local time as text, because it knows no zone. */
@Component(service = Schema.class)
public final class EvidenceSchema implements Schema {

	static final String FOLDER = "evidence";
	static final String FILE_TABLE = "evidence_file";

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

	/** On a shared server the content too, for those who see a record it is evidence of. */
	private static final String FILES = """
			create table evidence_file (
			  path varchar(200) not null, size_bytes bigint not null, sha256 varchar(64) not null, content $BYTES not null,
			  constraint pk_evidence_file primary key (path));
			create index ix_evidence_hash on evidence (sha256);
			""";

	@Override
	public String slice() {
		return "evidence";
	}

	@Override
	public List<String> scripts() {
		return List.of(VERSION_1, FILES);
	}

	@Override
	public Map<String, String> files() {
		return Map.of(FOLDER, FILE_TABLE);
	}

	@Override
	public List<Guard> guards() {
		return List.of(Guard.of("evidence").about("subject_kind", "subject_id").kept(Circle.WORKERS).fixed("true", "withdrawn"),
				Guard.of(FILE_TABLE).partOf("evidence", "sha256", "sha256").may(Verb.INSERT, Circle.WORKERS));
	}
}
