package org.safetyworkbench.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.statistics.Common;
import org.safetyworkbench.statistics.Coverage;
import org.safetyworkbench.statistics.Key;
import org.safetyworkbench.statistics.ListColumn;
import org.safetyworkbench.statistics.Measure;
import org.safetyworkbench.statistics.Point;
import org.safetyworkbench.statistics.Shares;
import org.safetyworkbench.statistics.Table;

/** Figures as tables that are written. */
final class FigureTables {

	private static final Text TOTAL = new Text("合计", "total");

	static final List<ListColumn> POINT = points();
	static final List<ListColumn> COMMON = List.of(column("item", "检查项", "Item", 12), column("title", "问题", "Problem", 40), column("sector", "行业", "Sector", 16), column("count", "发现次数", "Found", 10),
			column("before", "上期", "Before", 10), column("change", "变化（%）", "Change (%)", 10), column("trend", "趋势", "Trend", 10));
	static final List<ListColumn> SHARES = List.of(column("months", "月份", "Months", 18), column("found", "发现", "Found", 10), column("selfFound", "企业自查发现", "Self-found", 14),
			column("selfFoundShare", "自查发现占比（%）", "Self-found (%)", 16), column("closed", "销号", "Closed off", 10), column("selfClosed", "企业自行整改销号", "Self-closed", 16),
			column("selfClosedShare", "自行整改占比（%）", "Self-closed (%)", 16), column("inTimeShare", "按期整改率（%）", "In time (%)", 14));

	static final List<ListColumn> COVERAGE = List.of(column("group", "区域（行业）", "Area (sector)", 24), column("enterprises", "企业数", "Enterprises", 12), column("inspected", "已检查企业数", "Inspected", 14),
			column("left", "未检查企业数", "Not inspected", 14), column("share", "覆盖率（%）", "Coverage (%)", 12), column("visits", "检查次数", "Inspections", 12));

	private FigureTables() {}

	private static ListColumn column(String name, String zh, String en, int width) {
		return new ListColumn(name, new Text(zh, en), width);
	}

	private static List<ListColumn> points() {
		List<ListColumn> columns = new ArrayList<>(List.of(column("month", "月份", "Month", 12), column("at", "截至", "As of", 12)));
		for (Measure measure : Measure.values()) columns.add(new ListColumn(measure.code(), measure.label(), 14));
		return List.copyOf(columns);
	}

	static List<Object> line(Point point) {
		List<Object> line = new ArrayList<>(List.of(point.month().toString(), point.at()));
		for (Measure measure : Measure.values()) line.add(point.value(measure));
		return line;
	}

	static List<Object> line(Common common) {
		List<Object> line = new ArrayList<>(List.of(common.item(), common.title(), common.sectorName(), common.count(), common.before()));
		line.add(percent(common.change()));
		line.add(switch (common.trend()) {
			case NEW -> new Text("新出现", "new");
			case RISING -> new Text("上升", "rising");
			case STEADY -> new Text("持平", "steady");
			case FALLING -> new Text("下降", "falling");
		});
		return line;
	}

	static List<Object> line(Coverage coverage) {
		List<Object> line = new ArrayList<>(List.of(coverage.group().label(), coverage.enterprises(), coverage.inspected(), coverage.left()));
		line.add(percent(coverage.share()));
		line.add(coverage.visits());
		return line;
	}

	static List<Object> line(Shares shares) {
		List<Object> line = new ArrayList<>();
		line.add(shares.months().count() == 1 ? shares.months().from().toString() : shares.months().from() + "—" + shares.months().to());
		line.addAll(List.of(shares.found(), shares.selfFound()));
		line.add(percent(shares.selfFoundShare()));
		line.addAll(List.of(shares.closed(), shares.selfClosed()));
		line.add(percent(shares.selfClosedShare()));
		line.add(percent(shares.inTimeShare()));
		return line;
	}

	/** One digit after the point, null when there is nothing to compare with. */
	private static Double percent(OptionalDouble share) {
		return share.isEmpty() ? null : Math.round(share.getAsDouble() * 1000) / 10.0;
	}

	static Text title(Table table) {
		Text rows = table.query().rows().label(), columns = table.query().columns().label(), measure = table.query().measure().label();
		String span = table.query().months().from() + "—" + table.query().months().to();
		return new Text(measure.zh() + "：" + rows.zh() + "×" + columns.zh() + "（" + span + "）", measure.en() + " by " + rows.en() + " and " + columns.en() + " (" + span + ")");
	}

	static List<ListColumn> columns(Table table) {
		List<ListColumn> columns = new ArrayList<>();
		columns.add(new ListColumn(table.query().rows().code(), table.query().rows().label(), 20));
		for (Key key : table.columns()) columns.add(new ListColumn(key.code().isEmpty() ? "unknown" : key.code(), key.label(), 12));
		columns.add(new ListColumn("total", TOTAL, 12));
		return columns;
	}

	static List<List<Object>> lines(Table table) {
		List<List<Object>> lines = new ArrayList<>();
		for (int row = 0; row < table.rows().size(); row++) {
			List<Object> line = new ArrayList<>(List.of(table.rows().get(row).label()));
			line.addAll(table.values().get(row));
			line.add(table.rowTotal(row));
			lines.add(line);
		}
		List<Object> last = new ArrayList<>(List.of(TOTAL));
		IntStream.range(0, table.columns().size()).forEach(column -> last.add(table.columnTotal(column)));
		last.add(table.total());
		lines.add(last);
		return lines;
	}
}
