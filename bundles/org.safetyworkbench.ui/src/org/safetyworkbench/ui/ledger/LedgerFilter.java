package org.safetyworkbench.ui.ledger;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.LedgerQuery.Filter;
import org.safetyworkbench.hazard.LedgerQuery.Sort;
import org.safetyworkbench.hazard.Waiting;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.spi.Severity;

/** What the ledger is restricted to; each part may be null or empty for "all". Can be written as text and kept under a name. */
final class LedgerFilter {

	/** Spans of days people ask for. */
	enum Due { OVERDUE, TODAY, WEEK }

	/** "Open", "on my desk" and "followed by me" beside the states themselves, and what waits for somebody: {@code waiting:reviewer}. */
	static final String OPEN = "open";
	static final String MINE = "mine";
	static final String FOLLOWED = "followed";
	static final String WAITING = "waiting:";

	Due due;
	String state = OPEN;
	Severity severity;
	String authority;
	Optional<AreaCode> area = Optional.empty();
	String text = "";
	Sort sort = Sort.DUE;
	/** What a figure counts, as {@link FilterText}, and how it is called. */
	String figure = "";
	String figureWords = "";

	/** Of the person at this desk, for "on my desk". */
	Set<Role> roles = Set.of();

	/** Name of whose work is done at this desk, for "followed by me". */
	String officer = "";

	/** Takes a preset over, as numbers elsewhere give it; everything else is "all". */
	void preset(Map<String, String> preset) {
		figure = preset.getOrDefault("filters", "");
		figureWords = preset.getOrDefault("drill", "");
		due = constant(Due.class, preset.get("due"));
		state = preset.getOrDefault("state", figure.isEmpty() ? OPEN : null);
		if ("all".equals(state)) state = null;
		severity = constant(Severity.class, preset.get("severity"));
		authority = preset.get("authority");
		area = Optional.ofNullable(preset.get("area")).map(AreaCode::new);
		text = preset.getOrDefault("text", "");
		sort = Optional.ofNullable(constant(Sort.class, preset.get("sort"))).orElse(Sort.DUE);
	}

	private static <E extends Enum<E>> E constant(Class<E> type, String name) {
		return name == null || name.isEmpty() ? null : Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
	}

	/** The parts that restrict, as a preset brings them. */
	Map<String, String> parts() {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("state", state == null ? "all" : state);
		if (due != null) parts.put("due", due.name());
		if (severity != null) parts.put("severity", severity.name());
		if (authority != null) parts.put("authority", authority);
		area.ifPresent(code -> parts.put("area", code.value()));
		if (!text.isEmpty()) parts.put("text", text);
		if (!figure.isEmpty()) parts.put("filters", figure);
		if (!figureWords.isEmpty()) parts.put("drill", figureWords);
		parts.put("sort", sort.name());
		return parts;
	}

	/** Days stay relative: "overdue" means overdue on the day the filter is used. */
	String write() {
		return parts().entrySet().stream().map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
	}

	void read(String written) {
		Map<String, String> parts = new HashMap<>();
		for (String part : written.split("&")) {
			int equals = part.indexOf('=');
			if (equals > 0) parts.put(part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
		}
		preset(parts);
	}

	private Filter mine() {
		boolean official = roles.contains(Role.OFFICIAL) || roles.contains(Role.ENFORCER);
		return new Filter.OnDesk(official, roles.contains(Role.REVIEWER), roles.contains(Role.CHIEF));
	}

	/** Whether that is no state but somebody who is waited for. */
	static boolean isWaiting(String state) {
		return state != null && (isOwn(state) || state.startsWith(WAITING));
	}

	/** Whether it depends on who works here. */
	static boolean isOwn(String state) {
		return MINE.equals(state) || FOLLOWED.equals(state);
	}

	/** Whether nothing restricts the list: then an empty one means an empty ledger. */
	boolean isEverything() {
		return due == null && (state == null || state.equals(OPEN)) && severity == null && authority == null && area.isEmpty() && text.isEmpty() && figure.isEmpty();
	}

	LedgerQuery query(LocalDate today) {
		return new LedgerQuery(filters(today, state), sort);
	}

	/** The same restrictions for one column of the board. */
	LedgerQuery query(LocalDate today, HazardState lane) {
		return new LedgerQuery(filters(today, lane.code()), sort);
	}

	private List<Filter> filters(LocalDate today, String wanted) {
		List<Filter> filters = new ArrayList<>(FilterText.read(figure));
		if (due != null) filters.add(switch (due) {
			case OVERDUE -> new Filter.Overdue(today);
			case TODAY -> new Filter.Due(today, today);
			case WEEK -> new Filter.Due(today, today.plusDays(7));
		});
		else if (OPEN.equals(wanted) || FOLLOWED.equals(wanted)) filters.add(new Filter.Open());
		if (MINE.equals(wanted)) filters.add(mine());
		else if (FOLLOWED.equals(wanted)) filters.add(new Filter.FollowedBy(officer));
		else if (isWaiting(wanted)) filters.add(new Filter.WaitingFor(Waiting.of(wanted.substring(WAITING.length()))));
		else if (wanted != null && !OPEN.equals(wanted)) filters.add(new Filter.InState(HazardState.of(wanted)));
		if (severity != null) filters.add(new Filter.OfSeverity(severity));
		if (authority != null) filters.add(new Filter.LedBy(authority));
		area.ifPresent(code -> filters.add(new Filter.InArea(code)));
		if (!text.isEmpty()) filters.add(new Filter.Containing(text));
		return filters;
	}
}
