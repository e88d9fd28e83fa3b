package org.safetyworkbench.paper;

import java.util.Objects;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;

/**
 * How the numbers of a kind of paper are written: {@code {字}〔{年}〕{号}号} with the word 安改 gives 安改〔2026〕12号 (PEERS 61).
 *
 * @param word the word (字), which has serials of its own each year
 * @param pattern text with {@code {字}}, {@code {年}} and {@code {号}}
 */
public record NumberRule(String word, String pattern) {

	static final String WORD = "{字}";
	static final String YEAR = "{年}";
	static final String SERIAL = "{号}";
	/** As GB/T 9704 writes it. */
	public static final String STANDARD = WORD + "〔" + YEAR + "〕" + SERIAL + "号";
	private static final int LONGEST_WORD = 60;
	private static final int LONGEST = 80;

	public NumberRule {
		Objects.requireNonNull(word);
		Objects.requireNonNull(pattern);
	}

	/** A rule by which two papers could get the same number is refused. */
	public static Result<NumberRule> of(String word, String pattern) {
		String given = pattern.isBlank() ? STANDARD : pattern.strip();
		if (word.isBlank() || word.strip().length() > LONGEST_WORD || word.matches(".*[\\p{Cntrl}{}].*"))
			return Result.failed(Problem.of("paper.number-word", "文号的“字”应为1至60字，不含花括号", "the word of a number has 1 to 60 characters and no braces").remedy("例如“某商安改”", "such as 某商安改"));
		for (String part : new String[] {WORD, YEAR, SERIAL})
			if (!given.contains(part))
				return Result.failed(Problem.of("paper.number-repeats", "文号规则缺少" + part + "，文号会重复", "without " + part + " numbers would repeat")
						.remedy("写成" + STANDARD + "的样子", "write it like " + STANDARD));
		if (given.contains(YEAR + SERIAL) || given.contains(SERIAL + YEAR) || given.matches(".*(\\{年}\\d|\\d\\{年}|\\{号}\\d|\\d\\{号}|\\{字}\\{号}|\\{号}\\{字}).*"))
			return Result.failed(Problem.of("paper.number-repeats", "文号规则中年份、序号与别的数字相连，文号会重复", "year or serial touch other digits: numbers would repeat")
					.remedy("在它们之间加括号或文字", "put brackets or words between them"));
		if (given.length() > LONGEST) return Result.failed(Problem.of("paper.number-long", "文号规则超过80字", "the rule is longer than 80 characters").remedy("写短些", "make it shorter"));
		return Result.of(new NumberRule(word.strip(), given));
	}

	String text(int year, int serial) {
		return text(year, String.valueOf(serial));
	}

	/** Whether two series would write the same numbers; kinds with one word share its series and never do. */
	boolean repeats(NumberRule other) {
		return !word.equals(other.word) && text(1, 1).equals(other.text(1, 1));
	}

	/** What a draft shows instead. */
	String blank(int year) {
		return text(year, "　　");
	}

	private String text(int year, String serial) {
		return pattern.replace(SERIAL, serial).replace(YEAR, String.valueOf(year)).replace(WORD, word);
	}
}
