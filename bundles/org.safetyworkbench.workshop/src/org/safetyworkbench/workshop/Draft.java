package org.safetyworkbench.workshop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.library.Refused;
import org.safetyworkbench.testkit.PackContract;

/**
 * A pack somebody is writing, read beside the installed packs as if it were one of them. While its documents are broken it is
 * still seen as it was when they last could be read.
 *
 * @param seen the pack among the others as it last could be read, empty when it never could
 * @param isCurrent whether that is how the documents lie there now
 * @param problems what is wrong with the documents as they lie there now
 */
public record Draft(Path folder, Optional<PackContract> seen, boolean isCurrent, List<Problem> problems) {

	public Draft {
		problems = List.copyOf(problems);
	}

	/** Nothing read yet. */
	public static Draft in(Path folder) {
		return new Draft(folder.toAbsolutePath().normalize(), Optional.empty(), false, List.of());
	}

	/** The documents as they lie there now. */
	public Draft read(Packs installed) {
		FolderPack documents = FolderPack.of(folder);
		Packs packs = installed.with(List.of(documents));
		PackContract contract = PackContract.of(packs, documents.origin());
		List<Problem> problems = contract.claims().stream().flatMap(claim -> claim.problems().stream()).toList();
		if (contract.pack().isEmpty()) return new Draft(folder, seen, false, problems);
		return new Draft(folder, Optional.of(contract), true, Stream.concat(problems.stream(), broken(installed, packs, documents.origin())).toList());
	}

	/** Packs that can no longer be read beside this one. */
	private static Stream<Problem> broken(Packs installed, Packs packs, String origin) {
		Set<String> before = installed.refused().stream().map(Refused::origin).collect(Collectors.toSet());
		return packs.refused().stream().filter(refused -> !refused.origin().equals(origin) && !before.contains(refused.origin()))
				.flatMap(refused -> refused.problems().stream().filter(problem -> !problem.code().equals("pack.duplicate")).map(problem -> problem.at(refused.origin())));
	}

	/** Where in its files a problem stands. */
	public Optional<Spot> spot(Problem problem) {
		return Spot.of(folder, problem);
	}
}
