package org.safetyworkbench.ui.enterprise;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.register.Area;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.register.EnterpriseQuery.Sort;
import org.safetyworkbench.register.EnterpriseRow;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.News;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Commands;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** All enterprises of the register, filtered by area and sector, or found by text. */
public final class EnterprisesPage implements Page {

	private static final int FOUND = 200;

	private final Desk desk;
	private final Texts texts;
	private final Map<String, String> areaNames = new ConcurrentHashMap<>();
	private EnterpriseList list;
	private Grid<EnterpriseRow> grid;
	private Text search;
	private Button area;
	private Combo sector;
	private Label count;

	public EnterprisesPage(Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
		list = new EnterpriseList(texts, java.util.List.of());
	}

	@Override
	public void create(Composite parent, Frame frame) {
		Composite page = Panels.page(parent);
		Composite bar = Panels.row(page, 6);
		search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(texts.get("enterprises.find"));
		search.setData("id", "enterprises.find");
		GridData wide = new GridData(SWT.FILL, SWT.CENTER, false, false);
		wide.widthHint = Look.width(search, 40);
		search.setLayoutData(wide);
		search.addListener(SWT.Modify, event -> refresh());
		area = Panels.button(bar, texts.get("area.all"), "enterprises.area", this::pickArea);
		sector = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
		sector.setData("id", "enterprises.sector");
		sector.addListener(SWT.Selection, event -> {
			list.choose(sector.getSelectionIndex());
			refresh();
		});
		offerSectors();
		Panels.button(bar, texts.get("filter.clear"), "enterprises.clear", this::clear);
		count = new Label(bar, SWT.RIGHT);
		count.setForeground(desk.look().faint());
		count.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		grid = Grid.<EnterpriseRow>of(desk).column(texts.get("column.enterprise"), 34, EnterpriseRow::name).grow().sort("NAME")
				.column(texts.get("column.code"), 25, EnterpriseRow::creditCode).sort("CODE")
				.column(texts.get("column.area"), 24, row -> areaNames.getOrDefault(row.areaCode(), row.areaCode())).grow().sort("AREA")
				.column(texts.get("column.sector"), 18, row -> list.sectors(row)).grow().tone(row -> row.sectors().isEmpty() ? Tone.ORANGE : null)
				.column(texts.get("column.principal"), 10, EnterpriseRow::principal)
				.column(texts.get("column.phone"), 14, EnterpriseRow::phone)
				.key(EnterpriseRow::id).onOpen(row -> desk.go(Place.record(Place.ENTERPRISE, row.id())))
				.onSort(key -> {
					list.sort(Sort.valueOf(key));
					grid.mark(key, false);
					refresh();
				}).create(page, "enterprises");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		grid.mark("NAME", false);
		desk.background().load(page, texts.get("work.reading"), progress -> desk.services().get(Library.class).packs().sectors(), sectors -> {
			list = new EnterpriseList(texts, sectors);
			offerSectors();
			grid.table().clearAll();
		});
		grid.table().addListener(SWT.Modify, event -> counted());
		refresh();
	}

	private void offerSectors() {
		sector.setItems(list.choices().toArray(String[]::new));
		sector.select(0);
		sector.getParent().layout();
	}

	private void clear() {
		list.choose(0);
		sector.select(0);
		area(Optional.empty());
		search.setText("");
		refresh();
	}

	private void pickArea() {
		AreaDialog dialog = new AreaDialog(area.getShell(), desk);
		if (dialog.open() == org.eclipse.jface.window.Window.OK) {
			area(dialog.chosen());
			refresh();
		}
	}

	private void area(Optional<Area> wanted) {
		list.area(wanted.map(Area::code));
		area.setText(wanted.map(Area::name).orElse(texts.get("area.all")));
		area.getParent().layout();
	}

	@Override
	public boolean shows(News news) {
		return news.tells("enterprise");
	}

	@Override
	public void refresh() {
		String text = search.getText().strip();
		EnterpriseList wanted = list;
		grid.whenEmpty(texts.get(text.isEmpty() && !list.isFiltered() ? "enterprises.empty" : "enterprises.nothing"), this::firstSteps);
		if (text.isEmpty()) grid.show(wanted.question(), (after, progress) -> named(wanted.read(desk.services().get(Enterprises.class)::page, after, progress)));
		else grid.show(text, (after, progress) -> named(new org.safetyworkbench.store.Page<>(
				desk.services().get(Enterprises.class).search(text, FOUND, progress), Optional.<Cursor>empty())));
		desk.background().load(count, texts.get("work.reading"), progress -> desk.services().get(Enterprises.class).count(), number -> {
			count.setText(texts.get("enterprises.count", number));
			count.setData("count", number);
			count.getParent().layout();
		});
	}

	/** Looks the names of the rows' areas up, off the display's thread. */
	private org.safetyworkbench.store.Page<EnterpriseRow> named(org.safetyworkbench.store.Page<EnterpriseRow> page) {
		Areas areas = desk.services().get(Areas.class);
		page.rows().stream().map(EnterpriseRow::areaCode).filter(code -> !code.isEmpty())
				.forEach(code -> areaNames.computeIfAbsent(code, unknown -> areas.fullName(new AreaCode(unknown))));
		return page;
	}

	private void counted() {
		grid.table().setData("rows", grid.rows().size());
	}

	private void firstSteps(Composite parent) {
		boolean none = search.getText().isBlank() && !list.isFiltered();
		if (none) Panels.button(parent, texts.get("step.register"), "enterprises.import", () -> Commands.run(Commands.IMPORT_REGISTER));
		else Panels.button(parent, texts.get("filter.clear"), "enterprises.clear.empty", this::clear);
	}

	@Override
	public void focus() {
		search.setFocus();
	}
}
