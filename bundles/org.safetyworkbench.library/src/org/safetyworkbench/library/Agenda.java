package org.safetyworkbench.library;

import java.util.List;
import java.util.Set;

import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.Ruling;

/**
 * The bound rules that are in force for one kind of record, in some sectors and one place, on one day.
 */
public final class Agenda {

	/** Rules heard, highest layer first within a topic. */
	public List<Rule> rules() {
		throw new UnsupportedOperationException();
	}

	/** Names of all facts and record fields looked at. */
	public Set<String> facts() {
		throw new UnsupportedOperationException();
	}

	/** What the rules answer: one ruling per topic that concerns the record. Facts and record fields by their names. */
	public List<Ruling> evaluate(Facts facts) {
		throw new UnsupportedOperationException();
	}

	/** Only the topics that look at one of these facts. */
	public Agenda touchedBy(Set<String> facts) {
		throw new UnsupportedOperationException();
	}

	/** Only the topics that look at the date or time. */
	public Agenda touchedByClock() {
		throw new UnsupportedOperationException();
	}
}
