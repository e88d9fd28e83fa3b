package org.safetyworkbench.ui.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;

/**
 * The window's own texts in the language it was started in. They stand in {@code texts.properties} (English) and
 * {@code texts_zh.properties} (Chinese), UTF-8, <code>{0}</code> for what is filled in.
 */
public final class Texts {

	private final Locale locale;
	private final ResourceBundle bundle;

	private Texts(Locale locale, ResourceBundle bundle) {
		this.locale = locale;
		this.bundle = bundle;
	}

	public static Texts in(Locale locale) {
		ResourceBundle.Control control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
		return new Texts(locale, ResourceBundle.getBundle(Texts.class.getPackageName() + ".texts", locale, Texts.class.getClassLoader(), control));
	}

	public Locale locale() {
		return locale;
	}

	public boolean isChinese() {
		return Text.isChinese(locale);
	}

	/** @throws MissingResourceException for a key that neither language has */
	public String get(String key, Object... values) {
		String text = bundle.getString(key);
		for (int i = 0; i < values.length; i++) text = text.replace("{" + i + "}", String.valueOf(values[i]));
		return text;
	}

	/** Whether there is such a text; for words that packs may add to. */
	public boolean has(String key) {
		return bundle.containsKey(key);
	}

	public String of(Text text) {
		return text.in(locale);
	}

	/** The text as it stands alone, on a button or as a heading: labels are written as they stand in a sentence. */
	public String title(Text text) {
		return capital(text.in(locale));
	}

	private static String capital(String words) {
		return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	/** In sentences that begin as sentences do. */
	public String of(Problem problem) {
		Text what = problem.where().isEmpty() ? sentence(problem.what()) : problem.what();
		return new Problem(problem.code(), problem.where(), what, sentence(problem.remedy())).in(locale);
	}

	private static Text sentence(Text text) {
		return new Text(text.zh(), capital(text.en()));
	}

	/** How far away a day is, in words: overdue by 3 days, today, in 5 days. */
	public String distance(LocalDate today, LocalDate day) {
		long days = ChronoUnit.DAYS.between(today, day);
		if (days == 0) return get("day.today");
		return days < 0 ? get("day.overdue", -days) : get("day.left", days);
	}

	/** A heading such as Saturday, 21 November 2026. */
	public String heading(LocalDate day) {
		return get("day.heading", day.getYear(), get("month." + day.getMonthValue()), day.getDayOfMonth(),
				get("weekday." + day.getDayOfWeek().getValue()));
	}
}
