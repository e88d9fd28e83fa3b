package org.safetyworkbench.risk;

import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Explanation;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.Situation;

/** Asks the packs' rules which colour values amount to. */
final class Ratings {

	private static final String LEC = "CM-R25";
	private static final String MATRIX = "CM-R26";

	private final Library library;

	Ratings(Library library) {
		this.library = library;
	}

	Result<Judged> judge(Basis basis) {
		return switch (basis) {
			case Basis.Lec lec -> byRule(LEC, basis);
			case Basis.Matrix matrix -> byRule(MATRIX, basis);
			case Basis.Direct direct when direct.reason().isBlank() -> Result.failed(Problem.of("risk.no-basis", "直接判定须写明依据", "a direct judgement needs what it rests on")
					.remedy("填写判定依据", "write down the basis"));
			case Basis.Direct direct when direct.reason().length() > Limits.REASON -> Result.failed(Limits.tooLong("判定依据", "the basis", Limits.REASON));
			case Basis.Direct direct -> Result.of(new Judged(direct.colour(), Optional.empty(), ""));
		};
	}

	private Result<Judged> byRule(String id, Basis basis) {
		Packs packs = library.packs();
		Optional<Rule> rule = packs.rule(id);
		if (rule.isEmpty())
			return Result.failed(Problem.of("risk.no-rule", "没有安装四色判定规则" + id, "the rule " + id + " for colours is not installed").remedy("安装通用行业包，或直接判定", "install the common pack, or judge directly"));
		Outcome outcome = packs.evaluate(id, situation(basis));
		if (outcome instanceof Outcome.Faulty faulty) return Result.failed(faulty.problem());
		if (!(outcome.values().get("color") instanceof String colour))
			return Result.failed(Problem.of("risk.values", "按" + id + "无法判定：" + basis.words().zh(), id + " cannot judge " + basis.words().en())
					.remedy(basis instanceof Basis.Lec ? "L、E、C都须大于零" : "可能性和严重性只能填1至5", basis instanceof Basis.Lec ? "L, E and C must be above zero" : "likelihood and severity are 1 to 5"));
		String version = packs.pack(rule.get().pack()).map(pack -> pack.id() + " ").orElse("");
		return Result.of(new Judged(Colour.of(colour), Optional.ofNullable((Double) outcome.values().get("score")), (version + id).strip()));
	}

	Optional<Explanation> why(Basis basis) {
		if (basis instanceof Basis.Direct) return Optional.empty();
		String id = basis instanceof Basis.Lec ? LEC : MATRIX;
		Packs packs = library.packs();
		return packs.rule(id).map(rule -> packs.explain(id, situation(basis)));
	}

	private static Situation situation(Basis basis) {
		Facts.Builder facts = Facts.builder();
		if (basis instanceof Basis.Lec lec) facts.put("l_value", lec.likelihood()).put("e_value", lec.exposure()).put("c_value", lec.consequence());
		if (basis instanceof Basis.Matrix matrix) facts.put("likelihood", matrix.likelihood()).put("severity_score", matrix.severity());
		return Situation.asked(facts.build());
	}
}
