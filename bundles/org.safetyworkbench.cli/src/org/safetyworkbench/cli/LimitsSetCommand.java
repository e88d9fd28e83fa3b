package org.safetyworkbench.cli;

import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Setting;
import org.safetyworkbench.office.Staff;

/** Changes one of the office's limits. */
@Component(service = Command.class, property = Command.NAME + "=limits set")
public final class LimitsSetCommand implements Command {

	private final Policy policy;
	private final Staff staff;

	@Activate
	public LimitsSetCommand(@Reference Policy policy, @Reference Staff staff) {
		this.policy = policy;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Setting setting = setting(arguments.needed("NAME"));
		Result<Integer> set = policy.set(Actor.of(staff, arguments).author(arguments.text("--reason").orElse("")), setting, amount(arguments.needed("AMOUNT")));
		if (!set.isOk()) throw Stop.refused(set.problems());
		console.answer(() -> JsonObject.of("name", setting.code(), "amount", set.value()),
				() -> console.line(setting.label().zh() + "：" + set.value() + setting.unit().label().zh(), setting.label().en() + ": " + set.value() + " " + setting.unit().label().en()));
		return Exit.DONE;
	}

	private static Setting setting(String name) {
		return Stream.of(Setting.values()).filter(setting -> setting.code().equals(name)).findFirst().orElseThrow(() -> {
			Problem problem = Problem.of("usage.limit", "没有“" + name + "”这一项", "there is no limit '" + name + "'");
			return new Stop(Suggestion.of(name, Stream.of(Setting.values()).map(Setting::code).toList()).map(near -> problem.remedy("是不是要写 " + near + "？", "did you mean " + near + "?"))
					.orElse(problem.remedy("用 workbench limits list 查看", "see: workbench limits list")));
		});
	}

	private static int amount(String text) {
		try {
			return Integer.parseInt(text);
		} catch (NumberFormatException e) {
			throw new Stop(Problem.of("usage.number", "不是整数：" + text, "no whole number: " + text).remedy("写一个整数，0表示不限", "write a whole number, 0 for no limit"));
		}
	}
}
