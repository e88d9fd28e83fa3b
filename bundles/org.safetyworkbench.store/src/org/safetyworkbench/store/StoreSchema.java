package org.safetyworkbench.store;

import java.util.List;

/** The store's own tables. */
final class StoreSchema implements Schema {

	/** Made before everything else, so it has no version of its own. */
	static final String VERSIONS = """
			create table schema_version (
			  slice varchar(60) not null, version integer not null, checksum varchar(64) not null,
			  constraint pk_schema_version primary key (slice, version));
			""";

	private static final String CHANGE_LOG = """
			create table change_log (
			  chain varchar(60) not null, seq bigint not null, made_at bigint not null,
			  author varchar(200) not null, reason varchar(2000) not null,
			  subject_kind varchar(40) not null, subject_id $UUID not null, action varchar(60) not null,
			  detail $TEXT not null, prev_hash varchar(64) not null, hash varchar(64) not null,
			  constraint pk_change_log primary key (chain, seq));
			create index ix_change_log_subject on change_log (subject_kind, subject_id, seq);
			create table change_head (
			  chain varchar(60) not null, seq bigint not null, hash varchar(64) not null,
			  constraint pk_change_head primary key (chain));
			""";

	/** Two desks that write for the first time at once must find a head to wait for. */
	private static final String FIRST_HEAD = """
			insert into change_head (chain, seq, hash) select 'workspace', 0, '' from (values (1)) as one (n) where not exists (select 1 from change_head);
			""";

	@Override
	public String slice() {
		return "store";
	}

	@Override
	public List<String> scripts() {
		return List.of(CHANGE_LOG, FIRST_HEAD);
	}

	/** Nobody writes to the log: the server does, when it is asked by its function. */
	@Override
	public List<Guard> guards() {
		return List.of(Guard.of("schema_version"), Guard.of("change_head"),
				Guard.of("change_log").about("subject_kind", "subject_id").counted("chain, seq, made_at, subject_kind, subject_id"));
	}
}
