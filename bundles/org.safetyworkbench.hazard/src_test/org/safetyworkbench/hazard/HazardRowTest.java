package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Severity;

class HazardRowTest {

	@Test
	void aStatementAsksNoQuestion() {
		LocalDate day = LocalDate.of(2026, 11, 1);
		UUID id = new UUID(0, 1);
		HazardRow row = new HazardRow(id, id, "", "", "", "", "CG-003", new Text("气瓶是否在检验有效期内?", "Are cylinders in date?"), new Text("有效期至 2026-07-18", "valid until 2026-07-18"),
				Severity.MAJOR, HazardState.DRAFT, day, day, "MR", true, "", 0, Optional.empty(), id, 1, Source.INSPECTION, Waiting.OFFICIAL, false, Optional.empty(), Optional.empty(), Optional.empty(), "");
		assertThat(row.statement()).isEqualTo(new Text("气瓶是否在检验有效期内：有效期至 2026-07-18", "Are cylinders in date: valid until 2026-07-18"));
	}
}
