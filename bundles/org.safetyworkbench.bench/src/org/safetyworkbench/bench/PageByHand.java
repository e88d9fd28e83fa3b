package org.safetyworkbench.bench;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.statistics.ListKind;

/** Rows of the statements turned into the texts that are shown, cell by cell in the order of the list's columns. */
final class PageByHand {

	private static final String MAJOR = "1";
	private static final Object[] NOTHING = new Object[6];

	private final WordsByHand words;
	private final Date today = Date.valueOf(ManyHazards.TODAY);
	private final Map<UUID, Object[]> sightings = new HashMap<>();
	private final Map<UUID, Object[]> five = new HashMap<>();
	private final Map<UUID, Map<String, Object[]>> moves = new HashMap<>();
	private final Map<UUID, Object[]> enterprises = new HashMap<>();

	PageByHand(WordsByHand words) {
		this.words = words;
	}

	void sighting(Object[] row) {
		sightings.putIfAbsent(id(row[0]), row);
	}

	void five(Object[] row) {
		five.put(id(row[0]), row);
	}

	/** The last of each action counts. */
	void move(Object[] row) {
		moves.computeIfAbsent(id(row[0]), hazard -> new HashMap<>()).put((String) row[2], row);
	}

	void enterprise(Object[] row) {
		enterprises.put(id(row[0]), row);
	}

	List<String> cells(ListKind kind, Object[] row) {
		WordsByHand.Item item = words.items.get(id(row[7]));
		List<String> cells = new ArrayList<>();
		cells.add(text(row[3]));
		cells.add(text(row[2]));
		cells.add(words.places.get(row[4]));
		switch (kind) {
			case FIVE_PROBLEM -> problem(cells, row, item);
			case FOUR_RECTIFICATION -> rectification(cells, row, item);
			case FIVE_CLOSE_OFF -> closeOff(cells, row, item);
			default -> responsibility(cells, row, item);
		}
		return cells;
	}

	private void problem(List<String> cells, Object[] row, WordsByHand.Item item) {
		cells.add(words.sectors.get(row[5]));
		cells.add(item.question());
		cells.add(text(row[8]));
		cells.add(severity(row));
		cells.add(text(row[19]).isEmpty() ? item.basis() : text(row[19]));
		cells.add(words.sources.get(row[15]));
		cells.add(text(row[12]));
		cells.add(text(sightings.getOrDefault(id(row[0]), NOTHING)[2]));
		cells.add(progress(row));
	}

	private void rectification(List<String> cells, Object[] row, WordsByHand.Item item) {
		Object[] fixed = five.getOrDefault(id(row[0]), NOTHING);
		cells.add(item.asked() + "：" + row[8]);
		cells.add(severity(row));
		cells.add(measure(row, fixed, item));
		cells.add(person(row, fixed));
		cells.add(text(row[17] == null ? fixed[3] : row[17]));
		cells.add(text(row[13]));
		cells.add(text(fixed[4]));
		cells.add(progress(row));
		cells.add(closed(row));
	}

	private void closeOff(List<String> cells, Object[] row, WordsByHand.Item item) {
		Map<String, Object[]> done = moves.getOrDefault(id(row[0]), Map.of());
		cells.add(item.asked() + "：" + row[8]);
		cells.add(severity(row));
		cells.add(measure(row, five.getOrDefault(id(row[0]), NOTHING), item));
		cells.add(text(row[13]));
		cells.add(text(done.getOrDefault("submit", NOTHING)[3]));
		cells.add(text(done.getOrDefault("pass", NOTHING)[3]));
		cells.add(by(done, "pass"));
		cells.add(closed(row));
		cells.add(closed(row).isEmpty() ? "" : by(done, "close"));
		cells.add(progress(row));
	}

	private void responsibility(List<String> cells, Object[] row, WordsByHand.Item item) {
		Map<String, Object[]> done = moves.getOrDefault(id(row[0]), Map.of());
		Object[] enterprise = enterprises.getOrDefault(id(row[1]), NOTHING);
		cells.add(item.asked() + "：" + row[8]);
		cells.add(severity(row));
		cells.add(text(enterprise[2]));
		cells.add(text(enterprise[3]));
		cells.add(person(row, five.getOrDefault(id(row[0]), NOTHING)));
		cells.add(words.authorities.get(row[14]));
		cells.add(by(done, "order").isEmpty() ? by(done, "advise") : by(done, "order"));
		cells.add(by(done, "pass"));
		cells.add(by(done, "close"));
		cells.add(text(row[13]));
	}

	private static String by(Map<String, Object[]> done, String action) {
		return text(done.getOrDefault(action, NOTHING)[4]);
	}

	private static String measure(Object[] row, Object[] fixed, WordsByHand.Item item) {
		if (!text(fixed[2]).isBlank()) return text(fixed[2]);
		return text(row[18]).isEmpty() ? item.measure() : text(row[18]);
	}

	private String person(Object[] row, Object[] fixed) {
		return text(fixed[1]).isBlank() ? text(enterprises.getOrDefault(id(row[1]), NOTHING)[2]) : text(fixed[1]);
	}

	private static String severity(Object[] row) {
		return text(row[10]).equals(MAJOR) ? "重大" : "一般";
	}

	private static String closed(Object[] row) {
		return row[11].equals("closed") ? text(row[16]) : "";
	}

	private String progress(Object[] row) {
		return words.states.get(row[11]) + (!row[11].equals("closed") && ((Date) row[13]).before(today) ? "（逾期）" : "");
	}

	private static UUID id(Object bytes) {
		return Ids.of((byte[]) bytes);
	}

	private static String text(Object value) {
		return value == null ? "" : value.toString();
	}
}
