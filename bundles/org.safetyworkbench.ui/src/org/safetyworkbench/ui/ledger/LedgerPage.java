package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.hazard.Counts;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery.Sort;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.register.Area;
import org.safetyworkbench.spi.Authority;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.ui.enterprise.AreaDialog;
import org.safetyworkbench.ui.grid.Choice;
import org.safetyworkbench.ui.grid.Choice.Option;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Commands;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** The ledger of hazards: filtered, sorted, coloured by the days that are left. */
public final class LedgerPage implements Page {

	private static final int PAGE = 100;

	private final Desk desk;
	private final Texts texts;
	private final LocalDate today = LocalDate.now();
	private final LedgerFilter filter = new LedgerFilter();
	private final Map<String, String> names = new HashMap<>();
	private Grid<HazardRow> grid;
	private Text search;
	private Choice<LedgerFilter.Due> due;
	private Choice<String> state;
	private Choice<Severity> severity;
	private Choice<String> authority;
	private Button area;
	private Label count;

	public LedgerPage(Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
	}

	@Override
	public void create(Composite parent, Frame frame) {
		Composite page = Panels.page(parent);
		Composite bar = Panels.row(page, 8);
		search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(texts.get("ledger.find"));
		search.setData("id", "ledger.find");
		GridData wide = new GridData(SWT.FILL, SWT.CENTER, false, false);
		wide.widthHint = Look.width(search, 24);
		search.setLayoutData(wide);
		search.addListener(SWT.Modify, event -> {
			filter.text = search.getText().strip();
			refresh();
		});
		due = new Choice<>(bar, "ledger.due", dueOptions(), value -> change(() -> filter.due = value));
		state = new Choice<>(bar, "ledger.state", stateOptions(), value -> change(() -> filter.state = value));
		severity = new Choice<>(bar, "ledger.severity", List.of(new Option<>(null, texts.get("severity.all")),
				new Option<>(Severity.MAJOR, texts.get("severity.MAJOR")), new Option<>(Severity.GENERAL, texts.get("severity.GENERAL"))),
				value -> change(() -> filter.severity = value));
		authority = new Choice<>(bar, "ledger.authority", List.of(new Option<>(null, texts.get("authority.all"))),
				value -> change(() -> filter.authority = value));
		area = Panels.button(bar, texts.get("area.all"), "ledger.area", this::pickArea);
		Panels.button(bar, texts.get("filter.clear"), "ledger.clear", () -> arrive(Place.of(Place.LEDGER)));
		count = new Label(page, SWT.LEFT);
		count.setForeground(desk.look().faint());
		count.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		grid = HazardColumns.of(desk, today, true, names).onOpen(row -> desk.go(Place.record(Place.HAZARD, row.id())))
				.onSort(key -> change(() -> filter.sort = Sort.valueOf(key))).create(page, "ledger");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		desk.background().load(page, texts.get("work.reading"), progress -> desk.services().get(Library.class).packs().authorities(), this::offer);
	}

	private List<Option<LedgerFilter.Due>> dueOptions() {
		List<Option<LedgerFilter.Due>> options = new ArrayList<>(List.of(new Option<>(null, texts.get("due.all"))));
		for (LedgerFilter.Due span : LedgerFilter.Due.values()) options.add(new Option<>(span, texts.get("due." + span)));
		return options;
	}

	private List<Option<String>> stateOptions() {
		List<Option<String>> options = new ArrayList<>(List.of(new Option<>(LedgerFilter.OPEN, texts.get("state.open")), new Option<>(null, texts.get("state.all"))));
		for (HazardState one : HazardState.values()) options.add(new Option<>(one.code(), texts.of(one.label())));
		return options;
	}

	private void offer(List<Authority> authorities) {
		List<Option<String>> options = new ArrayList<>(List.of(new Option<>(null, texts.get("authority.all"))));
		authorities.forEach(one -> {
			options.add(new Option<>(one.code(), texts.of(one.name())));
			names.put(one.code(), texts.of(one.name()));
		});
		grid.table().clearAll();
		authority.offer(options);
		authority.choose(filter.authority);
	}

	@Override
	public void arrive(Place place) {
		filter.preset(place.preset());
		due.choose(filter.due);
		state.choose(filter.state);
		severity.choose(filter.severity);
		authority.choose(filter.authority);
		area.setText(texts.get("area.all"));
		if (!search.getText().isEmpty()) search.setText("");
		refresh();
	}

	private void change(Runnable what) {
		what.run();
		refresh();
	}

	private void pickArea() {
		AreaDialog dialog = new AreaDialog(area.getShell(), desk);
		if (dialog.open() != Window.OK) return;
		Optional<Area> chosen = dialog.chosen();
		area.setText(chosen.map(Area::name).orElse(texts.get("area.all")));
		area.getParent().layout();
		change(() -> filter.area = chosen.map(Area::code));
	}

	@Override
	public void refresh() {
		grid.mark(filter.sort.name(), filter.sort == Sort.FOUND);
		grid.whenEmpty(texts.get(filter.isEverything() ? "ledger.empty" : "ledger.nothing"), this::firstSteps);
		var query = filter.query(today);
		grid.show((after, progress) -> desk.services().get(Ledger.class).page(query, after, PAGE, progress));
		desk.background().load(count, texts.get("work.reading"), progress -> desk.services().get(Ledger.class).counts(today), this::count);
	}

	private void count(Counts counts) {
		count.setText(texts.get("ledger.counts", counts.total(), counts.open(), counts.openMajor(), counts.overdue()));
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
