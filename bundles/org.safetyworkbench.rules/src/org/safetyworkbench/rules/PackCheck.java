package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.core.WorkingCalendar;
import org.safetyworkbench.spi.Marks;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.PackProvider;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.RuleKey;

/**
 * Checks packs together: what each requires is there and runs in no circle, ids are unique, facts, laws and authorities
 * exist, expressions have their types. A faulty pack is refused whole, and so is what requires it; the rest go on.
 */
public final class PackCheck {

	private final Language language;
	private final Map<RuleKey, Map<String, Double>> params;
	private final Map<String, Pack> accepted = new LinkedHashMap<>();
	private final Map<String, List<Problem>> refused = new LinkedHashMap<>();
	private final Map<String, CheckedPack> checked = new LinkedHashMap<>();
	private final Map<PackProvider, Read> reads = new IdentityHashMap<>();
	private final Map<Pack, Map<String, Marks>> marks = new IdentityHashMap<>();

	private PackCheck(Language language, Map<RuleKey, Map<String, Double>> params) {
		this.language = language;
		this.params = params;
	}

	/** @param params numbers an administrator put in the place of packaged ones, by rule and name */
	public static PackCheck of(Collection<? extends PackProvider> providers, WorkingCalendar calendar, Map<RuleKey, Map<String, Double>> params) {
		return new PackCheck(new Language(calendar), params).check(providers, Map.of(), pack -> Optional.empty());
	}

	/** The same for other packs, some of them these: what stayed the same is neither read nor compiled again. */
	public PackCheck again(Collection<? extends PackProvider> providers, Map<RuleKey, Map<String, Double>> others) {
		PackCheck next = new PackCheck(language, others);
		return next.check(providers, reads, pack -> others.equals(params) ? sameAs(next.visible(pack)) : Optional.empty());
	}

	private PackCheck check(Collection<? extends PackProvider> providers, Map<PackProvider, Read> known, Function<Pack, Optional<CheckedPack>> compiled) {
		order(read(providers, known));
		compile(compiled);
		return this;
	}

	/** What was made of a pack, if it saw these very packs: itself first, then all it requires. */
	private Optional<CheckedPack> sameAs(List<Pack> visible) {
		boolean same = visible.stream().allMatch(pack -> accepted.get(pack.id().id()) == pack);
		return same ? Optional.ofNullable(checked.get(visible.getFirst().id().id())) : Optional.empty();
	}

	/** The sound packs, each after those it requires. */
	public List<CheckedPack> packs() {
		return List.copyOf(checked.values());
	}

	/** What is wrong with the others, by their origin. */
	public Map<String, List<Problem>> refused() {
		return refused;
	}

	private record Read(PackProvider provider, Result<ReadPack> result) {}

	private List<Pack> read(Collection<? extends PackProvider> providers, Map<PackProvider, Read> known) {
		List<Pack> packs = new ArrayList<>();
		List<Read> all = providers.parallelStream().map(provider -> Optional.ofNullable(known.get(provider)).orElseGet(() -> new Read(provider, PackReader.read(provider)))).toList();
		for (Read read : all) {
			reads.put(read.provider, read);
			if (read.result.isOk()) packs.add(taken(read.result.value()));
			else refuse(read.provider.origin(), read.result.problems());
		}
		packs.sort(Comparator.comparing((Pack pack) -> pack.kind()).thenComparing(pack -> pack.id().id()));
		return packs;
	}

	private Pack taken(ReadPack read) {
		marks.put(read.pack(), read.marks());
		return read.pack();
	}

	/** Accepts packs after what they require; what can never come is refused. */
	private void order(List<Pack> packs) {
		Map<String, Pack> waiting = new LinkedHashMap<>();
		for (Pack pack : packs) {
			Pack first = waiting.putIfAbsent(pack.id().id(), pack);
			if (first != null)
				refuse(pack, problem("pack.duplicate", pack, "已有同名的包“" + pack.id().id() + "”（" + first.origin() + "）", "there is already a pack '" + pack.id().id() + "' (" + first.origin() + ")", "换一个 id，或卸载其中一个", "choose another id or remove one of them"));
		}
		for (boolean moved = true; moved;) {
			moved = false;
			for (Pack pack : List.copyOf(waiting.values())) {
				if (!accepted.keySet().containsAll(pack.requires())) continue;
				waiting.remove(pack.id().id());
				moved = true;
				link(pack);
			}
		}
		for (Pack pack : waiting.values()) refuse(pack, unmet(pack, waiting));
	}

