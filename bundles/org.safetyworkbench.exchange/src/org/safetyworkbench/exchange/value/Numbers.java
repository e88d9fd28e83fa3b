package org.safetyworkbench.exchange.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;

/** Numbers as typed: full-width digits, thousands separators, 万 and 亿, and a unit behind them. */
public final class Numbers {

	private static final Pattern NUMBER = Pattern.compile("([-+]?)(\\d{1,3}(?:,\\d{3})+|\\d+)?(\\.\\d+)?(?:[eE]([-+]?\\d{1,2}))?\\s*([千万亿]?)\\s*(\\D*|m[23]|m\\^[23])");
	private static final Map<String, Integer> POWERS = Map.of("", 0, "千", 3, "万", 4, "亿", 8);

	private static final Text WHOLE = new Text("填写整数，如 120", "write a whole number, such as 120");

	private Numbers() {}

	/**
	 * @param unit the unit in which the number is kept, empty when it has none
	 * @param columnUnit the unit the column's header names, empty when it names none
	 */
	public static Result<Double> of(String text, String unit, String columnUnit) {
		return read(text, unit, columnUnit, new Text("只填写数字，如 120 或 1200.5", "write digits only, such as 120 or 1200.5"));
	}

	private static Result<Double> read(String text, String unit, String columnUnit, Text advice) {
		String typed = Typed.plain(text);
		Matcher match = NUMBER.matcher(typed);
		if (!match.matches() || match.group(2) == null && match.group(3) == null) return Result.failed(noNumber(typed, advice));
		String power = match.group(5);
		String suffix = match.group(6).strip();
		if (power.equals("千") && !suffix.isEmpty() && Unit.named("千" + suffix).isPresent()) {
			suffix = "千" + suffix;
			power = "";
		}
		BigDecimal number = new BigDecimal(match.group(1) + (match.group(2) == null ? "0" : match.group(2).replace(",", "")) + (match.group(3) == null ? "" : match.group(3)))
				.scaleByPowerOfTen((match.group(4) == null ? 0 : Integer.parseInt(match.group(4))) + POWERS.get(power));
		return converted(number, suffix.isEmpty() ? columnUnit : suffix, unit, typed).then(value -> Double.isFinite(value) ? Result.of(value) : Result.failed(noNumber(typed, advice)));
	}

	/** A whole number. */
	public static Result<Double> whole(String text, String unit, String columnUnit) {
		return read(text, unit, columnUnit, WHOLE).then(number -> number % 1 == 0 ? Result.of(number)
				: Result.failed(Problem.of("value.integer", "“" + Typed.plain(text) + "”不是整数", "'" + Typed.plain(text) + "' is no whole number")
						.remedy(WHOLE.zh(), WHOLE.en())));
	}

	/** Whether the header's bracket names a unit known here. */
	public static boolean isUnit(String name) {
		return Unit.named(name).isPresent();
	}

	private static Result<Double> converted(BigDecimal number, String from, String to, String typed) {
		if (from.isEmpty() || Typed.key(from).equals(Typed.key(to))) return Result.of(number.doubleValue());
		Optional<Unit> source = Unit.named(from);
		Optional<Unit> target = Unit.named(to);
		if (source.isPresent() && target.isPresent() && source.get().dimension().equals(target.get().dimension()))
			return Result.of(number.multiply(source.get().factor()).divide(target.get().factor(), java.math.MathContext.DECIMAL64).doubleValue());
		if (to.isEmpty() && source.isPresent() && source.get().dimension().equals("count")) return Result.of(number.doubleValue());
		return Result.failed(Problem.of("value.unit", "“" + typed + "”的单位“" + from + "”不能换算为“" + (to.isEmpty() ? "（无单位）" : to) + "”",
				"the unit '" + from + "' of '" + typed + "' cannot be converted to '" + to + "'")
				.remedy(to.isEmpty() ? "只填写数字" : "以" + to + "为单位填写", to.isEmpty() ? "write the digits only" : "give it in " + to));
	}

	private static Problem noNumber(String typed, Text advice) {
		return Problem.of("value.number", "“" + typed + "”不是数字", "'" + typed + "' is no number").remedy(advice.zh(), advice.en());
	}
}
