package org.safetyworkbench.sector.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.contribution.Dossier;

/** One of each, plain objects. */
class SamplesTest {

	private static Dossier fair(Facts facts) {
		return new Dossier("91350503MA0000001P", "甲灯谜会", Set.of("demo"), facts, LocalDate.of(2026, 2, 15));
	}

	@Test
	void densityIsUnknownWhileAnythingIs() {
		assertThat(new RiddleDensity().compute(fair(Facts.NONE.with("demo_riddles", 30)))).isEmpty();
		assertThat(new RiddleDensity().compute(fair(Facts.NONE.with("demo_riddles", 30).with("demo_guests", 60)))).contains(0.5);
		assertThat(new RiddleDensity().compute(fair(Facts.NONE.with("demo_riddles", 30).with("demo_guests", 0)))).isEmpty();
	}

	@Test
	void theDragonComplainsAfterAMonth() {
		assertThat(new DragonMood().judge(fair(Facts.NONE))).isEmpty();
		assertThat(new DragonMood().judge(fair(Facts.NONE.with("demo_dragon_inspected_on", LocalDate.of(2026, 1, 15)))).getFirst().text().en()).contains("dance");
		assertThat(new DragonMood().judge(fair(Facts.NONE.with("demo_dragon_inspected_on", LocalDate.of(2026, 1, 14)))).getFirst().text().en()).contains("fall apart");
	}

	@Test
	void eachDayHasItsRiddle() {
		assertThat(new RiddleOfTheDay().rows(fair(Facts.NONE))).hasSize(1).isEqualTo(new RiddleOfTheDay().rows(fair(Facts.NONE)));
	}

	@Test
	void scrollsAreTables() {
		byte[] scroll = "甲灯谜会🏮91350503MA0000001P🏮88🏮100\n\n乙灯谜会🏮x\n".getBytes(StandardCharsets.UTF_8);
		assertThat(new ScrollImporter().table(scroll)).hasSize(3).endsWith(List.of("乙灯谜会", "x", "demo", "", "")).contains(List.of("甲灯谜会", "91350503MA0000001P", "demo", "88", "100"));
	}

	@Test
	void theRollNamesTheFair() {
		assertThat(new HonourRoll().paragraphs(fair(Facts.NONE.with("demo_riddles", 88)))).contains("甲灯谜会：", "2026年2月15日").anyMatch(text -> text.contains("灯谜88条"));
	}

	/** The components' descriptions are written by the build beside the pack's own; the header must name both. */
	@Test
	void theManifestNamesAllComponents() throws IOException {
		assertThat(Path.of("META-INF/MANIFEST.MF")).content().contains("Service-Component: OSGI-INF/*.xml");
	}
}
