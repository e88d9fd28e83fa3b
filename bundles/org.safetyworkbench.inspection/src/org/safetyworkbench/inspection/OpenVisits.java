package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.office.OpenWork;
import org.safetyworkbench.store.Passage;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Visits begun that name somebody as inspector. */
@Component
public final class OpenVisits implements OpenWork {

	private record Named(UUID id, List<String> inspectors) {

		String with(Passage passage) {
			return inspectors.stream().map(name -> name.equals(passage.before()) ? passage.after() : name).distinct().collect(Collectors.joining("、"));
		}
	}

	@Override
	public Text name() {
		return new Text("进行中的检查", "open visits");
	}

	@Override
	public long pass(Session session, Passage passage) throws SQLException {
		Optional<Long> there = session.dialect().pass(session.connection(), "inspection", "inspector", passage);
		if (there.isPresent()) return there.get();
		List<Named> visits = of(session, passage.before());
		for (Named visit : visits) passage.write(session, "inspection", "inspector", visit.id(), visit.with(passage));
		return visits.size();
	}

	private static List<Named> of(Session session, String name) throws SQLException {
		List<Named> open = Rows.query(session, "select id, inspector from inspection" + session.dialect().useIndex("ix_visit_state") + " where state = 'open'",
				row -> new Named(row.id(1), Presence.names(List.of(row.text(2)))));
		return open.stream().filter(visit -> visit.inspectors().contains(name)).toList();
	}
}
