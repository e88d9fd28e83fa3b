package org.safetyworkbench.ui.library;

import java.util.ArrayList;
import java.util.List;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.duty.PackEffect;
import org.safetyworkbench.library.PackChange;
import org.safetyworkbench.statistics.ListColumn;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line;
import org.safetyworkbench.ui.why.Line.Style;

/** Differences of packs and of records in words: as tables in the window and as lines of a file. */
final class ChangeTables {

	private final Desk desk;
	private final Texts texts;

	ChangeTables(Desk desk) {
		this.desk = desk;
		texts = desk.texts();
	}

	Grid<PackChange> changes() {
		return Grid.<PackChange>of(desk).column(texts.get("changes.kind"), 10, change -> texts.title(change.kind().label())).bar(ChangeTables::tone)
				.column(texts.get("column.id"), 22, PackChange::id)
				.column(texts.get("changes.part"), 18, this::part)
				.column(texts.get("changes.before"), 28, change -> value(change, change.before())).grow()
				.column(texts.get("changes.after"), 28, change -> value(change, change.after())).grow();
	}

	private static Tone tone(PackChange change) {
		return change.isNew() ? Tone.GREEN : change.isGone() ? Tone.RED : Tone.BLUE;
	}

	private String part(PackChange change) {
		if (change.isNew()) return texts.get("changes.new");
		if (change.isGone()) return texts.get("changes.gone");
		return texts.has("changes.part." + change.part()) ? texts.get("changes.part." + change.part()) : change.part();
	}

	/** As officials read it elsewhere, where there is a word for it. */
	private String value(PackChange change, String value) {
		String word = change.part() + "." + value;
		return texts.has(word) ? texts.get(word) : value;
	}

	List<Line> words(PackChange change) {
		return versions(texts.title(change.kind().label()) + " " + change.id() + "　" + part(change), value(change, change.before()), value(change, change.after()));
	}

	Grid<PackEffect> effects() {
		return Grid.<PackEffect>of(desk).column(texts.get("changes.kind"), 10, effect -> texts.title(effect.kind().label())).bar(ChangeTables::tone)
				.column(texts.get("column.enterprise"), 26, PackEffect::enterprise).grow()
				.column(texts.get("changes.subject"), 20, this::subject)
				.column(texts.get("changes.before"), 28, effect -> texts.of(effect.before())).grow()
				.column(texts.get("changes.after"), 28, effect -> texts.of(effect.after())).grow()
				.onOpen(effect -> desk.go(Place.record(effect.kind() == PackEffect.Kind.HAZARD ? Place.HAZARD : Place.ENTERPRISE, effect.record())));
	}

	private static Tone tone(PackEffect effect) {
		return effect.before().isEmpty() ? Tone.GREEN : effect.after().isEmpty() ? Tone.RED : Tone.BLUE;
	}

	/** Topics are names for programs; items are known to officials by their numbers too. */
	private String subject(PackEffect effect) {
		return effect.kind() == PackEffect.Kind.HAZARD ? effect.subject() + " " + texts.of(effect.what()) : texts.of(effect.what());
	}

	List<Line> words(PackEffect effect) {
		return versions(texts.title(effect.kind().label()) + "　" + effect.enterprise() + "　" + subject(effect), texts.of(effect.before()), texts.of(effect.after()));
	}

	private List<Line> versions(String heading, String before, String after) {
		String nothing = texts.get("why.nothing");
		return List.of(new Line(Style.HEADING, heading), new Line(Style.FAINT, texts.get("changes.before")), new Line(Style.PLAIN, before.isEmpty() ? nothing : before),
				new Line(Style.FAINT, texts.get("changes.after")), new Line(Style.PLAIN, after.isEmpty() ? nothing : after));
	}

	List<ListColumn> columns() {
		return List.of(column("kind", "changes.kind", 10), column("code", "column.code", 22), column("enterprise", "column.enterprise", 30), column("subject", "changes.subject", 20), column("before", "changes.before", 50),
				column("after", "changes.after", 50));
	}

	private ListColumn column(String name, String key, int width) {
		return new ListColumn(name, Text.of(texts.get(key)), width);
	}

	/** Differences of the packs first: they say why the records change. */
	List<List<?>> lines(Comparison comparison) {
		List<List<?>> lines = new ArrayList<>();
		for (PackChange change : comparison.changes()) lines.add(List.of(texts.title(change.kind().label()), "", "", change.id() + " " + part(change), value(change, change.before()), value(change, change.after())));
		for (PackEffect effect : comparison.effects())
			lines.add(List.of(texts.title(effect.kind().label()), effect.creditCode(), effect.enterprise(), subject(effect), texts.of(effect.before()), texts.of(effect.after())));
		return lines;
	}
}
