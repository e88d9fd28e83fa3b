package org.safetyworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.paper.PaperException;
import org.safetyworkbench.store.Settings;
import org.safetyworkbench.store.StoreException;

/** Reads the words of one call, runs the command they name, and tells what kept it from ending well. */
public final class CommandLine {

	private final Catalogue catalogue = new Catalogue();
	private final Commands commands;
	private final Path home;

	CommandLine(Commands commands, Path home) {
		this.commands = commands;
		this.home = home;
	}

	/** @param home folder of the workspaces that are used when none is named */
	public static CommandLine of(BundleContext context, Path home) {
		return new CommandLine(new OsgiCommands(context), home);
	}

	public Exit run(List<String> words, Console plain) {
		Console console = words.contains("--json") ? plain.inJson() : plain;
		try {
			return dispatch(words, console);
		} catch (Stop stop) {
			return ended(console, stop.exit(), stop.problems());
		} catch (StoreException e) {
			return failed(console, e.problem(), e);
		} catch (PaperException e) {
			return failed(console, e.problem(), e);
		} catch (Progress.Cancelled e) {
			return failed(console, Problem.of("machine.cancelled", "已取消，未保存任何内容", "cancelled, nothing was stored"), e);
		} catch (UncheckedIOException e) {
			return failed(console, Problem.of("machine.io", "读写失败：" + e.getCause(), "reading or writing failed: " + e.getCause())
					.remedy("检查磁盘空间和文件权限", "check disk space and rights"), e);
		} catch (RuntimeException | OutOfMemoryError e) {
			System.getLogger(CommandLine.class.getName()).log(System.Logger.Level.ERROR, "unexpected", e);
			return failed(console, Problem.of("machine.unexpected", "程序内部错误：" + e, "internal error: " + e).remedy("请把上面的记录交给维护人员", "please give the log above to the maintainers"), e);
		}
	}

	/** Keeps the cause for those who look at the log at a finer level. */
	private static Exit failed(Console console, Problem problem, Throwable cause) {
		System.getLogger(CommandLine.class.getName()).log(System.Logger.Level.DEBUG, problem.code(), cause);
		return ended(console, Exit.of(problem), List.of(problem));
	}

	private static Exit ended(Console console, Exit exit, List<Problem> problems) {
		if (exit == Exit.REFUSED) console.refused(problems);
		else console.failed(problems);
		return exit;
	}

	private Exit dispatch(List<String> words, Console console) {
		if (words.isEmpty() || List.of("--help", "-h", "help").contains(words.getFirst())) {
			Help.all(catalogue, console);
			return words.isEmpty() ? Exit.USAGE : Exit.DONE;
		}
		Optional<Syntax> found = catalogue.find(words);
		if (found.isEmpty()) {
			List<Syntax> group = catalogue.group(words.getFirst());
			if (group.isEmpty() || words.size() < 2 || !List.of("--help", "-h").contains(words.get(1))) throw new Stop(catalogue.unknown(words));
			group.forEach(syntax -> Help.one(syntax, console));
			return Exit.DONE;
		}
		Syntax syntax = found.get();
		Result<Arguments> arguments = syntax.parse(words.subList(Catalogue.size(syntax), words.size()));
		if (!arguments.isOk()) throw new Stop(arguments.problems());
		if (arguments.value().has("--help")) {
			Help.one(syntax, console);
			return Exit.DONE;
		}
		return run(syntax, arguments.value(), console);
	}

	private Exit run(Syntax syntax, Arguments arguments, Console console) {
		Optional<Path> given = arguments.path("--workspace");
		given.ifPresent(folder -> check(folder, syntax.records()));
		if (given.isEmpty() && syntax.records() == Syntax.Records.TEMPORARY) return runInTemporary(syntax, arguments, console);
		return switch (syntax.records()) {
			case NONE -> runIn(Optional.empty(), syntax, arguments, console);
			case TEMPORARY -> runIn(given, syntax, arguments, console);
			case OFFICE, NEW_OFFICE -> runIn(Optional.of(given.orElse(home.resolve("workspace"))), syntax, arguments, console);
			case DEMONSTRATION -> runIn(Optional.of(given.orElse(home.resolve("demo"))), syntax, arguments, console);
		};
	}

	private Exit runIn(Optional<Path> workspace, Syntax syntax, Arguments arguments, Console console) {
		try (Commands.Opened opened = commands.open(workspace, Passwords.of(arguments, console))) {
			return opened.command(syntax.name()).run(arguments, console);
		}
	}

	private Exit runInTemporary(Syntax syntax, Arguments arguments, Console console) {
		Path folder;
		try {
			folder = Files.createTempDirectory("safety-workbench-");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		try {
			return runIn(Optional.of(folder), syntax, arguments, console);
		} finally {
			delete(folder);
		}
	}

	private static void check(Path folder, Syntax.Records records) {
		if (Files.exists(folder) && !Files.isDirectory(folder))
			throw new Stop(Problem.of("usage.workspace", "工作区应是文件夹：" + folder, "a workspace is a folder: " + folder));
		if (records != Syntax.Records.OFFICE || isBegun(new Workspace(folder))) return;
		throw new Stop(Problem.of("usage.no-workspace", "没有这个工作区：" + folder, "there is no such workspace: " + folder)
				.remedy("检查路径是否写对；新工作区由窗口、import 或 database init 建立", "check how it is spelt; the window, import and database init make a new one"));
	}

	/** An administrator's settings for all desks may name the server, then a desk has nothing of its own before its first command. */
	private static boolean isBegun(Workspace workspace) {
		return Files.exists(workspace.database()) || Files.exists(workspace.settings()) || new Settings(workspace).get(Settings.DATABASE_URL).isPresent();
	}

	private static void delete(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
		} catch (IOException e) {
			System.getLogger(CommandLine.class.getName()).log(System.Logger.Level.WARNING, "the temporary workspace stays: " + folder, e);
		}
	}
}
