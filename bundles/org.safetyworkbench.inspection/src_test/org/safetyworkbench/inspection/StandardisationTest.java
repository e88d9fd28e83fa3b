package org.safetyworkbench.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.spi.Norm;

/** The second result of a visit. */
class StandardisationTest extends VisitFixture {

	private static boolean isOfTheGuide(SheetItem item) {
		return LIBRARY.packs().marks(item.id()).isIn(Norm.GUIDE);
	}

	/** Everything answered: one item of the guide and all others failed, two of the guide not applicable. */
	private Visit finished() {
		Visit visit = open(restaurant());
		List<SheetItem> items = sheet(visit.id()).items();
		List<SheetItem> guide = items.stream().filter(StandardisationTest::isOfTheGuide).filter(item -> item.item().answer() instanceof org.safetyworkbench.spi.Answer.YesNo yesNo && yesNo.passWhen()).toList();
		say(visit, guide.get(0).id(), "不适用").value();
		say(visit, guide.get(1).id(), "不适用").value();
		say(visit, guide.get(2).id(), "否").value();
		items.stream().filter(item -> !isOfTheGuide(item)).forEach(item -> say(visit, item.id(), "否"));
		visits.answerRest(zhao, visit.id(), "pass", DAY).value();
		return visits.finish(zhao, visit.id(), DAY).value();
	}

	@Test
	void aFinishedVisitCountsItsItemsOfTheGuide() {
		Visit visit = finished();
		VisitSheet sheet = sheet(visit.id());
		List<SheetItem> guide = sheet.items().stream().filter(StandardisationTest::isOfTheGuide).toList();
		int unanswered = (int) guide.stream().filter(sheet.unanswered()::contains).count();
		Standardisation found = sheet.standardisation().orElseThrow();
		assertThat(found).isEqualTo(new Standardisation(guide.size(), guide.size() - 3 - unanswered, 1, 2));
		assertThat(found.asked()).isBetween(4, sheet.items().size() - 1);
		assertThat(found.unanswered()).isEqualTo(unanswered);
		assertThat(visit.failed()).as("the enforcement result counts the others too").isGreaterThan(found.unfulfilled());
	}

	@Test
	void itStaysWhateverBecomesOfThePacks() {
		Visit visit = finished();
		Optional<Standardisation> before = sheet(visit.id()).standardisation();
		visits = visits(new PackLibrary(List.of()));
		assertThat(sheet(visit.id()).standardisation()).isPresent().isEqualTo(before);
	}

	@Test
	void aCorrectionCounts() {
		Visit visit = finished();
		Standardisation before = sheet(visit.id()).standardisation().orElseThrow();
		String failed = sheet(visit.id()).failed().stream().filter(StandardisationTest::isOfTheGuide).findFirst().orElseThrow().id();
		visits.correct(zhao, visit.id(), failed, "是", "", "", "看错").value();
		assertThat(sheet(visit.id()).standardisation()).contains(new Standardisation(before.asked(), before.fulfilled() + 1, 0, 2));
	}

	@Test
	void aVisitThatSaysNothingOfTheGuideHasNone() {
		Visit visit = open(restaurant());
		assertThat(sheet(visit.id()).standardisation()).isEmpty();
		SheetItem other = sheet(visit.id()).items().stream().filter(item -> !isOfTheGuide(item)).findFirst().orElseThrow();
		say(visit, other.id(), "不适用").value();
		visits.finish(zhao, visit.id(), DAY).value();
		assertThat(sheet(visit.id()).standardisation()).isEmpty();
	}

	@Test
	void aVisitBegunBeforeTheDatabaseKnewHasTheSame() {
		Enterprise enterprise = restaurant();
		NewVisit begun = visits.pinned(zhao, enterprise, inspection(enterprise).with(Focus.of(Norm.GUIDE))).value();
		Visit visit = visits.open(zhao, begun, DAY).value();
		String first = sheet(visit.id()).items().getFirst().id();
		say(visit, first, "不适用").value();
		assertThat(sheet(visit.id()).standardisation()).contains(new Standardisation(visit.items(), 0, 0, 1));
	}

	@Test
	void theWordsSayWhatIsThere() {
		assertThat(new Standardisation(18, 15, 2, 1).words().zh()).isEqualTo("标准化：指南类18项，符合15项，不符合2项，不适用1项，符合率88%");
		assertThat(new Standardisation(18, 15, 2, 1).words().en()).isEqualTo("standardisation: 18 items of the guide, 15 fulfilled, 2 not fulfilled, 1 not applicable, 88% of those judged");
		assertThat(new Standardisation(3, 0, 0, 1).words().zh()).isEqualTo("标准化：指南类3项，符合0项，不符合0项，不适用1项，未检查2项");
		assertThat(new Standardisation(200, 199, 1, 0).percent()).as("only all is 100").isEqualTo(OptionalInt.of(99));
	}
}
