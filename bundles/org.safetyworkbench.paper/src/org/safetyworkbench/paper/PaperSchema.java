package org.safetyworkbench.paper;

import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.store.Circle;
import org.safetyworkbench.store.Guard.Verb;
import org.safetyworkbench.store.Guard;
import org.safetyworkbench.store.Schema;

/**
 * The register of issued papers. Version 2 replaces the register of bare numbers by one of papers: what was numbered before is
 * carried over, but its text was never kept.
 */
@Component
public final class PaperSchema implements Schema {

	private static final String VERSION_1 = """
			create table paper (
			  id $UUID not null primary key,
			  kind varchar(40) not null,
			  credit_code varchar(18) not null,
			  authority varchar(20) not null,
			  word varchar(60) not null,
			  issue_year integer not null,
			  serial integer not null,
			  issued_on date not null,
			  constraint uq_paper_number unique (word, issue_year, serial),
			  constraint uq_paper_case unique (kind, credit_code, authority, issued_on)
			);
			""";

	/** {@code content_key} is what makes two papers the same: their content on their day; annulled ones get another. */
	private static final String VERSION_2 = """
			create table issued_paper (
			  id $UUID not null constraint pk_issued_paper primary key,
			  kind varchar(40) not null,
			  number varchar(160),
			  word varchar(60),
			  issue_year integer not null,
			  serial integer,
			  issued_on date not null,
			  credit_code varchar(18) not null,
			  enterprise_name varchar(200) not null,
			  authority varchar(20) not null,
			  addressee varchar(200) not null,
			  link_kind varchar(20) not null,
			  link_id $UUID,
			  content_key varchar(100) not null,
			  content_hash varchar(64) not null,
			  unprintable varchar(200) not null,
			  issued_by varchar(200) not null,
			  issued_at $TIME,
			  annulled_on date,
			  annulled_by varchar(200),
			  annulled_because varchar(1000),
			  constraint uq_issued_number unique (number),
			  constraint uq_issued_serial unique (word, issue_year, serial),
			  constraint uq_issued_content unique (content_key));
			create index ix_issued_day on issued_paper (issued_on, id);
			create index ix_issued_kind on issued_paper (kind, issued_on, id);
			create index ix_issued_code on issued_paper (credit_code, issued_on, id);
			create table issued_paper_record (
			  kind varchar(20) not null, record_id $UUID not null,
			  paper_id $UUID not null constraint fk_issued_record references issued_paper (id) on delete cascade,
			  constraint pk_issued_record primary key (kind, record_id, paper_id));
			create table paper_series (
			  word varchar(60) not null, issue_year integer not null, last_serial integer not null,
			  constraint pk_paper_series primary key (word, issue_year));
			create table paper_number_rule (
			  kind varchar(40) not null constraint pk_paper_rule primary key,
			  word varchar(60) not null, pattern varchar(100) not null);
			insert into issued_paper (id, kind, number, word, issue_year, serial, issued_on, credit_code, enterprise_name, authority, addressee, link_kind, content_key, content_hash, unprintable, issued_by)
			  select id, kind, word || '〔' || trim(cast(issue_year as char(11))) || '〕' || trim(cast(serial as char(11))) || '号', word, issue_year, serial, issued_on, credit_code, '', authority, '', '',
			  word || '/' || trim(cast(issue_year as char(11))) || '/' || trim(cast(serial as char(11))), '', '', '' from paper;
			insert into paper_series (word, issue_year, last_serial) select word, issue_year, max(serial) from paper group by word, issue_year;
			drop table paper;
			""";

	/** On a shared server the docx of each paper too, for those who see the paper; a PDF is printed from it again. */
	private static final String FILES = """
			create table paper_file (
			  path varchar(200) not null, size_bytes bigint not null, sha256 varchar(64) not null, content $BYTES not null,
			  constraint pk_paper_file primary key (path));
			create index ix_issued_hash on issued_paper (content_hash);
			""";

	static final String FOLDER = "papers/kept";
	static final String FILE_TABLE = "paper_file";

	@Override
	public String slice() {
		return "paper";
	}

	@Override
	public List<String> scripts() {
		return List.of(VERSION_1, VERSION_2, FILES);
	}

	@Override
	public Map<String, String> files() {
		return Map.of(FOLDER, FILE_TABLE);
	}

	@Override
	public List<Guard> guards() {
		return List.of(Guard.of("issued_paper").partOf("enterprise", "credit_code", "credit_code").kept(Circle.KEEPERS).logged("paper").fixed("true", "annulled_on", "annulled_by", "annulled_because", "content_key"),
				Guard.of("issued_paper_record").partOf("issued_paper", "paper_id").may(Verb.INSERT, Circle.KEEPERS),
				Guard.of(FILE_TABLE).partOf("issued_paper", "content_hash", "sha256").may(Verb.INSERT, Circle.KEEPERS),
				Guard.of("paper_series").kept(Circle.KEEPERS),
				Guard.of("paper_number_rule").kept(Circle.ADMINS).may(Verb.DELETE, Circle.ADMINS).logged("paper-number-rule"));
	}
}
