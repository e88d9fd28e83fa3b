package org.safetyworkbench.ui.library;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Law;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.grid.Split;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line;

/** Packs, items, rules, facts and laws as tables to look through, each on a tab with what the chosen row says. */
final class Shelves {

	private final Desk desk;
	private final Texts texts;
	private final String id;
	private final LibraryWords words;
	private final CTabFolder folder;
	private final Split<Shelf.PackRow> packs;
	private final Split<Item> items;
	private final Split<Rule> rules;
	private final Split<Fact> facts;
	private final Split<Law> laws;
	private Shelf shelf = Shelf.EMPTY;

	/**
	 * @param id of the page, under which tests find tabs and tables
	 * @param open what a double click on a rule does
	 */
	Shelves(Composite parent, Desk desk, String id, Consumer<Rule> open) {
		this.desk = desk;
		this.id = id;
		texts = desk.texts();
		words = new LibraryWords(texts);
		folder = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
		folder.setData("id", id);
		folder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		packs = split("packs", packGrid(), row -> words.pack(row));
		items = split("items", itemGrid(), item -> words.item(item, shelf.packs()));
		rules = split("rules", ruleGrid().onOpen(open), rule -> words.rule(rule, shelf.packs()));
		facts = split("facts", factGrid(), fact -> words.fact(fact, shelf.packs()));
		laws = split("laws", lawGrid(), law -> words.law(law, shelf.packs()));
		folder.setSelection(0);
	}

	private <T> Split<T> split(String name, Grid<T> grid, Function<T, List<Line>> more) {
		Split<T> split = new Split<>(folder, desk, id + "." + name, grid, more);
		grid.whenEmpty(texts.get("library.nothing"), composite -> {});
		tab(name, split.control());
		return split;
	}

	/** A further tab behind the others. */
	void tab(String name, Control control) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(texts.get("library.tab." + name));
		item.setData(name);
		item.setControl(control);
	}

	CTabFolder folder() {
		return folder;
	}

	/** Brings a tab to the front. */
	void choose(String name) {
		for (CTabItem item : folder.getItems()) if (item.getData().equals(name)) folder.setSelection(item);
	}

	/** Shows what matches; chosen rows stay chosen. */
	void show(Shelf other, Shelf.Filter filter) {
		shelf = other;
		show("packs", packs, shelf.packs(filter));
		show("items", items, shelf.items(filter));
		show("rules", rules, shelf.rules(filter));
		show("facts", facts, shelf.facts(filter));
		show("laws", laws, shelf.laws(filter));
	}

	private <T> void show(String name, Split<T> split, List<T> rows) {
		split.show(rows);
		for (CTabItem item : folder.getItems()) if (item.getData().equals(name)) item.setText(texts.get("bracketed", texts.get("library.tab." + name), rows.size()));
	}

	private Grid<Shelf.PackRow> packGrid() {
		return Grid.<Shelf.PackRow>of(desk).key(Shelf.PackRow::id).column(texts.get("column.pack"), 34, row -> row.name(texts)).grow().bar(row -> row.isRefused() ? Tone.RED : Tone.GREEN)
				.column(texts.get("column.kind"), 10, row -> row.kind(texts))
				.column(texts.get("column.version"), 9, Shelf.PackRow::version)
				.column(texts.get("column.items"), 7, Shelf.PackRow::items).right()
				.column(texts.get("column.rules"), 7, Shelf.PackRow::rules).right()
				.column(texts.get("column.state"), 10, row -> row.state(texts)).tone(row -> row.isRefused() ? Tone.RED : null)
				.column(texts.get("column.origin"), 14, Shelf.PackRow::origin);
	}

	private Grid<Item> itemGrid() {
		return Grid.<Item>of(desk).key(Item::id).column(texts.get("column.id"), 9, Item::id).column(texts.get("column.group"), 18, item -> texts.of(item.group()))
				.column(texts.get("column.question"), 44, item -> texts.of(item.question())).grow()
				.column(texts.get("column.severity"), 8, item -> texts.get("severity." + item.severity())).tone(item -> words.tone(item))
				.column(texts.get("column.days"), 8, item -> texts.get("days", item.rectification().defaultDays()));
	}

	private Grid<Rule> ruleGrid() {
		return Grid.<Rule>of(desk).key(rule -> rule.key() + " " + rule.validity().from()).column(texts.get("column.id"), 14, rule -> rule.key().toString())
				.column(texts.get("column.rule"), 34, rule -> texts.of(rule.name())).grow()
				.column(texts.get("column.binding"), 8, rule -> texts.get("binding." + rule.binding())).tone(rule -> words.tone(rule.binding()))
				.column(texts.get("column.bound"), 12, rule -> texts.get(rule.isBound() ? "rule.bound.short" : "rule.reference.short"))
				.tone(rule -> rule.isBound() ? Tone.GREEN : Tone.GREY);
	}

	private Grid<Fact> factGrid() {
		return Grid.<Fact>of(desk).key(Fact::name).column(texts.get("column.fact"), 30, fact -> texts.of(fact.label())).grow()
				.column(texts.get("column.form"), 14, words::form)
				.column(texts.get("column.unit"), 10, words::unit)
				.column(texts.get("column.kept"), 12, fact -> texts.get("subject." + fact.keptOn()))
				.column(texts.get("column.name"), 26, Fact::name);
	}

	private Grid<Law> lawGrid() {
		return Grid.<Law>of(desk).key(Law::id).column(texts.get("column.law"), 40, law -> texts.of(law.title())).grow()
				.column(texts.get("column.number"), 24, Law::number)
				.column(texts.get("column.state"), 10, law -> words.status(law)).tone(law -> law.status().equals("in-force") ? null : Tone.ORANGE)
				.column(texts.get("column.verification"), 10, law -> words.verification(law))
				.tone(law -> law.verification().equals("verified") ? Tone.GREEN : law.verification().equals("memory") ? Tone.RED : Tone.ORANGE);
	}
}
