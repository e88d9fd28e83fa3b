package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.office.OpenWork;
import org.safetyworkbench.store.Passage;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Open hazards that somebody follows, tip-offs among them. */
@Component
public final class OpenHazards implements OpenWork {

	@Override
	public Text name() {
		return new Text("跟办的未销号隐患", "open hazards in charge");
	}

	@Override
	public long pass(Session session, Passage passage) throws SQLException {
		Optional<Long> there = session.dialect().pass(session.connection(), "hazard", "officer", passage);
		if (there.isPresent()) return there.get();
		List<UUID> hazards = Rows.query(session, "select id from hazard where officer = ? and pending_until < ?", row -> row.id(1), passage.before(), Days.NEVER);
		for (UUID hazard : hazards) passage.write(session, "hazard", "officer", hazard, passage.after());
		return hazards.size();
	}
}
