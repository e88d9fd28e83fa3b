package org.safetyworkbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start script of the product, with a Java that only notes how it was called and ends as it is told. */
class ScriptTest {

	private static final String SCRIPT = "safety-workbench";
	/** Ends with one of the codes a start; when there are none left it stays until it is told to end. */
	private static final String JAVA = """
			#!/bin/sh
			trap 'echo told >"$HOME/told"; exit 143' TERM
			for word; do case $word in zh_CN) said= ;; *) said="$said[$word]" ;; esac; done
			echo "$said" >>"$HOME/starts"
			starts=$(wc -l <"$HOME/starts")
			for code in $CODES; do
			  starts=$((starts - 1))
			  [ "$starts" != 0 ] || exit "$code"
			done
			echo $$ >"$HOME/pid.new"
			mv "$HOME/pid.new" "$HOME/pid"
			while :; do sleep 1 & wait; done
			""";
	private static final String CLI = "plugins/org.safetyworkbench.cli_1.0.0.jar";
	private static final String WINDOW = "[-product][org.safetyworkbench.ui.product]";
	/** Whoever runs the tests in the background may have them ignore these, and what is ignored at the start no script can catch. */
	private static final List<String> HEARING = List.of("env", "--default-signal=INT,HUP");
	private static final int TERMINATED = 143;
	private static final int KILLED = 137;
	private static final int LONGEST_S = 60;

	@TempDir Path folder;
	private Path program;
	private Path home;
	private String display = ":99";

	@BeforeEach
	void aProgramWithoutItsBundles() throws IOException {
		home = Files.createDirectories(folder.resolve("home"));
		program = Files.createDirectories(folder.resolve("程序 program"));
		Files.copy(Product.BUILT.resolve(SCRIPT), program.resolve(SCRIPT), StandardCopyOption.COPY_ATTRIBUTES);
		file("plugins/org.eclipse.equinox.launcher_1.0.0.jar", "");
		file("plugins/org.safetyworkbench.ui_1.0.0.jar", "");
		file(CLI, "");
		file("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info", "");
		file("jre/release", "JAVA_VERSION=\"25\"\n");
		Files.setPosixFilePermissions(file("jre/bin/java", JAVA), PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private Path file(String name, String text) throws IOException {
		Files.createDirectories(program.resolve(name).getParent());
		return Files.writeString(program.resolve(name), text);
	}

	private Process start(Path script, String codes, String... words) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Stream.of(HEARING, List.of(script.toString()), List.of(words)).flatMap(List::stream).toList()).directory(folder.toFile())
				.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
		builder.environment().put("HOME", home.toString());
		builder.environment().put("CODES", codes);
		builder.environment().remove("XDG_CACHE_HOME");
		builder.environment().put("DISPLAY", display);
		builder.environment().remove("WAYLAND_DISPLAY");
		return builder.start();
	}

	private int end(Process script) throws Exception {
		assertThat(script.waitFor(LONGEST_S, TimeUnit.SECONDS)).as("it ends").isTrue();
		return script.exitValue();
	}

	private List<String> starts() throws IOException {
		return Files.readAllLines(home.resolve("starts"));
	}

	/** A window that stays; its process is Java's. */
	private ProcessHandle window(Process script) throws IOException {
		Path pid = home.resolve("pid");
		while (script.isAlive() && !Files.exists(pid)) Thread.onSpinWait();
		return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
	}

	private static void send(String signal, Process to) throws Exception {
		assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(to.pid())).start().waitFor()).isZero();
	}

	/** By its link in another folder, as the command of a Debian package is. */
	@Test
	void aWindowIsStartedAnewWithTheSameWords() throws Exception {
		Path link = Files.createSymbolicLink(folder.resolve("city"), program.resolve(SCRIPT));
		assertThat(end(start(link, "23 23 7", "--workspace", "a b", "-nl", "en"))).isEqualTo(7);
		assertThat(starts()).hasSize(3).containsOnly(WINDOW + "[-data][a b][-nl][en]");
	}

	@Test
	void aCommandIsNot() throws Exception {
		assertThat(end(start(program.resolve(SCRIPT), "23 0", "check", "a b"))).isEqualTo(23);
		assertThat(starts()).hasSize(1).allMatch(words -> words.endsWith("[check][a b]"));
	}

	@Test
	void aProductWithoutCommandsSaysSo() throws Exception {
		Files.delete(program.resolve(CLI));
		assertThat(end(start(program.resolve(SCRIPT), "0", "check", "a"))).isEqualTo(3);
		assertThat(folder.resolve("said")).content().contains("没有命令行");
	}

	/** A demonstration is prepared once. */
	@Test
	void aDemonstrationIsOpenedAgain() throws Exception {
		assertThat(end(start(program.resolve(SCRIPT), "0 23 0", "demo"))).isZero();
		assertThat(starts()).hasSize(3).first().asString().endsWith("[demo][--workspace][" + home.resolve(".safety-workbench/demo") + "]");
		assertThat(starts().subList(1, 3)).containsOnly(WINDOW + "[-data][" + home.resolve(".safety-workbench/demo") + "]");
	}

	@Test
	void withoutADisplayTheWindowSaysSoAndCommandsWork() throws Exception {
		display = "";
		assertThat(end(start(program.resolve(SCRIPT), "0"))).isEqualTo(3);
		assertThat(folder.resolve("said")).content().contains("没有显示器", "There is no display", "--help");
		assertThat(end(start(program.resolve(SCRIPT), "0", "demo"))).as("prepared, not opened").isEqualTo(3);
		assertThat(starts()).singleElement().asString().contains("[demo]");
		assertThat(end(start(program.resolve(SCRIPT), "0 0", "packs", "list"))).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "TERM", "INT", "HUP" })
	void whoeverEndsTheScriptEndsTheWindow(String signal) throws Exception {
		Process script = start(program.resolve(SCRIPT), "23", "--workspace", "a");
		ProcessHandle window = window(script);
		send(signal, script);
		assertThat(end(script)).isEqualTo(TERMINATED);
		assertThat(window.isAlive()).isFalse();
		assertThat(home.resolve("told")).exists();
	}

	@Test
	void whoeverKillsTheScriptEndsTheWindow() throws Exception {
		Assumptions.assumeTrue(new ProcessBuilder("setpriv", "--pdeathsig", "TERM", "true").start().waitFor() == 0, "this system has no other way");
		Process script = start(program.resolve(SCRIPT), "", "--workspace", "a");
		ProcessHandle window = window(script);
		script.destroyForcibly();
		window.onExit().get(LONGEST_S, TimeUnit.SECONDS);
		assertThat(home.resolve("told")).exists();
	}

	@Test
	void aKilledWindowEndsTheScript() throws Exception {
		Process script = start(program.resolve(SCRIPT), "", "--workspace", "a");
		window(script).destroyForcibly();
		assertThat(end(script)).isEqualTo(KILLED);
		assertThat(starts()).hasSize(1);
	}
}
