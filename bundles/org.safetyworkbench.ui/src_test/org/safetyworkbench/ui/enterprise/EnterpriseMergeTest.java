package org.safetyworkbench.ui.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.text.Texts;

class EnterpriseMergeTest {

	private final Texts texts = Texts.in(Locale.CHINA);
	private final Enterprise seen = Enterprise.of(new CreditCode("91350100M000100Y43"), "甲店").withPhone("1").withAddress("老街1号")
			.withFacts(Facts.of(Map.of("employees", 5.0)));

	@Test
	void eachKeepsWhatTheOtherDidNotTouch() {
		Enterprise mine = seen.withPhone("2").withFacts(seen.facts().with("employees", 9.0));
		Enterprise theirs = seen.withAddress("新街2号");
		EnterpriseMerge merge = EnterpriseMerge.of(texts, List.of(), seen, mine, theirs);
		assertThat(merge.merged().phone()).isEqualTo("2");
		assertThat(merge.merged().address()).isEqualTo("新街2号");
		assertThat(merge.merged().facts().number("employees")).contains(9.0);
		assertThat(merge.rows()).extracting(Versions.Row::theirs).contains("新街2号");
		assertThat(merge.rows()).noneMatch(Versions.Row::isContested);
	}

	@Test
	void whereBothChangedMineIsAppliedAndTheLineIsMarked() {
		EnterpriseMerge merge = EnterpriseMerge.of(texts, List.of(), seen, seen.withPhone("2"), seen.withPhone("3"));
		assertThat(merge.rows()).singleElement().satisfies(row -> assertThat(row.isContested()).isTrue());
		assertThat(merge.merged().phone()).isEqualTo("2");
	}
}
