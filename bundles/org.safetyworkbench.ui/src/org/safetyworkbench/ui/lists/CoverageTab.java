package org.safetyworkbench.ui.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.statistics.Coverage;
import org.safetyworkbench.statistics.CoverageQuery;
import org.safetyworkbench.statistics.Dimension;
import org.safetyworkbench.statistics.Figures;
import org.safetyworkbench.statistics.ListColumn;
import org.safetyworkbench.ui.grid.Choice;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** How far inspections reach by area or sector, and which enterprises are left. */
final class CoverageTab implements Tab {

	private static final int PAGE = 100;

	private final Desk desk;
	private final Texts texts;
	private final LocalDate today;
	private ScopeBar bar;
	private Choice<Dimension> by;
	private Grid<Coverage> grid;
	private Grid<Coverage.Left> left;
	private CoverageQuery shown;

	CoverageTab(Desk desk, LocalDate today) {
		this.desk = desk;
		this.texts = desk.texts();
		this.today = today;
	}

	@Override
	public String name() {
		return "coverage";
	}

	@Override
	public Control create(Composite parent) {
		Composite area = Views.area(parent);
		bar = new ScopeBar(area, desk, name(), this::show);
		by = new Choice<>(bar.control(), "lists.coverage.by", Stream.of(Dimension.COUNTY, Dimension.TOWNSHIP, Dimension.PREFECTURE, Dimension.SECTOR)
				.map(one -> new Choice.Option<>(one, texts.get("lists.rows", texts.of(one.label())))).toList(), value -> show());
		bar.span(Span.YEAR, false).area().sector().gap().button(texts.get("lists.export"), "export", this::export);
		SashForm sash = Views.sash(area);
		grid = Grid.<Coverage>of(desk).column(texts.get("lists.coverage.group"), 22, this::name).grow()
				.column(texts.get("lists.coverage.enterprises"), 8, one -> Cell.number(one.enterprises())).right()
				.column(texts.get("lists.coverage.inspected"), 8, one -> Cell.number(one.inspected())).right()
				.column(texts.get("lists.coverage.left"), 8, one -> Cell.number(one.left())).right().tone(one -> one.left() > 0 ? Tone.RED : Tone.GREEN)
				.column(texts.get("lists.coverage.share"), 8, this::share).right()
				.column(texts.get("lists.coverage.visits"), 8, one -> Cell.number(one.visits())).right()
				.key(one -> one.group().code()).onSelect(this::choose).create(sash, "lists.coverage");
		grid.whenEmpty(texts.get("enterprises.empty"), composite -> {});
		left = Grid.<Coverage.Left>of(desk).column(texts.get("lists.coverage.names"), 30, Coverage.Left::name).grow().column(texts.get("column.code"), 22, Coverage.Left::creditCode)
				.onOpen(one -> desk.go(Place.record(Place.ENTERPRISE, one.enterprise()))).create(sash, "lists.coverage.left");
		left.whenEmpty(texts.get("lists.coverage.choose"), composite -> {});
		sash.setWeights(58, 42);
		return area;
	}

	private String name(Coverage one) {
		String name = texts.of(one.group().label());
		return name.isEmpty() ? texts.get("lists.unknown") : name;
	}

	private String share(Coverage one) {
		return one.share().isEmpty() ? "–" : Math.round(one.share().getAsDouble() * 100) + "%";
	}

	@Override
	public void show() {
		CoverageQuery wanted = new CoverageQuery(by.value(), bar.months(today).orElseThrow(), bar.chosenArea(), bar.chosenSector());
		desk.background().show(grid.control(), texts.get("work.reading"), progress -> desk.services().get(Figures.class).coverage(wanted), found -> show(wanted, found));
	}

	private void show(CoverageQuery wanted, List<Coverage> found) {
		shown = wanted;
		grid.show(found);
		left.show(List.of());
	}

	private void choose(Coverage one) {
		CoverageQuery of = shown;
		left.show(List.of(of, one.group()), (after, progress) -> desk.services().get(Figures.class).left(of, one.group(), after, PAGE));
	}

	private void export() {
		List<ListColumn> columns = Stream.of("group", "enterprises", "inspected", "left", "share", "visits").map(key -> new ListColumn(key, Text.of(texts.get("lists.coverage." + key)), key.equals("group") ? 24 : 12)).toList();
		new ListFile(desk, texts.get("lists.tab.coverage")).table(grid.control().getShell(), columns,
				grid.rows().stream().map(one -> List.of(name(one), one.enterprises(), one.inspected(), one.left(), share(one), one.visits())).toList());
	}
}
