package org.safetyworkbench.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an office's two spreadsheets to ledger, duties and papers, each file opened again. */
class MainJobTest {

	private static final String REGISTER = "企业名称,统一社会信用代码,行政区划代码,地址,行业,主要负责人,联系电话,存瓶总重量(含备用)";
	private static final String ANSWERS = "统一社会信用代码,检查日期,检查人,检查项,结果,实测值,备注";
	/** Invented, with right check digits. */
	private static final String FIRST = "91350503MA0000001P";
	private static final String SECOND = "91350503MA0000002L";

	@TempDir Path folder;
	private Desk desk;

	@BeforeEach
	void sitDown() {
		desk = new Desk(folder);
	}

	@Test
	void theDemonstrationBecomesLedgerDutiesAndPapers() {
		Path out = folder.resolve("out");
		Desk.Answer answer = desk.call("check", desk.demonstration("register.csv").toString(), desk.demonstration("answers.csv").toString(), "--out", out.toString(), "--as-of", "2026-11-21",
				"--json");

		assertThat(answer.exit()).as(answer.err()).isZero();
		Map<?, ?> summary = Desk.json(out.resolve("summary.json"));
		assertThat(answer.object()).isEqualTo(summary);
		assertThat(summary.get("asOf")).isEqualTo("2026-11-21");
		assertThat((Map<?, ?>) summary.get("enterprises")).isEqualTo(Map.of("read", 60, "accepted", 60, "rejected", 0));
		Map<?, ?> hazards = (Map<?, ?>) summary.get("hazards");
		int total = (int) hazards.get("total");
		assertThat(total).isPositive().isEqualTo((int) hazards.get("major") + (int) hazards.get("general"));
		assertThat(Desk.rows(out.resolve("ledger.xlsx"))).hasSize(total);
		assertThat(Desk.rows(out.resolve("duties.xlsx"))).hasSize((int) ((Map<?, ?>) summary.get("duties")).get("total"));
		assertThat((List<?>) summary.get("packs")).hasSize(19);
		papersFollowTheHazards(out.resolve("papers"), (Map<?, ?>) hazards.get("byEnterprise"), (int) summary.get("papers"));
	}

	private static void papersFollowTheHazards(Path papers, Map<?, ?> byEnterprise, int count) {
		Map<String, String> docx = Desk.texts(papers, ".docx");
		Map<String, String> pdf = Desk.texts(papers, ".pdf");
		assertThat(docx).hasSize(count);
		assertThat(pdf.keySet()).isEqualTo(docx.keySet());
		byEnterprise.forEach((code, found) -> {
			List<Map<?, ?>> hazards = ((List<?>) found).stream().<Map<?, ?>>map(hazard -> (Map<?, ?>) hazard).toList();
			boolean hasOwn = hazards.stream().anyMatch(hazard -> hazard.get("transfer").equals(false) || hazard.get("authority").equals("CM"));
			long others = hazards.stream().filter(hazard -> hazard.get("transfer").equals(true)).map(hazard -> hazard.get("authority")).filter(a -> !a.equals("CM")).distinct().count();
			assertThat(docx.keySet().stream().filter(name -> name.contains(code + "_责令限期整改指令书")).count()).as("%s", code).isEqualTo(hasOwn ? 1 : 0);
			assertThat(docx.keySet().stream().filter(name -> name.contains(code + "_移送函_")).count()).as("%s", code).isEqualTo(others);
		});
		docx.forEach((name, text) -> {
			String enterprise = name.substring(0, name.indexOf("_91"));
			assertThat(text).as(name).contains(enterprise.replaceAll("\\s", "")).doesNotContain("{{");
			assertThat(pdf.get(name)).as(name).contains(enterprise.replaceAll("\\s", ""));
			assertThat(Pattern.compile("—\\d+—").matcher(pdf.get(name)).find()).as(name).isTrue();
		});
	}

	@Test
	void bothFormsOfAPaperSayTheSameAndTextStaysText() {
		String nasty = "{{信用代码}}<b>&'x]]>䶮㛃";
		Path register = desk.file("r.csv", REGISTER, "\"../店" + nasty + "\"," + FIRST + ",350503,路1号,餐饮燃气,张某,000,120");
		Path answers = desk.file("a.csv", ANSWERS, FIRST + ",2026-11-20,李某,CM-001,否,,x", FIRST + ",2026-11-20,\"李某{{文号}}\",CM-002,否,,x", FIRST + ",2026-11-20,李某,CG-002,否,,x");
		Path out = folder.resolve("out");
		assertThat(desk.call("check", register.toString(), answers.toString(), "--out", out.toString(), "--as-of", "2026-11-21").exit()).isZero();
		Map<String, String> docx = Desk.texts(out.resolve("papers"), ".docx");
		Map<String, String> pdf = Desk.texts(out.resolve("papers"), ".pdf");
		assertThat(docx).hasSizeGreaterThanOrEqualTo(2).hasSameSizeAs(pdf);
		docx.forEach((name, text) -> {
			assertThat(text).contains("../店" + nasty);
			assertThat(pdf.get(name)).contains("../店" + nasty);
		});
		assertThat(docx.values()).anyMatch(text -> text.contains("李某{{文号}}"));
	}

