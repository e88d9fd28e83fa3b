package org.safetyworkbench.ui.chart;

import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ICustomPaintListener;
import org.safetyworkbench.ui.look.Look;

/** Draws a plot's marks behind its series: a dashed line, its words beside it at the top. */
final class Marks implements ICustomPaintListener {

	private final Chart chart;
	private final Look look;
	private final Supplier<Plot> plot;

	Marks(Chart chart, Look look, Supplier<Plot> plot) {
		this.chart = chart;
		this.look = look;
		this.plot = plot;
	}

	@Override
	public void paintControl(PaintEvent event) {
		int height = event.gc.textExtent("中").y;
		int top = 0;
		for (Plot.Mark mark : plot.get().marks()) {
			int x = chart.getAxisSet().getXAxis(0).getPixelCoordinate(mark.category());
			event.gc.setForeground(look.faint());
			event.gc.setLineStyle(SWT.LINE_DASH);
			event.gc.drawLine(x, 0, x, chart.getPlotArea().getSize().y);
			event.gc.setLineStyle(SWT.LINE_SOLID);
			int width = event.gc.textExtent(mark.words()).x;
			boolean left = x + width + height / 2 > chart.getPlotArea().getSize().x;
			event.gc.drawText(mark.words(), left ? x - width - height / 3 : x + height / 3, top, true);
			top += height;
		}
	}

	@Override
	public boolean drawBehindSeries() {
		return true;
	}
}
