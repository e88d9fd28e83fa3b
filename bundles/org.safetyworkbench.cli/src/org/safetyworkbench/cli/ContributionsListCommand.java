package org.safetyworkbench.cli;

import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.guard.Contributed;
import org.safetyworkbench.guard.Contributions;

/** Lists what bundles add in Java, and what is wrong with it. */
@Component(service = Command.class, property = Command.NAME + "=contributions list")
public final class ContributionsListCommand implements Command {

	private final Contributions contributions;

	@Activate
	public ContributionsListCommand(@Reference Contributions contributions) {
		this.contributions = contributions;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		List<Contributed> all = contributions.all();
		List<Problem> troubles = all.stream().flatMap(one -> one.trouble().stream()).toList();
		troubles.forEach(console::problem);
		console.answer(() -> JsonObject.of("contributions",
				all.stream().map(one -> JsonObject.of("component", one.source().component(), "bundle", one.source().bundle(), "version", one.source().version(), "kind", console.text(one.kind()), "name", console.text(one.name()),
						"trouble", one.trouble().map(console::object).orElse(JsonObject.of()))).toList()),
				() -> {
					List<List<String>> rows = new ArrayList<>();
					rows.add(List.of(text(console, "名称", "name"), text(console, "种类", "kind"), text(console, "包", "bundle"), text(console, "状态", "state")));
					all.forEach(one -> rows.add(List.of(console.text(one.name()), console.text(one.kind()), one.source().bundle() + " " + one.source().version(),
							one.trouble().isPresent() ? text(console, "未运行", "not running") : text(console, "正常", "well"))));
					console.table(rows);
				});
		return troubles.isEmpty() ? Exit.DONE : Exit.REFUSED;
	}

	private static String text(Console console, String zh, String en) {
		return console.text(new Text(zh, en));
	}
}
