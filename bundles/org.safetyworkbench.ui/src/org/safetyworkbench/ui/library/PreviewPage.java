package org.safetyworkbench.ui.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.store.News;
import org.safetyworkbench.testkit.PackContract;
import org.safetyworkbench.ui.exchange.Written;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.workshop.Draft;
import org.safetyworkbench.workshop.FolderWatch;

/** A pack somebody is writing, as officials will see it: read again whenever a file is saved, with what is wrong above it. */
public final class PreviewPage implements Page {

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

	private final Desk desk;
	private final Texts texts;
	private Frame frame;
	private Composite page;
	private Label title;
	private Label state;
	private ProblemList problems;
	private Shelves shelves;
	private Installed installed;
	private Draft draft;
	private int generation;

	/** @param folder of the pack's documents */
	public PreviewPage(Desk desk, Path folder) {
		this.desk = desk;
		this.texts = desk.texts();
		draft = Draft.in(folder);
	}

	@Override
	public void create(Composite parent, Frame tab) {
		frame = tab;
		page = Panels.page(parent);
		installed = new Installed(desk, page, this::read);
		Composite bar = Panels.row(page, 3);
		title = Panels.title(bar, desk.look(), texts.get("preview.title", draft.folder().getFileName()));
		title.setData("id", "preview.title");
		Panels.button(bar, texts.get("preview.folder"), "preview.folder", () -> Written.open(desk, draft.folder()));
		Panels.button(bar, texts.get("preview.changes"), "preview.changes", () -> desk.go(Place.record(Place.CHANGES, draft.folder())));
		Panels.faint(page, desk.look(), texts.get("preview.of", draft.folder()));
		state = new Label(page, SWT.WRAP);
		state.setData("id", "preview.state");
		state.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		problems = new ProblemList(page, desk, problem -> draft.spot(problem));
		shelves = new Shelves(page, desk, "preview", rule -> desk.go(RulePage.draft(rule.key(), draft.folder())));
		shelves.choose("items");
		watch();
		read();
	}

	private void watch() {
		try {
			FolderWatch watch = FolderWatch.of(draft.folder(), () -> desk.later(this::read), failure -> desk.later(() -> unwatched(failure)));
			page.addListener(SWT.Dispose, event -> watch.close());
		} catch (IOException e) {
			unwatched(e);
		}
	}

	private void unwatched(IOException failure) {
		desk.failures().show(texts.get("preview.watching", draft.folder()), failure);
	}

	private void read() {
		if (page.isDisposed()) return;
		int mine = ++generation;
		Draft before = draft;
		desk.background().load(page, texts.get("work.reading"), progress -> before.read(installed.packs()), read -> {
			if (mine == generation) show(read);
		});
	}

	private void show(Draft read) {
		draft = read;
		String now = SECONDS.format(LocalTime.now());
		if (read.problems().isEmpty()) say(Tone.GREEN, texts.get("preview.good", now, counts(read.seen().orElseThrow())));
		else if (read.isCurrent()) say(Tone.ORANGE, texts.get("preview.faulty", now, read.problems().size()));
		else say(Tone.RED, texts.get(read.seen().isPresent() ? "preview.broken" : "preview.nothing", now, read.problems().size()));
		problems.show(read.problems());
		read.seen().ifPresent(this::show);
		page.layout(true, true);
	}

	private void say(Tone tone, String words) {
		state.setText(words);
		state.setForeground(desk.look().color(tone));
	}

	private String counts(PackContract contract) {
		Pack pack = contract.pack().orElseThrow();
		return texts.get("preview.counts", pack.items().size(), pack.rules().size(), pack.facts().size(), contract.tests().size());
	}

	private void show(PackContract contract) {
		Pack pack = contract.pack().orElseThrow();
		String name = texts.of(pack.name()) + " " + pack.id().version();
		title.setText(texts.get("preview.title", name));
		frame.title(texts.get("preview.title", texts.of(pack.name())));
		shelves.show(new Shelf(contract.packs()), new Shelf.Filter(texts, "", pack.id().id(), Focus.EVERYTHING));
	}

	@Override
	public boolean shows(News news) {
		return false;
	}

	@Override
	public void focus() {
		shelves.folder().setFocus();
	}
}
