package org.safetyworkbench.testkit;

import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.Position;
import org.safetyworkbench.spi.Rule;

/** Which texts of a pack lack one of the two languages. */
final class PackTexts {

	private record Placed(String what, Text text, Position at) {

		boolean isWhole() {
			return text.zh().codePoints().anyMatch(c -> Character.isIdeographic(c) || Character.isDigit(c)) && !text.en().isBlank();
		}

		Problem problem() {
			return PackContract.problem("contract.language", at, what + "缺少中文或英文：“" + text.zh() + "”“" + text.en() + "”", what + " lacks Chinese or English: '" + text.zh() + "', '" + text.en() + "'",
					"两种文字都要写", "write both");
		}
	}

	private PackTexts() {}

	static Stream<Problem> missing(Pack pack) {
		return Stream.of(Stream.of(new Placed(pack.id().id(), pack.name(), pack.at())), pack.facts().stream().flatMap(PackTexts::of), pack.items().stream().flatMap(PackTexts::of), pack.rules().stream().flatMap(PackTexts::of))
				.flatMap(all -> all).filter(placed -> !placed.isWhole()).map(Placed::problem);
	}

	private static Stream<Placed> of(Fact fact) {
		return Stream.of(new Placed(fact.name(), fact.label(), fact.at()));
	}

	private static Stream<Placed> of(Item item) {
		return Stream.of(item.question(), item.group(), item.rectification().measure()).map(text -> new Placed(item.id(), text, item.at()));
	}

	private static Stream<Placed> of(Rule rule) {
		return Stream.concat(Stream.of(rule.name()), rule.duty().stream().map(duty -> duty.task())).map(text -> new Placed(rule.key().toString(), text, rule.at()));
	}
}
