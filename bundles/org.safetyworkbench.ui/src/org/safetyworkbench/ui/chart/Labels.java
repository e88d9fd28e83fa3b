package org.safetyworkbench.ui.chart;

import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.safetyworkbench.ui.look.Look;

/** Words at the category axis: every one where there is room, else every second, third …; long names are shortened (the tip has them whole). */
final class Labels {

	private static final int LONGEST = 20;

	private final Chart chart;

	Labels(Chart chart) {
		this.chart = chart;
	}

	void fit(Plot plot) {
		IAxis axis = chart.getAxisSet().getXAxis(0);
		axis.enableCategory(true);
		axis.setCategorySeries(words(plot));
	}

	private String[] words(Plot plot) {
		int count = plot.categories().size();
		boolean lying = plot.kind() == Plot.Kind.BARS;
		int room = lying ? chart.getPlotArea().getSize().y : chart.getPlotArea().getSize().x;
		int need = lying ? Look.em(chart).y * 5 / 4 : Look.width(chart, plot.categories().stream().mapToInt(Look::columns).max().orElse(1) + 2);
		int every = room <= 0 ? 1 : Math.max(1, (int) Math.ceil((double) count * need / room));
		String[] words = new String[count];
		for (int i = 0; i < count; i++) words[i] = i % every == 0 ? Look.shortened(plot.categories().get(i), LONGEST) : "";
		return words;
	}
}
