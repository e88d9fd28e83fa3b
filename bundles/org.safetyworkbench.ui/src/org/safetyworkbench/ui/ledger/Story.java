package org.safetyworkbench.ui.ledger;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.safetyworkbench.library.Packs;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.ui.enterprise.ChangeWords;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line;

/** The change log of a record as a story: when, who, what; before and after; why. */
public final class Story {

	private final DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
	private final Texts texts;
	private final ChangeWords words;

	/** @param packs know the facts and authorities that appear */
	public Story(Texts texts, Packs packs) {
		this.texts = texts;
		words = new ChangeWords(texts, packs::facts, code -> packs.authority(code).map(authority -> texts.of(authority.name())).orElse(code));
	}

	/** @param entries newest first, as they are told */
	public List<Line> lines(List<Entry> entries) {
		List<Line> lines = new ArrayList<>();
		for (Entry entry : entries) {
			lines.add(new Line(Line.Style.HEADING, texts.get("story.entry", time.format(entry.at()), entry.author().name(), words.action(entry))));
			words.details(entry).forEach(detail -> lines.add(new Line(Line.Style.PLAIN, detail)));
			if (!entry.author().reason().isBlank()) lines.add(new Line(Line.Style.FAINT, texts.get("story.reason", entry.author().reason())));
		}
		return lines;
	}
}
