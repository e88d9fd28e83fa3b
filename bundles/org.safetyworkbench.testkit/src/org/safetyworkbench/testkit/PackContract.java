package org.safetyworkbench.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.library.TestResult;
import org.safetyworkbench.spi.LegalBasis;
import org.safetyworkbench.spi.Origin;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.PackProvider;
import org.safetyworkbench.spi.Position;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.RuleTest;

/** What a pack promises, checked beside the packs it will meet; one of them with the same id is left out. */
public final class PackContract {

	private final Packs packs;
	private final Optional<Pack> pack;
	private final List<Problem> refusals;
	private final List<TestResult> tests;

	private PackContract(Packs packs, String origin) {
		this.packs = packs;
		pack = packs.packs().stream().filter(one -> one.origin().equals(origin)).findFirst();
		refusals = packs.refused().stream().filter(refused -> refused.origin().equals(origin)).flatMap(refused -> refused.problems().stream()).toList();
		tests = pack.map(packs::test).orElse(List.of());
	}

	/** @param others the packs it requires, and any others it must get on with */
	public static PackContract of(PackProvider candidate, Collection<? extends PackProvider> others) {
		List<PackProvider> all = new ArrayList<>(List.of(candidate)); // the first of an id wins
		others.stream().filter(other -> !other.origin().equals(candidate.origin())).forEach(all::add);
		return of(Packs.of(all), candidate.origin());
	}

	/** @param origin of one of these packs, taken in or refused */
	public static PackContract of(Packs packs, String origin) {
		return new PackContract(packs, origin);
	}

	/** The pack, empty when it was refused. */
	public Optional<Pack> pack() {
		return pack;
	}

	/** The pack among the others. */
	public Packs packs() {
		return packs;
	}

	/** What became of the examples of its rules. */
	public List<TestResult> tests() {
		return tests;
	}

	public boolean isKept() {
		return claims().stream().allMatch(Claim::isKept);
	}

	/** Every promise, kept or not; of a pack that cannot be read only the first ones can be judged. */
	public List<Claim> claims() {
		Predicate<Problem> facts = problem -> problem.code().startsWith("pack.fact") || problem.code().equals("rule.name.unknown");
		Predicate<Problem> articles = problem -> problem.code().startsWith("pack.law") || problem.code().startsWith("pack.authority");
		List<Claim> claims = new ArrayList<>();
		claims.add(claim("loads", "读入没有错误", "it is read without a fault", refusals.stream().filter(Predicate.not(facts.or(articles)))));
		claims.add(claim("facts", "用到的事实都有声明", "every fact that is used is declared", refusals.stream().filter(facts)));
		claims.add(claim("articles", "引用的法规都存在，规则和检查项都有依据", "every law cited exists, and every rule and item has its basis", Stream.concat(refusals.stream().filter(articles), judged(this::unfounded))));
		claims.add(claim("tests", "每条规则都有测试并全部通过", "every rule has tests and all pass", Stream.concat(judged(this::untested), tests.stream().filter(test -> !test.passed()).map(this::failed))));
		claims.add(claim("languages", "文字有中文和英文", "its texts are there in Chinese and English", judged(PackTexts::missing)));
		claims.add(claim("ids", "编号以包的代码开头", "its ids begin with its code", judged(PackContract::foreignIds)));
		claims.add(claim("version", "版本号为三段数字", "its version has three numbers", judged(PackContract::version)));
		return claims;
	}

	private Stream<Problem> judged(java.util.function.Function<Pack, Stream<Problem>> judge) {
		return pack.stream().flatMap(judge);
	}

	private static Claim claim(String code, String zh, String en, Stream<Problem> problems) {
		return new Claim(code, new Text(zh, en), problems.toList());
	}

	private Problem failed(TestResult result) {
		Rule rule = packs.rule(result.rule()).orElseThrow();
		Position at = rule.tests().stream().filter(test -> test.id().equals(result.test())).findFirst().map(RuleTest::at).orElse(rule.at());
		return problem("contract.test", at, "测试 " + result.test() + "：" + result.reason().zh(), "test " + result.test() + ": " + result.reason().en(), "改正规则 " + result.rule() + " 或这个测试", "mend the rule " + result.rule() + " or this test");
	}

	/** The tables of one rule in several places are tried together. */
	private Stream<Problem> untested(Pack pack) {
		return pack.rules().stream().filter(rule -> packs.rules().stream().filter(other -> other.id().equals(rule.id())).allMatch(other -> other.tests().isEmpty()))
				.map(rule -> problem("contract.untested", rule.at(), "规则 " + rule.key() + " 没有测试", "rule " + rule.key() + " has no test", "在 tests 中写下给定的事实和应得的结论", "write what is given and what is expected under 'tests'"));
	}

	private Stream<Problem> unfounded(Pack pack) {
		Stream<Problem> items = pack.items().stream().filter(item -> item.basis().isEmpty()).map(item -> unfounded(item.id(), item.at()));
		Stream<Problem> rules = pack.rules().stream().filter(rule -> rule.basis().isEmpty()).map(rule -> unfounded(rule.key().toString(), rule.at()));
		return Stream.of(items, rules, pack.rules().stream().filter(this::claimsLawWithoutLaw)
				.map(rule -> problem("contract.origin", rule.at(), "规则 " + rule.key() + " 称为法定，但引用的都不是法律", "rule " + rule.key() + " says it is law, but cites nothing that is law", "引用法律，或把 origin 改为 plan、practice 等", "cite a law, or let 'origin' be plan, practice …")))
				.flatMap(all -> all);
	}

	private boolean claimsLawWithoutLaw(Rule rule) {
		return rule.origin() == Origin.LAW && !rule.basis().isEmpty() && rule.basis().stream().map(LegalBasis::law).flatMap(id -> packs.law(id).stream()).noneMatch(law -> law.isLaw() || law.level().startsWith("local-"));
	}

	private static Problem unfounded(String id, Position at) {
		return problem("contract.basis", at, id + " 没有依据", id + " has no basis", "引用法规和条款；没有法规的，引用 laws.yaml 中的惯例", "cite a law and its article; where there is none, a practice from laws.yaml");
	}

	private static Stream<Problem> foreignIds(Pack pack) {
		Stream<Problem> items = pack.items().stream().filter(item -> !item.id().startsWith(pack.code() + "-")).map(item -> foreignId(item.id(), pack, item.at()));
		Stream<Problem> rules = pack.rules().stream().filter(rule -> !rule.id().startsWith(pack.code() + "-")).map(rule -> foreignId(rule.id(), pack, rule.at()));
		return Stream.concat(items, rules);
	}

	private static Problem foreignId(String id, Pack pack, Position at) {
		return problem("contract.id", at, "编号 " + id + " 不以 " + pack.code() + "- 开头", "the id " + id + " does not begin with " + pack.code() + "-", "改编号，避免与其他包冲突", "rename it, so that it meets no other pack's");
	}

	private static Stream<Problem> version(Pack pack) {
		return pack.id().version().matches("\\d+\\.\\d+\\.\\d+") ? Stream.of()
				: Stream.of(problem("contract.version", pack.at(), "版本号无效：" + pack.id().version(), "no version number: " + pack.id().version(), "写成 1.0.0，每次发布加大", "write 1.0.0 and raise it with each release"));
	}

	static Problem problem(String code, Position at, String zh, String en, String remedyZh, String remedyEn) {
		return new Problem(code, at.toString(), new Text(zh, en), new Text(remedyZh, remedyEn));
	}
}
