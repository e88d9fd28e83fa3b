package org.safetyworkbench.core;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters of a 31-character set without I, O, S, V, Z;
 * the last is a check character (modulo 31, weights 3^i).
 */
public record CreditCode(String value) implements Comparable<CreditCode> {

	private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
	private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

	public CreditCode {
		Problem problem = problem(value);
		if (problem != null) throw new IllegalArgumentException(problem.toString());
	}

	/** Reads what people type: full-width forms, lower case and surrounding blanks are understood, nothing else is mended. */
	public static Result<CreditCode> parse(String text) {
		String code = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
		Problem problem = problem(code);
		return problem == null ? Result.of(new CreditCode(code)) : Result.failed(problem);
	}

	/** The check character that belongs to the first 17 characters. */
	public static char checkCharacter(String first17) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) sum += CHARACTERS.indexOf(first17.charAt(i)) * WEIGHTS[i];
		return CHARACTERS.charAt((31 - sum % 31) % 31);
	}

	private static Problem problem(String code) {
		if (code.length() != 18)
			return Problem.of("credit-code.length", "统一社会信用代码应为18位，实为" + code.length() + "位：" + code,
					"a credit code has 18 characters, this has " + code.length() + ": " + code)
					.remedy("对照营业执照核对", "compare it with the business licence");
		for (int i = 0; i < 18; i++)
			if (CHARACTERS.indexOf(code.charAt(i)) < 0)
				return Problem.of("credit-code.character", "统一社会信用代码第" + (i + 1) + "位“" + code.charAt(i) + "”不是允许的字符：" + code,
						"character " + (i + 1) + " '" + code.charAt(i) + "' is not allowed in a credit code: " + code)
						.remedy("代码不含字母 I、O、S、V、Z", "the letters I, O, S, V, Z never occur");
		char expected = checkCharacter(code);
		return code.charAt(17) == expected ? null
				: Problem.of("credit-code.check-digit", "统一社会信用代码校验位错误：" + code + "，末位应为" + expected,
						"wrong check character in credit code " + code + ", the last one should be " + expected)
						.remedy("某一位输错，对照营业执照核对", "one character is mistyped: compare it with the business licence");
	}

	@Override
	public int compareTo(CreditCode other) {
		return value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return value;
	}
}
