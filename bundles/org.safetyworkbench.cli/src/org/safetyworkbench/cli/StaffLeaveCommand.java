package org.safetyworkbench.cli;

import java.time.LocalDate;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.office.Handover;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;

/** Somebody leaves, and their open work goes to a successor. */
@Component(service = Command.class, property = Command.NAME + "=staff leave")
public final class StaffLeaveCommand implements Command {

	private final Staff staff;
	private final Handover handover;

	@Activate
	public StaffLeaveCommand(@Reference Staff staff, @Reference Handover handover) {
		this.staff = staff;
		this.handover = handover;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Person leaver = Actor.named(staff, arguments.needed("NAME")), successor = Actor.named(staff, arguments.needed("--to"));
		Result<Map<Text, Long>> gone = handover.leave(staff.me().author(arguments.needed("--reason").strip()), leaver.id(), successor.id(), arguments.date("--on").orElseGet(LocalDate::now));
		if (!gone.isOk()) throw Stop.refused(gone.problems());
		long records = gone.value().values().stream().mapToLong(n -> n).sum();
		console.answer(() -> JsonObject.of("left", leaver.name(), "successor", successor.name(), "records", records), () -> {
			console.line(leaver.name() + "已离岗，工作交给" + successor.name(), leaver.name() + " left, the work goes to " + successor.name());
			gone.value().forEach((kind, n) -> console.line("  " + console.text(kind) + "：" + n));
		});
		return Exit.DONE;
	}
}