	private void link(Pack pack) {
		List<Problem> problems = PackLinks.check(pack, visible(pack), accepted.values());
		if (problems.isEmpty()) accepted.put(pack.id().id(), pack);
		else refuse(pack, problems.toArray(Problem[]::new));
	}

	private Problem unmet(Pack pack, Map<String, Pack> waiting) {
		List<String> circle = circle(pack.id().id(), waiting);
		if (!circle.isEmpty()) {
			String way = String.join(" → ", circle);
			return problem("pack.cycle", pack, "依赖成环：" + way, "packs require each other in a circle: " + way, "从其中一个包的 requires 中去掉另一个", "remove one of them from the other's requires");
		}
		String lacking = String.join(", ", pack.requires().stream().filter(id -> !accepted.containsKey(id)).toList());
		Text near = Suggestion.remedy(lacking, accepted.keySet());
		return problem("pack.requires", pack, "缺少它依赖的包：" + lacking, "it requires a pack that is missing or was refused: " + lacking,
				"安装或改正该包。" + near.zh(), "install or mend that pack; " + near.en());
	}

	/** The way from a pack through what it requires back to itself, or an empty list. */
	private static List<String> circle(String start, Map<String, Pack> waiting) {
		List<String> way = new ArrayList<>();
		return circle(start, start, waiting, way, new LinkedHashSet<>()) ? way : List.of();
	}

	private static boolean circle(String at, String goal, Map<String, Pack> waiting, List<String> way, Set<String> seen) {
		way.add(at);
		for (String next : waiting.containsKey(at) ? waiting.get(at).requires() : List.<String>of()) {
			if (next.equals(goal)) return way.add(goal);
			if (seen.add(next) && circle(next, goal, waiting, way, seen)) return true;
		}
		way.removeLast();
		return false;
	}

	/** The pack and everything it requires, near or far. */
	private List<Pack> visible(Pack pack) {
		Map<String, Pack> seen = new LinkedHashMap<>();
		visit(pack, seen);
		return List.copyOf(seen.values());
	}

	private void visit(Pack pack, Map<String, Pack> seen) {
		if (seen.putIfAbsent(pack.id().id(), pack) != null) return;
		for (String id : pack.requires()) visit(accepted.get(id), seen);
	}

	private void compile(Function<Pack, Optional<CheckedPack>> compiled) {
		Map<String, PackCompiler> compilers = new LinkedHashMap<>();
		Map<String, CheckedPack> known = new HashMap<>();
		for (Pack pack : accepted.values())
			compiled.apply(pack).ifPresentOrElse(done -> known.put(pack.id().id(), done), () -> compilers.put(pack.id().id(), new PackCompiler(pack, marks.get(pack), visible(pack), language, params)));
		compilers.values().parallelStream().flatMap(PackCompiler::work).forEach(Runnable::run);
		for (Pack pack : accepted.values()) {
			if (known.containsKey(pack.id().id())) checked.put(pack.id().id(), known.get(pack.id().id()));
			else take(compilers.get(pack.id().id()));
		}
	}

	private void take(PackCompiler compiler) {
		Pack pack = compiler.pack();
		Optional<String> lacking = pack.requires().stream().filter(id -> !checked.containsKey(id)).findFirst();
		List<Problem> problems = compiler.problems();
		if (lacking.isPresent()) refuse(pack, problem("pack.requires", pack, "它依赖的包被拒绝：" + lacking.get(), "a pack it requires was refused: " + lacking.get(), "先改正那个包", "mend that pack first"));
		else if (problems.isEmpty()) checked.put(pack.id().id(), compiler.checked());
		else refuse(pack, problems.toArray(Problem[]::new));
	}

	private void refuse(Pack pack, Problem... problems) {
		refuse(pack.origin(), List.of(problems));
	}

	private void refuse(String origin, List<Problem> problems) {
		refused.merge(origin, problems, (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
	}

	private static Problem problem(String code, Pack pack, String zh, String en, String remedyZh, String remedyEn) {
		return new Problem(code, pack.at().toString(), new Text(zh, en), new Text(remedyZh, remedyEn));
	}

	/** Two rules of one key may not hold on the same day. */
	static Optional<Rule> rival(Rule rule, Collection<Rule> others) {
		return others.stream().filter(other -> other.key().equals(rule.key()) && other.validity().and(rule.validity()).isPresent()).findFirst();
	}

	/** Facts visible to a pack, by name. */
	static Map<String, org.safetyworkbench.spi.Fact> facts(List<Pack> visible) {
		Map<String, org.safetyworkbench.spi.Fact> facts = new HashMap<>();
		for (Pack pack : visible) pack.facts().forEach(fact -> facts.putIfAbsent(fact.name(), fact));
		return facts;
	}
}
