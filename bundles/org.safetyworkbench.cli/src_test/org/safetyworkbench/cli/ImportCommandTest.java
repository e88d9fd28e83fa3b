package org.safetyworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.exchange.ImportMapping;
import org.safetyworkbench.exchange.Imported;
import org.safetyworkbench.exchange.Preview;
import org.safetyworkbench.exchange.Reason;
import org.safetyworkbench.exchange.Refusal;
import org.safetyworkbench.exchange.TableImport;
import org.safetyworkbench.store.Author;

class ImportCommandTest {

	@TempDir Path folder;
	private final List<LocalDate> evaluated = new ArrayList<>();
	private String file;

	@BeforeEach
	void file() throws IOException {
		file = Files.writeString(folder.resolve("r.csv"), "x").toString();
	}

	private Call call(Result<Imported> result, List<Refusal> refusals, String... words) {
		TableImport table = new TableImport() {
			@Override
			public Result<Preview> preview(Path path, Optional<ImportMapping> mapping, LocalDate asOf, Progress progress) {
				return Result.of(new Preview(List.of(), List.of(), "", Optional.empty(), List.of(), List.of(), 3, 2, 1, refusals, List.of()));
			}

			@Override
			public Result<Imported> run(Path path, Optional<ImportMapping> mapping, Author author, LocalDate asOf, Progress progress, Consumer<Refusal> refused) {
				refusals.forEach(refused);
				return result;
			}
		};
		return new Call().with("import", new ImportCommand(Map.of("register", table, "answers", table), evaluated::add)).run(words);
	}

	@Test
	void theCountsAreOneJsonObject() {
		Call call = call(Result.of(new Imported(5, 2, 1, 1, 1, List.of(), List.of("备注2"))), List.of(), "import", "register", file, "--json", "--as-of", "2026-11-21");
		assertThat(call.out().strip()).isEqualTo("{\"read\":5,\"added\":2,\"updated\":1,\"unchanged\":1,\"rejected\":1,\"unknownColumns\":[\"备注2\"]}");
		assertThat(call.exit).isEqualTo(Exit.REFUSED);
		assertThat(evaluated).containsExactly(LocalDate.of(2026, 11, 21));
	}

	@Test
	void nothingNewMeansNothingIsJudgedAgain() {
		Call call = call(Result.of(new Imported(5, 0, 0, 5, 0, List.of(), List.of())), List.of(), "import", "answers", file);
		assertThat(call.exit).isEqualTo(Exit.DONE);
		assertThat(call.out()).contains("5 read, 0 added, 0 updated, 5 unchanged, 0 rejected");
		assertThat(evaluated).isEmpty();
	}

	@Test
	void refusedRowsAreToldOnStderr() {
		Refusal refusal = new Refusal("", 7, List.of("代码"), List.of("x"), List.of(new Reason("代码", "x", Problem.of("credit-code.length", "太短", "too short"))));
		Call call = call(Result.of(new Imported(1, 0, 0, 0, 1, List.of(), List.of())), List.of(refusal), "import", "register", file);
		assertThat(call.err()).contains("row 7: 代码: too short");
		assertThat(call.out()).doesNotContain("too short");
	}

	@Test
	void aFaultOfTheFileIsUnreadableInputAndOneOfTheStoreTheMachine() {
		assertThat(call(Result.failed(Problem.of("file.password", "有密码", "has a password")), List.of(), "import", "register", file).exit).isEqualTo(Exit.USAGE);
		assertThat(call(Result.failed(Problem.of("store.full", "磁盘已满", "disk full")), List.of(), "import", "register", file).exit).isEqualTo(Exit.MACHINE);
		assertThat(call(Result.failed(Problem.of("x", "x", "x")), List.of(), "import", "register", folder.resolve("none").toString()).err()).contains("there is no such file");
	}

	@Test
	void aDryRunPreviews() {
		Call call = call(Result.failed(Problem.of("store.full", "x", "must not run")), List.of(), "import", "register", file, "--dry-run");
		assertThat(call.out()).contains("preview, nothing stored: 3 read, 2 acceptable, 1 rejected");
		assertThat(evaluated).isEmpty();
	}
}
