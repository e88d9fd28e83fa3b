package org.safetyworkbench.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.Offer;
import org.safetyworkbench.office.Staff;

/** What can be done with a hazard now, and what stands against the rest: the buttons of the window as text. */
@Component(service = Command.class, property = Command.NAME + "=hazard actions")
public final class HazardActionsCommand implements Command {

	private final Loop loop;
	private final Staff staff;

	@Activate
	public HazardActionsCommand(@Reference Loop loop, @Reference Staff staff) {
		this.loop = loop;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		UUID id = Records.id(arguments.needed("ID"));
		HazardState state = loop.dossier(id).hazard().state();
		List<Offer> offers = loop.offers(id, Actor.of(staff, arguments), arguments.date("--as-of").orElseGet(LocalDate::now));
		console.answer(() -> JsonObject.of("state", state.code(), "allowed", offers.stream().filter(Offer::allowed).map(offer -> offer.action().code()).toList(), "refused",
				offers.stream().filter(offer -> !offer.allowed()).map(HazardActionsCommand::object).toList()), () -> {
					console.line(console.text(state.label()));
					HazardShowCommand.print(offers, console);
				});
		return Exit.DONE;
	}

	private static Object object(Offer offer) {
		return JsonObject.of("action", offer.action().code(), "missing", offer.against().stream().map(Console::gate).toList());
	}
}
