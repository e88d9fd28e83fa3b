package org.safetyworkbench.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.Problem;

/**
 * What was asked for: values by option or parameter name, those of options given several times, and the words of a parameter that
 * takes many.
 */
public final class Arguments {

	private final Map<String, String> values;
	private final Map<String, List<String>> repeated;
	private final List<String> many;

	Arguments(Map<String, String> values, Map<String, List<String>> repeated, List<String> many) {
		this.values = Map.copyOf(values);
		this.repeated = Map.copyOf(repeated);
		this.many = List.copyOf(many);
	}

	boolean has(String name) {
		return values.containsKey(name);
	}

	Optional<String> text(String name) {
		return Optional.ofNullable(values.get(name));
	}

	/** Of an option that may be given several times, in the order given. */
	List<String> all(String name) {
		return repeated.getOrDefault(name, List.of());
	}

	/** A word the syntax demands. */
	String needed(String name) {
		return text(name).orElseThrow(() -> new IllegalStateException("not demanded by the syntax: " + name));
	}

	Optional<Path> path(String name) {
		return text(name).map(Arguments::toPath);
	}

	/** A file that has to be there. */
	Optional<Path> file(String name) {
		return text(name).map(Arguments::existing);
	}

	/** The words of the parameter that takes many. */
	List<String> words() {
		return many;
	}

	List<Path> files() {
		return many.stream().map(Arguments::existing).toList();
	}

	Optional<LocalDate> date(String name) {
		return text(name).map(text -> {
			try {
				return LocalDate.parse(text);
			} catch (DateTimeException e) {
				throw new Stop(Problem.of("usage.date", "选项" + name + "的日期无效：" + text, name + " is no date: " + text).remedy("写成 2026-01-31", "write 2026-01-31"));
			}
		});
	}

	private static Path toPath(String text) {
		try {
			return Path.of(text);
		} catch (InvalidPathException e) {
			throw new Stop(Problem.of("usage.path", "路径无效：" + text, "no path: " + text));
		}
	}

	static Path existing(String text) {
		Path file = toPath(text);
		if (!Files.exists(file)) throw new Stop(Problem.of("file.missing", "文件不存在：" + text, "there is no such file: " + text).remedy("检查文件名和所在文件夹", "check its name and folder"));
		return file;
	}
}
