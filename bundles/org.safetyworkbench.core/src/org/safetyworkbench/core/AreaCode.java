package org.safetyworkbench.core;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Administrative division code (行政区划代码): GB/T 2260 for province, prefecture and county (6 digits), continued by the
 * statistical codes of township (9) and village (12 digits).
 */
public record AreaCode(String value) implements Comparable<AreaCode> {

	/** Provinces, prefectures, counties, townships, villages. */
	public enum Level { PROVINCE, PREFECTURE, COUNTY, TOWNSHIP, VILLAGE }

	private static final Pattern DIGITS = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

	public AreaCode {
		if (!isWellFormed(value)) throw new IllegalArgumentException("area code has 6, 9 or 12 digits: " + value);
	}

	/** Accepts 2, 4, 6, 9 or 12 digits; whether the area exists is for the area tree to say. */
	public static Result<AreaCode> parse(String text) {
		String code = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
		if (code.matches("\\d{2}|\\d{4}")) code = (code + "0000").substring(0, 6);
		if (isWellFormed(code)) return Result.of(new AreaCode(code));
		return Result.failed(Problem.of("area-code.form", "行政区划代码应为6、9或12位数字：" + text, "an area code has 6, 9 or 12 digits: " + text)
				.remedy("填写县级6位代码，如350503", "give the six digits of the county, such as 350503"));
	}

	private static boolean isWellFormed(String code) {
		return DIGITS.matcher(code).matches();
	}

	public Level level() {
		if (value.length() == 12 && !value.endsWith("000")) return Level.VILLAGE;
		if (value.length() > 6 && !value.startsWith("000", 6)) return Level.TOWNSHIP;
		if (value.startsWith("0000", 2)) return Level.PROVINCE;
		return value.startsWith("00", 4) ? Level.PREFECTURE : Level.COUNTY;
	}

	/** The next area upwards, empty for a province. */
	public Optional<AreaCode> parent() {
		return Optional.ofNullable(switch (level()) {
			case PROVINCE -> null;
			case PREFECTURE -> value.substring(0, 2) + "0000";
			case COUNTY -> value.substring(0, 4) + "00";
			case TOWNSHIP -> value.substring(0, 6);
			case VILLAGE -> value.substring(0, 9);
		}).map(AreaCode::new);
	}

	/** The digits that all areas inside this one start with. */
	public String prefix() {
		return switch (level()) {
			case PROVINCE -> value.substring(0, 2);
			case PREFECTURE -> value.substring(0, 4);
			case COUNTY -> value.substring(0, 6);
			case TOWNSHIP -> value.substring(0, 9);
			case VILLAGE -> value;
		};
	}

	/** Whether the other area is this one or lies in it. */
	public boolean contains(AreaCode other) {
		return other.value.startsWith(prefix());
	}

	@Override
	public int compareTo(AreaCode other) {
		return value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return value;
	}
}
