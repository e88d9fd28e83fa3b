package org.safetyworkbench.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;

/**
 * Bundles whose contributions are not called any more, kept in a folder of the user: {@code disabled.properties} and, for the time
 * of each call, a mark with the number of the process.
 */
public final class Suspects {

	/** What made it a suspect. */
	public enum Why {
		/** it did not come back */
		TIME,
		/** it used up the memory */
		MEMORY,
		/** the program died while it was running */
		DEATH
	}

	/** Says that a call is going on. */
	@FunctionalInterface
	interface Mark {
		void remove();
	}

	private static final String ENDING = ".running";

	private final Path folder;
	private final Properties disabled = new Properties();
	private final AtomicLong calls = new AtomicLong();

	private Suspects(Path folder) {
		this.folder = folder;
	}

	/** What is remembered there; whoever was running when a program died becomes a suspect now. */
	public static Suspects in(Path folder) {
		Suspects suspects = new Suspects(folder);
		suspects.read();
		suspects.marks().forEach(suspects::judge);
		return suspects;
	}

	synchronized Optional<Why> why(Source source) {
		return Optional.ofNullable(disabled.getProperty(source.key())).map(text -> Why.valueOf(text.substring(0, text.indexOf(' '))));
	}

	synchronized void add(Source source, Why why) {
		disabled.setProperty(source.key(), why + " " + source.component());
		write();
	}

	/** Lets the contributions of a bundle be called again. */
	public synchronized void allow(String bundle) {
		disabled.keySet().removeIf(key -> key.toString().startsWith(bundle + "_"));
		write();
	}

	/** Why nothing of its bundle is called, empty when it is. */
	synchronized Optional<Problem> problem(Source source) {
		return why(source).map(why -> {
			String component = disabled.getProperty(source.key()).substring(why.name().length() + 1);
			Problem problem = switch (why) {
				case TIME -> Problem.of("contribution.disabled", "包 " + source.bundle() + " 的程序已停用：“" + component + "”没有返回", "the program of " + source.bundle() + " is disabled: " + component + " did not come back");
				case MEMORY -> Problem.of("contribution.disabled", "包 " + source.bundle() + " 的程序已停用：“" + component + "”耗尽了内存", "the program of " + source.bundle() + " is disabled: " + component + " used up the memory");
				case DEATH -> Problem.of("contribution.disabled", "包 " + source.bundle() + " 的程序已停用：上次“" + component + "”运行时工作台意外结束", "the program of " + source.bundle() + " is disabled: the workbench died while " + component + " was running");
			};
			return problem.remedy("安装改正后的版本，或重新启用：contributions allow " + source.bundle(), "install a mended version, or allow it again: contributions allow " + source.bundle());
		});
	}

	Mark mark(Source source) {
		Path mark = folder.resolve(ProcessHandle.current().pid() + "-" + calls.incrementAndGet() + ENDING);
		try {
			Files.createDirectories(folder);
			Files.writeString(mark, source.key() + " " + source.component());
		} catch (IOException e) {
			return () -> {}; // a full disk must not keep a call from being made; the limit of time holds all the same
		}
		return () -> delete(mark);
	}

	private List<Path> marks() {
		if (!Files.isDirectory(folder)) return List.of();
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(ENDING)).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Another workbench of the same user may be at it just now. */
	private void judge(Path mark) {
		String name = mark.getFileName().toString();
		long process = Long.parseLong(name.substring(0, name.indexOf('-')));
		if (process != ProcessHandle.current().pid() && ProcessHandle.of(process).isPresent()) return;
		try {
			String[] words = Files.readString(mark).split(" ", 2);
			if (words.length == 2) disabled.setProperty(words[0], Why.DEATH + " " + words[1]);
			write();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		delete(mark);
	}

	private static void delete(Path mark) {
		try {
			Files.deleteIfExists(mark);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Path file() {
		return folder.resolve("disabled.properties");
	}

	private void read() {
		if (!Files.exists(file())) return;
		try (InputStream in = Files.newInputStream(file())) {
			disabled.load(in);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void write() {
		try {
			Files.createDirectories(folder);
			Path next = folder.resolve("disabled.next");
			try (OutputStream out = Files.newOutputStream(next)) {
				disabled.store(out, "bundles whose contributions are not called");
			}
			Files.move(next, file(), StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
