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

	/** What waits for somebody, by kind; kinds without any are left out. */
	public Map<Text, Integer> open(Person person) {
		return store.read(session -> {
			Map<Text, Integer> open = new LinkedHashMap<>();
			for (OpenWork kind : kinds) {
				int count = kind.count(session, person);
				if (count > 0) open.put(kind.name(), count);
			}
			return open;
		});
	}

	/** @return how much of each kind went over */
	public Result<Map<Text, Integer>> leave(Author author, UUID leaver, UUID successor, LocalDate on) {
		return store.write(author, session -> {
			Optional<Person> from = StaffTable.find(session, leaver), to = StaffTable.find(session, successor);
			List<Problem> against = against(session, author, from, to);
			if (!against.isEmpty()) return Result.failed(against);
			Map<Text, Integer> gone = new LinkedHashMap<>();
			for (OpenWork kind : kinds) gone.put(kind.name(), kind.handOver(session, from.get(), to.get()));
			for (StandIn one : StandInTable.all(session))
				if ((one.absent().equals(leaver) || one.deputy().equals(leaver)) && !one.until().isBefore(on)) StandInTable.end(session, one, on);
			Person left = from.get().with(from.get().name(), from.get().roles(), from.get().certificate(), false, from.get().posting());
			StaffTable.update(session, from.get(), left);
			session.log(new Change("staff", leaver, "handed-over", Details.of().put("successor", null, to.get().name()).put("records", null, gone.values().stream().mapToInt(n -> n).sum()).json()));
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
			Person left = from.get();
			StaffRules.lastAdmin(StaffTable.all(session), left.with(left.name(), left.roles(), left.certificate(), false, left.posting())).ifPresent(against::add);
			if (!to.get().remit().contains(left.remit()))
				against.add(Problem.of("handover.scope", "接手人员的范围不包含离岗人员的范围", "the successor's scope does not cover the leaver's").remedy("先扩大接手人员的范围，或另选他人", "widen it first, or choose somebody else"));
		}
		return against;
	}
}
