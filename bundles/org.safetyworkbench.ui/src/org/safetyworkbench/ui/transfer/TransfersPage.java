package org.safetyworkbench.ui.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.TransferCounts;
import org.safetyworkbench.hazard.TransferQuery;
import org.safetyworkbench.hazard.TransferRow;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.spi.Authority;
import org.safetyworkbench.store.News;
import org.safetyworkbench.ui.grid.Choice;
import org.safetyworkbench.ui.grid.Choice.Option;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.look.Tile;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** What went to other authorities and what is missing from them: numbers by what is waited for, and their lines. */
public final class TransfersPage implements Page {

	private static final int PAGE = 100;

	private final Desk desk;
	private final Texts texts;
	private final LocalDate today = LocalDate.now();
	private final Map<Lane, Tile> tiles = new EnumMap<>(Lane.class);
	private final Map<String, String> names = new HashMap<>();
	private Choice<String> authority;
	private Grid<TransferRow> grid;
	private TransferButtons buttons;
	private Lane lane = Lane.ALL;

	public TransfersPage(Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
	}

	@Override
	public void create(Composite parent, Frame frame) {
		Composite page = Panels.page(parent);
		Composite row = new Composite(page, SWT.NONE);
		row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		GridLayout layout = Panels.bare(Lane.values().length);
		layout.makeColumnsEqualWidth = true;
		layout.horizontalSpacing = layout.verticalSpacing * 2;
		row.setLayout(layout);
		for (Lane one : Lane.values()) {
			Tile tile = new Tile(row, desk.look(), "transfers." + one.key(), () -> choose(one));
			tile.show(texts.get("transfers.lane." + one), "·", Tone.GREY);
			tile.canvas().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
			tiles.put(one, tile);
		}
		Composite bar = Panels.row(page, 2);
		authority = new Choice<>(bar, "transfers.authority", List.of(new Option<>(null, texts.get("transfers.to.all"))), value -> refresh());
		grid = TransferColumns.of(desk, today, names).onSelect(one -> buttons.show(Optional.of(one))).onOpen(one -> buttons.open()).create(page, "transfers");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		grid.table().addListener(SWT.Modify, event -> buttons.show(grid.selection()));
		buttons = new TransferButtons(page, desk);
		desk.background().load(page, texts.get("work.reading"), progress -> desk.services().get(Library.class).packs().authorities(), this::offer);
	}

	private void offer(List<Authority> authorities) {
		List<Option<String>> options = new ArrayList<>(List.of(new Option<>(null, texts.get("transfers.to.all"))));
		for (Authority one : authorities) {
			options.add(new Option<>(one.code(), texts.of(one.name())));
			names.put(one.code(), texts.of(one.name()));
		}
		authority.offer(options);
		grid.table().clearAll();
		grid.control().getParent().layout(true, true);
	}

	private void choose(Lane wanted) {
		lane = wanted;
		refresh();
	}

	@Override
	public void arrive(Place place) {
		String wanted = place.preset().get("lane");
		if (wanted != null) lane = Lane.valueOf(wanted.toUpperCase(Locale.ROOT));
		refresh();
	}

	@Override
	public boolean shows(News news) {
		return news.tells("hazard");
	}

	@Override
	public void refresh() {
		tiles.forEach((one, tile) -> tile.choose(one == lane));
		TransferQuery query = authority.value() == null ? lane.query(today) : lane.query(today).to(authority.value());
		grid.whenEmpty(texts.get(lane == Lane.ALL ? "transfers.empty" : "transfers.none"), composite -> {});
		grid.show(query, (after, progress) -> desk.services().get(Ledger.class).transfers(query, after, PAGE));
		desk.background().load(grid.control(), texts.get("work.reading"), progress -> desk.services().get(Ledger.class).transfers(today), this::count);
	}

	private void count(TransferCounts counts) {
		tiles.forEach((one, tile) -> {
			String number = one.number(counts);
			tile.show(texts.get("transfers.lane." + one), number, number.equals("0") ? Tone.GREY : one.tone());
		});
	}

	@Override
	public void focus() {
		grid.table().setFocus();
	}
}
