package org.safetyworkbench.ui.lists;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.statistics.Figures;
import org.safetyworkbench.statistics.Months;
import org.safetyworkbench.statistics.Scope;
import org.safetyworkbench.statistics.Shares;
import org.safetyworkbench.ui.chart.Graph;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.look.Tile;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** How far enterprises find and mend by themselves: three shares of the whole period, and month by month. */
final class SharesTab implements Tab {

	private record Answer(Shares whole, List<Shares> months) {}

	private final Desk desk;
	private final Texts texts;
	private final LocalDate today;
	private final Map<Share, Tile> tiles = new EnumMap<>(Share.class);
	private ScopeBar bar;
	private FigureTable table;
	private Graph graph;
	private SharesView shown;

	SharesTab(Desk desk, LocalDate today) {
		this.desk = desk;
		this.texts = desk.texts();
		this.today = today;
	}

	@Override
	public String name() {
		return "shares";
	}

	@Override
	public Control create(Composite parent) {
		Composite area = Views.area(parent);
		bar = new ScopeBar(area, desk, name(), this::show).span(Span.TWELVE, false).area().sector().severity().gap().button(texts.get("lists.export"), "export", this::export);
		Composite row = new Composite(area, SWT.NONE);
		row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		GridLayout layout = Panels.bare(Share.values().length);
		layout.makeColumnsEqualWidth = true;
		layout.horizontalSpacing = layout.verticalSpacing * 2;
		row.setLayout(layout);
		for (Share share : Share.values()) {
			Tile tile = new Tile(row, desk.look(), "lists.shares." + share.key(), () -> shown.whole(share).ifPresent(Ways.opening(desk)));
			tile.show(texts.get("lists.share." + share), "·", Tone.GREY);
			tile.canvas().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
			tiles.put(share, tile);
		}
		SashForm sash = Views.sash(area);
		table = new FigureTable(sash, desk, "lists.shares", Ways.opening(desk));
		graph = new Graph(sash, desk.look(), "lists.shares.graph").onPress((series, month) -> table.open(shown.row(month), Share.values()[series].column()));
		sash.setWeights(55, 45);
		return area;
	}

	@Override
	public void show() {
		Months months = bar.months(today).orElseThrow();
		Scope scope = bar.scope();
		desk.background().load(table.control(), texts.get("work.reading"), progress -> {
			Figures figures = desk.services().get(Figures.class);
			return new Answer(figures.shares(months, scope), figures.sharesByMonth(months, scope));
		}, answer -> show(new SharesView(texts, scope, today, answer.whole, answer.months)));
	}

	private void show(SharesView view) {
		shown = view;
		tiles.forEach((share, tile) -> tile.show(texts.get("lists.share." + share), SharesView.percent(share.of(view.whole())), share.of(view.whole()).isEmpty() ? Tone.GREY : share.tone()));
		table.show(view.heads(), view.lines());
		graph.show(view.plot());
	}

	private void export() {
		table.save(new ListFile(desk, texts.get("lists.tab.shares")));
	}
}
