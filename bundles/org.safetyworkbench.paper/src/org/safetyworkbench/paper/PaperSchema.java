package org.safetyworkbench.paper;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.store.Schema;

/** The register of numbered papers: one row per number, never reused. */
@Component
public final class PaperSchema implements Schema {

	@Override
	public String slice() {
		return "paper";
	}

	@Override
	public List<String> scripts() {
		return List.of("""
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
				""");
	}
}
