package org.safetyworkbench.cli;

import java.time.LocalDate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.office.CalendarDay;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;

/** Enters a holiday or a worked weekend day, or takes back what was entered. */
@Component(service = Command.class, property = Command.NAME + "=calendar set")
public final class CalendarSetCommand implements Command {

	private final Calendar calendar;
	private final Staff staff;

	@Activate
	public CalendarSetCommand(@Reference Calendar calendar, @Reference Staff staff) {
		this.calendar = calendar;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		LocalDate day = arguments.date("DATE").orElseThrow();
		Person person = Actor.of(staff, arguments);
		String kind = arguments.needed("KIND");
		if (kind.equals("usual")) calendar.clear(person.author(), day);
		else {
			Result<CalendarDay> set = calendar.set(person.author(), day, kind.equals("worked"), arguments.text("--name").orElse(""));
			if (!set.isOk()) throw Stop.refused(set.problems());
		}
		boolean isWorked = calendar.days().isWorked(day);
		console.answer(() -> JsonObject.of("day", day.toString(), "worked", isWorked), () -> console.line(day + (isWorked ? " 上班" : " 休息"), day + (isWorked ? " is worked" : " is free")));
		return Exit.DONE;
	}
}
