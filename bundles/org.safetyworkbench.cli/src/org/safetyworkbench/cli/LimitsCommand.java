package org.safetyworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Setting;

/** The limits the office set, with where their defaults come from. */
@Component(service = Command.class, property = Command.NAME + "=limits list")
public final class LimitsCommand implements Command {

	private final Policy policy;

	@Activate
	public LimitsCommand(@Reference Policy policy) {
		this.policy = policy;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Map<Setting, Integer> all = policy.all();
		console.answer(() -> JsonObject.of("limits", all.entrySet().stream().map(entry -> object(entry.getKey(), entry.getValue(), console)).toList()), () -> {
			List<List<String>> rows = new ArrayList<>();
			all.forEach((setting, amount) -> rows.add(List.of(setting.code(), amount + " " + console.text(setting.unit().label()), console.text(setting.label()), console.text(setting.source()))));
			console.table(rows);
		});
		return Exit.DONE;
	}

	private static Object object(Setting setting, int amount, Console console) {
		return JsonObject.of("name", setting.code(), "amount", amount, "default", setting.standard(), "unit", console.text(setting.unit().label()), "label", console.text(setting.label()), "source",
				console.text(setting.source()));
	}
}
