package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.office.OpenWork;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Visits begun that name somebody as inspector. */
@Component
public final class OpenVisits implements OpenWork {

	private record Named(UUID id, List<String> inspectors) {}

	@Override
	public Text name() {
		return new Text("进行中的检查", "open visits");
	}

	@Override
	public int count(Session session, Person person) throws SQLException {
		return of(session, person.name()).size();
	}

	private static List<Named> of(Session session, String name) throws SQLException {
		List<Named> open = Rows.query(session, "select id, inspector from inspection" + session.dialect().useIndex("ix_visit_state") + " where state = 'open'",
				row -> new Named(row.id(1), Presence.names(List.of(row.text(2)))));
		return open.stream().filter(visit -> visit.inspectors().contains(name)).toList();
	}

	@Override
	public int handOver(Session session, Person from, Person to) throws SQLException {
		List<Named> visits = of(session, from.name());
		for (Named visit : visits) {
			List<String> now = replace(session, visit, from.name(), to.name());
			session.log(new Change("inspection", visit.id(), "handed-over", Details.of().put("inspectors", visit.inspectors(), now).json()));
		}
		return visits.size();
	}

	private static List<String> replace(Session session, Named visit, String before, String after) throws SQLException {
		Set<String> now = new LinkedHashSet<>();
		for (String name : visit.inspectors()) now.add(name.equals(before) ? after : name);
		session.dialect().handOver(session, "inspection", "inspector", visit.id(), String.join("、", now));
		return List.copyOf(now);
	}

	@Override
	public long rename(Session session, String before, String after) throws SQLException {
		Optional<Long> there = session.dialect().rename(session.connection(), "inspection", "inspector", before, after);
		if (there.isPresent()) return there.get();
		List<Named> visits = of(session, before);
		for (Named visit : visits) {
			replace(session, visit, before, after);
			session.log(new Change("inspection", visit.id(), "renamed", Details.of().put("inspector", before, after).json()));
		}
		return visits.size();
	}
}
