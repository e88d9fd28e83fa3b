package org.safetyworkbench.ui.shell;

import java.util.Map;
import java.util.Objects;

/**
 * What a tab shows: a page, of which record, with what preset. Two places with the same page and record are one tab; going
 * to the second gives its preset to the page that is already open.
 *
 * @param page kind of page, such as {@code ledger} or {@code hazard}
 * @param record id of the record, empty for lists
 * @param preset filters a list starts with
 */
public record Place(String page, String record, Map<String, String> preset) {

	public static final String TODAY = "today";
	public static final String ENTERPRISES = "enterprises";
	public static final String ENTERPRISE = "enterprise";
	public static final String INSPECTIONS = "inspections";
	public static final String INSPECTION = "inspection";
	public static final String LEDGER = "ledger";
	public static final String HAZARD = "hazard";
	public static final String TRANSFERS = "transfers";
	public static final String PAPERS = "papers";
	public static final String LISTS = "lists";
	public static final String DUTIES = "duties";
	public static final String LIBRARY = "library";
	public static final String RULE = "rule";
	/** of a pack somebody is writing; the record is its folder */
	public static final String PREVIEW = "preview";
	/** what a new version would change; the record is where it lies */
	public static final String CHANGES = "changes";
	public static final String OFFICE = "office";

	public Place {
		Objects.requireNonNull(page);
		Objects.requireNonNull(record);
		preset = Map.copyOf(preset);
	}

	public static Place of(String page) {
		return new Place(page, "", Map.of());
	}

	public static Place record(String page, Object id) {
		return new Place(page, String.valueOf(id), Map.of());
	}

	public Place with(String filter, String value) {
		Map<String, String> more = new java.util.HashMap<>(preset);
		more.put(filter, value);
		return new Place(page, record, more);
	}

	/** Whether both belong into one tab. */
	public boolean isSameTab(Place other) {
		return page.equals(other.page) && record.equals(other.record);
	}
}
