package org.safetyworkbench.ui.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.safetyworkbench.duty.Pending;
import org.safetyworkbench.duty.Today;
import org.safetyworkbench.store.News;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.look.Tile;
import org.safetyworkbench.ui.shell.Commands;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.today.TodayPresenter.Line;

/** The first page: big numbers, and under them the lines of the number that was pressed. */
public final class TodayPage implements Page {

	private record Read(Today.Page today, Pending.Page pending) {}

	private final Desk desk;
	private final Texts texts;
	private final Opening opening;
	private final Map<Bucket, Tile> tiles = new EnumMap<>(Bucket.class);
	private final List<Place> more = new ArrayList<>();
	private final Timing timing = new Timing();
	private TodayPresenter presenter;
	private Bucket chosen;
	private Label heading;
	private Label summary;
	private Label subject;
	private Link all;
	private Grid<Line> grid;

	public TodayPage(Desk desk, Opening opening) {
		this.desk = desk;
		this.texts = desk.texts();
		this.opening = opening;
	}

	@Override
	public void create(Composite parent, Frame frame) {
		Composite page = Panels.page(parent);
		heading = Panels.title(page, desk.look(), texts.heading(LocalDate.now()));
		summary = Panels.faint(page, desk.look(), texts.get(desk.outgoing().broken().isPresent() ? "today.offline" : "work.opening"));
		Composite row = new Composite(page, SWT.NONE);
		row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		GridLayout columns = Panels.bare(Bucket.values().length);
		columns.makeColumnsEqualWidth = true;
		columns.horizontalSpacing = columns.verticalSpacing * 2;
		row.setLayout(columns);
		for (Bucket bucket : Bucket.values()) {
			Tile tile = new Tile(row, desk.look(), bucket.key(), () -> choose(bucket));
			tile.show(texts.get(bucket.key()), "·", org.safetyworkbench.ui.look.Look.Tone.GREY);
			tile.canvas().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
			tiles.put(bucket, tile);
		}
		Composite head = new Composite(page, SWT.NONE);
		head.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		head.setLayout(Panels.bare(2));
		subject = Panels.heading(head, desk.look(), "");
		subject.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		all = new Link(head, SWT.NONE);
		all.addListener(SWT.Selection, event -> desk.go(more.get(Integer.parseInt(event.text))));
		grid = Grid.<Line>of(desk).column(texts.get("column.due"), 12, Line::day).bar(Line::tone)
				.column(texts.get("column.distance"), 12, Line::distance).tone(Line::tone)
				.column(texts.get("column.kind"), 10, Line::kind)
				.column(texts.get("column.enterprise"), 34, Line::enterprise)
				.column(texts.get("column.what"), 40, Line::what).grow()
				.column(texts.get("column.state"), 10, Line::state)
				.key(Line::place).onOpen(line -> desk.go(line.place())).create(page, "today.lines");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		CompletableFuture<Today.Page> first = opening.take();
		if (first == null) refresh();
		else if (first.state() == Future.State.SUCCESS) first(first.join()); // the window appears with its rows
		else desk.background().load(page, texts.get("work.opening"), progress -> join(first), this::first);
	}

	private static Today.Page join(CompletableFuture<Today.Page> first) throws Exception {
		try {
			return first.get();
		} catch (java.util.concurrent.ExecutionException e) {
			throw e.getCause() instanceof Exception cause ? cause : e;
		}
	}

	@Override
	public boolean shows(News news) {
		return news.tells("hazard", "enterprise", "inspection", "staff", "office-setting", "calendar-day", "own-fact");
	}

	@Override
	public void refresh() {
		desk.background().load(grid.control(), texts.get("work.reading"), progress -> {
			Today.Page read = desk.services().get(Today.class).of(LocalDate.now(), Opening.LINES);
			return new Read(read, desk.services().get(Pending.class).of(read.asOf(), Opening.LINES));
		}, read -> show(read.today, read.pending));
	}

	/** The first time rows come at once, what else waits a little later. */
	private void first(Today.Page read) {
		show(read, Pending.Page.NONE);
		timing.whenPainted(grid.control());
		desk.later(() -> rest(read));
	}

	private void rest(Today.Page read) {
		if (!grid.control().isDisposed())
			desk.background().load(grid.control(), texts.get("work.reading"), progress -> desk.services().get(Pending.class).of(read.asOf(), Opening.LINES), pending -> show(read, pending));
	}

	private void show(Today.Page read, Pending.Page pending) {
		presenter = new TodayPresenter(texts, read, pending);
		heading.setText(presenter.heading());
		summary.setText(presenter.isBlank() ? texts.get("today.blank") : presenter.summary());
		presenter.tiles().forEach(tile -> tiles.get(tile.bucket()).show(tile.label(), tile.number(), tile.tone()));
		lines(chosen == null ? presenter.first() : chosen);
	}

	private void choose(Bucket bucket) {
		if (presenter == null) return;
		if (presenter.lines(bucket).isEmpty() && presenter.count(bucket) > 0) desk.go(presenter.all(bucket).get(0));
		else lines(bucket);
	}

	private void lines(Bucket bucket) {
		chosen = bucket;
		tiles.forEach((other, tile) -> tile.choose(other == bucket));
		subject.setText(texts.get(bucket.key()) + "　" + presenter.count(bucket));
		more.clear();
		more.addAll(presenter.all(bucket));
		StringBuilder links = new StringBuilder();
		for (int i = 0; i < more.size(); i++)
			links.append(i > 0 ? "　" : "").append("<a href=\"").append(i).append("\">").append(texts.get("today.all." + more.get(i).page())).append("</a>");
		all.setText(presenter.isBlank() ? "" : links.toString());
		if (presenter.isBlank()) grid.whenEmpty(texts.get("today.blank.hint"), this::firstSteps);
		else grid.whenEmpty(texts.get("today.none"), composite -> {});
		grid.show(presenter.lines(bucket));
		subject.getParent().layout();
		subject.getParent().getParent().layout();
	}

	private void firstSteps(Composite parent) {
		Panels.button(parent, texts.get("step.register"), "step.register", () -> Commands.run(Commands.IMPORT_REGISTER));
		Panels.button(parent, texts.get("step.answers"), "step.answers", () -> Commands.run(Commands.IMPORT_ANSWERS));
		Panels.button(parent, texts.get("step.library"), "step.library", () -> desk.go(Place.of(Place.LIBRARY)));
	}

	@Override
	public void focus() {
		grid.table().setFocus();
	}
}
