package org.safetyworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

class ColumnsTest {

	@Test
	void chineseCharactersTakeTwoPlaces() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Columns.print(List.of(List.of("企业", "1"), List.of("ab", "22"), List.of("隐患（重大）", "")), new PrintStream(bytes, true, StandardCharsets.UTF_8));
		assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("企业          1\nab            22\n隐患（重大）\n");
	}
}
