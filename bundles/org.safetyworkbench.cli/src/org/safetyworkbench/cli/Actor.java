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
		return staff.byName(name.get()).filter(Person::active).orElseThrow(() -> new Stop(unknown(staff, name.get())));
	}

	static Problem unknown(Staff staff, String name) {
		List<String> names = staff.all().stream().filter(Person::active).map(Person::name).toList();
		Problem problem = Problem.of("usage.person", "没有在岗人员“" + name + "”", "nobody active is called '" + name + "'");
		return Suggestion.of(name, names).map(near -> problem.remedy("是不是要写 " + near + "？", "did you mean " + near + "?"))
				.orElse(problem.remedy("用 workbench staff list 查看人员，用 staff add 登记", "see the people by: workbench staff list; register by: staff add"));
	}
}
