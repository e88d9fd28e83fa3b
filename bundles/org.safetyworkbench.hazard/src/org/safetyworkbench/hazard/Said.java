package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Details;

/** What the change log compares of a hazard before and after. */
record Said(HazardState state, Severity severity, LocalDate dueOn, Optional<String> measure, Optional<String> basis, String authority, boolean listed, Optional<Double> moneyYuan,
		Optional<LocalDate> closedOn, Optional<UUID> risk, Optional<UUID> control) {

	static Said of(Hazard hazard) {
		return new Said(hazard.state(), hazard.severity(), hazard.dueOn(), hazard.ownMeasure(), hazard.ownBasis(), hazard.authority(), hazard.listed(), hazard.moneyYuan(), hazard.closedOn(), hazard.risk(),
				hazard.control());
	}

	/** What became another, then what the deed says beside it. */
	void to(Said after, Deed deed, Details details) {
		details.put("state", state.code(), after.state.code()).put("severity", severity, after.severity).put("dueOn", dueOn, after.dueOn).put("measure", measure, after.measure)
				.put("basis", basis, after.basis).put("authority", authority, after.authority).put("listed", listed, after.listed).put("moneyYuan", moneyYuan, after.moneyYuan)
				.put("closedOn", closedOn, after.closedOn).put("risk", text(risk), text(after.risk)).put("control", text(control), text(after.control)).put("on", null, deed.on());
		deed.values().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey()).filter(value -> !SHOWN.contains(value.getKey())).forEach(value -> details.put(value.getKey(), null, value.getValue()));
	}

	private static final java.util.Set<String> SHOWN = java.util.Set.of(Ask.SEVERITY, Ask.DEADLINE, Ask.MEASURE, Ask.BASIS, Ask.RISK, Ask.CONTROL);

	private static Optional<String> text(Optional<UUID> id) {
		return id.map(UUID::toString);
	}
}
