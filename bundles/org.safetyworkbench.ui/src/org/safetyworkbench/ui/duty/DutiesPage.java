package org.safetyworkbench.ui.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.duty.DutyList;
import org.safetyworkbench.duty.DutyQuery;
import org.safetyworkbench.duty.DutyQuery.Filter;
import org.safetyworkbench.duty.DutyQuery.Sort;
import org.safetyworkbench.duty.DutyRow;
import org.safetyworkbench.duty.DutyStatus;
import org.safetyworkbench.store.News;
import org.safetyworkbench.ui.grid.Choice;
import org.safetyworkbench.ui.grid.Choice.Option;
import org.safetyworkbench.ui.grid.Split;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Commands;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line;
import org.safetyworkbench.ui.why.Reasons;

/** Who owes what by when, and why. */
public final class DutiesPage implements Page {

	private static final int PAGE = 100;

	private final Desk desk;
	private final Texts texts;
	private final LocalDate today = LocalDate.now();
	private final Reasons reasons;
	private Text search;
	private Choice<DutyStatus> status;
	private Choice<Integer> due;
	private Split<DutyRow> split;
	private Label count;
	private Sort sort = Sort.DUE;

	public DutiesPage(Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
		reasons = new Reasons(texts);
	}

	@Override
	public void create(Composite parent, Frame frame) {
		Composite page = Panels.page(parent);
		Composite bar = Panels.row(page, 5);
		search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(texts.get("duties.find"));
		search.setData("id", "duties.find");
		GridData wide = new GridData(SWT.FILL, SWT.CENTER, false, false);
		wide.widthHint = Look.width(search, 32);
		search.setLayoutData(wide);
		search.addListener(SWT.Modify, event -> refresh());
		List<Option<DutyStatus>> states = new ArrayList<>(List.of(new Option<>(null, texts.get("state.all"))));
		for (DutyStatus one : DutyStatus.values()) states.add(new Option<>(one, texts.of(one.label())));
		status = new Choice<>(bar, "duties.status", states, value -> refresh());
		due = new Choice<>(bar, "duties.due", List.of(new Option<>(null, texts.get("due.all")), new Option<>(0, texts.get("due.TODAY")),
				new Option<>(7, texts.get("due.WEEK"))), value -> refresh());
		Panels.button(bar, texts.get("filter.clear"), "duties.clear", () -> arrive(Place.of(Place.DUTIES)));
		count = new Label(bar, SWT.RIGHT);
		count.setForeground(desk.look().faint());
		count.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		split = new Split<>(page, desk, "duties", DutyColumns.of(desk, today, true)
				.onOpen(row -> desk.go(Place.record(Place.ENTERPRISE, row.enterprise()).with("duty", row.id().toString())))
				.onSort(key -> {
					sort = Sort.valueOf(key);
					refresh();
				}), this::why);
		split.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		split.control().setWeights(70, 30);
	}

	private List<Line> why(DutyRow row) {
		return desk.services().get(DutyList.class).why(row.id()).map(reasons::of).orElse(List.of());
	}

	@Override
	public void arrive(Place place) {
		String wanted = place.preset().get("status");
		status.choose(wanted == null ? null : DutyStatus.valueOf(wanted.toUpperCase(Locale.ROOT)));
		String span = place.preset().get("due");
		due.choose(span == null ? null : Integer.valueOf(span.equals("today") ? 0 : 7));
		if (!search.getText().isEmpty()) search.setText("");
		refresh();
	}

	private DutyQuery query() {
		List<Filter> filters = new ArrayList<>();
		if (status.value() != null) filters.add(new Filter.InStatus(status.value()));
		if (due.value() != null) filters.add(new Filter.Due(today, today.plusDays(due.value())));
		if (!search.getText().isBlank()) filters.add(new Filter.Containing(search.getText().strip()));
		return new DutyQuery(filters, sort);
	}

	@Override
	public boolean shows(News news) {
		return news.tells("enterprise");
	}

	@Override
	public void refresh() {
		DutyQuery query = query();
		split.grid().mark(sort.name(), false);
		split.grid().whenEmpty(texts.get(query.filters().isEmpty() ? "duties.empty" : "duties.nothing"), this::firstSteps);
		split.grid().show(query, (after, progress) -> desk.services().get(DutyList.class).page(query, after, PAGE, progress));
		desk.background().load(count, texts.get("work.reading"), progress -> desk.services().get(DutyList.class).counts(today), counts -> {
			count.setText(texts.get("duties.counts", counts.total(), counts.overdue(), counts.undecided()));
			count.getParent().layout();
		});
	}

	private void firstSteps(Composite parent) {
		if (query().filters().isEmpty()) Panels.button(parent, texts.get("step.evaluate"), "duties.evaluate", () -> Commands.run(Commands.EVALUATE));
		else Panels.button(parent, texts.get("filter.clear"), "duties.clear.empty", () -> arrive(Place.of(Place.DUTIES)));
	}

	@Override
	public void focus() {
		split.grid().table().setFocus();
	}
}
