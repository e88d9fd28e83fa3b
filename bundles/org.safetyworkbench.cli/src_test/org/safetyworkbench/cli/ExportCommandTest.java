package org.safetyworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.exchange.table.TableWriter.Format;

class ExportCommandTest {

	@TempDir Path folder;

	private static Call call(String... words) {
		return new Call().with("export", new ExportCommand((kind, format, out, asOf, locale) -> {
			try (out) {
				String text = format == Format.JSON ? "[{\"item\":\"x\"}]" : (format == Format.CSV ? "\ufeff" : "") + kind + " as " + format.extension() + "\n";
				out.write(text.getBytes(StandardCharsets.UTF_8));
			}
			return 1;
		})).run(words);
	}

	@Test
	void stdoutGetsTheDataItself() {
		assertThat(call("export", "duties", "--format", "csv").out()).isEqualTo("duties as csv\n");
		assertThat(call("export", "hazards", "--format", "json").out()).isEqualTo("[{\"item\":\"x\"}]");
	}

	/** Spreadsheets need it to see Chinese; whoever reads a stream takes it for a part of the first heading. */
	@Test
	void theMarkOfUtf8IsInFilesOnly() throws IOException {
		Path file = folder.resolve("d.csv");
		call("export", "duties", "--out", file.toString());
		assertThat(Files.readString(file)).isEqualTo("\ufeffduties as csv\n");
		assertThat(call("export", "duties").out()).isEqualTo("duties as csv\n");
	}

	@Test
	void jsonIsOneObject() {
		assertThat(call("export", "hazards", "--json").out()).isEqualTo("{\"hazards\":[{\"item\":\"x\"}]}\n");
		assertThat(call("export", "hazards", "--json", "--format", "xlsx").exit).isEqualTo(Exit.USAGE);
		Path file = folder.resolve("a.xlsx");
		assertThat(call("export", "hazards", "--json", "--out", file.toString()).out()).isEqualTo("{\"file\":\"" + file + "\",\"format\":\"xlsx\",\"rows\":1}\n");
	}

	@Test
	void theFormatFollowsTheFile() throws IOException {
		Path file = folder.resolve("sub/e.xlsx");
		assertThat(call("export", "enterprises", "--out", file.toString()).exit).isEqualTo(Exit.DONE);
		assertThat(file).hasContent("enterprises as xlsx");
		try (var files = Files.list(file.getParent())) {
			assertThat(files).hasSize(1);
		}
		assertThat(call("export", "enterprises", "--format", "pdf").err()).contains("xlsx, docx, csv or json");
	}

	@Test
	void aFileThatCannotBeWrittenIsTheMachinesFault() throws IOException {
		Files.writeString(folder.resolve("f"), "x");
		assertThat(call("export", "enterprises", "--out", folder.resolve("f/e.csv").toString()).exit).isEqualTo(Exit.MACHINE);
	}
}
