package org.safetyworkbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.exchange.AnswerImport;
import org.safetyworkbench.exchange.Imported;
import org.safetyworkbench.exchange.RegisterImport;
import org.safetyworkbench.exchange.TableImport;
import org.safetyworkbench.store.Author;

/** Fills a workspace with invented enterprises of all sectors; doing it again changes nothing. */
@Component(service = Command.class, property = Command.NAME + "=demo")
public final class DemoCommand implements Command {

	private final TableImport register;
	private final TableImport answers;
	private final Consumer<LocalDate> evaluation;
	private final DemoStory story;
	private final Workspace workspace;

	@Activate
	public DemoCommand(@Reference RegisterImport register, @Reference AnswerImport answers, @Reference Evaluation evaluation, @Reference DemoStory story,
			@Reference Workspace workspace) {
		this.register = register;
		this.answers = answers;
		this.evaluation = evaluation::run;
		this.story = story;
		this.workspace = workspace;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		LocalDate asOf = arguments.date("--as-of").orElseGet(LocalDate::now);
		Imported enterprises = take(register, "register.csv", asOf);
		Imported found = take(answers, "answers.csv", asOf);
		evaluation.accept(asOf);
		story.tell(asOf);
		console.answer(() -> JsonObject.of("workspace", workspace.root().toString(), "enterprises", enterprises.accepted(), "answers", found.accepted()), () -> console.line(
				"演示工作区已备好：" + workspace.root() + "（企业" + enterprises.accepted() + "家，检查答卷" + found.accepted() + "条）",
				"the demonstration workspace is ready: " + workspace.root() + " (" + enterprises.accepted() + " enterprises, " + found.accepted() + " answers)"));
		return Exit.DONE;
	}

	private static Imported take(TableImport table, String name, LocalDate asOf) {
		URL resource = FrameworkUtil.getBundle(RegisterImport.class).getEntry("demo/" + name);
		if (resource == null) throw new IllegalStateException("the demonstration file is missing: " + name);
		try {
			Path file = Files.createTempFile("demo-", "-" + name);
			try (InputStream in = resource.openStream()) {
				Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
				Result<Imported> result = table.run(file, Optional.empty(), Author.local(), asOf, Progress.NONE, refused -> {
					throw new IllegalStateException("the demonstration file has a row that is refused: " + refused);
				});
				if (!result.isOk()) throw new Stop(List.copyOf(result.problems()));
				return result.value();
			} finally {
				Files.deleteIfExists(file);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
