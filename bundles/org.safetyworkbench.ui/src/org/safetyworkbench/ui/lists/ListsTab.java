package org.safetyworkbench.ui.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.statistics.ListColumn;
import org.safetyworkbench.statistics.ListKind;
import org.safetyworkbench.statistics.ListQuery;
import org.safetyworkbench.statistics.ListRow;
import org.safetyworkbench.statistics.Lists;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The lists the plans name: chosen at the left, filtered above, generated from the records. */
final class ListsTab implements Tab {

	private static final int PAGE = 100;
	/** Columns at least that wide share the room that is left. */
	private static final int WIDE = 24;

	private final Desk desk;
	private final Texts texts;
	private final LocalDate today;
	private final CellWords words;
	private ListKind kind = ListKind.THREE_CHECK;
	private Optional<UUID> riskPoint = Optional.empty();
	private ScopeBar bar;
	private EnterpriseFilter enterprise;
	private Button open;
	private Label title;
	private ListTree tree;
	private Composite place;
	private Grid<ListRow> grid;
	private ListKind gridOf;

	ListsTab(Desk desk, LocalDate today) {
		this.desk = desk;
		this.texts = desk.texts();
		this.today = today;
		words = new CellWords(texts);
	}

	@Override
	public String name() {
		return "lists";
	}

	@Override
	public Control create(Composite parent) {
		Composite area = Views.area(parent);
		bar = new ScopeBar(area, desk, name(), this::show).span(Span.YEAR, true);
		enterprise = new EnterpriseFilter(bar.control(), desk, "lists.enterprise", this::anyRisk);
		bar.area().sector();
		open = new Button(bar.control(), SWT.CHECK);
		open.setText(texts.get("lists.onlyopen"));
		open.setData("id", "lists.onlyopen");
		open.addListener(SWT.Selection, event -> show());
		bar.gap().button(texts.get("lists.export"), "export", () -> new ListFile(desk, texts.of(kind.label())).list(place.getShell(), query()))
				.button(texts.get("lists.export.group"), "export.group", () -> new ListFile(desk, texts.of(kind.group().label())).group(place.getShell(), query()));
		Composite body = new Composite(area, SWT.NONE);
		body.setLayout(Panels.bare(2));
		body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		tree = new ListTree(body, desk, this::choose);
		GridData narrow = new GridData(SWT.FILL, SWT.FILL, false, true, 1, 2);
		narrow.widthHint = tree.width();
		tree.control().setLayoutData(narrow);
		title = Panels.heading(body, desk.look(), "");
		title.setData("id", "lists.title");
		place = new Composite(body, SWT.NONE);
		place.setLayout(new FillLayout());
		place.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		tree.choose(kind);
		return area;
	}

	/** Another enterprise has other risk points. */
	private void anyRisk() {
		riskPoint = Optional.empty();
		show();
	}

	private void choose(ListKind wanted) {
		kind = wanted;
		tree.choose(kind);
		show();
	}

	@Override
	public void preset(Map<String, String> preset) {
		if (preset.containsKey("kind")) kind = ListKind.of(preset.get("kind"));
		tree.choose(kind);
		riskPoint = Optional.ofNullable(preset.get("risk")).map(UUID::fromString);
		if (preset.containsKey("enterprise")) enterprise.choose(UUID.fromString(preset.get("enterprise")));
	}

	private ListQuery query() {
		return new ListQuery(kind, enterprise.chosen(), bar.chosenArea(), bar.chosenSector(), riskPoint, bar.months(today), open.getSelection(), today);
	}

	@Override
	public void show() {
		title.setText(texts.get("lists.title", texts.title(kind.group().label()), texts.of(kind.label())) + (riskPoint.isPresent() ? texts.get("lists.onerisk") : ""));
		ListKind wanted = kind;
		if (gridOf == wanted) read();
		else desk.background().load(place, texts.get("work.reading"), progress -> desk.services().get(Lists.class).columns(wanted), columns -> {
			if (wanted != kind) return;
			grid(columns);
			read();
		});
	}

	private void grid(List<ListColumn> columns) {
		for (Control old : place.getChildren()) old.dispose();
		gridOf = kind;
		grid = Grid.of(desk);
		for (int i = 0; i < columns.size(); i++) {
			int at = i;
			ListColumn column = columns.get(i);
			grid.column(texts.of(column.header()), column.width(), row -> at < row.cells().size() ? words.of(row.cells().get(at)) : "");
			if (i == 0) grid.bar(row -> row.grave() ? Tone.RED : null);
			if (column.width() >= WIDE) grid.grow();
		}
		grid.onOpen(row -> Ways.open(desk, place, row)).create(place, "lists");
		grid.whenEmpty(texts.get("lists.none"), composite -> {});
		place.layout();
	}

	private void read() {
		ListQuery query = query();
		grid.show(query, (after, progress) -> desk.services().get(Lists.class).page(query, after, PAGE, progress));
	}
}
