package org.safetyworkbench.ui.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitKind;
import org.safetyworkbench.inspection.VisitQuery;
import org.safetyworkbench.inspection.VisitState;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.News;
import org.safetyworkbench.ui.grid.Choice;
import org.safetyworkbench.ui.grid.Choice.Option;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** All inspections and other visits: the open ones first, then the latest; filtered by state, kind and time. */
public final class InspectionsPage implements Page {

	private static final int PAGE = 100;

	/** Spans of time people ask for. */
	enum Span { YEAR, MONTH, WEEK }

	private final Desk desk;
	private final Texts texts;
	private final LocalDate today = LocalDate.now();
	private Grid<Visit> grid;
	private Choice<VisitState> state;
	private Choice<VisitKind> kind;
	private Choice<Span> span;
	private Label count;
	private Optional<UUID> enterprise = Optional.empty();

	public InspectionsPage(Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
	}

	@Override
	public void create(Composite parent, Frame frame) {
		Composite page = Panels.page(parent);
		Composite bar = Panels.row(page, 7);
		Panels.button(bar, texts.get("inspection.new"), "inspections.new", () -> NewVisitDialog.open(desk, bar.getShell(), Optional.empty()));
		state = new Choice<>(bar, "inspections.state", states(), value -> refresh());
		kind = new Choice<>(bar, "inspections.kind", kinds(), value -> refresh());
		span = new Choice<>(bar, "inspections.span", spans(), value -> refresh());
		Panels.button(bar, texts.get("filter.clear"), "inspections.clear", () -> arrive(Place.of(Place.INSPECTIONS)));
		Panels.button(bar, texts.get("inspection.blank"), "inspections.blank", () -> BlankSheets.ask(desk, bar.getShell()));
		count = new Label(bar, SWT.RIGHT);
		count.setForeground(desk.look().faint());
		count.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		grid = VisitColumns.of(desk, today, true).create(page, "inspections");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		grid.table().addListener(SWT.Modify, event -> counted());
	}

	private List<Option<VisitState>> states() {
		List<Option<VisitState>> options = new ArrayList<>(List.of(new Option<>(null, texts.get("state.all"))));
		for (VisitState one : VisitState.values()) options.add(new Option<>(one, texts.of(one.label())));
		return options;
	}

	private List<Option<VisitKind>> kinds() {
		List<Option<VisitKind>> options = new ArrayList<>(List.of(new Option<>(null, texts.get("inspection.kind.all"))));
		for (VisitKind one : VisitKind.values()) options.add(new Option<>(one, texts.of(one.label())));
		return options;
	}

	private List<Option<Span>> spans() {
		List<Option<Span>> options = new ArrayList<>(List.of(new Option<>(null, texts.get("inspection.span.all"))));
		for (Span one : Span.values()) options.add(new Option<>(one, texts.get("inspection.span." + one)));
		return options;
	}

	@Override
	public void arrive(Place place) {
		state.choose(place.preset().containsKey("state") ? VisitState.of(place.preset().get("state")) : null);
		kind.choose(place.preset().containsKey("kind") ? VisitKind.of(place.preset().get("kind")) : null);
		span.choose(null);
		enterprise = Optional.ofNullable(place.preset().get("enterprise")).map(UUID::fromString);
		refresh();
	}

	private VisitQuery query() {
		Optional<LocalDate> from = Optional.ofNullable(span.value()).map(one -> switch (one) {
			case YEAR -> today.withDayOfYear(1);
			case MONTH -> today.minusMonths(1);
			case WEEK -> today.minusDays(7);
		});
		return new VisitQuery(enterprise, Optional.ofNullable(state.value()), Optional.ofNullable(kind.value()), from, Optional.empty());
	}

	@Override
	public boolean shows(News news) {
		return news.tells("inspection");
	}

	@Override
	public void refresh() {
		VisitQuery query = query();
		boolean everything = query.equals(VisitQuery.ALL);
		grid.whenEmpty(texts.get(everything ? "inspections.empty" : "inspections.nothing"), this::firstSteps);
		grid.show(query, (after, progress) -> read(query, after, progress));
	}

	/** Open visits stand before the finished ones: they are few, and come with the first page. */
	private org.safetyworkbench.store.Page<Visit> read(VisitQuery query, Cursor after, Progress progress) {
		Visits visits = desk.services().get(Visits.class);
		org.safetyworkbench.store.Page<Visit> page = visits.page(query, after, PAGE);
		if (query.state().isPresent()) return page;
		List<Visit> rows = new ArrayList<>();
		if (after.equals(Cursor.START)) rows.addAll(visits.page(query.in(VisitState.OPEN), Cursor.START, PAGE).rows());
		page.rows().stream().filter(visit -> !visit.isOpen()).forEach(rows::add);
		return new org.safetyworkbench.store.Page<>(rows, page.next());
	}

	private void counted() {
		long open = grid.rows().stream().filter(Visit::isOpen).count();
		count.setText(open == 0 ? "" : texts.get("inspections.open", open));
		count.getParent().layout();
	}

	private void firstSteps(Composite parent) {
		if (query().equals(VisitQuery.ALL)) Panels.button(parent, texts.get("inspection.new"), "inspections.new.empty", () -> NewVisitDialog.open(desk, parent.getShell(), Optional.empty()));
		else Panels.button(parent, texts.get("filter.clear"), "inspections.clear.empty", () -> arrive(Place.of(Place.INSPECTIONS)));
	}

	@Override
	public void focus() {
		grid.table().setFocus();
	}
}
