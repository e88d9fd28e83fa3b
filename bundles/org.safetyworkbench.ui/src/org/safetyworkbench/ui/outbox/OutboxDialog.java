package org.safetyworkbench.ui.outbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.store.outbox.Waiting;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.grid.GridDialog;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;

/** What waits on this computer and why; entries that somebody has to decide about are compared, sent or dropped here. */
public final class OutboxDialog extends GridDialog {

	private final Runnable heard = this::heard;
	private Grid<Waiting> grid;
	private Label told;
	private Button compare;
	private Button drop;

	public OutboxDialog(Shell parent, Desk desk) {
		super(parent, desk, desk.texts().get("outbox.title"), "outbox");
	}

	@Override
	protected void fill(Composite area) {
		told = words(area, "");
		told.setData("id", "outbox.told");
		DateTimeFormatter time = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.systemDefault());
		grid = Grid.<Waiting>of(desk).key(waiting -> waiting.draft().id()).column(texts.get("column.time"), 12, waiting -> time.format(waiting.draft().at()))
				.column(texts.get("column.kind"), 14, waiting -> texts.get("outbox.kind." + waiting.draft().kind())).column(texts.get("column.what"), 52, waiting -> waiting.draft().title()).grow()
				.column(texts.get("column.state"), 40, this::state).grow().tone(waiting -> waiting.against().isPresent() ? Tone.ORANGE : Tone.GREY).onSelect(waiting -> allow()).create(area, "outbox.rows");
		room(grid, 124, 14);
		grid.whenEmpty(texts.get("outbox.empty"), composite -> {});
		Composite bar = Panels.row(area, 3);
		Panels.button(bar, texts.get("outbox.send"), "outbox.send", this::send);
		compare = Panels.button(bar, texts.get("outbox.compare"), "outbox.compare", () -> grid.selection().ifPresent(this::compare));
		drop = Panels.button(bar, texts.get("outbox.drop"), "outbox.drop", () -> grid.selection().ifPresent(this::drop));
		desk.outgoing().onChange(heard);
		area.addListener(SWT.Dispose, event -> desk.outgoing().noMore(heard));
		show();
	}

	private String state(Waiting waiting) {
		return waiting.against().map(texts::of).orElse(texts.get("outbox.waits"));
	}

	private void heard() {
		desk.later(this::show);
	}

	private void show() {
		if (grid.table().isDisposed()) return;
		grid.show(desk.outgoing().waiting());
		told.setText(desk.outgoing().broken().map(texts::of).orElse(texts.get("outbox.reached")));
		told.getParent().layout();
		allow();
	}

	private void allow() {
		drop.setEnabled(grid.selection().isPresent());
		compare.setEnabled(grid.selection().filter(waiting -> waiting.against().isPresent() && desk.outgoing().kind(waiting.draft()) != null).isPresent());
	}

	private void send() {
		desk.background().load(grid.table(), texts.get("outbox.send"), progress -> {
			desk.outgoing().send();
			return grid;
		}, sent -> show());
	}

	/** Both versions; mine is sent on the version that stands now, or dropped for theirs. */
	private void compare(Waiting waiting) {
		desk.background().load(grid.table(), texts.get("work.reading"), progress -> desk.outgoing().kind(waiting.draft()).compare(desk.services(), texts, waiting.draft()), compared -> {
			Versions.Choice choice = new Versions(desk, getShell(), compared.rows()).saying(waiting.draft().title(), state(waiting), texts.get("conflict.keep")).ask();
			if (choice == Versions.Choice.MINE) decide(() -> desk.outgoing().release(waiting.draft().id(), compared.mine()));
			if (choice == Versions.Choice.THEIRS) decide(() -> desk.outgoing().drop(waiting.draft().id()));
		});
	}

	private void drop(Waiting waiting) {
		if (MessageDialog.openConfirm(getShell(), texts.get("outbox.drop"), texts.get("outbox.drop.sure", waiting.draft().title()))) decide(() -> desk.outgoing().drop(waiting.draft().id()));
	}

	/** What was decided, and then what it held back. */
	private void decide(Runnable decision) {
		desk.background().load(grid.table(), texts.get("outbox.send"), progress -> {
			decision.run();
			desk.outgoing().send();
			return grid;
		}, done -> show());
	}
}
