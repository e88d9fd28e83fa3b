package org.safetyworkbench.ui.office;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.evidence.Soundness;
import org.safetyworkbench.office.FirstAdministrator;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.store.Head;
import org.safetyworkbench.store.archive.Anchors;
import org.safetyworkbench.store.archive.Contents;
import org.safetyworkbench.store.archive.Custody;
import org.safetyworkbench.store.archive.State;
import org.safetyworkbench.ui.exchange.Files;
import org.safetyworkbench.ui.exchange.Written;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Where the records are, and what an administrator does with all of them: back up, check, restore, move to a server. */
final class DatabaseTab {

	private static final Head NO_ANCHOR = new Head("workspace", 0, "");

	private final Desk desk;
	private final Texts texts;
	private final Composite area;
	private final Label place;
	private final List<Button> keeping;
	private final Button move;
	private final Label backup;
	private final Label result;
	private final Grid<Map.Entry<String, Long>> grid;

	DatabaseTab(Composite parent, Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
		area = Panels.padded(parent);
		place = Panels.title(area, desk.look(), texts.get("work.reading"));
		place.setData("id", "office.database.place");
		Composite bar = Panels.row(area, 7);
		keeping = List.of(Panels.button(bar, texts.get("office.database.backup"), "office.database.backup", this::backUp),
				Panels.button(bar, texts.get("office.database.check"), "office.database.check", () -> check(Optional.empty())),
				Panels.button(bar, texts.get("office.database.against"), "office.database.against", () -> Files.toOpen(area.getShell(), "AGAINST", texts.get("office.database.against")).ifPresent(file -> check(Optional.of(file)))));
		Panels.button(bar, texts.get("office.database.restore"), "office.database.restore", () -> restoring().embedded());
		Panels.button(bar, texts.get("office.database.restore.shared"), "office.database.restore.shared", () -> restoring().shared());
		move = Panels.button(bar, texts.get("office.database.move"), "office.database.move", this::move);
		Panels.button(bar, texts.get("office.password"), "office.password", () -> new Passwords(desk).change(area.getShell()));
		backup = Panels.faint(area, desk.look(), texts.get("office.database.none"));
		result = new Label(area, SWT.WRAP);
		result.setText(texts.get("office.database.unchecked"));
		result.setForeground(desk.look().faint());
		result.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		result.setData("id", "office.database.result");
		grid = Grid.<Map.Entry<String, Long>>of(desk).column(texts.get("office.database.table"), 40, Map.Entry::getKey).grow()
				.column(texts.get("office.database.rows"), 20, one -> Long.toString(one.getValue())).key(Map.Entry::getKey).create(area, "office.database");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
	}

	Composite control() {
		return area;
	}

	void refresh() {
		desk.background().show(area, texts.get("work.reading"), progress -> custody().state(), this::show);
	}

	private Custody custody() {
		return desk.services().get(Custody.class);
	}

	private void show(State state) {
		place.setText(state.engine() + " · " + state.place());
		keeping.forEach(button -> button.setEnabled(state.against().isEmpty()));
		move.setEnabled(!state.shared());
		state.against().ifPresent(problem -> result.setText(texts.of(problem)));
		backup.setText(state.lastBackup().map(last -> texts.get("office.database.last", last)).orElseGet(() -> texts.get("office.database.none")));
		area.layout(true, true);
	}

	private void backUp() {
		Instant now = Instant.now();
		Optional<Path> chosen = Files.toSave(area.getShell(), "BACKUP", texts.get("office.database.backup"), Custody.named(Path.of(""), now).toString());
		chosen.ifPresent(file -> desk.background().run(texts.get("office.database.backup"), progress -> custody().backup(file, now, progress), done -> {
			refresh();
			if (!area.isDisposed()) Written.show(area.getShell(), desk, texts.get("office.database.backup"), texts.get("office.database.backed-up", file, done.allRows(), done.files(), done.head().hash()), file);
		}));
	}

	/** What a check found. */
	private record Found(Map<String, Long> rows, List<Problem> problems) {}

	/** @param kept a backup or an export that was kept outside */
	private void check(Optional<Path> kept) {
		result.setText(texts.get("office.database.checking"));
		desk.background().run(texts.get("office.database.check"), progress -> check(kept, progress), found -> {
			if (area.isDisposed()) return;
			grid.show(List.copyOf(found.rows().entrySet()));
			boolean sound = found.problems().isEmpty();
			result.setText(sound ? texts.get("office.database.sound") : texts.get("office.database.unsound", found.problems().size()));
			Look.paint(result, desk.look().color(sound ? Tone.GREEN : Tone.RED));
			area.layout(true, true);
			if (!sound) tell(texts.get("office.database.check"), String.join("\n", found.problems().stream().limit(20).map(texts::of).toList()));
		});
	}

	private Found check(Optional<Path> file, Progress progress) {
		Optional<Anchors.Kept> kept = file.map(desk.services().get(Anchors.class)::in);
		List<Problem> problems = new ArrayList<>(custody().check(kept.map(Anchors.Kept::head).orElse(NO_ANCHOR), progress));
		kept.flatMap(desk.services().get(Anchors.class)::against).ifPresent(problems::add);
		problems.addAll(custody().unsafe());
		Soundness evidence = desk.services().get(EvidenceStore.class).verify(progress);
		evidence.missing().forEach(one -> problems.add(Problem.of("database.evidence", "证据缺失：" + one.name(), "evidence is missing: " + one.name())));
		evidence.changed().forEach(one -> problems.add(Problem.of("database.evidence", "证据被改动：" + one.name(), "evidence was changed: " + one.name())));
		problems.addAll(desk.services().get(Papers.class).verify(progress));
		return new Found(custody().rows(), problems);
	}

	private void move() {
		new AskDialog<Errand>(desk, area.getShell(), texts.get("office.database.move"), texts.get("office.database.move.intro"), Errand.asks(desk), Errand::of, this::move).button(texts.get("office.database.move")).open();
	}

	private void move(Errand errand) {
		desk.background().<Contents>run(texts.get("office.database.move"), progress -> errand.done(desk.services().get(FirstAdministrator.class), target -> custody().move(target, progress)),
				done -> tell(texts.get("office.database.move"), texts.get("office.database.moved", done.allRows(), done.files(), errand.admin())));
	}

	private Restoring restoring() {
		return new Restoring(desk, area.getShell(), desk.services().get(Workspace.class).root());
	}

	private void tell(String title, String words) {
		if (!area.isDisposed()) MessageDialog.openInformation(area.getShell(), title, words);
	}
}
