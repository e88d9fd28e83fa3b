package org.safetyworkbench.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.CheckLevel;
import org.safetyworkbench.spi.Mark;
import org.safetyworkbench.spi.Marks;
import org.safetyworkbench.spi.Norm;
import org.safetyworkbench.spi.Theme;

class FocusTest {

	private static final Marks OVEN = new Marks(Set.of(CheckLevel.POST, CheckLevel.WORKSHOP), Set.of(Theme.GAS), Set.of(Norm.CHECKLIST, Norm.GRID));

	@Test
	void anyOfOneKindAndAllKinds() {
		assertThat(Focus.of(Theme.FIRE, Theme.GAS).includes(OVEN)).isTrue();
		assertThat(Focus.of(Theme.GAS, CheckLevel.POST, Norm.GRID).includes(OVEN)).isTrue();
		assertThat(Focus.of(Theme.GAS, CheckLevel.UNIT).includes(OVEN)).isFalse();
		assertThat(Focus.of(Norm.GUIDE).includes(OVEN)).isFalse();
	}

	@Test
	void anItemWithoutMarksIsForEverybodyAndInEveryNormButOfNoTheme() {
		for (Mark mark : List.of(CheckLevel.UNIT, CheckLevel.POST, Norm.GRID)) assertThat(Focus.of(mark).includes(Marks.NONE)).isTrue();
		for (Theme theme : Theme.values()) assertThat(Focus.of(theme).includes(Marks.NONE)).isFalse();
		assertThat(Focus.EVERYTHING.includes(Marks.NONE)).isTrue();
	}

	@Test
	void whatIsStoredIsReadAgain() {
		Focus focus = Focus.of(Norm.GRID, CheckLevel.POST, Theme.SPECIAL_EQUIPMENT, Theme.FIRE);
		assertThat(focus.words()).isEqualTo("fire,special-equipment,post,grid");
		assertThat(Focus.of(focus.words())).isEqualTo(focus);
		assertThat(Focus.of("")).isEqualTo(Focus.EVERYTHING);
		assertThatThrownBy(() -> Focus.of("fire,water")).hasMessage("water");
	}

	@Test
	void noTwoMarksShareAWord() {
		assertThat(Stream.of(Theme.values(), CheckLevel.values(), Norm.values()).flatMap(Stream::of).map(mark -> ((Mark) mark).word())).doesNotHaveDuplicates();
	}

	@Test
	void formsAreCalledAsOfficialsCallThem() {
		assertThat(Focus.of(CheckLevel.POST).form()).isEqualTo(new Text("岗位安全检查卡片", "Post card"));
		assertThat(Focus.of(CheckLevel.UNIT, Theme.FIRE, Theme.GAS).form().zh()).isEqualTo("安全生产检查清单（消防安全、燃气安全）");
		assertThat(Focus.of(Norm.GRID).form().zh()).isEqualTo("网格员检查导则");
		assertThat(Focus.of(CheckLevel.POST, CheckLevel.WORKSHOP).form().en()).isEqualTo("Safety checklist (workshop, post)");
		assertThat(Focus.EVERYTHING.form()).isEqualTo(Text.EMPTY);
	}
}
