package org.safetyworkbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.library.TestResult;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.PackProvider;

/** Checks a pack as if it were plugged in beside the others, in place of an installed one of the same id, and runs its tests. */
@Component(service = Command.class, property = Command.NAME + "=packs check")
public final class PacksCheckCommand implements Command {

	private final List<PackProvider> installed;

	@Activate
	public PacksCheckCommand(@Reference(cardinality = ReferenceCardinality.MULTIPLE) List<PackProvider> installed) {
		this.installed = List.copyOf(installed);
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Path path = arguments.file("PATH").orElseThrow();
		FolderPack candidate = FolderPack.of(path.toAbsolutePath().normalize());
		if (candidate.documents().isEmpty())
			throw new Stop(Problem.of("pack.empty", "这里没有规则包文档", "there are no documents of a pack here").at(path.toString())
					.remedy("文档应在 SAFETY-INF 文件夹中，以 .yaml 结尾", "documents lie in the folder SAFETY-INF and end with .yaml"));
		List<PackProvider> providers = new ArrayList<>(List.of(candidate));
		providers.addAll(installed);
		Packs packs = Packs.of(providers);
		List<Problem> problems = packs.refused().stream().filter(refused -> refused.origin().equals(candidate.origin())).flatMap(refused -> refused.problems().stream())
				.map(problem -> Files.isDirectory(path) ? problem.at(path.toString()) : problem).toList();
		List<Pack> accepted = packs.packs().stream().filter(pack -> pack.origin().equals(candidate.origin())).toList();
		List<TestResult> failed = accepted.isEmpty() ? List.of() : packs.test().stream().filter(result -> !result.passed())
				.filter(result -> accepted.stream().flatMap(pack -> pack.rules().stream()).anyMatch(rule -> rule.key().toString().equals(result.rule()))).toList();
		boolean isOk = !accepted.isEmpty() && problems.isEmpty() && failed.isEmpty();
		problems.forEach(console::problem);
		failed.forEach(result -> console.note(Text.of(result.rule() + " " + result.test() + ": " + console.text(result.reason()))));
		console.answer(() -> JsonObject.of("ok", isOk, "packs", accepted.stream().map(pack -> pack.id().toString()).toList(), "problems", problems.stream().map(console::object).toList(), "failedTests",
				failed.stream().map(result -> JsonObject.of("rule", result.rule(), "test", result.test(), "reason", console.text(result.reason()))).toList()), () -> {
					accepted.forEach(pack -> console.line(pack.id().id() + "：检查项" + pack.items().size() + "，规则" + pack.rules().size() + "，事实" + pack.facts().size() + "，没有错误",
							pack.id().id() + ": " + pack.items().size() + " items, " + pack.rules().size() + " rules, " + pack.facts().size() + " facts, no fault"));
					if (!isOk) console.line("错误" + problems.size() + "处，未通过的测试" + failed.size() + "个", problems.size() + " faults, " + failed.size() + " failed tests");
				});
		return isOk ? Exit.DONE : Exit.REFUSED;
	}
}
