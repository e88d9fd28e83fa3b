package org.safetyworkbench.exchange;

import java.util.Locale;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;

/**
 * Why a row was refused.
 *
 * @param column the header of the column as it stands in the file, empty when the whole row is meant
 * @param value what stands there
 */
public record Reason(String column, String value, Problem problem) {

	/** One sentence: column, what is wrong, what to do. */
	public String in(Locale locale) {
		boolean zh = Text.isChinese(locale);
		String sentence = problem.what().in(locale) + (problem.remedy().isEmpty() ? "" : (zh ? "；" : "; ") + problem.remedy().in(locale));
		return column.isEmpty() ? sentence : (zh ? "【" + column + "】" : column + ": ") + sentence;
	}
}
