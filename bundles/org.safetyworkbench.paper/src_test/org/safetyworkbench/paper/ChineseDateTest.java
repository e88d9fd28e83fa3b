package org.safetyworkbench.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChineseDateTest {

	@Test
	void aTypedMomentIsWrittenAsPapersDo() {
		assertThat(ChineseDate.written("2026-12-05 09:30")).isEqualTo("2026年12月5日9时30分");
		assertThat(ChineseDate.written("2026-12-05T14:00")).isEqualTo("2026年12月5日14时");
		assertThat(ChineseDate.written("2026-12-05")).isEqualTo("2026年12月5日");
	}

	@Test
	void otherWordsStay() {
		assertThat(ChineseDate.written("下周一上午9时")).isEqualTo("下周一上午9时");
	}
}
