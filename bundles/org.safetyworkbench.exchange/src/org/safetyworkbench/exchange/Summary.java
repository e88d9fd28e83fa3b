package org.safetyworkbench.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.spi.PackId;

/**
 * What the main job found, in numbers; everything counts this run's files only.
 *
 * @param hazards by credit code
 * @param papers written
 */
public record Summary(Rows enterprises, Rows answers, Map<String, List<Hazard>> hazards, long dutiesTotal, long dutiesOverdue, long dutiesUndecided, long papers,
		List<PackId> packs, String jurisdiction, LocalDate asOf) {

	/** Rows of a file. */
	public record Rows(long read, long accepted, long rejected) {

		static Rows of(Imported imported) {
			return new Rows(imported.read(), imported.accepted(), imported.rejected());
		}

		private Map<String, Object> toMap() {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("read", read);
			map.put("accepted", accepted);
			map.put("rejected", rejected);
			return map;
		}
	}

	/** @param authority code of the lead authority */
	public record Hazard(String item, String severity, LocalDate found, LocalDate deadline, String authority, boolean transfer) {

		private Map<String, Object> toMap() {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("item", item);
			map.put("severity", severity);
			map.put("found", found);
			map.put("deadline", deadline);
			map.put("authority", authority);
			map.put("transfer", transfer);
			return map;
		}
	}

	public long total() {
		return hazards.values().stream().mapToLong(List::size).sum();
	}

	public long major() {
		return hazards.values().stream().flatMap(List::stream).filter(hazard -> hazard.severity().equals("major")).count();
	}

	public boolean hasRejected() {
		return enterprises.rejected() + answers.rejected() > 0;
	}

	/** The content of summary.json. */
	public Map<String, Object> toMap() {
		Map<String, Object> found = new LinkedHashMap<>();
		found.put("total", total());
		found.put("major", major());
		found.put("general", total() - major());
		Map<String, Object> byEnterprise = new LinkedHashMap<>();
		hazards.forEach((code, list) -> byEnterprise.put(code, list.stream().map(Hazard::toMap).toList()));
		found.put("byEnterprise", byEnterprise);
		Map<String, Object> owed = new LinkedHashMap<>();
		owed.put("total", dutiesTotal);
		owed.put("overdue", dutiesOverdue);
		owed.put("undecided", dutiesUndecided);
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("asOf", asOf);
		map.put("jurisdiction", jurisdiction);
		map.put("enterprises", enterprises.toMap());
		map.put("answers", answers.toMap());
		map.put("hazards", found);
		map.put("duties", owed);
		map.put("papers", papers);
		map.put("packs", packs.stream().map(pack -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("id", pack.id());
			one.put("version", pack.version());
			return one;
		}).toList());
		return map;
	}
}
