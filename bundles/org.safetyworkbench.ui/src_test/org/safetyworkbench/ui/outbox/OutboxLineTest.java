package org.safetyworkbench.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.store.outbox.Waiting;
import org.safetyworkbench.ui.text.Texts;

class OutboxLineTest {

	private static final Optional<Problem> GONE = Optional.of(Problem.of("store.unreachable", "连不上数据库服务器", "gone"));
	private static final Draft DRAFT = Draft.of(Instant.EPOCH, Author.of("甲"), "answer", new UUID(0, 1), "甲店", Map.of());

	private final Texts texts = Texts.in(Locale.CHINA);

	private OutboxLine line(Optional<Problem> broken, Waiting... waiting) {
		return OutboxLine.of(texts, broken, List.of(waiting));
	}

	@Test
	void nothingIsSaidWhileAllIsWell() {
		assertThat(line(Optional.empty())).isEqualTo(new OutboxLine("", false));
	}

	@Test
	void aLostServerIsSaidWithWhatWaits() {
		Waiting waiting = new Waiting(DRAFT, Optional.empty());
		assertThat(line(GONE, waiting, waiting)).isEqualTo(new OutboxLine("未连接服务器 · 2 项待发送", true));
		assertThat(line(Optional.empty(), waiting)).isEqualTo(new OutboxLine("1 项待发送", false));
	}

	@Test
	void whatSomebodyHasToDecideStandsOut() {
		assertThat(line(Optional.empty(), new Waiting(DRAFT, Optional.of(DraftKind.conflict())))).isEqualTo(new OutboxLine("1 项待发送 · 1 项需处理", true));
	}
}
