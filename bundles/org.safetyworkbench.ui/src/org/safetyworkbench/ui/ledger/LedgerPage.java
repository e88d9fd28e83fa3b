package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.hazard.Counts;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery.Sort;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.spi.Authority;
import org.safetyworkbench.store.News;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Commands;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** The ledger of hazards, as a list or as a board by state: filtered, coloured by the days that are left, worked on in bulk. */
public final class LedgerPage implements Page {

	private static final int PAGE = 100;

	private record Read(List<Authority> authorities, Person me) {}

	private final Desk desk;
	private final Texts texts;
	private final LocalDate today = LocalDate.now();
	private final LedgerFilter filter = new LedgerFilter();
	private final Map<String, String> names = new HashMap<>();
	private Composite page;
	private Composite views;
	private LedgerBar bar;
	private LedgerTools tools;
	private Grid<HazardRow> grid;
	private Board board;
	private Label count;
	private Optional<Counts> counts = Optional.empty();
	private boolean asBoard;

	public LedgerPage(Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
	}

	@Override
	public void create(Composite parent, Frame frame) {
		page = Panels.page(parent);
		bar = new LedgerBar(page, desk, filter, this::reload);
		bar.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		Composite line = Panels.row(page, 2);
		count = Panels.faint(line, desk.look(), "");
		count.setData("id", "ledger.counts");
		tools = new LedgerTools(line, desk, this);
		views = new Composite(page, SWT.NONE);
		views.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		views.setLayout(new StackLayout());
		grid = HazardColumns.of(desk, today, true, names).several().onOpen(this::open).onSelect(row -> tools.chosen(grid.selections().size()))
				.onSort(key -> sort(Sort.valueOf(key))).create(views, "ledger");
		grid.table().addListener(SWT.Modify, event -> {
			tools.chosen(grid.selections().size());
			count();
		});
		board = new Board(views, desk, today, this::open);
		((StackLayout) views.getLayout()).topControl = grid.control();
		meet();
	}

	/** Who works here decides what waits for me. */
	private void meet() {
		desk.background().load(page, texts.get("work.reading"), progress -> new Read(desk.services().get(Library.class).packs().authorities(), desk.person()), this::offer);
	}

	private void offer(Read read) {
		read.authorities.forEach(one -> names.put(one.code(), texts.of(one.name())));
		filter.roles = read.me.roles();
		filter.officer = read.me.desk();
		bar.offer(read.authorities);
		grid.table().clearAll();
		if (LedgerFilter.isOwn(filter.state)) reload();
	}

	private void open(HazardRow row) {
		desk.go(Place.record(Place.HAZARD, row.id()));
	}

	private void sort(Sort key) {
		filter.sort = key;
		reload();
	}

	@Override
	public void arrive(Place place) {
		filter.preset(place.preset());
		show();
	}

	LedgerFilter filter() {
		return filter;
	}

	List<HazardRow> chosen() {
		return asBoard ? board.chosen() : grid.selections();
	}

	/** Shows what the filter now holds. */
	void show() {
		bar.show();
		reload();
	}

	void asBoard(boolean wanted) {
		asBoard = wanted;
		tools.chosen(0);
		((StackLayout) views.getLayout()).topControl = asBoard ? board.control() : grid.control();
		views.layout();
		reload();
	}

	@Override
	public boolean shows(News news) {
		return news.tells("hazard", "staff");
	}

	@Override
	public void refresh() {
		meet();
		reload();
	}

	private void reload() {
		if (asBoard) board.show(filter);
		else list();
		desk.background().load(count, texts.get("work.reading"), progress -> desk.services().get(Ledger.class).counts(today), this::count);
	}

	private void list() {
		grid.mark(filter.sort.name(), filter.sort == Sort.FOUND);
		grid.whenEmpty(texts.get(filter.isEverything() ? "ledger.empty" : LedgerFilter.isWaiting(filter.state) ? "ledger.mine.nothing" : "ledger.nothing"), this::firstSteps);
		var query = filter.query(today);
		grid.show(query, (after, progress) -> desk.services().get(Ledger.class).page(query, after, PAGE, progress));
	}

	private void count(Counts read) {
		counts = Optional.of(read);
		board.count(read, filter.isEverything());
		count();
		page.layout(true, true);
	}

	/** The whole ledger's numbers, and before them how many of it a filter leaves. */
	private void count() {
		counts.ifPresent(all -> {
			String words = left() + texts.get("ledger.counts", all.total(), all.open(), all.openMajor(), all.overdue());
			if (words.equals(count.getText())) return; // each choice of a row comes here
			count.setText(words);
			count.requestLayout();
		});
	}

	private String left() {
		if (asBoard || filter.isEverything()) return "";
		return texts.get(grid.isComplete() ? "ledger.left" : "ledger.left.more", grid.rows().size());
	}

	private void firstSteps(Composite parent) {
		if (filter.isEverything()) Panels.button(parent, texts.get("step.answers"), "ledger.import", () -> Commands.run(Commands.IMPORT_ANSWERS));
		else Panels.button(parent, texts.get("filter.clear"), "ledger.clear.empty", () -> arrive(Place.of(Place.LEDGER)));
	}

	@Override
	public void focus() {
		grid.table().setFocus();
	}
}
