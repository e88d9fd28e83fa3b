package org.safetyworkbench.ui.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Saves an enterprise; when somebody else changed it meanwhile, shows both versions and merges or yields. */
final class EnterpriseSaving {

	private record Outcome(Optional<Enterprise> saved, Optional<Enterprise> theirs, List<Entry> changes) {}

	private final Desk desk;
	private final Texts texts;
	private final Control page;
	private final Runnable done;

	/** @param done told when the record is stored, or theirs was taken: the page reads it anew */
	EnterpriseSaving(Desk desk, Control page, Runnable done) {
		this.desk = desk;
		this.texts = desk.texts();
		this.page = page;
		this.done = done;
	}

	/** @param failed told when nothing was stored and the form stays as it is */
	void save(EnterpriseRecord seen, Enterprise mine, LocalDate today, Runnable failed) {
		desk.background().load(page, texts.get("work.saving"), progress -> attempt(seen, mine, today), outcome -> {
			if (outcome.saved.isPresent()) done.run();
			else compare(seen, mine, outcome, today, failed);
		});
	}

	private Outcome attempt(EnterpriseRecord seen, Enterprise mine, LocalDate today) {
		try {
			return new Outcome(Optional.of(EnterpriseRecord.save(desk.services(), mine, seen.office(), today)), Optional.empty(), List.of());
		} catch (StoreException e) {
			if (!e.problem().code().equals("store.conflict")) throw e;
			long last = seen.changes().isEmpty() ? 0 : seen.changes().get(0).seq();
			List<Entry> since = desk.services().get(ChangeLog.class).timeline("enterprise", mine.id().value(), Cursor.START, 50).rows().stream().filter(entry -> entry.seq() > last).toList();
			return new Outcome(Optional.empty(), desk.services().get(Enterprises.class).find(mine.id()), since);
		}
	}

	private void compare(EnterpriseRecord seen, Enterprise mine, Outcome outcome, LocalDate today, Runnable failed) {
		failed.run();
		EnterpriseMerge merge = EnterpriseMerge.of(texts, seen.packs().facts(), seen.enterprise(), mine, outcome.theirs.orElseThrow());
		String who = String.join(texts.get("list.separator"), outcome.changes.stream().map(entry -> entry.author().name()).distinct().toList());
		int pressed = new Comparison(page.getShell(), merge, who).open();
		if (pressed == IDialogConstants.OK_ID) save(seen, merge.merged(), today, failed);
		if (pressed == IDialogConstants.PROCEED_ID) done.run();
	}

	/** Both versions side by side. */
	private final class Comparison extends TitleAreaDialog {

		private final EnterpriseMerge merge;
		private final String who;

		Comparison(Shell parent, EnterpriseMerge merge, String who) {
			super(parent);
			this.merge = merge;
			this.who = who;
			setShellStyle(getShellStyle() | SWT.RESIZE);
			setHelpAvailable(false);
		}

		@Override
		protected Control createDialogArea(Composite parent) {
			getShell().setText(texts.get("conflict.title"));
			getShell().setData("id", "conflict");
			setTitle(texts.get("conflict.enterprise", who));
			setMessage(texts.get("conflict.enterprise.how"));
			Composite area = (Composite) super.createDialogArea(parent);
			Grid<EnterpriseMerge.Row> grid = Grid.<EnterpriseMerge.Row>of(desk).column(texts.get("conflict.what"), 22, EnterpriseMerge.Row::label).column(texts.get("conflict.seen"), 24, EnterpriseMerge.Row::seen).grow()
					.column(texts.get("conflict.theirs"), 24, EnterpriseMerge.Row::theirs).grow().tone(row -> row.seen().equals(row.theirs()) ? null : Tone.ORANGE)
					.column(texts.get("conflict.mine"), 24, EnterpriseMerge.Row::mine).grow().tone(row -> row.isContested() ? Tone.RED : Tone.BLUE).create(area, "conflict.rows");
			GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
			data.widthHint = Look.width(grid.table(), 104);
			data.heightHint = Look.em(grid.table()).y * 12;
			grid.control().setLayoutData(data);
			grid.show(merge.rows());
			return area;
		}

		@Override
		protected void createButtonsForButtonBar(Composite parent) {
			createButton(parent, IDialogConstants.OK_ID, texts.get("conflict.merge"), true).setData("id", "conflict.apply");
			createButton(parent, IDialogConstants.PROCEED_ID, texts.get("conflict.yield"), false).setData("id", "conflict.yield");
			createButton(parent, IDialogConstants.CANCEL_ID, texts.get("button.cancel"), false);
		}

		@Override
		protected void buttonPressed(int id) {
			setReturnCode(id);
			close();
		}
	}
}
