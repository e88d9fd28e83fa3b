package org.safetyworkbench.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.hazard.Hazards;
import org.safetyworkbench.hazard.Hazards.Proposal;
import org.safetyworkbench.hazard.StoredHazards;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.inspection.Inspections;
import org.safetyworkbench.inspection.RecordedInspections;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

class EnterpriseFactsTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

	@TempDir
	Path folder;

	@Test
	void rulesSeeFactsFieldsAndTheCountersOfOtherSlices() {
		Library library = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));
		try (OpenStore store = Stores.open(new Workspace(folder), DerbyDatabase.inMemory(), List.of(new InspectionSchema(), new HazardSchema()))) {
			Inspections inspections = new RecordedInspections(library);
			Hazards hazards = new StoredHazards(store, library);
			Enterprise enterprise = Enterprise.of(new CreditCode("91350100M000100Y43"), "某某餐厅").withArea(new AreaCode("350503")).withSectors(Set.of("catering-gas"))
					.withFacts(Facts.of(Map.of("employees", 12)));
			Card card = new Card(enterprise.id().value(), enterprise.creditCode(), enterprise.name(), "350503", List.of("catering-gas"));
			store.write(Author.of("甲"), session -> {
				List<Answer> answers = new ArrayList<>();
				for (Severity severity : Severity.values()) answers.add(inspections.answer(atOnce(library, severity), card.id(), DAY.minusDays(100), "甲", "否", "", "").value());
				inspections.record(session, answers);
				return hazards.propose(session, answers.stream().map(answer -> new Proposal(card, answer)).toList());
			});
			Map<UUID, Facts> facts = store.read(session -> new EnterpriseFacts(inspections).of(session, List.of(enterprise), DAY));
			assertThat(facts.get(card.id()).asMap()).containsEntry("employees", 12.0).containsEntry("creditCode", "91350100M000100Y43").containsEntry("areaCode", "350503")
					.containsEntry("open_major", 1.0).containsEntry("open_general", 1.0).containsEntry("major_overdue", 1.0).containsEntry("has_open_major_hazard", true)
					.containsEntry("last_visit", DAY.minusDays(100));
		}
	}

	private static Item atOnce(Library library, Severity severity) {
		return library.packs().items().stream().filter(item -> item.severity() == severity && item.rectification().defaultDays() < 100
				&& item.answer() instanceof org.safetyworkbench.spi.Answer.YesNo yesNo && yesNo.passWhen()).findFirst().orElseThrow();
	}
}
