package org.safetyworkbench.cli;

import java.util.List;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Pack;

/** Places as people name them. */
final class Jurisdictions {

	private Jurisdictions() {}

	/** The id of the place of that id or name. */
	static String of(Packs packs, String word) {
		List<Pack> places = packs.jurisdictions();
		return places.stream().filter(pack -> pack.jurisdiction().equals(word) || pack.name().zh().equals(word) || pack.name().en().equals(word)).map(Pack::jurisdiction)
				.findFirst().orElseThrow(() -> new Stop(unknown(places.stream().map(Pack::jurisdiction).toList(), word)));
	}

	private static Problem unknown(List<String> ids, String word) {
		Problem problem = Problem.of("usage.jurisdiction", "没有地方“" + word + "”，可选：" + String.join("、", ids), "there is no place '" + word + "', only " + String.join(", ", ids));
		return Suggestion.of(word, Stream.concat(ids.stream(), Stream.of("default")).toList())
				.map(near -> problem.remedy("是不是要写 " + near + "？", "did you mean " + near + "?")).orElse(problem);
	}
}
