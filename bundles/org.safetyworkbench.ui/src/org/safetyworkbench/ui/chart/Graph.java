package org.safetyworkbench.ui.chart;

import java.text.DecimalFormat;
import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;

/** Draws a {@link Plot}; a press on a value tells its series and category. */
public final class Graph {

	private final Chart chart;
	private final Look look;
	private final Labels labels;
	private Plot plot = new Plot(Plot.Kind.LINES, java.util.List.of(), java.util.List.of());
	private BiConsumer<Integer, Integer> pressed = (series, category) -> {};

	/** @param id under which tests find the chart */
	public Graph(Composite parent, Look look, String id) {
		this.look = look;
		chart = new Chart(parent, SWT.DOUBLE_BUFFERED);
		labels = new Labels(chart);
		chart.setData("id", id);
		colours(look);
		chart.getPlotArea().addCustomPaintListener(new Marks(chart, look, () -> plot));
		Control area = chart.getPlotArea().getControl();
		area.addListener(SWT.MouseMove, this::hover);
		area.addListener(SWT.MouseUp, this::press);
		area.addListener(SWT.Resize, event -> labels.fit(plot));
		area.setCursor(parent.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		chart.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = words();
			}
		});
	}

	private void colours(Look look) {
		chart.getTitle().setVisible(false);
		chart.setBackground(look.background());
		chart.getPlotArea().setBackground(look.background());
		chart.getLegend().setPosition(SWT.TOP);
		chart.getLegend().setBackground(look.background());
		chart.getLegend().setForeground(look.foreground());
		chart.getLegend().setFont(chart.getFont());
		Color faint = look.wash(Tone.GREY);
		for (IAxis axis : chart.getAxisSet().getAxes()) {
			axis.getTitle().setVisible(false);
			axis.getTick().setForeground(look.faint());
			axis.getTick().setFont(chart.getFont());
			axis.getGrid().setForeground(faint);
			axis.getGrid().setStyle(LineStyle.SOLID);
		}
		chart.getAxisSet().getXAxis(0).getGrid().setStyle(LineStyle.NONE);
		chart.getAxisSet().getYAxis(0).getTick().setFormat(new DecimalFormat("#,##0"));
	}

	/** @param action gets the series and category whose value was pressed */
	public Graph onPress(BiConsumer<Integer, Integer> action) {
		pressed = action;
		return this;
	}

	public void show(Plot shown) {
		plot = shown;
		chart.suspendUpdate(true);
		for (ISeries<?> old : chart.getSeriesSet().getSeries()) chart.getSeriesSet().deleteSeries(old.getId());
		chart.setOrientation(plot.kind() == Plot.Kind.BARS ? SWT.VERTICAL : SWT.HORIZONTAL);
		IAxis across = chart.getAxisSet().getXAxis(0);
		across.setReversed(plot.kind() == Plot.Kind.BARS);
		labels.fit(plot);
		for (Plot.Series one : plot.series()) draw(one);
		across.setRange(new Range(0, Math.max(0, plot.categories().size() - 1)));
		chart.getLegend().setVisible(plot.series().size() > 1);
		chart.getAxisSet().getYAxis(0).setRange(new Range(0, plot.top() > 0 ? plot.top() : Scale.top(plot.highest())));
		chart.getAxisSet().getYAxis(0).getTick().setTickMarkStepHint(Look.em(chart).y * 3);
		chart.suspendUpdate(false);
		chart.setData("plot", plot);
		chart.updateLayout();
		chart.redraw();
	}

	private void draw(Plot.Series series) {
		Color colour = look.color(series.tone());
		ISeries<?> drawn = chart.getSeriesSet().createSeries(plot.kind() == Plot.Kind.LINES ? ISeries.SeriesType.LINE : ISeries.SeriesType.BAR, series.name());
		drawn.setYSeries(series.numbers());
		switch (drawn) {
			case ILineSeries<?> line -> {
				line.setLineColor(colour);
				line.setLineWidth(2);
				line.setSymbolColor(colour);
				line.setSymbolSize(Math.max(3, Look.em(chart).y / 5));
				line.setAntialias(SWT.ON);
			}
			case IBarSeries<?> bar -> {
				bar.setBarColor(colour);
				bar.setBarPadding(40);
				bar.enableStack(true);
			}
			default -> throw new IllegalStateException(drawn.getType().toString());
		}
	}

	private int category(Event event) {
		IAxis across = chart.getAxisSet().getXAxis(0);
		int at = (int) Math.round(across.getDataCoordinate(plot.kind() == Plot.Kind.BARS ? event.y : event.x));
		return plot.categories().isEmpty() ? -1 : Math.clamp(at, 0, plot.categories().size() - 1);
	}

	private void hover(Event event) {
		int category = category(event);
		chart.getPlotArea().getControl().setToolTipText(category < 0 ? null : plot.words(category));
	}

	private void press(Event event) {
		int category = category(event);
		if (category < 0 || event.button != 1) return;
		double value = chart.getAxisSet().getYAxis(0).getDataCoordinate(plot.kind() == Plot.Kind.BARS ? event.x : event.y);
		pressed.accept(plot.at(category, value), category);
	}

	private String words() {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < plot.categories().size(); i++) words.append(plot.words(i)).append('\n');
		return words.toString();
	}

	public Chart control() {
		return chart;
	}
}
