package org.safetyworkbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.Rule;

/** Lists rules with where they come from and whether they act on records. */
@Component(service = Command.class, property = Command.NAME + "=rules list")
public final class RulesListCommand implements Command {

	private final Library library;

	@Activate
	public RulesListCommand(@Reference Library library) {
		this.library = library;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Packs packs = library.packs();
		Optional<String> pack = arguments.text("--pack");
		pack.ifPresent(id -> checkPack(packs, id));
		List<Rule> rules = packs.rules().stream().filter(rule -> pack.isEmpty() || rule.pack().equals(pack.get())).filter(rule -> !arguments.has("--bound") || rule.isBound()).toList();
		console.answer(() -> JsonObject.of("rules", rules.stream().map(rule -> object(rule, console)).toList()), () -> {
			console.table(rules.stream().map(rule -> List.of(rule.key().toString(), console.text(rule.name()), rule.pack(), rule.origin().word(),
					console.text(rule.isBound() ? new Text("作用于记录", "bound") : new Text("仅供查阅", "reference")))).toList());
			long bound = rules.stream().filter(Rule::isBound).count();
			console.line("共" + rules.size() + "条，其中" + bound + "条作用于记录", rules.size() + " rules, " + bound + " of them bound");
		});
		return Exit.DONE;
	}

	private static void checkPack(Packs packs, String id) {
		if (packs.pack(id).isPresent()) return;
		Problem problem = Problem.of("usage.pack", "没有规则包“" + id + "”", "there is no pack '" + id + "'");
		throw new Stop(Suggestion.of(id, packs.packs().stream().map(Pack::id).map(p -> p.id()).toList())
				.map(near -> problem.remedy("是不是要写 " + near + "？", "did you mean " + near + "?")).orElse(problem));
	}

	private static Map<String, Object> object(Rule rule, Console console) {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("id", rule.key().toString());
		object.put("name", console.text(rule.name()));
		object.put("pack", rule.pack());
		object.put("kind", rule.kind());
		object.put("origin", rule.origin().word());
		object.put("draft", rule.draft());
		object.put("subject", rule.subject().name().toLowerCase(Locale.ROOT));
		object.put("bound", rule.isBound());
		return object;
	}
}
