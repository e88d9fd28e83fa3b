package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.office.OpenWork;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Open hazards that somebody follows. Tip-offs stay: who hands over does not see them, a tip-off officer names another one. */
@Component
public final class OpenHazards implements OpenWork {

	private static final String OF = " where officer = ? and pending_until < ? and confidential = 0";

	@Override
	public Text name() {
		return new Text("跟办的未销号隐患", "open hazards in charge");
	}

	@Override
	public int count(Session session, Person person) throws SQLException {
		return Rows.one(session, "select count(*) from hazard" + OF, row -> row.integer(1), person.name(), Days.NEVER).orElse(0);
	}

	@Override
	public int handOver(Session session, Person from, Person to) throws SQLException {
		List<UUID> hazards = Rows.query(session, "select id from hazard" + OF, row -> row.id(1), from.name(), Days.NEVER);
		for (UUID hazard : hazards) {
			session.dialect().handOver(session, "hazard", "officer", hazard, to.name());
			session.log(new Change("hazard", hazard, "handed-over", Details.of().put("officer", from.name(), to.name()).json()));
		}
		return hazards.size();
	}

	@Override
	public long rename(Session session, String before, String after) throws SQLException {
		Optional<Long> there = session.dialect().rename(session.connection(), "hazard", "officer", before, after);
		if (there.isPresent()) return there.get();
		List<UUID> hazards = Rows.query(session, "select id from hazard where officer = ? and pending_until < ?", row -> row.id(1), before, Days.NEVER);
		for (UUID hazard : hazards) {
			session.dialect().handOver(session, "hazard", "officer", hazard, after);
			session.log(new Change("hazard", hazard, "renamed", Details.of().put("officer", before, after).json()));
		}
		return hazards.size();
	}
}
