package org.safetyworkbench.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.office.CalendarDay;

/** The holidays and made-up days of a year. */
@Component(service = Command.class, property = Command.NAME + "=calendar show")
public final class CalendarCommand implements Command {

	private final Calendar calendar;

	@Activate
	public CalendarCommand(@Reference Calendar calendar) {
		this.calendar = calendar;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		int year = arguments.text("YEAR").map(CalendarCommand::year).orElseGet(() -> LocalDate.now().getYear());
		List<CalendarDay> days = calendar.year(year);
		boolean isKnown = calendar.isKnown(year);
		console.answer(() -> JsonObject.of("year", year, "known", isKnown, "days", days.stream().map(CalendarCommand::object).toList()), () -> {
			List<List<String>> rows = new ArrayList<>();
			for (CalendarDay day : days)
				rows.add(List.of(day.day().toString(), console.text(day.worked() ? new Text("上班", "worked") : new Text("休息", "free")), day.name(),
						day.own() ? console.text(new Text("本单位设置", "entered here")) : ""));
			console.table(rows);
			if (!isKnown) console.line(year + "年放假安排尚未录入，只按周末计算", "the holidays of " + year + " are not known yet: only weekends count as free");
		});
		return Exit.DONE;
	}

	private static Object object(CalendarDay day) {
		return JsonObject.of("day", day.day().toString(), "worked", day.worked(), "name", day.name(), "own", day.own());
	}

	private static int year(String text) {
		if (text.matches("(19|20|21)\\d\\d")) return Integer.parseInt(text);
		throw new Stop(Problem.of("usage.year", "年份无效：" + text, "no year: " + text).remedy("写成 2026", "write 2026"));
	}
}
