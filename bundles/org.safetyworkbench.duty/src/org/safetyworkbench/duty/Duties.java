package org.safetyworkbench.duty;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Session;

/** Asks the rules about enterprises and keeps the duties that follow. */
public interface Duties {

	/** @param changed enterprises whose duties are now others than before */
	record Evaluated(long enterprises, long changed, long rulings) {

		Evaluated plus(Evaluated other) {
			return new Evaluated(enterprises + other.enterprises, changed + other.changed, rulings + other.rulings);
		}
	}

	/**
	 * Evaluates every enterprise of the register that who works here sees, in transactions of about a thousand; what has not changed is
	 * not written. What comes out for an enterprise does not depend on who asked: rules look at all that stands against it.
	 * For the daily pass, after packs changed, after an import.
	 */
	Evaluated evaluateAll(Author author, LocalDate asOf, Office office, Progress progress);

	/** Evaluates these enterprises as part of the caller's transaction; at most some thousands per call. */
	Evaluated evaluate(Session session, List<Enterprise> enterprises, LocalDate asOf, Office office) throws SQLException;

	/**
	 * After facts or counters of an enterprise changed: only rules that look at one of them are asked.
	 *
	 * @param facts names of facts and record fields, such as {@code lpg_total_kg}, {@code open_major}
	 */
	Evaluated factsChanged(Session session, Enterprise enterprise, Set<String> facts, LocalDate asOf, Office office) throws SQLException;

	/** Everything the rules say about an enterprise, live; nothing is stored. */
	Conclusions conclusions(Enterprise enterprise, LocalDate asOf, Office office);
}
