package org.safetyworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.ui.chart.Plot.Kind;
import org.safetyworkbench.ui.chart.Plot.Series;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;

class PlotTest {

	private static Plot plot(Kind kind) {
		return new Plot(kind, List.of("1月", "2月"), List.of(new Series("一般", Tone.BLUE, List.of(3L, 0L)), new Series("重大", Tone.RED, List.of(1L, 2L))));
	}

	@Test
	void aPressOnAStackMeansTheSeriesUnderIt() {
		assertThat(plot(Kind.COLUMNS).at(0, 2.5)).isZero();
		assertThat(plot(Kind.COLUMNS).at(0, 3.5)).isEqualTo(1);
		assertThat(plot(Kind.BARS).at(1, 1)).isEqualTo(1);
		assertThat(plot(Kind.COLUMNS).at(0, 99)).as("above the stack the last one is meant").isEqualTo(1);
	}

	@Test
	void aPressBesideLinesMeansTheNearest() {
		assertThat(plot(Kind.LINES).at(0, 2.9)).isZero();
		assertThat(plot(Kind.LINES).at(0, 0)).isEqualTo(1);
	}

	@Test
	void theAxisEndsAboveTheHighestStackOrLine() {
		assertThat(plot(Kind.COLUMNS).highest()).isEqualTo(4);
		assertThat(plot(Kind.LINES).highest()).isEqualTo(3);
		assertThat(Scale.top(0)).isEqualTo(5);
		assertThat(Scale.top(61)).isEqualTo(80);
		assertThat(Scale.top(1_000_000)).isEqualTo(1_500_000);
	}

	@Test
	void longNamesAreShortenedAndTheTipHasThemWhole() {
		assertThat(Look.shortened("丰泽区东海街道云山社区居民委员会", 20)).isEqualTo("丰泽区东海街道云山…");
		assertThat(Look.shortened("2026-11", 20)).isEqualTo("2026-11");
		assertThat(plot(Kind.LINES).words(0)).isEqualTo("1月\n一般 3\n重大 1");
	}

	@Test
	void everySeriesHasAValueForEachCategory() {
		assertThatThrownBy(() -> new Plot(Kind.LINES, List.of("1月"), List.of(new Series("一般", Tone.BLUE, List.of())))).hasMessageContaining("0 values");
		assertThat(new Plot(Kind.LINES, List.of("1月"), List.of(new Series("一般", Tone.BLUE, List.of(0L)))).isEmpty()).isTrue();
	}
}
