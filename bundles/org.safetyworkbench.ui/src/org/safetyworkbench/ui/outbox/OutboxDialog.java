package org.safetyworkbench.ui.outbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

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
import org.safetyworkbench.ui.shell.Place;

/** What waits on this computer and why; entries that somebody has to decide about are compared, sent or dropped here. */
public final class OutboxDialog extends GridDialog {

	private final Runnable heard = this::heard;
	private Grid<Waiting> grid;
	private Label told;
	private Button compare;
	private Button drop;
	private Button open;

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
				.column(texts.get("column.state"), 40, this::state).grow().tone(waiting -> waiting.against().isPresent() ? Tone.ORANGE : Tone.GREY).onSelect(waiting -> allow()).onOpen(this::open).create(area, "outbox.rows");
		room(grid, 124, 14);
		grid.whenEmpty(texts.get("outbox.empty"), composite -> {});
		Composite bar = Panels.row(area, 4);
		Panels.button(bar, texts.get("outbox.send"), "outbox.send", this::send);
		compare = Panels.button(bar, texts.get("outbox.compare"), "outbox.compare", () -> grid.selection().ifPresent(this::compare));
		drop = Panels.button(bar, texts.get("outbox.drop"), "outbox.drop", () -> grid.selection().ifPresent(this::drop));
		open = Panels.button(bar, texts.get("outbox.open"), "outbox.open", () -> grid.selection().ifPresent(this::open));
		desk.outgoing().onChange(heard);
		area.addListener(SWT.Dispose, event -> desk.outgoing().noMore(heard));
		show();
	}

	private String state(Waiting waiting) {
		return waiting.against().map(texts::of).orElseGet(() -> ahead(waiting).map(held -> texts.get("outbox.behind", words(held))).orElse(texts.get("outbox.waits")));
	}

	/** The entry about the same record that has to be decided first. */
	private Optional<Waiting> ahead(Waiting waiting) {
		return desk.outgoing().waiting().stream().takeWhile(one -> !one.draft().id().equals(waiting.draft().id())).filter(one -> one.against().isPresent() && one.draft().subject().equals(waiting.draft().subject()))
				.findFirst();
	}

	private String words(Waiting waiting) {
		return texts.get("outbox.kind." + waiting.draft().kind()) + "　" + waiting.draft().title();
	}

	private Optional<Place> place(Waiting waiting) {
		return Optional.ofNullable(desk.outgoing().kind(waiting.draft())).flatMap(kind -> kind.place(waiting.draft()));
	}

	private void open(Waiting waiting) {
		place(waiting).ifPresent(place -> {
			close();
			desk.go(place);
		});
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
		open.setEnabled(grid.selection().flatMap(this::place).isPresent());
		compare.setEnabled(grid.selection().filter(waiting -> waiting.against().isPresent() && desk.outgoing().kind(waiting.draft()) != null).isPresent());
	}

	private void send() {
		desk.background().load(grid.table(), texts.get("outbox.send"), progress -> {
			desk.outgoing().send();
			return grid;
		}, sent -> show());
	}

	/** Both versions; mine is sent on the version that stands now, or dropped for theirs, where what follows goes. */
	private void compare(Waiting waiting) {
		desk.background().load(grid.table(), texts.get("work.reading"), progress -> desk.outgoing().kind(waiting.draft()).compare(desk.services(), texts, waiting.draft()), compared -> {
			Versions.Choice choice = new Versions(desk, getShell(), compared.rows()).saying(waiting.draft().title(), state(waiting), texts.get("conflict.keep")).ask();
			if (choice == Versions.Choice.MINE) decide(() -> desk.outgoing().release(waiting.draft().id(), compared.mine()));
			if (choice == Versions.Choice.THEIRS) takeTheirs(waiting, compared.theirs());
		});
	}

	private void takeTheirs(Waiting waiting, Optional<UUID> theirs) {
		if (theirs.isPresent()) decide(() -> desk.outgoing().redirect(waiting.draft().id(), theirs.get()));
		else if (begins(waiting)) drop(waiting);
		else decide(() -> desk.outgoing().drop(waiting.draft().id()));
	}

	private boolean begins(Waiting waiting) {
		return Optional.ofNullable(desk.outgoing().kind(waiting.draft())).filter(DraftKind::begins).isPresent();
	}

	private void drop(Waiting waiting) {
		UUID subject = waiting.draft().subject();
		boolean all = begins(waiting);
		String sure = all ? texts.get("outbox.drop.all", waiting.draft().title(), desk.outgoing().about(subject).size()) : texts.get("outbox.drop.sure", waiting.draft().title());
		if (!MessageDialog.openConfirm(getShell(), texts.get("outbox.drop"), sure)) return;
		decide(() -> {
			if (all) desk.outgoing().dropAll(subject);
			else desk.outgoing().drop(waiting.draft().id());
		});
	}

	/** What was decided, and then what it held back. */
	private void decide(Runnable decision) {
		desk.background().load(grid.table(), texts.get("outbox.send"), progress -> {
			decision.run();
			desk.outgoing().send();
			return grid;
		}, done -> {
			show();
			desk.changed();
		});
	}
}
