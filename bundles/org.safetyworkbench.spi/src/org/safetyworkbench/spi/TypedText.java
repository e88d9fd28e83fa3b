package org.safetyworkbench.spi;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;

/** Reads what people type into a value of a declared type; what is not understood is refused, never guessed. */
final class TypedText {

	private static final Set<String> YES = Set.of("是", "有", "对", "y", "yes", "true", "1", "√", "✓", "已");
	private static final Set<String> NO = Set.of("否", "无", "没有", "不是", "n", "no", "false", "0", "×", "x", "未");
	private static final Pattern DAY = Pattern.compile(
			"(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?");
	private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})()()()");
	private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

	private static final Text WHOLE = new Text("填写整数，如 120", "write a whole number, such as 120");

	private TypedText() {}

	static Result<Object> parse(Text label, FactType type, List<FactValue> values, String typed) {
		String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
		return switch (type) {
			case BOOLEAN -> bool(label, text);
			case INTEGER -> number(label, text, WHOLE).then(n -> whole(label, n, text));
			case NUMBER -> number(label, text, new Text("只填写数字，如 120 或 1200.5", "write digits only, such as 120 or 1200.5"));
			case ENUM -> choice(label, values, text);
			case TEXT -> Result.of(text);
			case DATE -> moment(label, text).map(LocalDateTime::toLocalDate);
			case DATETIME -> moment(label, text).map(time -> time);
			case LIST -> list(label, values, text);
		};
	}

	private static Result<Object> bool(Text label, String text) {
		String word = text.toLowerCase(Locale.ROOT);
		if (YES.contains(word)) return Result.of(true);
		if (NO.contains(word)) return Result.of(false);
		return refused("value.boolean", label, text, "填写“是”或“否”", "write yes or no");
	}

	private static Result<Object> number(Text label, String text, Text advice) {
		if (!NUMBER.matcher(text).matches() || Double.isInfinite(Double.parseDouble(text.replace(",", "")))) return refused("value.number", label, text, advice.zh(), advice.en());
		return Result.of(Double.valueOf(text.replace(",", "")));
	}

	private static Result<Object> whole(Text label, Object number, String text) {
		if ((Double) number % 1 == 0) return Result.of(number);
		return refused("value.integer", label, text, WHOLE.zh(), WHOLE.en());
	}

	private static Result<Object> choice(Text label, List<FactValue> values, String text) {
		for (FactValue value : values)
			if (Stream.of(value.id(), value.label().zh(), value.label().en()).anyMatch(text::equalsIgnoreCase)) return Result.of(value.id());
		if (values.isEmpty()) return Result.of(text);
		return refused("value.choice", label, text,
				"可选：" + values.stream().map(v -> v.label().in(Locale.CHINESE)).collect(Collectors.joining("、")),
				"one of: " + values.stream().map(FactValue::id).collect(Collectors.joining(", ")));
	}

	private static Result<Object> list(Text label, List<FactValue> values, String text) {
		if (text.isEmpty()) return Result.of(List.of());
		List<Result<Object>> members = Stream.of(text.split("[、;；,，]")).map(part -> choice(label, values, part.strip())).toList();
		return Result.all(members).map(list -> list);
	}

	private static Result<LocalDateTime> moment(Text label, String text) {
		for (Pattern pattern : List.of(DAY, COMPACT)) {
			Matcher match = pattern.matcher(text);
			if (!match.matches()) continue;
			try {
				LocalDate day = LocalDate.of(part(match, 1), part(match, 2), part(match, 3));
				return Result.of(day.atTime(part(match, 4), part(match, 5), part(match, 6)));
			} catch (DateTimeException e) {
				break;
			}
		}
		return refused("value.date", label, text, "填写日历上有的日期，如 2026-03-01", "write a day of the calendar, such as 2026-03-01");
	}

	private static int part(Matcher match, int group) {
		String digits = match.group(group);
		return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
	}

	private static <T> Result<T> refused(String code, Text label, String text, String zh, String en) {
		return Result.failed(Problem.of(code, "“" + label.in(Locale.CHINESE) + "”不能是“" + text + "”",
				"\"" + label.in(Locale.ENGLISH) + "\" cannot be \"" + text + "\"").remedy(zh, en));
	}
}
