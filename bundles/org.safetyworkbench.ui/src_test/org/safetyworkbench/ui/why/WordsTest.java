package org.safetyworkbench.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Case;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.ui.text.Texts;

class WordsTest {

	private static final Packs PACKS = Packs.of(FolderPack.bundlesIn(Path.of("..")));

	private final Words zh = new Words(Texts.in(Locale.CHINA));
	private final Words en = new Words(Texts.in(Locale.ENGLISH));

	@Test
	void everyConditionOfEveryRuleCanBeReadInBothLanguages() {
		assertThat(PACKS.rules()).isNotEmpty();
		for (Rule rule : PACKS.rules())
			for (Case one : rule.cases()) {
				for (Words words : new Words[] {zh, en})
					assertThat(words.condition(rule, one.when().text())).as(rule.key() + " " + one.when()).isNotBlank()
							.doesNotContain("&&", "||", "==", ">=", "<=", "!=", "params.", "given.", "{0}", "{1}");
			}
	}

	@Test
	void functionsAndFlagsAreSentences() {
		Rule drill = PACKS.rule("CM-R10").orElseThrow();
		String words = zh.condition(drill, drill.cases().get(0).when().text());
		assertThat(words).contains("后").contains("个月").doesNotContain("add_months");
		assertThat(zh.condition(drill, "")).isEqualTo("其他情况");
	}
}
