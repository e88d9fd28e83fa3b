package org.safetyworkbench.office;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** Who stands in for whom. Kept by administrators; people may also say who stands in for themselves. */
@Component(service = StandIns.class)
public final class StandIns {

	private final Store store;
	private final Staff staff;

	@Activate
	public StandIns(@Reference Store store, @Reference Staff staff) {
		this.store = store;
		this.staff = staff;
	}

	/** The latest first. */
	public List<StandIn> all() {
		return store.read(StandInTable::all);
	}

	/** Colleagues for whom that person may act that day. */
	public List<Person> absentFor(UUID deputy, LocalDate day) {
		return all().stream().filter(one -> one.deputy().equals(deputy) && one.isOn(day)).flatMap(one -> staff.find(one.absent()).stream()).filter(Person::active).toList();
	}

	public Result<StandIn> add(Author author, UUID absent, UUID deputy, LocalDate from, LocalDate until, String reason) {
		StandIn standIn = new StandIn(Ids.next(), absent, deputy, from, until, reason);
		return store.write(author, session -> {
			List<Problem> against = against(session, standIn);
			if (!against.isEmpty()) return Result.failed(against);
			StandInTable.insert(session, standIn, name(session, absent), name(session, deputy));
			return Result.of(standIn);
		});
	}

	private List<Problem> against(Session session, StandIn standIn) throws SQLException {
		List<Problem> against = new ArrayList<>();
		Person me = staff.me();
		if (!me.id().equals(standIn.absent())) StaffRules.adminOnly(me).ifPresent(against::add);
		for (UUID id : List.of(standIn.absent(), standIn.deputy()))
			if (StaffTable.find(session, id).filter(Person::active).isEmpty()) against.add(StaffRules.unknown(name(session, id)));
		if (standIn.absent().equals(standIn.deputy())) against.add(problem("不能代理自己", "nobody stands in for themselves", "另选代理人", "choose somebody else"));
		if (standIn.until().isBefore(standIn.from())) against.add(problem("结束日期早于开始日期", "it ends before it begins", "改填日期", "give other days"));
		if (standIn.reason().isEmpty() || standIn.reason().length() > 500) against.add(problem("须写明原因（1至500字）", "the reason has 1 to 500 characters", "填写原因，如年休假", "say why, such as leave"));
		boolean taken = StandInTable.of(session, standIn.absent()).stream().anyMatch(other -> !other.until().isBefore(standIn.from()) && !other.from().isAfter(standIn.until()));
		if (taken) against.add(problem("这段时间已有代理人", "somebody stands in already in that time", "先结束原来的代理", "end that first"));
		return against;
	}

	private static Problem problem(String zh, String en, String remedyZh, String remedyEn) {
		return Problem.of("stand-in.invalid", zh, en).remedy(remedyZh, remedyEn);
	}

	static String name(Session session, UUID id) throws SQLException {
		return StaffTable.find(session, id).map(Person::name).orElse(id.toString());
	}

	/** From that day on nobody stands in any more; for administrators and the person themselves. */
	public Result<StandIn> end(Author author, UUID id, LocalDate on) {
		return store.write(author, session -> {
			Optional<StandIn> found = StandInTable.all(session).stream().filter(one -> one.id().equals(id)).findFirst();
			if (found.isEmpty()) return Result.failed(problem("没有这项代理", "there is no such stand-in", "刷新后再试", "refresh and try again"));
			Person me = staff.me();
			Optional<Problem> against = me.id().equals(found.get().absent()) ? Optional.empty() : StaffRules.adminOnly(me);
			if (against.isPresent()) return Result.failed(against.get());
			StandInTable.end(session, found.get(), name(session, found.get().deputy()), on);
			return Result.of(found.get());
		});
	}
}
