package org.safetyworkbench.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.io.IOException;

import org.junit.jupiter.api.Test;

class ExplainedTest {

	@SuppressWarnings("serial")
	private static final class Broken extends RuntimeException implements Explained {
		@Override
		public Problem problem() {
			return Problem.of("template.missing-field", "模板缺少字段", "a field is missing");
		}
	}

	@Test
	void whatACauseExplainsIsFound() {
		assertThat(Explained.in(new IllegalStateException(new RuntimeException(new Broken()))).map(Problem::code)).contains("template.missing-field");
	}

	@Test
	void aBugExplainsNothing() {
		assertThat(Explained.in(new UncheckedIOException(new IOException("closed")))).isEmpty();
	}
}
