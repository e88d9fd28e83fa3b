package org.safetyworkbench.ui.chart;

/** Where an axis of counts ends: a round number a little above the highest value. */
final class Scale {

	private Scale() {}

	static double top(long highest) {
		if (highest < 5) return 5;
		double magnitude = Math.pow(10, Math.floor(Math.log10(highest)));
		for (double step : new double[] {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10}) if (step * magnitude > highest) return step * magnitude;
		return magnitude * 12;
	}
}
