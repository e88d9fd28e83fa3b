package org.safetyworkbench.office;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Passage;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** Somebody leaves: their open work goes to a successor and they become inactive, in one step. */
@Component(service = Handover.class)
public final class Handover {

	private final Store store;
	private final Staff staff;
	private final List<OpenWork> kinds = new CopyOnWriteArrayList<>();

	@Activate
	public Handover(@Reference Store store, @Reference Staff staff) {
		this.store = store;
		this.staff = staff;
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	public void addWork(OpenWork kind) {
		kinds.add(kind);
	}

	void removeWork(OpenWork kind) {
		kinds.remove(kind);
	}

	/** @return how much of each kind went over */
	public Result<Map<Text, Long>> leave(Author author, UUID leaver, UUID successor, LocalDate on) {
		return store.write(author, session -> {
			Optional<Person> from = StaffTable.find(session, leaver), to = StaffTable.find(session, successor);
			List<Problem> against = against(session, author, from, to);
			if (!against.isEmpty()) return Result.failed(against);
			Person left = inactive(from.get());
			StaffTable.update(session, from.get(), left);
			Map<Text, Long> gone = new LinkedHashMap<>();
			for (OpenWork kind : kinds) gone.put(kind.name(), kind.pass(session, Passage.handedOver(author, left.name(), to.get().name())));
			for (StandIn one : StandInTable.all(session))
				if ((one.absent().equals(leaver) || one.deputy().equals(leaver)) && !one.until().isBefore(on)) StandInTable.end(session, one, StandIns.name(session, one.deputy()), on);
			session.log(new Change("staff", leaver, "handed-over", Details.of().put("successor", null, to.get().name()).put("records", null, gone.values().stream().mapToLong(n -> n).sum()).json()));
			return Result.of(gone);
		});
	}

	private List<Problem> against(Session session, Author author, Optional<Person> from, Optional<Person> to) throws SQLException {
		List<Problem> against = new ArrayList<>();
		StaffRules.adminOnly(staff.me()).ifPresent(against::add);
		if (author.reason().isBlank()) against.add(Problem.of("gate.reason", "须说明理由", "a reason is needed").remedy("填写理由，如调动、退休", "say why"));
		if (from.isEmpty() || to.filter(Person::active).isEmpty() || from.get().id().equals(to.get().id()))
			against.add(Problem.of("handover.who", "离岗人员和接手人员应是两名登记的人员，接手人员须在岗", "who leaves and who takes over are two registered people, the second active").remedy("另选接手人员", "choose another successor"));
		else {
			StaffRules.lastAdmin(StaffTable.all(session), inactive(from.get())).ifPresent(against::add);
			fit(from.get(), to.get()).ifPresent(against::add);
		}
		return against;
	}

	private static Person inactive(Person person) {
		return person.with(person.name(), person.roles(), person.certificate(), false, person.posting());
	}

	/** Whoever takes over sees all of it, which who hands over need not. */
	private static Optional<Problem> fit(Person left, Person successor) {
		if (!successor.remit().contains(left.remit()))
			return Optional.of(Problem.of("handover.scope", "接手人员的范围不包含离岗人员的范围", "the successor's scope does not cover the leaver's").remedy("先扩大接手人员的范围，或另选他人", "widen it first, or choose somebody else"));
		if (left.has(Role.CONFIDANT) && !successor.has(Role.CONFIDANT))
			return Optional.of(Problem.of("handover.confidant", "离岗人员承办举报，接手人员不是举报承办人员，看不到这些举报件", "the leaver works on tip-offs and the successor is no tip-off officer, so would not see them").remedy("另选一名举报承办人员，或先给接手人员此角色", "choose a tip-off officer, or give the successor that role first"));
		return Optional.empty();
	}
}
