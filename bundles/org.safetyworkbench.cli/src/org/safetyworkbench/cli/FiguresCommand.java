package org.safetyworkbench.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.exchange.ListExport;
import org.safetyworkbench.statistics.Common;
import org.safetyworkbench.statistics.Coverage;
import org.safetyworkbench.statistics.CoverageQuery;
import org.safetyworkbench.statistics.CommonQuery;
import org.safetyworkbench.statistics.CurveQuery;
import org.safetyworkbench.statistics.Dimension;
import org.safetyworkbench.statistics.Figures;
import org.safetyworkbench.statistics.Measure;
import org.safetyworkbench.statistics.Milestones;
import org.safetyworkbench.statistics.Months;
import org.safetyworkbench.statistics.Point;
import org.safetyworkbench.statistics.Scope;
import org.safetyworkbench.statistics.Shares;
import org.safetyworkbench.statistics.Table;
import org.safetyworkbench.statistics.TableQuery;

/** Curves, tables, common problems and shares, measured from the records. */
@Component(service = Command.class, property = Command.NAME + "=figures")
public final class FiguresCommand implements Command {

	private static final int MONTHS = 12, PROBLEMS = 100;

	private final Figures figures;
	private final ListExport export;

	@Activate
	public FiguresCommand(@Reference Figures figures, @Reference ListExport export) {
		this.figures = figures;
		this.export = export;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		LocalDate asOf = arguments.date("--as-of").orElseGet(LocalDate::now);
		Months months = Months.upTo(YearMonth.from(asOf), months(arguments));
		Scope scope = Scope.ALL;
		if (arguments.has("--area")) scope = scope.in(ListCommand.area(arguments.needed("--area")));
		if (arguments.has("--sector")) scope = scope.of(arguments.needed("--sector"));
		Scope about = scope;
		Locale locale = console.locale();
		return switch (arguments.needed("WHAT")) {
			case "curve" -> {
				List<Point> points = figures.curve(new CurveQuery(months, asOf, Milestones.NATIONAL, about));
				yield Delivery.of("curve", arguments, console, (format, out) -> {
					export.curve(format, out, points, locale);
					return points.size();
				});
			}
			case "table" -> {
				Table table = figures.table(new TableQuery(word(arguments, "--rows", "county", Dimension::of), word(arguments, "--columns", "sector", Dimension::of), word(arguments, "--measure", "found", Measure::of), months,
						asOf, Milestones.NATIONAL, about));
				yield Delivery.of("table", arguments, console, (format, out) -> {
					export.table(format, out, table, locale);
					return table.rows().size();
				});
			}
			case "common" -> {
				List<Common> problems = figures.common(new CommonQuery(months, about, PROBLEMS));
				yield Delivery.of("common", arguments, console, (format, out) -> {
					export.common(format, out, problems, locale);
					return problems.size();
				});
			}
			case "shares" -> {
				List<Shares> shares = figures.sharesByMonth(months, about);
				yield Delivery.of("shares", arguments, console, (format, out) -> {
					export.shares(format, out, shares, locale);
					return shares.size();
				});
			}
			case "coverage" -> {
				List<Coverage> reach = figures.coverage(new CoverageQuery(word(arguments, "--rows", "county", FiguresCommand::ofEnterprises), months, about.area(), about.sector()));
				yield Delivery.of("coverage", arguments, console, (format, out) -> {
					export.coverage(format, out, reach, locale);
					return reach.size();
				});
			}
			default -> {
				long hazards = figures.rebuild(Progress.NONE);
				console.answer(() -> JsonObject.of("hazards", hazards), () -> console.line("已按" + hazards + "条隐患重新统计", "counted anew from " + hazards + " hazards"));
				yield Exit.DONE;
			}
		};
	}

	/** @throws IllegalArgumentException for what enterprises have not */
	private static Dimension ofEnterprises(String word) {
		Dimension dimension = Dimension.of(word);
		if (!CoverageQuery.isBy(dimension)) throw new IllegalArgumentException(word);
		return dimension;
	}

	private static int months(Arguments arguments) {
		String text = arguments.text("--months").orElse(String.valueOf(MONTHS));
		if (!text.matches("[1-9]\\d{0,2}")) throw new Stop(Problem.of("usage.number", "月数无效：" + text, "no number of months: " + text).remedy("写1到999", "write 1 to 999"));
		return Integer.parseInt(text);
	}

	private static <T> T word(Arguments arguments, String option, String standard, Function<String, T> of) {
		String word = arguments.text(option).orElse(standard);
		try {
			return of.apply(word);
		} catch (IllegalArgumentException e) {
			List<String> known = option.equals("--measure") ? Stream.of(Measure.values()).map(Measure::code).toList() : Stream.of(Dimension.values()).map(Dimension::code).toList();
			throw new Stop(Problem.of("usage.unknown-word", "“" + word + "”不在可选范围内：" + String.join("、", known), "'" + word + "' is none of " + String.join(", ", known)));
		}
	}
}
