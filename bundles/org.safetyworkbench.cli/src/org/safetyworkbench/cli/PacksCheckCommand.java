package org.safetyworkbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.spi.PackProvider;
import org.safetyworkbench.testkit.Claim;
import org.safetyworkbench.testkit.PackContract;

/** Checks a pack against the contract as if it were plugged in beside the others, in place of an installed one of the same id. */
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
		FolderPack candidate = Candidate.at(path);
		PackContract contract = PackContract.of(candidate, installed);
		List<Claim> claims = contract.claims();
		List<Problem> problems = claims.stream().flatMap(claim -> claim.problems().stream()).map(problem -> Files.isDirectory(path) ? problem.at(path.toString()) : problem).toList();
		Optional<CoverageReport> coverage = contract.pack().filter(pack -> arguments.has("--coverage")).map(pack -> new CoverageReport(contract.packs().coverage(pack)));
		problems.forEach(console::problem);
		console.answer(() -> coverage.<Map<String, ?>>map(report -> JsonObject.with(object(contract, claims, console), "coverage", report.json())).orElseGet(() -> object(contract, claims, console)), () -> {
			coverage.ifPresent(report -> report.lines(console));
			claims.forEach(claim -> console.line((claim.isKept() ? "✓ " : "✗ ") + console.text(claim.text())));
			contract.pack().ifPresent(pack -> console.line(pack.id().id() + "：检查项" + pack.items().size() + "，规则" + pack.rules().size() + "，事实" + pack.facts().size() + "，测试" + contract.tests().size() + "个",
					pack.id().id() + ": " + pack.items().size() + " items, " + pack.rules().size() + " rules, " + pack.facts().size() + " facts, " + contract.tests().size() + " tests"));
			if (!problems.isEmpty()) console.line("问题" + problems.size() + "处", problems.size() + " problems");
		});
		return problems.isEmpty() ? Exit.DONE : Exit.REFUSED;
	}

	private static Map<String, Object> object(PackContract contract, List<Claim> claims, Console console) {
		return JsonObject.of("ok", contract.isKept(), "packs", contract.pack().stream().map(pack -> pack.id().toString()).toList(), "claims",
				claims.stream().map(claim -> JsonObject.of("code", claim.code(), "kept", claim.isKept(), "problems", claim.problems().stream().map(console::object).toList())).toList(), "tests", contract.tests().size());
	}
}
