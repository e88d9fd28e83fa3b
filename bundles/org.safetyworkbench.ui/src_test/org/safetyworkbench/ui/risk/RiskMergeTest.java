package org.safetyworkbench.ui.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.risk.Basis;
import org.safetyworkbench.risk.Profile;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.text.Texts;

class RiskMergeTest {

	private static final Profile SEEN = profile("配电间", "一层", "断电");

	private final Texts texts = Texts.in(Locale.CHINA);

	private static Profile profile(String name, String place, String emergency) {
		return new Profile(name, place, new Basis.Matrix(2, 3), List.of("触电"), List.of(), List.of(), emergency, Optional.empty());
	}

	@Test
	void whatEachChangedIsKept() {
		RiskMerge merge = RiskMerge.of(texts, SEEN, profile("配电间", "二层", "断电"), profile("配电间", "一层", "断电并疏散"));
		assertThat(merge.merged()).isEqualTo(profile("配电间", "二层", "断电并疏散"));
		assertThat(merge.rows()).extracting(Versions.Row::label).containsExactly("位置", "应急处置");
		assertThat(merge.rows()).noneMatch(Versions.Row::isContested);
	}

	@Test
	void whatBothChangedIsContestedAndMineOnTop() {
		RiskMerge merge = RiskMerge.of(texts, SEEN, profile("配电间", "二层", "断电"), profile("配电间", "三层", "断电"));
		assertThat(merge.rows()).singleElement().satisfies(row -> {
			assertThat(row.isContested()).isTrue();
			assertThat(row.theirs()).isEqualTo("三层");
		});
		assertThat(merge.merged().place()).isEqualTo("二层");
	}
}
