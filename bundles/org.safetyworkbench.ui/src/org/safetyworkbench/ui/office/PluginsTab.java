package org.safetyworkbench.ui.office;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.platform.Change;
import org.safetyworkbench.platform.Consent;
import org.safetyworkbench.platform.Features;
import org.safetyworkbench.platform.Repository;
import org.safetyworkbench.platform.Upgrade;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.library.Candidate;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The plugins of this program: what is installed, what a repository offers, and the way from one to the other. */
final class PluginsTab {

	private static final String REMEMBERED = "plugins.repository";

	/** What somebody asked for; runs in the background. */
	private interface Work {
		Result<Change> run(Features features, Progress progress);
	}

	private final Desk desk;
	private final Texts texts;
	private final Composite area;
	private final Text place;
	private final Button install;
	private final Button remove;
	private final Button changes;
	private final Label said;
	private final Grid<PluginRow> grid;
	private List<Button> buttons = List.of();
	private boolean wasShown;

	PluginsTab(Composite parent, Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
		area = Panels.padded(parent);
		Composite from = Panels.row(area, 5);
		Panels.heading(from, desk.look(), texts.get("plugins.repository")).setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
		place = new Text(from, SWT.BORDER);
		place.setData("id", "plugins.repository");
		place.setMessage(texts.get("plugins.repository.hint"));
		place.setText(preferences().get(REMEMBERED, System.getProperty("org.safetyworkbench.update.site", "")));
		place.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		place.addListener(SWT.DefaultSelection, event -> look());
		Panels.button(from, texts.get("plugins.folder"), "plugins.folder", () -> choose(new DirectoryDialog(area.getShell(), SWT.OPEN).open()));
		Panels.button(from, texts.get("plugins.zip"), "plugins.zip", () -> choose(new FileDialog(area.getShell(), SWT.OPEN).open()));
		Panels.button(from, texts.get("plugins.read"), "plugins.read", this::look);
		grid = PluginRow.columns(desk).onSelect(row -> allow()).create(area, "plugins");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		Composite below = Panels.row(area, 5);
		install = Panels.button(below, texts.get("plugins.install"), "plugins.install", () -> grid.selection().ifPresent(this::install));
		remove = Panels.button(below, texts.get("plugins.remove"), "plugins.remove", () -> grid.selection().ifPresent(this::remove));
		changes = Panels.button(below, texts.get("plugins.changes"), "plugins.changes", () -> grid.selection().ifPresent(row -> desk.go(Candidate.plugin(row.id(), preferences().get(REMEMBERED, "")))));
		Button update = Panels.button(below, texts.get("plugins.update"), "plugins.update", () -> change("plugins.updating", (features, progress) -> repository().then(site -> features.update(site, List.of(), this::consent, progress))));
		Button back = Panels.button(below, texts.get("plugins.back"), "plugins.back", () -> change("plugins.going.back", Features::rollBack));
		said = new Label(area, SWT.WRAP);
		said.setData("id", "plugins.said");
		said.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		buttons = List.of(install, remove, changes, update, back);
		allow();
	}

	Composite control() {
		return area;
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode("org.safetyworkbench.ui");
	}

	private void choose(String chosen) {
		if (chosen == null) return;
		place.setText(chosen);
		look();
	}

	/** Somebody asks what is there: what was said of the last change is past. */
	private void look() {
		say("", Tone.GREY);
		refresh();
	}

	/** Reads when it is first seen, and after every change; p2 sleeps until then. */
	void seen() {
		if (!wasShown) refresh();
	}

	void refresh() {
		wasShown = true;
		String site = place.getText().strip();
		remember(site);
		desk.background().show(area, texts.get("plugins.reading"), progress -> PluginRow.read(desk.services().get(Features.class), desk.services().get(Upgrade.class), site, progress), this::show);
	}

	private void remember(String site) {
		preferences().put(REMEMBERED, site);
		try {
			preferences().flush();
		} catch (BackingStoreException e) {
			System.getLogger(PluginsTab.class.getName()).log(System.Logger.Level.WARNING, "the repository is not remembered", e);
		}
	}

	private void show(PluginRow.Read read) {
		grid.show(read.rows());
		if (!read.problems().isEmpty()) say(sentences(read.problems()), Tone.RED);
		allow();
	}

	private String sentences(List<Problem> problems) {
		return problems.stream().map(texts::of).distinct().collect(Collectors.joining("\n"));
	}

	private void say(String text, Tone tone) {
		said.setText(text);
		said.setForeground(desk.look().color(tone));
		area.layout(true, true);
	}

	private void allow() {
		Optional<PluginRow> chosen = buttons.isEmpty() ? Optional.empty() : grid.selection();
		install.setEnabled(chosen.filter(PluginRow::isInstallable).isPresent());
		changes.setEnabled(chosen.filter(PluginRow::isInstallable).isPresent());
		remove.setEnabled(chosen.flatMap(PluginRow::installed).isPresent());
	}

	private void install(PluginRow row) {
		change("plugins.installing", (features, progress) -> repository().then(site -> features.install(site, List.of(row.id()), this::consent, progress)));
	}

	private void remove(PluginRow row) {
		if (MessageDialog.openConfirm(area.getShell(), texts.get("plugins.remove.title", row.name(texts)), texts.get("plugins.remove.intro")))
			change("plugins.removing", (features, progress) -> features.remove(List.of(row.id()), progress));
	}

	private Result<Repository> repository() {
		return Repository.of(preferences().get(REMEMBERED, ""));
	}

	/** Asked on the thread that installs. */
	private boolean consent(List<Consent.Doubt> doubts) {
		boolean[] answer = { false };
		area.getDisplay().syncExec(() -> answer[0] = new ConsentDialog(area.getShell(), texts, doubts).isGiven());
		return answer[0];
	}

	private void change(String name, Work work) {
		buttons.forEach(button -> button.setEnabled(false));
		say(texts.get(name), Tone.GREY);
		Job job = desk.background().run(texts.get(name), progress -> work.run(desk.services().get(Features.class), progress), this::changed);
		job.addJobChangeListener(IJobChangeListener.onDone(event -> Display.getDefault().asyncExec(this::ready)));
	}

	/** However a change ended, cancelled too, the next one may be asked for. */
	private void ready() {
		if (area.isDisposed()) return;
		buttons.forEach(button -> button.setEnabled(true));
		allow();
	}

	private void changed(Result<Change> result) {
		if (area.isDisposed()) return;
		if (!result.isOk()) {
			say(sentences(result.problems()), Tone.RED);
			return;
		}
		Change change = result.value();
		say(texts.get(change.added().isEmpty() && change.removed().isEmpty() ? "plugins.nothing" : "plugins.done", change.added().size(), change.removed().size()), Tone.GREEN);
		desk.changed();
		refresh();
		if (change.needsRestart() && MessageDialog.openQuestion(area.getShell(), texts.get("plugins.restart.title"), texts.get("plugins.restart"))) PlatformUI.getWorkbench().restart();
	}
}
