package org.safetyworkbench.ui.enterprise;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.outbox.Known;
import org.safetyworkbench.ui.outbox.Outgoing;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Saves an enterprise; when somebody else changed it meanwhile, shows both versions and merges or yields. */
final class EnterpriseSaving {

	private static final int ENTRIES = 50;

	private record Theirs(Enterprise enterprise, String who) {}

	private final Desk desk;
	private final Texts texts;
	private final Control page;
	private final Runnable done;
	private final Consumer<Problem> kept;

	/**
	 * @param done told when the record is stored, or theirs was taken: the page reads it anew
	 * @param kept told when it waits on this computer
	 */
	EnterpriseSaving(Desk desk, Control page, Runnable done, Consumer<Problem> kept) {
		this.desk = desk;
		this.texts = desk.texts();
		this.page = page;
		this.done = done;
		this.kept = kept;
	}

	/** @param failed told when nothing was stored and the form stays as it is */
	void save(EnterpriseRecord seen, Enterprise mine, Runnable failed) {
		save(seen, seen.enterprise(), mine, failed);
	}

	private void save(EnterpriseRecord seen, Enterprise base, Enterprise mine, Runnable failed) {
		desk.background().load(page, texts.get("work.saving"), progress -> attempt(base, mine), result -> {
			if (result.isOk()) done.run();
			else if (Outgoing.isKept(result.problems())) kept.accept(result.problems().get(0));
			else {
				failed.run();
				if (result.problems().stream().anyMatch(EnterpriseDraft::isConflict)) compare(seen, mine, failed);
				else desk.failures().show(texts.get("work.saving"), new StoreException(result.problems().get(0), null));
			}
		});
	}

	private Result<Enterprise> attempt(Enterprise base, Enterprise mine) {
		try {
			return desk.outgoing().submit(EnterpriseDraft.of(desk.person(), base, mine, desk.outgoing().isWaiting(mine.id().value())), Enterprise.class);
		} catch (StoreException e) {
			return Result.failed(e.problem());
		}
	}

	private void compare(EnterpriseRecord seen, Enterprise mine, Runnable failed) {
		desk.background().load(page, texts.get("work.reading"), progress -> theirs(seen), theirs -> {
			EnterpriseMerge merge = EnterpriseMerge.of(texts, seen.packs().facts(), seen.enterprise(), mine, theirs.enterprise);
			Versions versions = new Versions(desk, page.getShell(), merge.rows()).saying(texts.get("conflict.enterprise", theirs.who), texts.get("conflict.enterprise.how"), texts.get("conflict.merge"));
			switch (versions.ask()) {
				case MINE -> save(seen, theirs.enterprise, merge.merged(), failed);
				case THEIRS -> done.run();
				case NEITHER -> {}
			}
		});
	}

	private Theirs theirs(EnterpriseRecord seen) {
		long last = seen.changes().isEmpty() ? 0 : seen.changes().get(0).seq();
		Enterprise.Id id = seen.enterprise().id();
		List<String> who = desk.services().get(ChangeLog.class).timeline("enterprise", id.value(), Cursor.START, ENTRIES).rows().stream().filter(entry -> entry.seq() > last)
				.map(entry -> entry.author().name()).distinct().toList();
		return new Theirs(desk.services().get(Enterprises.class).find(id).orElseThrow(Known::gone), String.join(texts.get("list.separator"), who));
	}
}
