package org.safetyworkbench.ui.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.ui.text.Texts;

/** The checklist of a visit as its page walks through it: headings and items in rows, what is answered, what comes next. */
final class AnswerSheet {

	/** A row of the list. */
	sealed interface Row {

		/** Begins a group; counts how far it is. */
		record Heading(String words, List<SheetItem> items) implements Row {}

		/** @param number counts the items of the whole sheet from 1 */
		record Entry(int number, SheetItem item) implements Row {}
	}

	private final VisitSheet sheet;
	private final Map<String, Answer> answers;
	private final List<Row> rows = new ArrayList<>();

	AnswerSheet(VisitSheet sheet, Texts texts) {
		this.sheet = sheet;
		answers = new LinkedHashMap<>(sheet.answers());
		String before = null;
		List<SheetItem> group = List.of();
		for (SheetItem item : sheet.items()) {
			String words = heading(item, texts);
			if (!words.equals(before)) {
				group = new ArrayList<>();
				rows.add(new Row.Heading(words, group));
			}
			before = words;
			group.add(item);
			rows.add(new Row.Entry(sheet.items().indexOf(item) + 1, item));
		}
	}

	private static String heading(SheetItem item, Texts texts) {
		return texts.of(item.section()) + " · " + texts.of(item.item().group());
	}

	VisitSheet sheet() {
		return sheet;
	}

	List<Row> rows() {
		return rows;
	}

	Optional<Answer> answer(String item) {
		return Optional.ofNullable(answers.get(item));
	}

	void put(Answer answer) {
		answers.put(answer.item(), answer);
	}

	void remove(String item) {
		answers.remove(item);
	}

	int total() {
		return sheet.items().size();
	}

	int answered() {
		return answers.size();
	}

	long failed() {
		return answers.values().stream().filter(Answer::failed).count();
	}

	long answered(Row.Heading heading) {
		return heading.items().stream().filter(item -> answers.containsKey(item.id())).count();
	}

	/** Counts the items of the whole sheet from 1. */
	int number(String item) {
		return sheet.items().stream().map(SheetItem::id).toList().indexOf(item) + 1;
	}

	/** The row of an item, -1 when it is not asked. */
	int row(String item) {
		for (int i = 0; i < rows.size(); i++) if (rows.get(i) instanceof Row.Entry entry && entry.item().id().equals(item)) return i;
		return -1;
	}

	Optional<SheetItem> at(int row) {
		return row >= 0 && row < rows.size() && rows.get(row) instanceof Row.Entry entry ? Optional.of(entry.item()) : Optional.empty();
	}

	/** The next item in a direction, headings skipped; the row itself when there is none. */
	int step(int row, int by) {
		for (int i = row + by; i >= 0 && i < rows.size(); i += by) if (rows.get(i) instanceof Row.Entry) return i;
		return row;
	}

	/** The next item without an answer, from the top again after the last; -1 when all are answered. */
	int nextOpen(int row) {
		for (int i = 1; i <= rows.size(); i++) {
			int candidate = Math.floorMod(row + i, rows.size());
			if (at(candidate).filter(item -> !answers.containsKey(item.id())).isPresent()) return candidate;
		}
		return -1;
	}
}
