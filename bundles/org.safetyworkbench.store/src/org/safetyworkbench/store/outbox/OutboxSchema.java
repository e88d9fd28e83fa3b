package org.safetyworkbench.store.outbox;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.store.Circle;
import org.safetyworkbench.store.Guard;
import org.safetyworkbench.store.Guard.Verb;
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

	/** Whoever may change anything may say once that it was delivered. */
	@Override
	public List<Guard> guards() {
		return List.of(Guard.of("delivered_draft").may(Verb.INSERT, Circle.EVERYBODY));
	}
}
