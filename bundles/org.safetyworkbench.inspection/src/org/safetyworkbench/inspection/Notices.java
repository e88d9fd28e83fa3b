package org.safetyworkbench.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.safetyworkbench.core.Text;

/** What to know before going to an enterprise again (S3-45: no repeated checks of the same target). */
final class Notices {

	/** How far back a visit is still "lately". */
	static final int DAYS = 30;

	private Notices() {}

	/**
	 * @param lately visits of the last days, latest first
	 * @param thisYear inspections with powers of that year
	 * @param limit how many the office allows, 0 for any number
	 */
	static List<Text> of(List<Visit> lately, VisitKind kind, LocalDate on, int thisYear, int limit) {
		List<Text> notices = new ArrayList<>();
		for (Visit visit : lately) if (visit.on().equals(on)) notices.add(sameDay(visit));
		lately.stream().filter(visit -> visit.on().isBefore(on)).findFirst().ifPresent(visit -> notices.add(lately(visit, on)));
		if (kind.hasPowers() && thisYear > 0) notices.add(thisYear(thisYear, limit, on.getYear()));
		return List.copyOf(notices);
	}

	private static Text sameDay(Visit visit) {
		return new Text("当日已有一次" + visit.kind().label().zh() + "（" + visit.inspectors() + "，" + visit.state().label().zh() + "）",
				"there is a visit on that day already: " + visit.kind().label().en() + " (" + visit.inspectors() + ", " + visit.state().label().en() + ")");
	}

	private static Text lately(Visit visit, LocalDate on) {
		long days = ChronoUnit.DAYS.between(visit.on(), on);
		return new Text(days + "天前（" + visit.on() + "）已去过：" + visit.kind().label().zh() + "，" + visit.inspectors(), "visited " + days + " days before (" + visit.on() + "): " + visit.kind().label().en() + ", " + visit.inspectors());
	}

	private static Text thisYear(int n, int limit, int year) {
		String zh = year + "年已有" + n + "次行政检查", en = "inspections with powers in " + year + " so far: " + n;
		if (limit == 0) return new Text(zh, en);
		return n < limit ? new Text(zh + "，年度上限" + limit + "次", en + ", the yearly limit is " + limit) : new Text(zh + "，已达年度上限" + limit + "次，请说明必要性", en + ", the yearly limit of " + limit + " is reached: say why it is needed");
	}
}
