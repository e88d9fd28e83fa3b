package org.safetyworkbench.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.CheckLevel;
import org.safetyworkbench.spi.Document;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Mark;
import org.safetyworkbench.spi.PackProvider;
import org.safetyworkbench.spi.Theme;
import org.safetyworkbench.ui.text.Texts;

class ShelfTest {

	private static final Packs PACKS = Packs.of(FolderPack.bundlesIn(Path.of("..")));

	private record Broken(String origin, List<Document> documents) implements PackProvider {}

	private static Shelf.Filter filter(String text, String pack, Mark... marks) {
		return new Shelf.Filter(Texts.in(Locale.CHINA), text, pack, Focus.of(marks));
	}

	@Test
	void factsAndLawsOfOnePackAreItsOwn() {
		Shelf shelf = new Shelf(PACKS);
		assertThat(shelf.facts(filter("", "lodging"))).isEqualTo(PACKS.pack("lodging").orElseThrow().facts());
		assertThat(shelf.laws(filter("", "lodging"))).isEqualTo(PACKS.pack("lodging").orElseThrow().laws());
		assertThat(shelf.facts(filter("", null))).hasSameSizeAs(PACKS.facts());
		assertThat(shelf.facts(filter("lpg_total_kg", null))).extracting(Fact::name).contains("lpg_total_kg");
	}

	@Test
	void itemsOfAPartAreAmongTheOthers() {
		Shelf shelf = new Shelf(PACKS);
		assertThat(shelf.items(filter("", null))).isEqualTo(PACKS.items()).containsSubsequence(shelf.items(filter("", null, Theme.BUILDING)));
		assertThat(shelf.items(filter("", "catering-gas", Theme.GAS, CheckLevel.POST))).extracting(Item::id).contains("CG-039").doesNotContain("CG-001", "CG-034");
		assertThat(Shelf.EMPTY.items(filter("", null, Theme.GAS))).isEmpty();
	}

	@Test
	void whatWasRefusedIsSeenAmongAllPacksOnly() {
		Shelf shelf = new Shelf(PACKS.with(List.of(new Broken("broken", List.of()))));
		assertThat(shelf.packs(filter("", null))).filteredOn(Shelf.PackRow::isRefused).extracting(Shelf.PackRow::origin).containsExactly("broken");
		assertThat(shelf.packs(filter("", "lodging"))).noneMatch(Shelf.PackRow::isRefused);
	}
}
