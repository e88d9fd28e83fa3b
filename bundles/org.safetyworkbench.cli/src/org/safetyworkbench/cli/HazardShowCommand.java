package org.safetyworkbench.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.hazard.Dossier;
import org.safetyworkbench.hazard.Field;
import org.safetyworkbench.hazard.Hazard;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.Move;
import org.safetyworkbench.hazard.Offer;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;

/** A hazard, its way so far, and what can be done with it now: allowed actions with their fields, others with what stands against them. */
@Component(service = Command.class, property = Command.NAME + "=hazard show")
public final class HazardShowCommand implements Command {

	private final Loop loop;
	private final Staff staff;

	@Activate
	public HazardShowCommand(@Reference Loop loop, @Reference Staff staff) {
		this.loop = loop;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		UUID id = Records.id(arguments.needed("ID"));
		Person person = Actor.of(staff, arguments);
		LocalDate today = arguments.date("--as-of").orElseGet(LocalDate::now);
		Dossier dossier = loop.dossier(id);
		List<Offer> offers = loop.offers(id, person, today);
		console.answer(() -> JsonObject.of("hazard", object(dossier), "moves", dossier.moves().stream().map(HazardShowCommand::object).toList(), "actions", offers.stream().map(offer -> object(offer, console)).toList()),
				() -> print(dossier, offers, console));
		return Exit.DONE;
	}

	private static void print(Dossier dossier, List<Offer> offers, Console console) {
		Hazard hazard = dossier.hazard();
		console.line(hazard.enterpriseName() + "　" + hazard.item() + "　" + console.text(hazard.finding()));
		console.line(console.text(hazard.state().label()) + "　" + console.text(Records.severity(hazard.severity())) + "　" + hazard.foundOn() + " → " + hazard.dueOn() + "　" + hazard.officer());
		for (Move move : dossier.moves()) console.line("  " + move.on() + " " + console.text(move.action().label()) + " " + console.text(move.from().label()) + " → " + console.text(move.to().label()) + " " + move.actor() + " " + move.note());
		print(offers, console);
	}

	/** A line for each action: its fields, or what stands against it. */
	static void print(List<Offer> offers, Console console) {
		List<List<String>> lines = new ArrayList<>();
		for (Offer offer : offers)
			lines.add(List.of(offer.allowed() ? "✓" : "–", offer.action().code(), console.text(offer.action().label()),
					offer.allowed() ? fields(offer) : offer.against().stream().map(problem -> problem.in(console.locale())).collect(Collectors.joining(" "))));
		console.table(lines);
	}

	private static String fields(Offer offer) {
		String fields = offer.fields().stream().map(field -> field.required() ? "--set " + field.name() + "=" : "[--set " + field.name() + "=]").collect(Collectors.joining(" "));
		return offer.reason() ? (fields + " --reason").strip() : fields;
	}

	private static Object object(Dossier dossier) {
		Hazard hazard = dossier.hazard();
		return JsonObject.of("id", hazard.id().toString(), "version", hazard.version(), "enterprise", hazard.enterpriseName(), "creditCode", hazard.creditCode(), "item", hazard.item(), "finding",
				hazard.finding().zh(), "severity", hazard.severity().name().toLowerCase(), "state", hazard.state().code(), "found", hazard.foundOn().toString(), "deadline", hazard.dueOn().toString(), "officer", hazard.officer());
	}

	private static Object object(Move move) {
		return JsonObject.of("seq", move.seq(), "on", move.on().toString(), "action", move.action().code(), "from", move.from().code(), "to", move.to().code(), "actor", move.actor(), "note", move.note());
	}

	private static Object object(Offer offer, Console console) {
		return JsonObject.of("action", offer.action().code(), "allowed", offer.allowed(), "refused", offer.against().stream().map(console::refusal).toList(), "needed",
				offer.fields().stream().filter(Field::required).map(Field::name).toList(), "reason", offer.reason());
	}
}
