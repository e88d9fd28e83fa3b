package org.safetyworkbench.cli;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.inspection.Presence;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.Staff;

/** Corrects an answer of a finished visit, or who stood for the enterprise and what they said, with a reason. */
@Component(service = Command.class, property = Command.NAME + "=inspection correct")
public final class InspectionCorrectCommand implements Command {

	static final String REPRESENTATIVE = "--representative", OPINION = "--opinion";

	private final Visits visits;
	private final Staff staff;

	@Activate
	public InspectionCorrectCommand(@Reference Visits visits, @Reference Staff staff) {
		this.visits = visits;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		boolean said = arguments.has(REPRESENTATIVE) || arguments.has(OPINION);
		if (said == arguments.has("ITEM") || arguments.has("ITEM") != arguments.has("RESULT")) throw new Stop(unclear());
		if (said) correctPresence(arguments, console);
		else InspectionAnswerCommand.print(List.of(Records.done(visits.correct(Actor.of(staff, arguments), id(arguments), arguments.needed("ITEM"), arguments.needed("RESULT"),
				arguments.text("--measured").orElse(""), arguments.text("--note").orElse(""), arguments.needed("--reason")))), console);
		return Exit.DONE;
	}

	/** What is not given stays as it is. */
	private void correctPresence(Arguments arguments, Console console) {
		UUID id = id(arguments);
		Optional<Presence> now = visits.find(id).map(Visit::presence);
		Visit corrected = Records.done(visits.correctPresence(Actor.of(staff, arguments), id, arguments.text(REPRESENTATIVE).or(() -> now.map(Presence::representative)).orElse(""),
				arguments.text(OPINION).or(() -> now.map(Presence::opinion)).orElse(""), arguments.needed("--reason")));
		Presence presence = corrected.presence();
		console.answer(() -> JsonObject.of("visit", InspectionListCommand.object(corrected), "representative", presence.representative(), "opinion", presence.opinion()),
				() -> console.line("已更正：" + presence.representative() + "　" + presence.opinion(), "corrected: " + presence.representative() + " " + presence.opinion()));
	}

	private static UUID id(Arguments arguments) {
		return Records.id(arguments.needed("ID"));
	}

	private static Problem unclear() {
		return Problem.of("usage.correct", "须说明更正什么", "it is not clear what to correct").remedy("给出检查项和答案，或 --representative、--opinion", "give an item and its answer, or --representative, --opinion");
	}
}
