package org.safetyworkbench.ui.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.ui.text.Texts;

class EnterpriseFormTest {

	private static final Packs PACKS = Packs.of(FolderPack.bundlesIn(Path.of("..")));

	private final Enterprise restaurant = Enterprise.of(new CreditCode("91350100M000100Y43"), "云上米线店").withSectors(Set.of("catering-gas"));
	private final EnterpriseForm form = new EnterpriseForm(Texts.in(Locale.CHINA), PACKS.packs(), restaurant, Set.of("lpg_total_kg"));
	private final Fact quantity = PACKS.fact("lpg_total_kg").orElseThrow();

	@Test
	void itAsksForTheFactsOfItsSectors() {
		assertThat(form.groups().get(0).facts()).contains(quantity);
		int before = form.groups().size();
		form.sector("catering-gas", false);
		assertThat(form.groups()).hasSize(before - 1);
	}

	@Test
	void aMissingFactIsMarkedUntilItIsSaid() {
		assertThat(form.isMissing(quantity)).isTrue();
		assertThat(form.type(quantity, "１２０")).isEmpty();
		assertThat(form.isMissing(quantity)).isFalse();
		assertThat(form.result().value().facts().number("lpg_total_kg")).contains(120.0);
	}

	@Test
	void whatCannotBeReadKeepsItFromBeingSaved() {
		assertThat(form.type(quantity, "很多")).isPresent();
		assertThat(form.result().isOk()).isFalse();
		form.type(quantity, "");
		assertThat(form.result().value().facts().has("lpg_total_kg")).isFalse();
	}

	@Test
	void aPhoneWithoutADigitIsRefused() {
		form.change(form.edited().withPhone("hello"));
		assertThat(form.result().problems()).singleElement().satisfies(problem -> assertThat(problem.what().zh()).contains("hello", "没有数字"));
		form.change(form.edited().withPhone("0591-0000001"));
		assertThat(form.result().isOk()).isTrue();
	}

	@Test
	void aPhoneKeptInEarlierDaysDoesNotStandInTheWay() {
		EnterpriseForm old = new EnterpriseForm(Texts.in(Locale.CHINA), PACKS.packs(), restaurant.withPhone("不详"), Set.of());
		assertThat(old.result().isOk()).isTrue();
	}
}
