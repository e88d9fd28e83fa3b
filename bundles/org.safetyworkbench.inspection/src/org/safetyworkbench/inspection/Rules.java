package org.safetyworkbench.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Setting;
import org.safetyworkbench.office.Staff;

/**
 * Who may visit when: administrative inspections are made by people who hold an enforcement certificate; what was written on
 * paper is entered within the days the office allows, with a reason.
 */
final class Rules {

	static final Text ALONE = new Text("行政检查应由两名以上执法人员进行", "an inspection with powers is made by at least two certified officers");
	/** A visit is prepared at most that long ahead: further away it is a slip of the keyboard. */
	private static final int AHEAD_DAYS = 366;

	private final Staff staff;
	private final Calendar calendar;
	private final Policy policy;

	Rules(Staff staff, Calendar calendar, Policy policy) {
		this.staff = staff;
		this.calendar = calendar;
		this.policy = policy;
	}

	/** Recording is for those who do the work. */
	static Optional<Problem> role(Person person) {
		if (person.has(Role.OFFICIAL) || person.has(Role.ENFORCER)) return Optional.empty();
		return Optional.of(Problem.of("visit.role-missing", person.name() + "没有“工作人员”或“执法人员”角色，不能记录检查", person.name() + " is neither official nor enforcement officer and may not record visits")
				.remedy("由管理员在“人员”中授予角色，或换人操作", "let an administrator give the role, or somebody else record it"));
	}

	List<Problem> against(Person person, NewVisit visit, LocalDate today) {
		List<Problem> against = new ArrayList<>();
		role(person).ifPresent(against::add);
		if (visit.kind() == VisitKind.JOINT && visit.partners().isBlank())
			against.add(Problem.of("visit.partners-missing", "联合检查须写明参加部门", "a joint inspection names the other departments").remedy("填写参加部门，或改为“行政检查”", "name them, or choose another kind"));
		if (visit.on().isAfter(today.plusDays(AHEAD_DAYS)))
			against.add(Problem.of("visit.too-early", "检查日期太远：" + visit.on(), "the day of the visit lies too far ahead: " + visit.on()).remedy("核对日期", "check the date"));
		against.addAll(people(person, visit.kind(), visit.inspectors()));
		late(visit.on(), visit.lateReason(), today).ifPresent(against::add);
		return against;
	}

	/** Inspectors, and certificates where there are powers. */
	List<Problem> people(Person person, VisitKind kind, List<String> inspectors) {
		if (inspectors.isEmpty())
			return List.of(Problem.of("visit.inspector-missing", "没有填写检查人员", "nobody is named as inspector").remedy("至少填写一人", "name at least one"));
		if (!kind.hasPowers() || inspectors.stream().anyMatch(name -> isCertified(person, name))) return List.of();
		return List.of(Problem.of("visit.certificate-missing", "“" + kind.label().zh() + "”须有持证执法人员参加；" + String.join("、", inspectors) + "均未登记执法证",
				"a visit of kind '" + kind.label().en() + "' needs a certified officer; none of " + String.join(", ", inspectors) + " is registered as one")
				.remedy("添加持证执法人员，或改为“指导服务”“日常巡查”", "add one, or choose service visit or patrol"));
	}

	/** Before anybody is registered the person at the desk has all roles. */
	private boolean isCertified(Person person, String name) {
		return name.equals(person.name()) && person.has(Role.ENFORCER) || staff.byName(name).filter(known -> known.has(Role.ENFORCER)).isPresent();
	}

	/** How many certified officers there are is a matter of form, not of permission. */
	List<Text> cautions(Person person, VisitKind kind, List<String> inspectors) {
		long certified = inspectors.stream().filter(name -> isCertified(person, name)).count();
		return kind.hasPowers() && certified < 2 ? List.of(ALONE) : List.of();
	}

	/** What is entered after the day of the visit needs a reason and has a limit; before that day there is nothing to enter. */
	Optional<Problem> late(LocalDate on, String reason, LocalDate today) {
		if (!on.isBefore(today)) return Optional.empty();
		int limit = policy.of(Setting.BACK_ENTRY);
		int days = limit == 0 ? 0 : calendar.workingDaysBetween(on, today);
		if (days > limit)
			return Optional.of(Problem.of("visit.too-late", "补录超过期限：检查日 " + on + "，已过 " + days + " 个工作日，期限 " + limit + " 个工作日（截止 " + calendar.after(on, limit, true).day() + "）",
					"too late to enter a visit of " + on + ": " + days + " working days have passed, " + limit + " are allowed (until " + calendar.after(on, limit, true).day() + ")")
					.remedy("确需补录的，请管理员调整“离线（纸质）检查补录期限”", "if it must be entered, an administrator changes the limit"));
		if (!reason.isBlank()) return Optional.empty();
		return Optional.of(Problem.of("visit.late-reason-missing", "检查日是 " + on + "，补录须说明理由", "the visit was on " + on + ": say why it is entered later").remedy("填写补录理由", "give the reason"));
	}

	int yearlyLimit() {
		return policy.of(Setting.VISITS_A_YEAR);
	}
}
