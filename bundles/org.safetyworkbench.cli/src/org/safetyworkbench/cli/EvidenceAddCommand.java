package org.safetyworkbench.cli;

import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.office.Staff;

/** Keeps a copy of a file as evidence. */
@Component(service = Command.class, property = Command.NAME + "=evidence add")
public final class EvidenceAddCommand implements Command {

	private final EvidenceStore store;
	private final Staff staff;

	@Activate
	public EvidenceAddCommand(@Reference EvidenceStore store, @Reference Staff staff) {
		this.store = store;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		UUID id = Records.id(arguments.needed("ID"));
		Subject subject = new Subject(arguments.needed("KIND"), id, arguments.text("--item").orElse(""));
		Evidence added = Records.done(store.add(Actor.of(staff, arguments).author(), subject, EvidenceRole.of(arguments.needed("ROLE")), arguments.file("FILE").orElseThrow(), arguments.text("--note").orElse("")));
		console.answer(() -> JsonObject.of("id", added.id().toString(), "sha256", added.sha256(), "size", added.size(), "takenAt", added.takenAt().map(Object::toString).orElse("")),
				() -> console.line("已保存证据：" + added.name() + " " + added.sha256(), "evidence kept: " + added.name() + " " + added.sha256()));
		return Exit.DONE;
	}
}
