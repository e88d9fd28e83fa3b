package org.safetyworkbench.risk;

import java.util.List;
import java.util.Objects;

import org.safetyworkbench.core.Text;

/** What a colour is judged by (S4-34: qualitative or quantitative). */
public sealed interface Basis {

	/** The ways to judge. */
	enum Method {
		LEC("LEC法", "LEC"), MATRIX("风险矩阵法", "risk matrix"), DIRECT("直接判定", "judged directly");

		private final Text label;

		Method(String zh, String en) {
			label = new Text(zh, en);
		}

		public Text label() {
			return label;
		}

		/** As stored and exported. */
		public String code() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

		public static Method of(String code) {
			return valueOf(code.toUpperCase(java.util.Locale.ROOT));
		}
	}

	/** Likelihood × exposure × consequence; the colour follows by rule CM-R25. */
	record Lec(double likelihood, double exposure, double consequence) implements Basis {

		/** Values commonly used, as the note of CM-R25 lists them. */
		public static final List<Double> LIKELIHOODS = List.of(10.0, 6.0, 3.0, 1.0, 0.5, 0.2, 0.1);
		public static final List<Double> EXPOSURES = List.of(10.0, 6.0, 3.0, 2.0, 1.0, 0.5);
		public static final List<Double> CONSEQUENCES = List.of(100.0, 40.0, 15.0, 7.0, 3.0, 1.0);

		@Override
		public Method method() {
			return Method.LEC;
		}
	}

	/** Likelihood × severity, each 1 to 5; the colour follows by rule CM-R26. */
	record Matrix(int likelihood, int severity) implements Basis {
		@Override
		public Method method() {
			return Method.MATRIX;
		}
	}

	/** @param reason what the judgement rests on, such as a criterion of the province's guide; never empty */
	record Direct(Colour colour, String reason) implements Basis {

		public Direct {
			Objects.requireNonNull(colour);
			Objects.requireNonNull(reason);
		}

		@Override
		public Method method() {
			return Method.DIRECT;
		}
	}

	Method method();

	/** The values as people write them: {@code L 3 × E 6 × C 15}. */
	default Text words() {
		return switch (this) {
			case Lec lec -> Text.of("L " + number(lec.likelihood) + " × E " + number(lec.exposure) + " × C " + number(lec.consequence));
			case Matrix matrix -> new Text("可能性" + matrix.likelihood + "，严重性" + matrix.severity, "likelihood " + matrix.likelihood + ", severity " + matrix.severity);
			case Direct direct -> Text.of(direct.reason);
		};
	}

	private static String number(double value) {
		return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
	}
}
