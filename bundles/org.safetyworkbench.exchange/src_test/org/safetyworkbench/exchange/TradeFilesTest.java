package org.safetyworkbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.guard.GuardedContributions;
import org.safetyworkbench.spi.contribution.Importer;

/** A register in a trade's own format, read by the sector that knows it. */
class TradeFilesTest {

	@TempDir
	static Path folder;
	private static Desk desk;

	/** One enterprise a line: its code, then its name. */
	private record Rolls() implements Importer {
		@Override
		public String id() {
			return "test.rolls";
		}

		@Override
		public Text name() {
			return Text.of("rolls");
		}

		@Override
		public String ending() {
			return ".roll";
		}

		@Override
		public List<List<String>> table(byte[] content) {
			String text = new String(content, StandardCharsets.UTF_8);
			if (text.contains("?")) throw new IllegalArgumentException("no roll");
			return Stream.concat(Stream.of(List.of("企业名称", "统一社会信用代码")), text.lines().map(line -> List.of(line.split(" ")[1], line.split(" ")[0]))).toList();
		}
	}

	@BeforeAll
	static void open() {
		desk = new Desk(folder);
		desk.register.setContributions(GuardedContributions.of(folder.resolve("contributions"), List.of(new Rolls())));
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	@BeforeEach
	void clear() {
		desk.clear();
	}

	private static Result<Imported> register(String name, String text) throws IOException {
		return desk.register(Files.writeString(folder.resolve(name), text));
	}

	@Test
	void itGoesThroughTheOrdinaryImportWithItsChecks() throws IOException {
		Imported imported = register("a.roll", Desk.code(1) + " 甲店\n123 乙店\n").value();
		assertThat(imported.added()).isEqualTo(1);
		assertThat(imported.rejected()).isEqualTo(1);
		assertThat(desk.enterprises.find(CreditCode.parse(Desk.code(1)).value())).map(enterprise -> enterprise.name()).isEqualTo(Optional.of("甲店"));
	}

	@Test
	void whoFailsToReadItIsNamed() throws IOException {
		assertThat(register("b.roll", "?").problems().toString()).contains("b.roll").contains("test.rolls").contains("no roll");
	}

	@Test
	void otherFilesAreReadAsEver() throws IOException {
		assertThat(register("c.csv", "企业名称,统一社会信用代码\n丙店," + Desk.code(3) + "\n").value().added()).isEqualTo(1);
	}
}