	@Test
	void refusedRowsStandBesideTheirReasons() {
		Path register = desk.file("r.csv", REGISTER, "甲店," + FIRST + ",350503,路1号,餐饮燃气,张某,000,120", "乙店,91350503MA0000002X,350503,路,餐饮燃气,张某,000,1",
				"丙店," + SECOND + ",350503,路,没有的行业,张某,000,1");
		Path answers = desk.file("a.csv", ANSWERS, FIRST + ",2026-02-30,李某,CM-001,否,,x", FIRST + ",2026-11-20,李某,XX-001,否,,x");
		Path out = folder.resolve("out");
		Desk.Answer answer = desk.call("check", register.toString(), answers.toString(), "--out", out.toString(), "--as-of", "2026-11-21", "--json");
		assertThat(answer.exit()).isEqualTo(1);
		assertThat((Map<?, ?>) answer.object().get("enterprises")).isEqualTo(Map.of("read", 3, "accepted", 1, "rejected", 2));
		assertThat((Map<?, ?>) answer.object().get("answers")).isEqualTo(Map.of("read", 2, "accepted", 0, "rejected", 2));
		assertThat(Desk.rows(out.resolve("rejected.xlsx")).toString()).contains("校验位错误", "没有的行业");
	}

	@Test
	void numbersAreGivenOnceWithoutGap() {
		String workspace = folder.resolve("w").toString();
		Path register = desk.demonstration("register.csv");
		Path answers = desk.demonstration("answers.csv");
		for (String out : List.of("one", "two"))
			assertThat(desk.call("check", register.toString(), answers.toString(), "--out", folder.resolve(out).toString(), "--as-of", "2026-11-21", "--workspace", workspace).exit()).isZero();
		List<Integer> first = numbers(folder.resolve("one/papers"), "安改");
		assertThat(first.stream().sorted().toList()).isEqualTo(IntStream.rangeClosed(1, first.size()).boxed().toList());
		assertThat(numbers(folder.resolve("two/papers"), "安改")).isEqualTo(first);
		assertThat(numbers(folder.resolve("one/papers"), "安移")).doesNotHaveDuplicates();
		assertThat(desk.call("audit", "--workspace", workspace, "--json").object().get("intact")).isEqualTo(true);
	}

	private static List<Integer> numbers(Path papers, String word) {
		Pattern number = Pattern.compile(word + "〔2026〕(\\d+)号");
		return Desk.texts(papers, ".docx").values().stream().flatMap(text -> number.matcher(text).results().limit(1)).map(m -> Integer.valueOf(m.group(1))).toList();
	}

	@Test
	void withoutAWorkspaceNothingStaysBehindAndPapersHaveNoNumber() throws IOException {
		Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
		long before = temporaries(temporary);
		Path out = folder.resolve("out");
		desk.call("check", desk.demonstration("register.csv").toString(), desk.demonstration("answers.csv").toString(), "--out", out.toString(), "--as-of", "2026-11-21");
		assertThat(temporaries(temporary)).isEqualTo(before);
		assertThat(Desk.texts(out.resolve("papers"), ".docx").values()).allMatch(text -> text.contains("〔2026〕号"));
		assertThat(folder.resolve("home")).doesNotExist();
	}

	private static long temporaries(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().startsWith("safety-workbench-")).count();
		}
	}

	@Test
	void aDryRunLeavesTheWorkspaceAsItWas() {
		String workspace = folder.resolve("w").toString();
		Path register = desk.file("r.csv", REGISTER, "甲店," + FIRST + ",350503,路1号,餐饮燃气,张某,000,120");
		Desk.Answer dry = desk.call("check", register.toString(), "--out", folder.resolve("o").toString(), "--workspace", workspace, "--dry-run", "--json");
		assertThat((Map<?, ?>) dry.object().get("enterprises")).isEqualTo(Map.of("read", 1, "accepted", 1, "rejected", 0));
		assertThat((List<?>) desk.call("export", "enterprises", "--workspace", workspace, "--json").object().get("enterprises")).isEmpty();
	}

	@Test
	void importingTwiceChangesNothingAndExportsAreText() {
		String workspace = folder.resolve("w").toString();
		Path register = desk.file("r.csv", REGISTER, "=1+1," + FIRST + ",350503,+路,餐饮燃气,@张某,-000,120");
		assertThat(desk.call("import", "register", register.toString(), "--workspace", workspace, "--json").object()).containsEntry("added", 1);
		assertThat(desk.call("import", "register", register.toString(), "--workspace", workspace, "--json").object()).containsEntry("unchanged", 1).containsEntry("added", 0);
		Path xlsx = folder.resolve("e.xlsx");
		assertThat(desk.call("export", "enterprises", "--workspace", workspace, "--out", xlsx.toString()).exit()).isZero();
		assertThat(Desk.rows(xlsx).getFirst().getFirst()).endsWith("=1+1");
		assertThat(desk.call("export", "enterprises", "--workspace", workspace).out()).contains("'=1+1");
	}
}
