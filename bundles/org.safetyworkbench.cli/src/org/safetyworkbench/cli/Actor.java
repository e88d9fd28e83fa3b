package org.safetyworkbench.cli;

import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;

/** Who acts: the person named by {@code --by}, otherwise who works at this desk. */
final class Actor {

	static final Option BY = Option.with("--by", "USER", "以谁的名义办理（默认本机人员，见 staff）", "in whose name (default: who works at this desk, see staff)");

	private Actor() {}

	static Person of(Staff staff, Arguments arguments) {
		Optional<String> name = arguments.text(BY.name());
		if (name.isEmpty()) return staff.me();
		Person person = named(staff, name.get());
		if (staff.signsIn() && !person.id().equals(staff.me().id())) throw Stop.refused(List.of(otherName()));
		return person;
	}

	/** Somebody active. */
	static Person named(Staff staff, String name) {
		return staff.byName(name).filter(Person::active).orElseThrow(() -> new Stop(unknown(staff, name)));
	}

	static Problem otherName() {
		return Problem.of("rights.other-name", "在共享数据库上只能以登录者本人的名义办理", "on a shared database everybody acts in their own name").remedy("不写 --by；代理他人用 staff for", "leave --by out; to stand in for somebody: staff for");
	}

	private static Problem unknown(Staff staff, String name) {
		List<String> names = staff.all().stream().filter(Person::active).map(Person::name).toList();
		Problem problem = Problem.of("usage.person", "没有在岗人员“" + name + "”", "nobody active is called '" + name + "'");
		return Suggestion.of(name, names).map(near -> problem.remedy("是不是要写 " + near + "？", "did you mean " + near + "?"))
				.orElse(problem.remedy("用 workbench staff list 查看人员，用 staff add 登记", "see the people by: workbench staff list; register by: staff add"));
	}
}
