package org.safetyworkbench.ui.library;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.duty.PackEffect;
import org.safetyworkbench.library.PackChange;
import org.safetyworkbench.store.News;
import org.safetyworkbench.ui.grid.Split;
import org.safetyworkbench.ui.lists.ListFile;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.text.Texts;

/** What a new version changes before it is installed: what packs say differently, and whose checklists, duties and hazards would change. */
public final class ChangesPage implements Page {

	private final Desk desk;
	private final Texts texts;
	private final Candidate candidate;
	private final ChangeTables tables;
	private Composite page;
	private Label state;
	private Button stop;
	private Button again;
	private Button export;
	private CTabFolder folder;
	private Split<PackChange> changes;
	private Split<PackEffect> effects;
	private Installed installed;
	private Job job;
	private Comparison shown;

	public ChangesPage(Desk desk, Candidate candidate) {
		this.desk = desk;
		this.texts = desk.texts();
		this.candidate = candidate;
		tables = new ChangeTables(desk);
	}

	@Override
	public void create(Composite parent, Frame frame) {
		frame.title(texts.get("changes.tab", candidate.name()));
		page = Panels.page(parent);
		installed = new Installed(desk, page, () -> {});
		Composite bar = Panels.row(page, 4);
		Panels.title(bar, desk.look(), texts.get("changes.title", candidate.name()));
		stop = Panels.button(bar, texts.get("changes.stop"), "changes.stop", () -> job.cancel());
		again = Panels.button(bar, texts.get("changes.again"), "changes.again", this::compare);
		export = Panels.button(bar, texts.get("lists.export"), "changes.export", () -> new ListFile(desk, texts.get("changes.file", candidate.name())).table(page.getShell(), tables.columns(), tables.lines(shown)));
		state = new Label(page, SWT.WRAP);
		state.setData("id", "changes.state");
		state.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		folder = new CTabFolder(page, SWT.TOP | SWT.FLAT);
		folder.setData("id", "changes");
		folder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		changes = new Split<>(folder, desk, "changes.packs", tables.changes(), tables::words);
		effects = new Split<>(folder, desk, "changes.records", tables.effects(), tables::words);
		changes.grid().whenEmpty(texts.get("changes.none"), composite -> {});
		effects.grid().whenEmpty(texts.get("changes.records.none"), composite -> {});
		tab(changes);
		tab(effects);
		folder.setSelection(0);
		page.addListener(SWT.Dispose, event -> job.cancel());
		compare();
	}

	private void tab(Split<?> split) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setControl(split.control());
	}

	private void compare() {
		allow(true);
		say(Tone.GREY, texts.get("changes.comparing"));
		job = desk.background().run(texts.get("changes.title", candidate.name()), progress -> Comparison.of(candidate, installed.packs(), desk.services(), texts.locale(), progress), this::show);
		job.addJobChangeListener(IJobChangeListener.onDone(event -> desk.later(() -> ended(event.getResult()))));
		if (job.getResult() != null) desk.later(() -> ended(job.getResult())); // it was quicker than the listener
	}

	private void ended(IStatus status) {
		if (page.isDisposed()) return;
		allow(false);
		if (status.getSeverity() == IStatus.CANCEL) say(Tone.ORANGE, texts.get("changes.stopped"));
	}

	private void allow(boolean busy) {
		stop.setEnabled(busy);
		again.setEnabled(!busy);
		export.setEnabled(!busy && shown != null);
	}

	private void show(Result<Comparison> result) {
		if (page.isDisposed()) return;
		if (!result.isOk()) {
			say(Tone.RED, result.problems().stream().map(texts::of).reduce((one, other) -> one + "\n" + other).orElseThrow());
			return;
		}
		shown = result.value();
		changes.show(shown.changes());
		effects.show(shown.effects());
		folder.getItem(0).setText(texts.get("bracketed", texts.get("changes.packs"), shown.changes().size()));
		folder.getItem(1).setText(texts.get("bracketed", texts.get("changes.records"), shown.effects().size()));
		String words = texts.get("changes.found", shown.changes().size(), shown.enterprises(), shown.effects().size());
		say(shown.effects().isEmpty() ? Tone.GREEN : Tone.ORANGE, shown.isWhole() ? words : words + texts.get("changes.cut", Comparison.MOST));
	}

	private void say(Tone tone, String words) {
		state.setText(words);
		state.setForeground(desk.look().color(tone));
		page.layout(true, true);
	}

	@Override
	public boolean shows(News news) {
		return false;
	}

	@Override
	public void focus() {
		folder.setFocus();
	}
}
