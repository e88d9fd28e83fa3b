package org.safetyworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.StoreException;

class CommandLineTest {

	private static final Command NOTHING = (arguments, console) -> Exit.DONE;

	@Test
	void exitCodesAreThoseOfTheManual() {
		assertThat(Exit.values()).extracting(Exit::code).containsExactly(0, 1, 2, 3);
	}

	/** What an upgrade left out is met by the first start and again by the list of plugins. */
	@Test
	void aProblemThatIsMetTwiceIsToldOnce() {
		Call call = new Call().with("packs list", (arguments, console) -> {
			for (int i = 0; i < 2; i++) console.problem(Problem.of("left", "没有装回", "not brought back").remedy("再装", "install it again"));
			return Exit.DONE;
		});
		assertThat(call.run("packs", "list").err()).containsOnlyOnce("not brought back");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "-h", "help" })
	void helpListsEveryCommand(String word) {
		Call call = new Call().run(word);
		assertThat(call.exit).isEqualTo(Exit.DONE);
		for (Syntax syntax : new Catalogue().all()) assertThat(call.out()).contains(syntax.name());
	}

	@Test
	void everyCommandExplainsItselfInBothLanguages() {
		for (Syntax syntax : new Catalogue().all()) {
			String[] words = (syntax.name() + " --help").split(" ");
			Call zh = new Call().run(Locale.CHINA, words);
			Call en = new Call().run(Locale.ENGLISH, words);
			assertThat(zh.exit).isEqualTo(Exit.DONE);
			assertThat(zh.out()).contains("用法：workbench " + syntax.name(), "--workspace", "--json", "退出码");
			assertThat(en.out()).contains("usage: workbench " + syntax.name(), "exit codes").doesNotContainPattern("[\\u4e00-\\u9fff]");
			for (Option option : syntax.options()) assertThat(zh.out()).contains(option.name());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "hazard do", "hazard show", "hazard actions", "hazard assign", "paper" })
	void theHelpSaysWhereTheNumberOfAHazardIsFound(String name) {
		assertThat(new Call().run((name + " --help").split(" ")).out()).contains("see hazard list");
	}

	@Test
	void aGroupExplainsItsCommands() {
		assertThat(new Call().run("rules", "--help").out()).contains("rules eval", "rules test");
		Call bare = new Call().run("rules");
		assertThat(bare.exit).isEqualTo(Exit.USAGE);
		assertThat(bare.err()).contains("list, show, eval, places, test");
	}

	@ParameterizedTest
	@CsvSource({ "chek, check", "imprt, import", "pakcs, packs", "rule, rules", "exports, export" })
	void aMistypedCommandIsGuessed(String typed, String meant) {
		Call call = new Call().run(typed, "x");
		assertThat(call.exit).isEqualTo(Exit.USAGE);
		assertThat(call.err()).contains("did you mean " + meant + "?");
		assertThat(call.out()).isEmpty();
	}

	@Test
	void aMistypedSecondWordIsGuessed() {
		assertThat(new Call().run("rules", "tset").err()).contains("did you mean rules test?");
		assertThat(new Call().run("export", "hazard").err()).contains("did you mean hazards?");
		assertThat(new Call().run("import", "registr", "x").err()).contains("did you mean register?");
	}

	@Test
	void wrongOptionsAreExplained() {
		assertThat(new Call().run("check", "a.csv", "--ou", "x").err()).contains("did you mean --out?");
		assertThat(new Call().run("check", "a.csv", "--out").err()).contains("needs a value");
		assertThat(new Call().run("check", "a.csv", "--out", "--json").err()).contains("needs a value");
		assertThat(new Call().run("check", "a.csv", "--out", "x", "--out", "y").err()).contains("given twice");
		assertThat(new Call().run("check", "a.csv", "--dry-run=yes").err()).contains("takes no value");
		assertThat(new Call().run("check").err()).contains("REGISTER is missing", "--out DIR is missing");
		assertThat(new Call().run("packs", "list", "extra").err()).contains("one word too many: extra");
		assertThat(new Call().run("zzzzzz").exit).isEqualTo(Exit.USAGE);
	}

	@Test
	void allFaultsOfACallAreToldAtOnce() {
		assertThat(new Call().run("check", "--asof=x", "--jso").err()).contains("--as-of", "--json", "REGISTER");
	}

	@Test
	void optionsStandAnywhereAndTakeEqualSigns() {
		Call call = new Call().with("rules eval", (arguments, console) -> {
			assertThat(arguments.needed("ID")).isEqualTo("SR-01");
			assertThat(arguments.date("--as-of")).contains(java.time.LocalDate.of(2026, 1, 31));
			assertThat(arguments.text("--jurisdiction")).contains("yunnan");
			assertThat(console.isJson()).isTrue();
			return Exit.DONE;
		}).run("rules", "eval", "--as-of=2026-01-31", "--json", "SR-01", "--jurisdiction", "yunnan");
		assertThat(call.err()).isEmpty();
		assertThat(call.exit).isEqualTo(Exit.DONE);
	}

	@Test
	void wordsAfterTwoDashesAreNoOptions() {
		new Call().with("packs check", (arguments, console) -> {
			assertThat(arguments.needed("PATH")).isEqualTo("--odd");
			return Exit.DONE;
		}).run("packs", "check", "--", "--odd");
	}

	@Test
	void aBadDateIsWrongUsage() {
		Call call = new Call().with("import", (arguments, console) -> {
			arguments.date("--as-of");
			return Exit.DONE;
		}).run("import", "register", "x", "--as-of", "2026-02-30");
		assertThat(call.exit).isEqualTo(Exit.USAGE);
		assertThat(call.err()).contains("2026-02-30", "write 2026-01-31");
	}

	@Test
	void checkWorksInATemporaryWorkspaceThatIsDeleted() {
		Path[] seen = new Path[1];
		Call call = new Call();
		call.with("check", (arguments, console) -> {
			seen[0] = call.workspace.orElseThrow();
			assertThat(seen[0]).isDirectory();
			assertThat(call.wasClosed).isFalse();
			try {
				Files.createDirectories(seen[0].resolve("database/x"));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			return Exit.REFUSED;
		}).run("check", "a.csv", "--out", "o");
		assertThat(call.exit).isEqualTo(Exit.REFUSED);
		assertThat(call.wasClosed).isTrue();
		assertThat(seen[0]).doesNotExist();
	}

	@Test
	void theWorkspaceIsTheNamedOneOrTheWindowsOwn(@TempDir Path folder) {
		assertThat(new Call().with("check", NOTHING).run("check", "a", "--out", "o", "--workspace", folder.toString()).workspace).contains(folder);
		assertThat(new Call().with("export", NOTHING).run("export", "duties").workspace).contains(Path.of("/home/somebody/.safety-workbench/workspace"));
		assertThat(new Call().with("demo", NOTHING).run("demo").workspace).contains(Path.of("/home/somebody/.safety-workbench/demo"));
		assertThat(new Call().with("packs list", NOTHING).run("packs", "list").workspace).isEmpty();
		assertThat(folder).exists();
	}

	@Test
	void aFileIsNoWorkspace(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("w"), "x");
		assertThat(new Call().with("check", NOTHING).run("check", "a", "--out", "o", "--workspace", file.toString()).exit).isEqualTo(Exit.USAGE);
	}

	/** A mistyped workspace would otherwise be a new one: intact, and without a single record. */
	@ParameterizedTest
	@ValueSource(strings = { "audit verify", "database backup --out x.zip", "database check", "hazard list", "export duties", "figures curve", "paper list", "staff list" })
	void whatOnlyLooksRefusesAWorkspaceThatIsNotThere(String words, @TempDir Path folder) {
		Path mistyped = folder.resolve("nosuch");
		Call call = new Call().run((words + " --workspace " + mistyped).split(" "));
		assertThat(call.exit).isEqualTo(Exit.USAGE);
		assertThat(call.err()).contains(mistyped.toString(), "how it is spelt", "database init");
		assertThat(call.workspace).isEmpty();
		assertThat(mistyped).doesNotExist();
	}

	@Test
	void workBeginsInANewWorkspaceAndGoesOnInOneThatIsThere(@TempDir Path folder) throws IOException {
		String workspace = folder.resolve("w").toString();
		for (String words : List.of("import register x", "staff add 张某 --roles inspector", "templates", "check a --out o", "demo", "packs list")) {
			Call call = new Call();
			new Catalogue().find(List.of(words.split(" "))).ifPresent(syntax -> call.with(syntax.name(), NOTHING));
			assertThat(call.run((words + " --workspace " + workspace).split(" ")).exit).as("%s: %s", words, call.err()).isEqualTo(Exit.DONE);
		}
		Files.createDirectories(folder.resolve("w/database"));
		assertThat(new Call().with("audit", NOTHING).run("audit", "--workspace", workspace).exit).isEqualTo(Exit.DONE);
	}

	@Test
	void failuresOfTheMachineEndWithThree() {
		Call inUse = new Call().with("demo", (arguments, console) -> {
			throw new StoreException(Problem.of("store.open-elsewhere", "工作区正被另一个程序使用", "the workspace is in use").remedy("请先关闭窗口", "close the window first"), null);
		}).run(Locale.CHINA, "demo");
		assertThat(inUse.exit).isEqualTo(Exit.MACHINE);
		assertThat(inUse.err()).contains("工作区正被另一个程序使用。请先关闭窗口");
		assertThat(new Call().with("demo", (arguments, console) -> {
			throw new UncheckedIOException(new IOException("No space left on device"));
		}).run("demo").exit).isEqualTo(Exit.MACHINE);
		java.util.logging.Logger.getLogger(CommandLine.class.getName()).setLevel(java.util.logging.Level.OFF);
		Call bug = new Call().with("demo", (arguments, console) -> {
			throw new IllegalStateException("bug");
		}).run("demo");
		assertThat(bug.exit).isEqualTo(Exit.MACHINE);
		assertThat(bug.err()).contains("internal error");
		assertThat(bug.wasClosed).isTrue();
	}

	@Test
	void whoMayNotIsRefusedNotFailed() {
		for (String code : List.of("rights.database", "store.forbidden", "store.not-empty")) {
			Call call = new Call().with("demo", (arguments, console) -> {
				throw new StoreException(Problem.of(code, "须由管理员办理", "for administrators").remedy("请管理员办理", "ask one"), null);
			}).run("demo", "--json");
			assertThat(call.exit).isEqualTo(Exit.REFUSED);
			assertThat(call.out()).startsWith("{\"refused\":[").contains("for administrators", "ask one");
		}
	}

	@Test
	void jsonHasOneObjectAlsoWhenItFails() {
		Call call = new Call().with("demo", (arguments, console) -> {
			throw new StoreException(Problem.of("store.full", "磁盘已满", "the disk is full"), null);
		}).run("demo", "--json");
		assertThat(call.out().strip()).isEqualTo("{\"problems\":[{\"code\":\"store.full\",\"where\":\"\",\"what\":\"the disk is full\",\"remedy\":\"\"}]}");
		assertThat(call.err()).contains("the disk is full");
		assertThat(new Call().run("chek", "--json").out()).startsWith("{\"problems\":[").endsWith("]}\n");
	}
}
