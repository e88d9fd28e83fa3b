package org.safetyworkbench.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.EnterpriseRow;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

class FinderTest {

	private static final UUID RISK = new UUID(1, 2);
	private final EnterpriseRow row = new EnterpriseRow(Enterprise.Id.next(), "91350503DEM000188T", "云上米线店", "350503", "", "", List.of());
	private final Finder finder = new Finder(Texts.in(Locale.CHINA), (text, limit, progress) -> text.startsWith("ys") ? List.of(row) : List.of(),
			(text, limit, progress) -> List.of(), risk -> risk.equals(RISK) ? Optional.of(row.id()) : Optional.empty());

	@Test
	void anEnterpriseIsFoundByItsInitials() {
		assertThat(finder.find("ysm", Progress.NONE)).extracting(Finder.Hit::place).containsExactly(Place.record(Place.ENTERPRISE, row.id()));
	}

	@Test
	void aRuleIsFoundByItsNumber() {
		assertThat(finder.find("cg-r01", Progress.NONE)).extracting(Finder.Hit::name).containsExactly("CG-R01");
		assertThat(finder.find("  ", Progress.NONE)).isEmpty();
	}

	@Test
	void aScannedCodeLeadsBackToItsRecord() {
		UUID id = UUID.randomUUID();
		assertThat(finder.find("swb:visit/" + id, Progress.NONE)).extracting(Finder.Hit::place).containsExactly(Place.record(Place.INSPECTION, id));
		assertThat(finder.find("swb:hazard/" + id + "\n", Progress.NONE)).extracting(Finder.Hit::place).containsExactly(Place.record(Place.HAZARD, id));
		assertThat(finder.find("swb:visit/none", Progress.NONE)).isEmpty();
	}

	@Test
	void aScannedLabelLeadsBackToItsRiskPoint() {
		assertThat(finder.find("swb:risk/" + RISK, Progress.NONE)).extracting(Finder.Hit::place).containsExactly(Place.record(Place.ENTERPRISE, row.id()).with("risk", RISK.toString()));
		assertThat(finder.find("swb:risk/" + new UUID(3, 4), Progress.NONE)).isEmpty();
	}
}
