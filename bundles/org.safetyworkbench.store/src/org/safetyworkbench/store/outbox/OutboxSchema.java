package org.safetyworkbench.store.outbox;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.store.Schema;

/** Which entries of which outbox were delivered. */
@Component(service = Schema.class)
public final class OutboxSchema implements Schema {

	private static final String DELIVERED = """
			create table delivered_draft (
			  id $UUID not null, delivered_at bigint not null, author varchar(200) not null,
			  constraint pk_delivered_draft primary key (id));
			""";

	@Override
	public String slice() {
		return "outbox";
	}

	@Override
	public List<String> scripts() {
		return List.of(DELIVERED);
	}
}
