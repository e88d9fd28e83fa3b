package org.safetyworkbench.library;

import java.util.Map;

import org.safetyworkbench.rules.Table;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Ruling.Voice;
import org.safetyworkbench.spi.Situation;

/** A rule within its topic. Lines of literals answer the same outcome each time, so what is said about it is made once. */
final class Speaker {

	private final Table table;
	private final Speech[] said;

	Speaker(Table table) {
		this.table = table;
		said = new Speech[table.rule().cases().size() + 1];
	}

	/** What the rule says, or null when it does not concern the record. */
	Speech speech(Situation situation) {
		return switch (table.applies(situation)) {
			case TRUE -> speech(table.evaluate(situation));
			case FALSE -> null;
			case UNKNOWN, FAULTY -> Speech.of(new Voice(table.rule(), new Outcome.Undecided(table.rule().key(), 0, table.missingToApply(situation), Map.of())));
		};
	}

	/** Several threads may make the same one; it is immutable, so whichever stays is right. */
	private Speech speech(Outcome outcome) {
		Speech before = said[outcome.caseIndex()];
		if (before != null && before.voice().outcome() == outcome) return before;
		return said[outcome.caseIndex()] = Speech.of(new Voice(table.rule(), outcome));
	}
}
