package org.safetyworkbench.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command, ending well, with refusals, wrongly used and on a broken machine. */
class ExitCodesTest {

	@TempDir Path folder;
	private Desk desk;
	private String workspace;

	@BeforeEach
	void sitDown() {
		desk = new Desk(folder);
		workspace = folder.resolve("w").toString();
	}

	private void ends(int exit, String... words) {
		Desk.Answer answer = desk.call(words);
		assertThat(answer.exit()).as("%s: %s %s", List.of(words), answer.out(), answer.err()).isEqualTo(exit);
		if (exit >= 2) {
			assertThat(answer.out()).isEmpty();
			assertThat(answer.err()).isNotBlank();
		}
	}

	@Test
	void commandsThatEndWell() {
		ends(0, "--help");
		ends(0, "demo", "--workspace", workspace);
		ends(0, "demo", "--workspace", workspace);
		for (String kind : List.of("enterprises", "hazards", "duties"))
			for (String format : List.of("xlsx", "csv", "json")) ends(0, "export", kind, "--format", format, "--workspace", workspace, "--out", folder.resolve(kind + "." + format).toString());
		ends(0, "audit", "--workspace", workspace);
		ends(0, "templates", "--workspace", workspace);
		ends(0, "packs", "list");
		ends(0, "rules", "list");
		ends(0, "rules", "show", "CM-R01");
		ends(0, "rules", "eval", "CM-R01", "--as-of", "2026-11-21");
		assertThat(folder.resolve("w/templates/责令限期整改指令书.docx")).exists();
		assertThat(Desk.rows(folder.resolve("enterprises.xlsx"))).hasSize(60);
	}

	@Test
	void theTestsOfAllPacksPass() {
		Desk.Answer answer = desk.call(Locale.ENGLISH, "rules", "test");
		assertThat(answer.out().strip()).as(answer.err()).matches("(?s).*\\b514 passed, 0 failed");
		assertThat(answer.exit()).isZero();
	}

	@Test
	void whatWasRefusedEndsWithOne() {
		ends(1, "rules", "test", desk.file("t.yaml", "rules:", "- id: CM-R01", "  tests:", "  - {id: t, given: {}, expect: {nothing: 1}}").toString());
		ends(1, "packs", "check", desk.file("p.yaml", "schemaVersion: 2", "pack: {id: p}").toString());
		ends(1, "import", "register", desk.file("r.csv", "企业名称,统一社会信用代码", "甲店,123").toString(), "--workspace", workspace);
	}

	@Test
	void wrongUseAndUnreadableInputEndWithTwo() {
		String missing = folder.resolve("none.csv").toString();
		ends(2, "chek");
		ends(2, "check");
		ends(2, "check", missing, "--out", folder.resolve("o").toString());
		ends(2, "check", desk.file("empty.csv").toString(), "--out", folder.resolve("o").toString());
		ends(2, "check", desk.file("r.csv", "企业名称,统一社会信用代码").toString(), "--out", folder.resolve("o").toString(), "--jurisdiction", "atlantis");
		ends(2, "import", "register", missing, "--workspace", workspace);
		ends(2, "import", "nothing", missing, "--workspace", workspace);
		ends(2, "export", "hazards", "--format", "pdf", "--workspace", workspace);
		ends(2, "audit", "verify", "--workspace", folder.resolve("mistyped").toString());
		assertThat(folder.resolve("mistyped")).doesNotExist();
		ends(2, "rules", "show", "NO-R01");
		ends(2, "rules", "eval", "CM-R01", "--facts", missing);
		ends(2, "rules", "test", missing);
		ends(2, "packs", "check", missing);
		ends(2, "packs", "list", "--colour");
		ends(2, "import", "register", desk.file("notxlsx.xlsx", "hello").toString(), "--workspace", workspace);
	}

	@Test
	void abrokenMachineEndsWithThree() throws IOException {
		Path register = desk.file("r.csv", "企业名称,统一社会信用代码", "甲店,91350503MA0000001P");
		Files.writeString(folder.resolve("file"), "in the way");
		ends(3, "check", register.toString(), "--out", folder.resolve("file/out").toString());
		ends(0, "import", "register", register.toString(), "--workspace", workspace);
		ends(3, "export", "duties", "--workspace", workspace, "--out", folder.resolve("file/d.csv").toString());
		Files.createDirectories(folder.resolve("damaged/database"));
		Files.writeString(folder.resolve("damaged/database/service.properties"), "garbage");
		ends(3, "export", "duties", "--workspace", folder.resolve("damaged").toString());
	}

	@Test
	void jsonIsTheOnlyThingOnStdout() {
		for (String[] words : new String[][] { { "demo", "--workspace", workspace, "--json" }, { "export", "duties", "--workspace", workspace, "--json" }, { "audit", "--workspace", workspace, "--json" },
				{ "packs", "list", "--json" }, { "rules", "list", "--json" }, { "rules", "eval", "SR-01", "--json" }, { "rules", "show", "SR-01", "--json" }, { "chek", "--json" },
				{ "export", "hazards", "--workspace", folder.resolve("x").toString(), "--json", "--format", "xlsx" } })
			assertThat(desk.call(words).object()).as(List.of(words).toString()).isNotEmpty();
	}
}
