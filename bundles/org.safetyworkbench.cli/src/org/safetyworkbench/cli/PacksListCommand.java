package org.safetyworkbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Pack;

/** Lists the packs that are plugged in, and those that were refused. */
@Component(service = Command.class, property = Command.NAME + "=packs list")
public final class PacksListCommand implements Command {

	private final Library library;

	@Activate
	public PacksListCommand(@Reference Library library) {
		this.library = library;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Packs packs = library.packs();
		packs.refused().forEach(refused -> refused.problems().forEach(problem -> console.problem(problem.at(refused.origin()))));
		console.answer(() -> JsonObject.of("packs", packs.packs().stream().map(pack -> object(pack, console)).toList(), "refused",
				packs.refused().stream().map(refused -> JsonObject.of("origin", refused.origin(), "problems", refused.problems().stream().map(console::object).toList())).toList()), () -> {
					List<List<String>> rows = new ArrayList<>();
					rows.add(List.of("ID", text(console, "版本", "version"), text(console, "种类", "kind"), text(console, "名称", "name"), text(console, "检查项", "items"), text(console, "规则", "rules"),
							text(console, "状态", "status")));
					packs.packs().forEach(pack -> rows.add(List.of(pack.id().id(), pack.id().version(), word(pack.kind()), console.text(pack.name()), String.valueOf(pack.items().size()),
							String.valueOf(pack.rules().size()), word(pack.status()))));
					console.table(rows);
				});
		return packs.refused().isEmpty() ? Exit.DONE : Exit.REFUSED;
	}

	private static Map<String, Object> object(Pack pack, Console console) {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("id", pack.id().id());
		object.put("version", pack.id().version());
		object.put("kind", word(pack.kind()));
		object.put("name", console.text(pack.name()));
		object.put("jurisdiction", pack.jurisdiction());
		object.put("status", word(pack.status()));
		object.put("asOf", String.valueOf(pack.asOf()));
		object.put("items", pack.items().size());
		object.put("rules", pack.rules().size());
		object.put("facts", pack.facts().size());
		return object;
	}

	private static String text(Console console, String zh, String en) {
		return console.text(new Text(zh, en));
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
