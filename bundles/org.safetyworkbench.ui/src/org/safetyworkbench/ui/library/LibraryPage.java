package org.safetyworkbench.ui.library;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Law;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.store.News;
import org.safetyworkbench.ui.grid.Choice;
import org.safetyworkbench.ui.grid.Choice.Option;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.grid.Split;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line;

/** What the workbench knows: packs, checklists, rules and laws, all to be read without knowing the format. */
public final class LibraryPage implements Page {

	private final Desk desk;
	private final Texts texts;
	private final Runnable again = this::later;
	private LibraryWords words;
	private Shelf shelf = Shelf.EMPTY;
	private Composite page;
	private Text search;
	private Choice<String> pack;
	private CTabFolder folder;
	private Split<Shelf.PackRow> packs;
	private Split<Item> items;
	private Split<Rule> rules;
	private Split<Law> laws;
	private ProgramsTab programs;

	public LibraryPage(Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
	}

	@Override
	public void create(Composite parent, Frame frame) {
		page = Panels.page(parent);
		Composite bar = Panels.row(page, 3);
		search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(texts.get("library.find"));
		search.setData("id", "library.find");
		GridData wide = new GridData(SWT.FILL, SWT.CENTER, false, false);
		wide.widthHint = Look.width(search, 40);
		search.setLayoutData(wide);
		search.addListener(SWT.Modify, event -> fill());
		pack = new Choice<>(bar, "library.pack", List.of(new Option<>(null, texts.get("pack.all"))), chosen -> fill());
		folder = new CTabFolder(page, SWT.TOP | SWT.FLAT);
		folder.setData("id", "library");
		folder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		words = new LibraryWords(texts);
		packs = tab("packs", packGrid(), row -> words.pack(row));
		items = tab("items", itemGrid(), item -> words.item(item, shelf.packs()));
		rules = tab("rules", ruleGrid(), rule -> words.rule(rule, shelf.packs()));
		laws = tab("laws", lawGrid(), law -> words.law(law, shelf.packs()));
		programs = new ProgramsTab(folder, desk);
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(texts.get("library.tab.programs"));
		item.setData("library.tab.programs");
		item.setControl(programs.control());
		folder.setSelection(0);
		later();
	}

	private <T> Split<T> tab(String name, Grid<T> grid, java.util.function.Function<T, List<Line>> more) {
		Split<T> split = new Split<>(folder, desk, "library." + name, grid, more);
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(texts.get("library.tab." + name));
		item.setData("library.tab." + name);
		item.setControl(split.control());
		return split;
	}

	private Grid<Shelf.PackRow> packGrid() {
		return Grid.<Shelf.PackRow>of(desk).column(texts.get("column.pack"), 34, row -> row.name(texts)).grow().bar(row -> row.isRefused() ? Tone.RED : Tone.GREEN)
				.column(texts.get("column.kind"), 10, row -> row.kind(texts))
				.column(texts.get("column.version"), 9, Shelf.PackRow::version)
				.column(texts.get("column.items"), 7, Shelf.PackRow::items).right()
				.column(texts.get("column.rules"), 7, Shelf.PackRow::rules).right()
				.column(texts.get("column.state"), 10, row -> row.state(texts)).tone(row -> row.isRefused() ? Tone.RED : null)
				.column(texts.get("column.origin"), 14, Shelf.PackRow::origin);
	}

	private Grid<Item> itemGrid() {
		return Grid.<Item>of(desk).column(texts.get("column.id"), 9, Item::id).column(texts.get("column.group"), 18, item -> texts.of(item.group()))
				.column(texts.get("column.question"), 44, item -> texts.of(item.question())).grow()
				.column(texts.get("column.severity"), 8, item -> texts.get("severity." + item.severity())).tone(item -> words.tone(item))
				.column(texts.get("column.days"), 8, item -> texts.get("days", item.rectification().defaultDays()));
	}

	private Grid<Rule> ruleGrid() {
		return Grid.<Rule>of(desk).column(texts.get("column.id"), 14, rule -> rule.key().toString())
				.column(texts.get("column.rule"), 34, rule -> texts.of(rule.name())).grow()
				.column(texts.get("column.binding"), 8, rule -> texts.get("binding." + rule.binding())).tone(rule -> words.tone(rule.binding()))
				.column(texts.get("column.bound"), 12, rule -> texts.get(rule.isBound() ? "rule.bound.short" : "rule.reference.short"))
				.tone(rule -> rule.isBound() ? Tone.GREEN : Tone.GREY)
				.onOpen(rule -> desk.go(Place.record(Place.RULE, rule.key())));
	}

	private Grid<Law> lawGrid() {
		return Grid.<Law>of(desk).column(texts.get("column.law"), 40, law -> texts.of(law.title())).grow()
				.column(texts.get("column.number"), 24, Law::number)
				.column(texts.get("column.state"), 10, law -> words.status(law)).tone(law -> law.status().equals("in-force") ? null : Tone.ORANGE)
				.column(texts.get("column.verification"), 10, law -> words.verification(law))
				.tone(law -> law.verification().equals("verified") ? Tone.GREEN : law.verification().equals("memory") ? Tone.RED : Tone.ORANGE);
	}

	/** Packs come and go while the workbench runs. */
	private void later() {
		desk.later(() -> {
			if (!page.isDisposed()) refresh();
		});
	}

	@Override
	public boolean shows(News news) {
		return !news.isComplete();
	}

	@Override
	public void refresh() {
		programs.refresh();
		desk.background().load(page, texts.get("work.reading"), progress -> {
			Library library = desk.services().get(Library.class);
			library.removeListener(again);
			library.addListener(again);
			return library.packs();
		}, this::show);
	}

	private void show(Packs read) {
		shelf = new Shelf(read);
		String chosen = pack.value();
		List<Option<String>> options = new java.util.ArrayList<>(List.of(new Option<>(null, texts.get("pack.all"))));
		read.packs().forEach(one -> options.add(new Option<>(one.id().id(), texts.of(one.name()))));
		pack.offer(options);
		pack.choose(chosen);
		page.layout(true, true);
		fill();
	}

	private void fill() {
		Shelf.Filter filter = new Shelf.Filter(texts, search.getText().strip(), pack.value());
		packs.grid().show(shelf.packs(filter));
		items.grid().show(shelf.items(filter));
		rules.grid().show(shelf.rules(filter));
		laws.grid().show(shelf.laws(filter));
		for (Split<?> split : List.of(packs, items, rules, laws)) split.grid().whenEmpty(texts.get("library.nothing"), composite -> {});
		count("library.tab.packs", packs);
		count("library.tab.items", items);
		count("library.tab.rules", rules);
		count("library.tab.laws", laws);
	}

	private void count(String key, Split<?> split) {
		for (CTabItem item : folder.getItems()) if (item.getData().equals(key)) item.setText(texts.get("bracketed", texts.get(key), split.grid().rows().size()));
	}

	@Override
	public void focus() {
		search.setFocus();
	}
}
