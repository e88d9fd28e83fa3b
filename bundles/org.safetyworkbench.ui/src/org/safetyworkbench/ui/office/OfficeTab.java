package org.safetyworkbench.ui.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The office itself and the place whose plan applies; below, what the plans of all places want about one topic. */
final class OfficeTab {

	private final Desk desk;
	private final Texts texts;
	private final Composite area;
	private final Label line;
	private final Button edit;
	private Grid<Pack.Difference> grid;
	private Read read;

	private record Read(Office office, Packs packs) {

		List<Pack.Difference> differences() {
			return packs.packs().stream().flatMap(pack -> pack.differences().stream()).toList();
		}
	}

	OfficeTab(Composite parent, Desk desk) {
		this.desk = desk;
		texts = desk.texts();
		area = Panels.padded(parent);
		Composite bar = Panels.row(area, 2);
		line = Panels.heading(bar, desk.look(), texts.get("work.reading"));
		line.setData("id", "office.own.line");
		edit = Panels.button(bar, texts.get("office.edit"), "office.own.edit", this::edit);
		edit.setEnabled(false);
		Panels.faint(area, desk.look(), texts.get("office.own.hint"));
	}

	Composite control() {
		return area;
	}

	void refresh() {
		desk.background().show(area, texts.get("work.reading"), progress -> new Read(desk.services().get(OfficeSettings.class).office(), desk.services().get(Library.class).packs()), this::show);
	}

	private void show(Read now) {
		read = now;
		edit.setEnabled(true);
		line.setText(texts.get("office.own.line", now.office().name(), place(now.office().jurisdiction())));
		if (grid == null) grid = columns(now);
		grid.show(now.differences());
		area.layout(true, true);
	}

	/** One column for each place whose plan is installed. */
	private Grid<Pack.Difference> columns(Read now) {
		Grid<Pack.Difference> table = Grid.<Pack.Difference>of(desk).column(texts.get("column.topic"), texts.isChinese() ? 26 : 34, one -> texts.of(one.topic()));
		for (Pack pack : now.packs().jurisdictions()) {
			String id = pack.jurisdiction();
			table = table.column(texts.of(pack.name()), 24, one -> one.byJurisdiction().getOrDefault(id, "")).tone(one -> id.equals(read.office().jurisdiction()) ? Tone.BLUE : null);
		}
		table.create(area, "office.places").control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		return table;
	}

	private String place(String id) {
		return read.packs().jurisdictions().stream().filter(pack -> pack.jurisdiction().equals(id)).findFirst().map(pack -> texts.of(pack.name())).orElse(id);
	}

	private void edit() {
		List<Ask.Option> places = new ArrayList<>();
		read.packs().jurisdictions().forEach(pack -> places.add(new Ask.Option(pack.jurisdiction(), texts.of(pack.name()))));
		List<Ask.Option> authorities = new ArrayList<>();
		read.packs().authorities().forEach(one -> authorities.add(new Ask.Option(one.code(), texts.of(one.name()))));
		Office office = read.office();
		List<Ask> asks = List.of(Ask.of("name", texts.get("office.own.name"), Ask.Kind.LINE).must().value(office.name()), Ask.choice("authority", texts.get("office.own.authority"), authorities).must().value(office.authority()),
				Ask.choice("jurisdiction", texts.get("office.own.place"), places).must().value(office.jurisdiction()));
		new AskDialog<Office>(desk, area.getShell(), texts.get("office.own.title"), texts.get("office.own.intro"), asks, this::save, saved -> desk.changed()).button(texts.get("button.save.plain")).open();
	}

	private Result<Office> save(Map<String, String> values) {
		Office office = new Office(values.get("name").strip(), values.get("authority"), values.get("jurisdiction"));
		desk.services().get(OfficeSettings.class).save(office);
		return Result.of(office);
	}
}
