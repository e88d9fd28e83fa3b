package org.safetyworkbench.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

	@ParameterizedTest
	@ValueSource(strings = { "../../etc/passwd", "..", ".", "/etc", "C:\\x", "a\u0000b", "a\nb", "con.", " 店 ", "...", "a\u202Eb", "", "饭店/分店", "店%2e%2e" })
	void aNameNeverLeavesTheFolder(String name) {
		String file = FileNames.of(Sample.order(name, Sample.own("x"))) + ".pdf";
		Path folder = Path.of("/papers");
		assertThat(folder.resolve(file).normalize().getParent()).isEqualTo(folder);
		assertThat(file).doesNotContain("/", "\\", ":", "\n", "\u202E").doesNotStartWith(".");
	}

	@Test
	void aLongNameFits() {
		String file = FileNames.of(Sample.order("龘".repeat(300), Sample.own("x")));
		assertThat(file.getBytes(StandardCharsets.UTF_8).length).isLessThan(240);
	}

	@Test
	void aNameStaysReadable() {
		assertThat(FileNames.safe("丰味小馆（总店）有限公司")).isEqualTo("丰味小馆（总店）有限公司");
		assertThat(FileNames.safe("𠮷".repeat(50)).codePointCount(0, FileNames.safe("𠮷".repeat(50)).length())).isEqualTo(40);
	}
}
