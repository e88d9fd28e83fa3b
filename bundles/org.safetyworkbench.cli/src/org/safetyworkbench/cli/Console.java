package org.safetyworkbench.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.table.Json;

/**
 * Where a command answers: people read lines and tables, programs one JSON object. Notes and problems go to stderr.
 */
public final class Console {

	private final PrintStream out;
	private final PrintStream err;
	private final Locale locale;
	private final boolean json;
	private final Set<Problem> told = ConcurrentHashMap.newKeySet();

	public Console(PrintStream out, PrintStream err, Locale locale, boolean json) {
		this.out = out;
		this.err = err;
		this.locale = locale;
		this.json = json;
	}

	Console inJson() {
		return new Console(out, err, locale, true);
	}

	boolean isJson() {
		return json;
	}

	Locale locale() {
		return locale;
	}

	/** For data itself, such as an exported table. */
	PrintStream out() {
		return out;
	}

	/** The whole answer: the object for programs, or what the lines print for people. */
	void answer(Supplier<Map<String, ?>> object, Runnable lines) {
		if (json) out.println(Json.of(object.get()));
		else lines.run();
		out.flush();
	}

	void line(String zh, String en) {
		out.println(new Text(zh, en).in(locale));
	}

	void line(String text) {
		out.println(text);
	}

	/** Aligned columns; Chinese characters are two columns wide. */
	void table(List<List<String>> rows) {
		Columns.print(rows, out);
	}

	/** Something to know beside the answer. */
	void note(Text text) {
		err.println(text.in(locale));
	}

	/** Says it once, however often it is met. */
	void problem(Problem problem) {
		if (told.add(problem)) err.println(problem.in(locale));
	}

	String text(Text text) {
		return text.in(locale);
	}

	/** The object a program gets instead of an answer. */
	void failed(List<Problem> problems) {
		instead("problems", problems, this::object);
	}

	/** The object a program gets when the records do not allow what was asked for. */
	void refused(List<Problem> problems) {
		instead("refused", problems, this::refusal);
	}

	private void instead(String name, List<Problem> problems, Function<Problem, Map<String, Object>> object) {
		problems.forEach(this::problem);
		if (json) out.println(Json.of(JsonObject.of(name, problems.stream().map(object).toList())));
		out.flush();
	}

	/** What stands against something: the gate by its code, what is missing, what to do. */
	Map<String, Object> refusal(Problem problem) {
		return JsonObject.of("gate", gate(problem), "missing", problem.what().in(locale), "remedy", problem.remedy().in(locale), "where", problem.where());
	}

	/** The same of one record of several. */
	Map<String, Object> refusal(Problem problem, UUID record) {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("id", record.toString());
		object.putAll(refusal(problem));
		return object;
	}

	static String gate(Problem problem) {
		return problem.code().startsWith("gate.") ? problem.code().substring("gate.".length()) : problem.code();
	}

	Map<String, Object> object(Problem problem) {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("code", problem.code());
		object.put("where", problem.where());
		object.put("what", problem.what().in(locale));
		object.put("remedy", problem.remedy().in(locale));
		return object;
	}
}
