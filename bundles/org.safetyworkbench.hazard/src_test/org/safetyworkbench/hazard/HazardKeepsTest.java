package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.register.Enterprise;

class HazardKeepsTest extends LoopFixture {

	private Optional<String> against(UUID enterprise) {
		return store.read(session -> new HazardKeeps().againstDeleting(session, new Enterprise.Id(enterprise))).map(Problem::code);
	}

	@Test
	void openHazardsAndHazardsOnRecordKeepTheirEnterprise() {
		UUID id = general();
		UUID enterprise = hazards.find(id).orElseThrow().enterprise();
		assertThat(against(enterprise)).contains("enterprise.open-hazards");
		done(OFFICIAL, id, Action.WITHDRAW, "because", "误记");
		assertThat(against(enterprise)).contains("enterprise.hazards");
		assertThat(against(UUID.randomUUID())).isEmpty();
	}
}
