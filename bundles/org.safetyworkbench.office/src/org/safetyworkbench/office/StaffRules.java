package org.safetyworkbench.office;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.Session;

/** What stands against registering or changing somebody. */
final class StaffRules {

	private StaffRules() {}

	static List<Problem> against(Session session, Person person) throws SQLException {
		List<Problem> against = new ArrayList<>();
		if (person.name().isBlank() || person.name().length() > 100) against.add(Problem.of("staff.name", "姓名应为1至100字", "a name has 1 to 100 characters").remedy("填写姓名", "give the name"));
		if (person.certificate().length() > 60)
			against.add(Problem.of("staff.certificate", "执法证号不超过60字", "a certificate number has at most 60 characters").remedy("核对证号", "check the number"));
		if (person.roles().contains(Role.ENFORCER) && person.certificate().isBlank() && person.active())
			against.add(Problem.of("staff.certificate-missing", "执法人员须填写执法证号", "an enforcement officer needs a certificate number")
					.remedy("填写证号，或不选“执法人员”", "give the number, or leave the role out"));
		if (person.roles().contains(Role.ADMIN) && person.roles().contains(Role.CONFIDANT)) against.add(separation());
		StaffTable.byName(session, person.name()).filter(other -> !other.id().equals(person.id()))
				.ifPresent(other -> against.add(Problem.of("staff.name-taken", "已有同名人员：" + person.name(), person.name() + " is registered already").remedy("加上可区分的字样", "add something that tells them apart")));
		against.addAll(scope(UnitTable.tree(session), person));
		return against;
	}

	private static Problem separation() {
		return Problem.of("staff.separation", "管理员不能兼任举报承办人员", "an administrator cannot be a tip-off officer as well").remedy("由不同的人担任", "let two people do it");
	}

	private static List<Problem> scope(UnitTree units, Person person) {
		Posting posting = person.posting();
		Optional<Unit> unit = posting.unit().flatMap(units::find);
		if (posting.unit().isPresent() && unit.filter(Unit::active).isEmpty())
			return List.of(Problem.of("staff.unit", "没有这个单位，或已撤销", "there is no such unit, or it was dissolved").remedy("另选单位，见“单位”", "choose another unit"));
		if (units.remit(posting.unit()).contains(units.remit(posting))) return List.of();
		return List.of(Problem.of("staff.scope", "范围超出所在单位的管辖：" + unit.map(Unit::name).orElse(""), "the scope is wider than the unit's").remedy("缩小范围，或扩大单位的管辖", "narrow it, or widen the unit's"));
	}

	static Optional<Problem> lastAdmin(List<Person> all, Person person) {
		if (person.has(Role.ADMIN) || all.stream().anyMatch(one -> !one.id().equals(person.id()) && one.has(Role.ADMIN))) return Optional.empty();
		return Optional.of(Problem.of("staff.last-admin", "至少须保留一名在岗的管理员", "at least one active administrator must remain").remedy("先让他人担任管理员", "make somebody else administrator first"));
	}

	/** Nobody gives themselves rights; giving some up is allowed. */
	static Optional<Problem> ownRights(Person me, Person before, Person after) {
		if (!me.id().equals(after.id()) || before.roles().containsAll(after.roles()) && before.posting().equals(after.posting())) return Optional.empty();
		return Optional.of(Problem.of("staff.own-rights", "不能给自己增加角色或改变范围", "nobody gives themselves roles or another scope").remedy("请另一名管理员办理", "ask another administrator"));
	}

	static Optional<Problem> adminOnly(Person me) {
		if (me.has(Role.ADMIN)) return Optional.empty();
		return Optional.of(Problem.of("rights.admin", "须由管理员办理", "this is for administrators").remedy("请管理员办理", "ask the administrator"));
	}

	static Problem unknown(String who) {
		return Problem.of("staff.unknown", "没有登记此人：" + who, "nobody is registered as " + who).remedy("先添加人员", "add the person first");
	}
}
