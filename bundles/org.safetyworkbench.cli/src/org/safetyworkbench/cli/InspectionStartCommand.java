package org.safetyworkbench.cli;

import java.time.LocalDate;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.inspection.NewVisit;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitKind;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.register.Enterprises;

/** Opens a visit with the items that apply that day, or a part of them. */
@Component(service = Command.class, property = Command.NAME + "=inspection start")
public final class InspectionStartCommand implements Command {

	private final Visits visits;
	private final Enterprises enterprises;
	private final Staff staff;

	@Activate
	public InspectionStartCommand(@Reference Visits visits, @Reference Enterprises enterprises, @Reference Staff staff) {
		this.visits = visits;
		this.enterprises = enterprises;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Person person = Actor.of(staff, arguments);
		LocalDate today = LocalDate.now();
		NewVisit wanted = new NewVisit(Records.enterprise(enterprises, arguments.needed("CODE")).id().value(), VisitKind.of(arguments.needed("KIND")), arguments.date("--on").orElse(today),
				arguments.text("--inspectors").map(names -> List.of(names.split("[,，、]"))).orElse(List.of(person.name())), arguments.text("--packs").map(ids -> List.of(ids.split(","))).orElse(List.of()),
				arguments.text("--method").orElse(""), arguments.text("--partners").orElse(""), arguments.text("--late").orElse("")).with(FocusOptions.of(arguments));
		Visit visit = Records.done(visits.open(person, wanted, today));
		visit.notices().forEach(console::note);
		if (!visit.extent().isWhole()) console.note(visit.extent().words());
		console.answer(() -> JsonObject.of("visit", InspectionListCommand.object(visit)), () -> console.line("已开始检查：" + visit.id() + "（" + visit.items() + "项）", "visit opened: " + visit.id() + " (" + visit.items() + " items)"));
		return Exit.DONE;
	}
}
