package org.safetyworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.PackLibrary;

/** With the packs of this checkout. */
class RulesCommandsTest {

	private static final Library LIBRARY = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));
	@TempDir Path folder;

	private static Call call(String... words) {
		return new Call().with("rules list", new RulesListCommand(LIBRARY)).with("rules show", new RulesShowCommand(LIBRARY)).with("rules eval", new RulesEvalCommand(LIBRARY))
				.with("rules test", new RulesTestCommand(LIBRARY)).with("packs list", new PacksListCommand(LIBRARY))
				.with("packs check", new PacksCheckCommand(List.copyOf(FolderPack.bundlesIn(Path.of(".."))))).with("packs build", new PacksBuildCommand(List.copyOf(FolderPack.bundlesIn(Path.of("..")))))
				.with("rules places", new RulesPlacesCommand(LIBRARY)).with("new-sector", new NewSectorCommand(LIBRARY, Path.of("/opt/safety-workbench")))
				.run(words[0].equals("zh") ? Locale.CHINA : Locale.ENGLISH, words[0].equals("zh") ? java.util.Arrays.copyOfRange(words, 1, words.length) : words);
	}

	private String file(String name, String content) throws IOException {
		return Files.writeString(folder.resolve(name), content).toString();
	}

	@Test
	void packsAreListed() {
		assertThat(call("packs", "list").out()).contains("catering-gas", "jurisdiction.yunnan", "laws");
		assertThat(call("packs", "list", "--json").out()).startsWith("{\"").contains("\"id\":\"common\"");
	}

	@Test
	void rulesAreListedAndShown() {
		assertThat(call("rules", "list").out()).contains("CG-R01", "SR-01@yunnan");
		assertThat(call("rules", "list", "--pack", "catering-gas").out()).contains("CG-R01").doesNotContain("CM-R01");
		assertThat(call("rules", "list", "--pack", "catering-gs").err()).contains("did you mean catering-gas?");
		assertThat(call("zh", "rules", "show", "CG-R01").out()).contains("CG-R01", "依据", "《");
		assertThat(call("rules", "show", "CG-R01", "--json").out()).startsWith("{").contains("\"cases\":[");
		assertThat(call("rules", "show", "CG-R999").exit).isEqualTo(Exit.USAGE);
	}

	@Test
	void everyRuleCanBeShownAndTriedWithoutFacts() {
		for (var rule : LIBRARY.packs().rules()) {
			assertThat(call("rules", "show", rule.key().toString()).exit).isEqualTo(Exit.DONE);
			assertThat(call("rules", "eval", rule.key().toString(), "--as-of", "2026-11-21").exit).as("%s", rule.key()).isEqualTo(Exit.DONE);
			assertThat(call("rules", "eval", rule.key().toString(), "--as-of", "2026-11-21", "--json").out()).contains("\"outcome\":");
		}
	}

	@Test
	void aRuleIsTriedWithFacts() throws IOException {
		var rule = LIBRARY.packs().rules().stream().filter(r -> !r.tests().isEmpty() && !r.tests().getFirst().undecided()).findFirst().orElseThrow();
		StringBuilder facts = new StringBuilder();
		rule.tests().getFirst().given().asMap().forEach((name, value) -> facts.append(name).append(": ").append(value instanceof String ? "'" + value + "'" : value).append('\n'));
		Call call = call("rules", "eval", rule.key().toString(), "--facts", file("facts.yaml", facts.toString()), "--as-of", "2026-11-21", "--json");
		assertThat(call.out()).contains("\"outcome\":\"decided\"");
	}

	@Test
	void factsThatCannotBeReadAreExplained() throws IOException {
		assertThat(call("rules", "eval", "CG-R01", "--facts", file("a.json", "{\"x\": ")).exit).isEqualTo(Exit.USAGE);
		assertThat(call("rules", "eval", "CG-R01", "--facts", file("b.json", "[1]")).err()).contains("b.json");
		assertThat(call("rules", "eval", "CG-R01", "--facts", file("c.json", "{\"nonsense\": 1}")).err()).contains("not used by the rule: nonsense");
		var input = LIBRARY.packs().rule("CG-R01").orElseThrow().inputs().getFirst();
		assertThat(call("rules", "eval", "CG-R01", "--facts", file("d.json", "{\"" + input.name() + "\": {\"a\": 1}}")).err()).contains("d.json: " + input.name());
	}

	@Test
	void testsEndWithTheirCount() throws IOException {
		Call call = call("zh", "rules", "test");
		assertThat(call.out().strip()).matches("\\d+ passed, 0 failed");
		assertThat(call.exit).isEqualTo(Exit.DONE);
		assertThat(call("rules", "test", "--json").out().strip()).matches("\\{.*\\}");
		assertThat(call("rules", "test", file("t.yaml", "rules:\n- id: CG-R01\n  tests:\n  - {id: wrong, given: {}, expect: {nonsense: 1}}\n")).out().strip()).isEqualTo("0 passed, 1 failed");
		assertThat(call("rules", "test", file("u.yaml", "rules: [")).exit).isEqualTo(Exit.USAGE);
		assertThat(call("rules", "test", file("v.yaml", "x: 1")).exit).isEqualTo(Exit.USAGE);
		assertThat(call("rules", "test", folder.resolve("none.yaml").toString()).exit).isEqualTo(Exit.USAGE);
		assertThat(call("rules", "test", folder.toString()).err()).contains("it is a folder", "packs check DIR --coverage");
	}

	@Test
	void whatTestsDoNotLookAtIsReported() {
		Call call = call("packs", "check", "../org.safetyworkbench.sector.catering-gas", "--coverage");
		assertThat(call.exit).isEqualTo(Exit.DONE);
		assertThat(call.out()).containsPattern("coverage: cases \\d+/\\d+, mistakes noticed \\d+/\\d+").containsPattern("CG-R\\d+: \\d+ tests, ");
		assertThat(call("packs", "check", "../org.safetyworkbench.sector.catering-gas", "--coverage", "--json").out()).contains("\"coverage\":{\"cases\":", "\"unnoticed\":[");
	}

	@Test
	void packsAreChecked() throws IOException {
		Call good = call("packs", "check", "../org.safetyworkbench.sector.catering-gas");
		assertThat(good.err()).isEmpty();
		assertThat(good.exit).isEqualTo(Exit.DONE);
		Call broken = call("packs", "check", file("bad.yaml", "schemaVersion: 2\npack: {id: bad, kind: sector}\nfacts: [{name: X}]\n"));
		assertThat(broken.exit).isEqualTo(Exit.REFUSED);
		assertThat(broken.err()).contains("bad.yaml");
		assertThat(call("packs", "check", folder.toString(), "--json").out()).contains("\"ok\":false");
		assertThat(call("packs", "check", folder.resolve("empty").toString()).exit).isEqualTo(Exit.USAGE);
	}

	@Test
	void aNewSectorIsWrittenCheckedAndBuilt() throws IOException {
		String project = folder.resolve("fairs").toString();
		assertThat(call("new-sector", "lantern-fairs", "--name", "灯会", "--dir", project).exit).isEqualTo(Exit.DONE);
		assertThat(call("new-sector", "lantern-fairs", "--name", "灯会", "--dir", project).exit).isEqualTo(Exit.REFUSED);
		assertThat(call("new-sector", "lodgings", "--name", "住宿", "--dir", project + "2").err()).contains("the code LO belongs to the pack lodging");
		assertThat(call("packs", "check", project).out()).contains("✓ every rule has tests and all pass", "lantern-fairs: 2 items, 1 rules, 2 facts, 5 tests");
		assertThat(call("packs", "check", project, "--json").out()).contains("\"ok\":true", "\"code\":\"languages\",\"kept\":true");
		Path site = folder.resolve("target/fairs.zip");
		assertThat(call("packs", "build", project, "--out", site.toString()).out()).contains("lantern-fairs 0.1.0: no fault, 5 tests passed");
		assertThat(site).isNotEmptyFile();
		Files.writeString(folder.resolve("fairs/SAFETY-INF/facts.yaml"), "facts: []\n");
		Call broken = call("packs", "build", project, "--out", site.toString());
		assertThat(broken.exit).isEqualTo(Exit.REFUSED);
		assertThat(broken.err()).contains("rules.yaml:15:9: there is no fact lantern_fairs_last_self_check");
	}

	@Test
	void placesAnswerTheSameDutySideBySide() throws IOException {
		String facts = file("plant.yaml", "high_risk: false\nmetal_smelting: true\nlast_check: '2026-10-01'\n");
		Call call = call("rules", "places", "SR-01", "--facts", facts, "--as-of", "2026-11-21", "--json");
		assertThat(call.exit).isEqualTo(Exit.DONE);
		assertThat(call.out()).contains("\"place\":\"yunnan\"", "\"place\":\"fengze\"").containsPattern("\"rule\":\"SR-01@yunnan\",\"decided\":true,\"values\":\\{[^}]*\"status\":\"overdue\"")
				.containsPattern("\"rule\":\"SR-01@fengze\",\"decided\":true,\"values\":\\{[^}]*\"status\":\"ok\"");
		assertThat(call("zh", "rules", "places", "SR-01", "--facts", facts, "--as-of", "2026-11-21").out()).contains("云南");
	}
}
