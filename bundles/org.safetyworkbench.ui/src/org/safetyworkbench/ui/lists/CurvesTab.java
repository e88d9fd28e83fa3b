package org.safetyworkbench.ui.lists;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.statistics.CurveQuery;
import org.safetyworkbench.statistics.Figures;
import org.safetyworkbench.statistics.Milestones;
import org.safetyworkbench.statistics.Point;
import org.safetyworkbench.ui.chart.Graph;
import org.safetyworkbench.ui.grid.Choice;
import org.safetyworkbench.ui.grid.Choice.Option;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Curves month by month: stock, increment and zero-clearing of major hazards, or all hazards found and closed off. */
final class CurvesTab implements Tab {

	private final Desk desk;
	private final Texts texts;
	private final LocalDate today;
	private ScopeBar bar;
	private Choice<CurveSet> set;
	private FigureTable table;
	private Graph graph;
	private Label note;
	private CurveView shown;

	CurvesTab(Desk desk, LocalDate today) {
		this.desk = desk;
		this.texts = desk.texts();
		this.today = today;
	}

	@Override
	public String name() {
		return "curves";
	}

	@Override
	public Control create(Composite parent) {
		Composite area = Views.area(parent);
		bar = new ScopeBar(area, desk, name(), this::show);
		set = new Choice<>(bar.control(), "lists.curves.set", Arrays.stream(CurveSet.values()).map(one -> new Option<>(one, texts.get("lists.set." + one))).toList(), value -> show());
		bar.span(Span.TWENTY_FOUR, false).area().sector().source().gap().button(texts.get("lists.export"), "export", this::export);
		SashForm sash = Views.sash(area);
		table = new FigureTable(sash, desk, "lists.curves", Ways.opening(desk));
		graph = new Graph(sash, desk.look(), "lists.curves.graph").onPress((series, month) -> table.open(shown.row(month), series + 1));
		sash.setWeights(33, 67);
		note = new Label(area, SWT.WRAP);
		note.setForeground(desk.look().faint());
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = Look.width(note, 60);
		note.setLayoutData(data);
		return area;
	}

	@Override
	public void preset(Map<String, String> preset) {
		if (preset.containsKey("set")) set.choose(CurveSet.valueOf(preset.get("set").toUpperCase(java.util.Locale.ROOT)));
	}

	@Override
	public void show() {
		CurveQuery query = new CurveQuery(bar.months(today).orElseThrow(), today, Milestones.NATIONAL, bar.scope());
		CurveSet wanted = set.value();
		desk.background().show(table.control(), texts.get("work.reading"), progress -> desk.services().get(Figures.class).curve(query), points -> show(query, wanted, points));
	}

	private void show(CurveQuery query, CurveSet wanted, List<Point> points) {
		shown = new CurveView(texts, query, wanted.measures(), points);
		table.show(shown.heads(), shown.lines());
		graph.show(shown.plot(wanted.hasMilestones()));
		note.setText(wanted.hasMilestones() ? texts.of(query.milestones().source()) : texts.get("lists.curves.note"));
		note.getParent().layout();
	}

	private void export() {
		table.save(new ListFile(desk, texts.get("lists.tab.curves")));
	}
}
