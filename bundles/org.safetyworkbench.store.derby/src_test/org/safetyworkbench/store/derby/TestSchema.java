package org.safetyworkbench.store.derby;

import java.util.List;

import org.safetyworkbench.store.Schema;

/** One table for the tests of the store. */
record TestSchema(String slice, List<String> scripts) implements Schema {

	static final String THING = """
			create table thing (id $UUID not null, grade integer not null, name varchar(100) not null, note $TEXT, version bigint not null,
			  constraint pk_thing primary key (id));
			create index ix_thing on thing (grade, name, id);
			""";

	static TestSchema things() {
		return new TestSchema("things", List.of(THING));
	}

	@Override
	public List<Class<?>> entities() {
		return List.of(Thing.class);
	}
}
