package org.safetyworkbench.ui.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.CheckLevel;
import org.safetyworkbench.spi.Mark;
import org.safetyworkbench.spi.Norm;
import org.safetyworkbench.spi.Theme;
import org.safetyworkbench.store.News;
import org.safetyworkbench.ui.grid.Choice;
import org.safetyworkbench.ui.grid.Choice.Option;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** What the workbench knows: packs, checklists, rules, facts and laws, all to be read without knowing the format. */
public final class LibraryPage implements Page {

	private final Desk desk;
	private final Texts texts;
	private Shelf shelf = Shelf.EMPTY;
	private Composite page;
	private Text search;
	private Choice<String> pack;
	private Choice<Mark> theme;
	private Choice<Mark> level;
	private Choice<Mark> norm;
	private Shelves shelves;
	private ProgramsTab programs;
	private Installed installed;

	public LibraryPage(Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
	}

	@Override
	public void create(Composite parent, Frame frame) {
		page = Panels.page(parent);
		installed = new Installed(desk, page, this::refresh);
		Composite bar = Panels.row(page, 5);
		search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(texts.get("library.find"));
		search.setData("id", "library.find");
		GridData wide = new GridData(SWT.FILL, SWT.CENTER, false, false);
		wide.widthHint = Look.width(search, 40);
		search.setLayoutData(wide);
		search.addListener(SWT.Modify, event -> fill());
		pack = new Choice<>(bar, "library.pack", List.of(new Option<>(null, texts.get("pack.all"))), chosen -> fill());
		Panels.faint(bar, desk.look(), "");
		Panels.button(bar, texts.get("library.preview"), "library.preview", this::preview);
		Panels.button(bar, texts.get("library.compare"), "library.compare", this::compare);
		Composite marks = Panels.row(page, 3);
		theme = marks(marks, "theme", Theme.values());
		level = marks(marks, "level", CheckLevel.values());
		norm = marks(marks, "norm", Norm.values());
		shelves = new Shelves(page, desk, "library", rule -> desk.go(Place.record(Place.RULE, rule.key())));
		programs = new ProgramsTab(shelves.folder(), desk, installed);
		shelves.tab("programs", programs.control());
		shelves.folder().addListener(SWT.Selection, event -> {
			if (programs.control().isVisible()) programs.refresh(); // one may have failed since
		});
		desk.later(this::refresh);
	}

	/** Of items only: who chooses wants to see them. */
	private Choice<Mark> marks(Composite row, String name, Mark[] marks) {
		List<Option<Mark>> options = new ArrayList<>(List.of(new Option<>(null, texts.get("focus." + name + ".all"))));
		for (Mark mark : marks) options.add(new Option<>(mark, texts.of(mark.label())));
		return new Choice<>(row, "library." + name, options, chosen -> {
			shelves.choose("items");
			fill();
		});
	}

	/** A file dialog does not fit into a test: there a system property names the folder. */
	private void preview() {
		String folder = System.getProperty("safetyworkbench.file.PREVIEW", "");
		if (folder.isEmpty()) folder = new DirectoryDialog(page.getShell(), SWT.OPEN).open();
		if (folder != null) desk.go(Place.record(Place.PREVIEW, Path.of(folder)));
	}

	private void compare() {
		String file = System.getProperty("safetyworkbench.file.COMPARE", "");
		if (file.isEmpty()) file = choose();
		if (file != null) desk.go(Place.record(Place.CHANGES, Path.of(file)));
	}

	private String choose() {
		FileDialog dialog = new FileDialog(page.getShell(), SWT.OPEN);
		dialog.setText(texts.get("library.compare"));
		dialog.setFilterExtensions(new String[] {"*.zip;*.jar"});
		return dialog.open();
	}

	@Override
	public boolean shows(News news) {
		return !news.isComplete();
	}

	@Override
	public void refresh() {
		if (page.isDisposed()) return;
		programs.refresh();
		desk.background().show(page, texts.get("work.reading"), progress -> installed.packs(), this::show);
	}

	private void show(Packs read) {
		shelf = new Shelf(read);
		String chosen = pack.value();
		List<Option<String>> options = new ArrayList<>(List.of(new Option<>(null, texts.get("pack.all"))));
		read.packs().forEach(one -> options.add(new Option<>(one.id().id(), texts.of(one.name()))));
		pack.offer(options);
		pack.choose(chosen);
		page.layout(true, true);
		fill();
	}

	private void fill() {
		shelves.show(shelf, new Shelf.Filter(texts, search.getText().strip(), pack.value(), Focus.of(Stream.of(theme, level, norm).map(Choice::value).filter(Objects::nonNull).toList())));
	}

	@Override
	public void focus() {
		search.setFocus();
	}
}
