package org.safetyworkbench.ui.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.ui.text.Texts;

class ChangeWordsTest {

	private static List<String> words(Details details) {
		Change change = new Change("enterprise", UUID.randomUUID(), "changed", details.json());
		return new ChangeWords(Texts.in(Locale.CHINA), List::of).details(new Entry("records", 1, Instant.EPOCH, Author.of("张三"), change, "", ""));
	}

	@Test
	void aChangeIsToldByBothValuesAndANewValueByItself() {
		assertThat(words(Details.of().put("name", "旧店名", "新店名"))).singleElement().asString().endsWith("旧店名 → 新店名");
		assertThat(words(Details.of().put("name", null, "新店名"))).singleElement().asString().endsWith("：新店名").doesNotContain("→");
		assertThat(words(Details.of().put("name", "旧店名", null))).singleElement().asString().endsWith("旧店名 → 无");
	}

	@Test
	void rolesAreNamed() {
		assertThat(words(Details.of().put("roles", null, "official,auditor"))).containsExactly("身份：工作人员、审计人员");
	}

	@Test
	void kindsOfUnitsAreNamed() {
		Change change = new Change("unit", UUID.randomUUID(), "changed", Details.of().put("kind", "section", "sub-district").json());
		assertThat(new ChangeWords(Texts.in(Locale.CHINA), List::of).details(new Entry("records", 1, Instant.EPOCH, Author.of("张三"), change, "", ""))).singleElement().asString().endsWith("科室 → 镇街");
	}

	@Test
	void aHashIsShortened() {
		assertThat(words(Details.of().put("sha256", null, "0123456789abcdef".repeat(4)))).singleElement().asString().endsWith("：0123456789ab…");
	}

	@Test
	void whatAnActionAskedForStandsAtTheBeginningOfItsLine() {
		Change change = new Change("hazard", UUID.randomUUID(), "set-measure", Details.of().put("measure", null, "move it").json());
		assertThat(new ChangeWords(Texts.in(Locale.ENGLISH), List::of).details(new Entry("records", 1, Instant.EPOCH, Author.of("Li"), change, "", ""))).containsExactly("Measure: move it");
	}
}
