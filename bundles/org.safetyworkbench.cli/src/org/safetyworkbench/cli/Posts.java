package org.safetyworkbench.cli;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Posting;
import org.safetyworkbench.office.Remit;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Unit;
import org.safetyworkbench.office.UnitTree;

/** Roles, units and scopes as they are written on the command line. */
final class Posts {

	static final Option UNIT = Option.with("--unit", "PATH", "单位，如 应急局/危化科；- 表示不属于任何单位", "unit, such as bureau/section; - for none");
	static final Option AREAS = Option.with("--areas", "CODES", "管辖区划，用逗号分开；- 表示不限", "areas, with commas between; - for no limit");
	static final Option SECTORS = Option.with("--sectors", "IDS", "管辖行业，用逗号分开；- 表示不限", "sectors, with commas between; - for no limit");

	private static final String NONE = "-";

	private Posts() {}

	static String codes() {
		return Stream.of(Role.values()).map(Role::code).collect(Collectors.joining(","));
	}

	static Set<Role> roles(String words) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (String word : words.split("[,，、]")) roles.add(role(word.strip()));
		return roles;
	}

	private static Role role(String word) {
		return Stream.of(Role.values()).filter(role -> role.code().equals(word) || role.label().zh().equals(word)).findFirst()
				.orElseThrow(() -> new Stop(Problem.of("usage.role", "没有角色“" + word + "”，可选：" + codes(), "there is no role '" + word + "', only " + codes())));
	}

	/** What is not given stays as it was. */
	static Posting posting(Arguments arguments, UnitTree units, Posting before) {
		Optional<UUID> unit = arguments.text(UNIT.name()).map(path -> path.equals(NONE) ? Optional.<UUID>empty() : Optional.of(unit(units, path).id())).orElse(before.unit());
		return new Posting(unit, scope(arguments, before.scope()));
	}

	static Remit scope(Arguments arguments, Remit before) {
		Set<AreaCode> areas = arguments.text(AREAS.name()).map(Posts::areas).orElse(before.areas());
		Set<String> sectors = arguments.text(SECTORS.name()).map(words -> new HashSet<>(words(words))).<Set<String>>map(words -> words).orElse(before.sectors());
		return new Remit(areas, sectors);
	}

	private static Set<AreaCode> areas(String words) {
		Result<List<AreaCode>> areas = Result.all(words(words).stream().map(AreaCode::parse).toList());
		if (!areas.isOk()) throw new Stop(areas.problems());
		return new HashSet<>(areas.value());
	}

	private static List<String> words(String words) {
		return words.equals(NONE) ? List.of() : Stream.of(words.split("[,，、]")).map(String::strip).filter(word -> !word.isEmpty()).toList();
	}

	/** A unit by its names from the bureau down, or by its own name where only one has it. */
	static Unit unit(UnitTree units, String path) {
		List<Unit> found = units.all().stream().filter(unit -> units.path(unit.id()).equals(path)).toList();
		if (found.isEmpty()) found = units.all().stream().filter(unit -> unit.name().equals(path)).toList();
		if (found.size() == 1) return found.getFirst();
		throw new Stop(Problem.of("usage.unit", found.isEmpty() ? "没有单位“" + path + "”" : "有多个单位叫“" + path + "”", found.isEmpty() ? "there is no unit '" + path + "'" : "several units are called '" + path + "'")
				.remedy("用 workbench units list 查看，写全路径", "see them by: workbench units list; write the whole path"));
	}

	/** Area codes and sectors, in words for a table. */
	static String words(Remit remit) {
		String areas = remit.areas().stream().map(AreaCode::value).sorted().collect(Collectors.joining("、"));
		String sectors = remit.sectors().stream().sorted().collect(Collectors.joining("、"));
		return areas + (areas.isEmpty() || sectors.isEmpty() ? "" : " × ") + sectors;
	}
}
