package org.safetyworkbench.uitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.BundleContext;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.NewHazard;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Author;

/** Somebody who works on the same records without this window. */
final class OtherDesk {

	private static <T> T service(Class<T> type) {
		BundleContext context = Platform.getBundle("org.safetyworkbench.ui").getBundleContext();
		return context.getService(context.getServiceReference(type));
	}

	/** The enterprise stories are told of. */
	Enterprise enterprise() {
		Enterprises enterprises = service(Enterprises.class);
		return enterprises.find(enterprises.search("gjy", 1, Progress.NONE).get(0).id()).orElseThrow();
	}

	/** Who registered the others: may do everything. */
	String chief() {
		return service(Staff.class).all().stream().filter(person -> person.has(Role.CHIEF)).findFirst().orElseThrow().name();
	}

	/** Registers a restaurant, whose checklist the common pack and that of its sector make. */
	void register(String name) {
		String first = "91350503MA2000009";
		service(Enterprises.class).save(Author.of("王工（演示）"), Enterprise.of(new CreditCode(first + CreditCode.checkCharacter(first)), name).withSectors(Set.of("catering-gas")));
	}

	/** Gives it another address. */
	void move(String address) {
		service(Enterprises.class).save(Author.of("王工（演示）"), enterprise().withAddress(address));
	}

	/** A hazard at the first enterprise of the demonstration register, seen with powers today. */
	UUID record(Severity severity, Source source, String finding) {
		Enterprise one = enterprise();
		Card card = new Card(one.id().value(), one.creditCode(), one.name(), one.area().map(AreaCode::value).orElse(""), List.copyOf(one.sectors()));
		return service(Loop.class).record(service(Staff.class).byName("王工（演示）").orElseThrow(), NewHazard.of(card, source, severity, finding, LocalDate.now()).seenWithPowers().judgedBy("GB 50016-2014")).value();
	}

	void act(String person, UUID hazard, Deed deed) {
		assertThat(service(Loop.class).act(service(Staff.class).byName(person).orElseThrow(), hazard, 0, deed).problems()).isEmpty();
	}

	LocalDate dueOn(UUID hazard) {
		return service(Loop.class).dossier(hazard).hazard().dueOn();
	}

	/** How many files of that role are there. */
	int evidence(UUID hazard, EvidenceRole role) {
		return service(Loop.class).dossier(hazard).evidence(role);
	}

	String measure(UUID hazard) {
		return service(Loop.class).dossier(hazard).hazard().ownMeasure().orElse("");
	}
}
