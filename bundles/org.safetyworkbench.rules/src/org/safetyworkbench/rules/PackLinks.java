package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.spi.Authority;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.FactType;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Law;
import org.safetyworkbench.spi.LegalBasis;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.Position;
import org.safetyworkbench.spi.Rule;

/** Whether everything a pack refers to exists and its ids are its own. */
final class PackLinks {

	private final Pack pack;
	private final Map<String, Fact> facts;
	private final Set<String> laws = new HashSet<>();
	private final Set<String> authorities = new HashSet<>();
	private final Problems problems = new Problems();

	private PackLinks(Pack pack, List<Pack> visible) {
		this.pack = pack;
		facts = PackCheck.facts(visible);
		for (Pack seen : visible) {
			seen.laws().stream().map(Law::id).forEach(laws::add);
			seen.authorities().stream().map(Authority::code).forEach(authorities::add);
		}
	}

	/**
	 * @param visible the pack and all it requires
	 * @param others packs accepted before
	 */
	static List<Problem> check(Pack pack, List<Pack> visible, Collection<Pack> others) {
		PackLinks links = new PackLinks(pack, visible);
		links.ids(others);
		links.references();
		return links.problems.asList();
	}

	private void ids(Collection<Pack> others) {
		Map<String, String> taken = new HashMap<>();
		List<Rule> rules = new ArrayList<>();
		for (Pack other : others) {
			other.facts().forEach(fact -> taken.put("fact " + fact.name(), other.id().id()));
			other.items().forEach(item -> taken.put("item " + item.id(), other.id().id()));
			other.laws().forEach(law -> taken.put("law " + law.id(), other.id().id()));
			other.rules().forEach(rule -> rules.add(rule));
		}
		pack.facts().forEach(fact -> unique("fact", "事实", fact.name(), fact.at(), taken));
		pack.items().forEach(item -> unique("item", "检查项", item.id(), item.at(), taken));
		pack.laws().forEach(law -> unique("law", "法规", law.id(), law.at(), taken));
		for (Rule rule : pack.rules()) {
			PackCheck.rival(rule, rules).ifPresent(rival -> problems.add("pack.id.duplicate", rule.at(), "规则 id 重复：" + rule.key() + "（见 " + rival.pack() + " " + rival.at() + "）",
					"the rule id " + rule.key() + " is taken (" + rival.pack() + " " + rival.at() + ")", "换一个 id，或让两者的有效期不重叠", "choose another id or let their validity not overlap"));
			rules.add(rule);
			tests(rule);
			names(rule);
		}
	}

	private void unique(String kind, String zh, String id, Position at, Map<String, String> taken) {
		String owner = taken.putIfAbsent(kind + " " + id, pack.id().id());
		if (owner != null)
			problems.add("pack.id.duplicate", at, zh + " id 重复：" + id + "（已属于包 " + owner + "）", "the " + kind + " id " + id + " is taken (by pack " + owner + ")", "换一个 id", "choose another id");
	}

	private void tests(Rule rule) {
		Set<String> ids = new HashSet<>();
		rule.tests().stream().filter(test -> !ids.add(test.id()))
				.forEach(test -> problems.add("pack.id.duplicate", test.at(), "测试 id 重复：" + test.id(), "the test id " + test.id() + " is taken", "换一个 id", "choose another id"));
	}

	private void names(Rule rule) {
		Set<String> inputs = new HashSet<>(), outputs = new HashSet<>();
		rule.inputs().stream().filter(input -> !inputs.add(input.name())).forEach(input -> problems.add("pack.id.duplicate", input.at(), "输入重复：" + input.name(), "the input " + input.name() + " is declared twice", "去掉一个", "remove one"));
		rule.outputs().stream().filter(output -> !outputs.add(output.name())).forEach(output -> problems.add("pack.id.duplicate", output.at(), "输出重复：" + output.name(), "the output " + output.name() + " is declared twice", "去掉一个", "remove one"));
	}

	private void references() {
		pack.governingLaws().forEach(law -> known("law", "法规", law, laws, pack.at()));
		for (Item item : pack.items()) {
			basis(item.basis(), item.at());
			item.authorities().forEach(code -> known("authority", "主管部门", code, authorities, item.at()));
		}
		for (Rule rule : pack.rules()) {
			basis(rule.basis(), rule.at());
			rule.inputs().stream().filter(input -> input.source() == Input.Source.FACT).forEach(this::fact);
		}
		for (Law law : pack.laws()) {
			law.replaces().forEach(id -> known("law", "法规", id, laws, law.at()));
			law.replacedBy().forEach(id -> known("law", "法规", id, laws, law.at()));
		}
	}

	private void basis(List<LegalBasis> all, Position at) {
		all.forEach(basis -> known("law", "法规", basis.law(), laws, at));
	}

	private void known(String kind, String zh, String id, Set<String> all, Position at) {
		if (!all.contains(id)) problems.add("pack." + kind + ".unknown", at, "没有这个" + zh + "：" + id, "there is no " + kind + " " + id, Suggestion.remedy(id, all));
	}

	private void fact(Input input) {
		Fact fact = facts.get(input.key());
		if (fact == null)
			problems.add("pack.fact.unknown", input.at(), "没有这个事实：" + input.key(), "there is no fact " + input.key(), Suggestion.remedy(input.key(), facts.keySet()));
		else if (fact.type() != input.type() && !fits(fact.type(), input.type()))
			problems.add("pack.fact.type", input.at(), "输入“" + input.name() + "”的类型是 " + input.type().word() + "，而事实“" + fact.name() + "”是 " + fact.type().word(),
					"the input " + input.name() + " is " + input.type().word() + ", but the fact " + fact.name() + " is " + fact.type().word(), "让两者的类型一致", "give both the same type");
	}

	private static boolean fits(FactType fact, FactType input) {
		return fact.isNumeric() && input.isNumeric() || fact.form() == input.form() && fact.form() == String.class;
	}
}
