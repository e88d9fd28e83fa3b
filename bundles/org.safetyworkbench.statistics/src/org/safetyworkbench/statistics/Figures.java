package org.safetyworkbench.statistics;

import java.util.List;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;

/**
 * Figures about the hazards, from a read model that follows the change log. Each question first takes over what is new in
 * the log, which costs next to nothing when nothing is; {@link #catchUp} beforehand shows progress after a large import.
 * From a figure to its rows: {@link Drill}.
 */
public interface Figures {

	/** One point a month, up to today's month. */
	List<Point> curve(CurveQuery query);

	Table table(TableQuery query);

	/** Most frequent first. */
	List<Common> common(CommonQuery query);

	/** Over the whole span. */
	Shares shares(Months months, Scope scope);

	/** Month by month. */
	List<Shares> sharesByMonth(Months months, Scope scope);

	/** One for each area or sector that has enterprises; straight from the records. */
	List<Coverage> coverage(CoverageQuery query);

	/** Those of one of these that were not inspected, by name. */
	Page<Coverage.Left> left(CoverageQuery query, Key group, Cursor after, int size);

	/**
	 * Takes over what is new in the change log; builds everything when nothing was built yet, and goes on where an
	 * interrupted rebuild stopped.
	 *
	 * @return how many hazards were looked at
	 */
	long catchUp(Progress progress);

	/** Counts every hazard anew; can be cancelled and goes on at the next catching up. */
	long rebuild(Progress progress);
}
