package org.safetyworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.library.TestFile;
import org.safetyworkbench.library.TestResult;
import org.safetyworkbench.spi.Document;

/** Runs the tests of all packs, or those in files. The last line is {@code N passed, N failed} in any language. */
@Component(service = Command.class, property = Command.NAME + "=rules test")
public final class RulesTestCommand implements Command {

	private final Library library;

	@Activate
	public RulesTestCommand(@Reference Library library) {
		this.library = library;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Result<List<TestFile>> files = Result.all(arguments.files().stream().map(RulesTestCommand::read).toList());
		if (!files.isOk()) throw new Stop(files.problems());
		Packs packs = library.packs();
		List<TestResult> results = files.value().isEmpty() ? packs.test() : packs.test(files.value());
		List<TestResult> failed = results.stream().filter(result -> !result.passed()).toList();
		long passed = results.size() - failed.size();
		failed.forEach(result -> console.note(Text.of(result.rule() + " " + result.test() + ": " + console.text(result.reason()))));
		Optional<CoverageReport> coverage = arguments.has("--coverage") ? Optional.of(new CoverageReport(packs.packs().stream().flatMap(pack -> packs.coverage(pack).stream()).toList())) : Optional.empty();
		console.answer(() -> {
			Map<String, Object> answer = JsonObject.of("passed", passed, "failed", failed.size(), "failures",
					failed.stream().map(result -> JsonObject.of("rule", result.rule(), "test", result.test(), "reason", console.text(result.reason()))).toList());
			return coverage.map(report -> JsonObject.with(answer, "coverage", report.json())).orElse(answer);
		}, () -> {
			coverage.ifPresent(report -> report.lines(console));
			console.line(passed + " passed, " + failed.size() + " failed");
		});
		return failed.isEmpty() ? Exit.DONE : Exit.REFUSED;
	}

	private static Result<TestFile> read(Path file) {
		if (Files.isDirectory(file)) return Result.failed(Problem.of("tests.folder", "这是文件夹，不是测试文件", "it is a folder, no file of tests").at(file.toString())
				.remedy("包自带的测试用 packs check DIR --coverage", "for the tests of a pack: packs check DIR --coverage"));
		try {
			return TestFile.read(new Document(file.toString(), Files.readString(file)));
		} catch (CharacterCodingException e) {
			return Result.failed(Problem.of("tests.unreadable", "文件不是UTF-8文本", "it is no UTF-8 text").at(file.toString()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
