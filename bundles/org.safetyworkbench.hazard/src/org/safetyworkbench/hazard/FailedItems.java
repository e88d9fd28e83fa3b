package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.hazard.Hazards.Proposal;
import org.safetyworkbench.hazard.Hazards.Proposed;
import org.safetyworkbench.inspection.Consequences;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Session;

/** Makes drafts of what failed in a visit; the photos of the item become the hazard's evidence. */
@Component
public final class FailedItems implements Consequences {

	private final Hazards hazards;
	private final EvidenceStore evidence;

	@Activate
	public FailedItems(@Reference Hazards hazards, @Reference EvidenceStore evidence) {
		this.hazards = hazards;
		this.evidence = evidence;
	}

	@Override
	public void recorded(Session session, Author author, Visit visit, List<Answered> answers) throws SQLException {
		List<Proposed> proposed = hazards.propose(session,
				answers.stream().map(answered -> new Proposal(answered.enterprise(), answered.answer(), visit.kind().hasPowers(), Optional.of(answered.item()))).toList());
		List<Evidence> photos = evidence.of(session, "inspection", visit.id()).stream().filter(photo -> !photo.withdrawn()).toList();
		for (int i = 0; i < answers.size(); i++) {
			String item = answers.get(i).answer().item();
			Optional<UUID> hazard = proposed.get(i).hazard();
			List<Evidence> shown = photos.stream().filter(photo -> photo.subject().item().equals(item)).toList();
			if (answers.get(i).answer().failed() && hazard.isPresent() && !shown.isEmpty()) evidence.share(session, author, shown, Subject.hazard(hazard.get()));
		}
	}
}
