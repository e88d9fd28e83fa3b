package org.safetyworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;

import org.safetyworkbench.ui.look.Look.Tone;

/**
 * What a chart draws: one value of each series for each category.
 *
 * @param kind curves over time, or bars
 * @param categories words under (or beside) the values, in drawing order
 * @param marks upright lines at categories that mean something
 * @param top where the axis of values ends, 0 for a little above the highest
 */
public record Plot(Kind kind, List<String> categories, List<Series> series, List<Mark> marks, long top) {

	/** How values are drawn. */
	public enum Kind {
		/** Over time, each series a line. */
		LINES,
		/** Upright, the series stacked: for short categories such as months. */
		COLUMNS,
		/** Lying, the series stacked: for categories with long names. */
		BARS
	}

	/** @param values as many as there are categories */
	public record Series(String name, Tone tone, List<Long> values) {
		public Series {
			values = List.copyOf(values);
		}

		double[] numbers() {
			return values.stream().mapToDouble(Long::doubleValue).toArray();
		}
	}

	/** A category that is a date of the plan, and what it is. */
	public record Mark(int category, String words) {}

	/** Series get these in turn when they have no meaning of their own. */
	private static final List<Tone> TURN = List.of(Tone.BLUE, Tone.ORANGE, Tone.GREEN, Tone.RED, Tone.YELLOW, Tone.GREY);

	public Plot {
		categories = List.copyOf(categories);
		series = List.copyOf(series);
		marks = List.copyOf(marks);
		for (Series one : series)
			if (one.values.size() != categories.size()) throw new IllegalArgumentException(one.name + ": " + one.values.size() + " values, " + categories.size() + " categories");
	}

	public Plot(Kind kind, List<String> categories, List<Series> series) {
		this(kind, categories, series, List.of(), 0);
	}

	public static Tone tone(int turn) {
		return TURN.get(Math.min(turn, TURN.size() - 1));
	}

	/** How many series can be told apart by colour. */
	public static int tones() {
		return TURN.size();
	}

	public boolean isEmpty() {
		return series.stream().allMatch(one -> one.values.stream().allMatch(value -> value == 0));
	}

	public Plot marked(List<Mark> dates) {
		return new Plot(kind, categories, series, dates, top);
	}

	public Plot upTo(long end) {
		return new Plot(kind, categories, series, marks, end);
	}

	/** All values of a category in words, for the tip and for those who cannot see the chart. */
	public String words(int category) {
		List<String> words = new ArrayList<>();
		for (Series one : series) words.add(one.name + " " + one.values.get(category));
		return categories.get(category) + "\n" + String.join("\n", words);
	}

	/** The series that was meant at that height: of a stack the one under it, of lines the nearest. */
	int at(int category, double height) {
		double sum = 0;
		int nearest = 0;
		for (int i = 0; i < series.size(); i++) {
			double value = series.get(i).values.get(category);
			sum += value;
			if (kind != Kind.LINES && height <= sum) return i;
			if (kind == Kind.LINES && Math.abs(value - height) < Math.abs(series.get(nearest).values.get(category) - height)) nearest = i;
		}
		return kind == Kind.LINES ? nearest : series.size() - 1;
	}

	/** The largest sum of a category (largest value of a line). */
	long highest() {
		long highest = 0;
		for (int i = 0; i < categories.size(); i++) {
			int at = i;
			long here = kind == Kind.LINES ? series.stream().mapToLong(one -> one.values.get(at)).max().orElse(0) : series.stream().mapToLong(one -> one.values.get(at)).sum();
			highest = Math.max(highest, here);
		}
		return highest;
	}
}
