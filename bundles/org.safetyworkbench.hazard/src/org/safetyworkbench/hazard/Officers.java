package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.StandIns;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/**
 * Who of the office follows which hazard: at first who recorded it or led the visit, then whoever is named. It gives no rights
 * and takes none; it says whose list a hazard is on.
 */
@Component(service = Officers.class)
public final class Officers {

	private final Store store;
	private final Staff staff;
	private final StandIns standIns;

	@Activate
	public Officers(@Reference Store store, @Reference Staff staff, @Reference StandIns standIns) {
		this.store = store;
		this.staff = staff;
		this.standIns = standIns;
	}

	/** Whose hazards are a concern of who works here that day: the own name, and those of colleagues they stand in for. */
	public List<String> here(LocalDate day) {
		Person me = staff.me();
		return Stream.concat(Stream.of(me.desk()), standIns.absentFor(me.id(), day).stream().map(Person::name)).distinct().toList();
	}

	/** Those who may follow it: active, at work on hazards, and responsible for it. */
	public List<Person> candidates(Hazard hazard) {
		return staff.all().stream().filter(person -> person.permit().works() && hazard.refusal(person.permit()).isEmpty()).toList();
	}

	/**
	 * Names another one.
	 *
	 * @param seenVersion the version that was looked at, 0 for whatever there is
	 */
	public Result<Hazard> assign(Person person, UUID id, int seenVersion, String officer, String reason) {
		return store.write(person.author(reason.strip()), session -> {
			HazardTable.lock(session, id);
			Optional<Hazard> found = HazardTable.find(session, id);
			if (found.isEmpty()) return Result.failed(Problems.unknown(id));
			List<Problem> against = against(person, found.get(), seenVersion, officer, reason);
			if (!against.isEmpty()) return Result.failed(against);
			keep(session, found.get(), officer);
			return Result.of(found.get());
		});
	}

	private static void keep(Session session, Hazard hazard, String officer) throws SQLException {
		Map<String, Object> before = hazard.changing();
		Details details = Details.of().put("officer", hazard.officer(), officer);
		hazard.assign(officer);
		HazardTable.keep(session, hazard, before);
		session.log(new Change("hazard", hazard.id(), "assigned", details.json()));
	}

	private List<Problem> against(Person person, Hazard hazard, int seenVersion, String officer, String reason) {
		Optional<Problem> refusal = hazard.refusal(person.permit());
		if (refusal.isPresent()) return List.of(refusal.get());
		List<Problem> against = new ArrayList<>();
		if (!person.permit().works()) against.add(Problem.of("gate.role", "只有办理检查和隐患的人员可以变更跟办人", "this is for those who work on visits and hazards").remedy("请工作人员或科室负责人办理", "ask an official or the chief"));
		if (reason.isBlank()) against.add(Problems.reason());
		if (!hazard.state().isOpen()) against.add(Problem.of("officer.closed", "隐患已" + hazard.state().label().zh() + "，不再需要跟办", "the hazard is " + hazard.state().label().en() + ": nobody has to follow it").remedy("刷新后查看", "load it again"));
		if (seenVersion != 0 && hazard.version() != seenVersion)
			against.add(Problem.of("hazard.changed-meanwhile", "他人已修改这条隐患，跟办人没有变更", "somebody else changed this hazard meanwhile, nothing was done").remedy("刷新后再试", "load it again and repeat it"));
		unfit(hazard, officer).ifPresent(against::add);
		return against;
	}

	private Optional<Problem> unfit(Hazard hazard, String officer) {
		if (hazard.officer().equals(officer)) return Optional.of(Problem.of("officer.same", officer + "已是跟办人", officer + " is in charge already").remedy("另选人员", "choose somebody else"));
		List<Person> registered = staff.all();
		boolean alone = registered.isEmpty() && staff.me().name().equals(officer);
		if (alone || candidates(hazard).stream().anyMatch(one -> one.name().equals(officer))) return Optional.empty();
		return Optional.of(Problem.of("officer.unfit", "“" + officer + "”不能跟办：须是在岗、办理隐患、管辖范围包含该隐患的人员", officer + " cannot be in charge: it takes somebody active who works on hazards, within whose scope it is")
				.remedy("从名单中选择，或由管理员登记、调整范围", "choose from the list, or let the administrator register them or change their scope"));
	}
}
