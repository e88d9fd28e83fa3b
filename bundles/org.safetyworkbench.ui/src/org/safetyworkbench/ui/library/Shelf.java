package org.safetyworkbench.ui.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.library.Refused;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Law;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.ui.text.Texts;

/** The packs as lists to look through. */
record Shelf(Optional<Packs> read) {

	static final Shelf EMPTY = new Shelf(Optional.empty());

	Shelf(Packs packs) {
		this(Optional.of(packs));
	}

	/** A pack that was taken in, or one that was refused. */
	record PackRow(Optional<Pack> pack, Optional<Refused> refused) {

		/** By what it is found again. */
		String id() {
			return pack.map(one -> one.id().id()).orElseGet(this::origin);
		}

		boolean isRefused() {
			return refused.isPresent();
		}

		String name(Texts texts) {
			return pack.map(one -> texts.of(one.name())).orElseGet(() -> refused.get().origin());
		}

		String kind(Texts texts) {
			return pack.map(one -> texts.get("pack.kind." + one.kind())).orElse("");
		}

		String version() {
			return pack.map(one -> one.id().version()).orElse("");
		}

		String items() {
			return pack.map(one -> String.valueOf(one.items().size())).orElse("");
		}

		String rules() {
			return pack.map(one -> String.valueOf(one.rules().size())).orElse("");
		}

		String state(Texts texts) {
			return pack.map(one -> texts.get("pack.status." + one.status())).orElseGet(() -> texts.get("pack.refused"));
		}

		String origin() {
			return pack.map(Pack::origin).orElseGet(() -> refused.get().origin());
		}
	}

	/**
	 * What is looked for.
	 *
	 * @param pack id, null for all
	 * @param focus of items
	 */
	record Filter(Texts texts, String text, String pack, Focus focus) {

		boolean matches(String ofPack, Stream<String> words) {
			return (pack == null || pack.equals(ofPack)) && finds(words);
		}

		boolean finds(Stream<String> words) {
			return text.isEmpty() || words.anyMatch(this::contains);
		}

		private boolean contains(String word) {
			return word.toLowerCase(java.util.Locale.ROOT).contains(text.toLowerCase(java.util.Locale.ROOT));
		}

		private static Stream<String> words(Text text) {
			return Stream.of(text.zh(), text.en());
		}
	}

	Packs packs() {
		return read.orElseThrow();
	}

	List<PackRow> packs(Filter filter) {
		Stream<PackRow> refused = read.filter(all -> filter.pack == null).stream().flatMap(all -> all.refused().stream()).map(one -> new PackRow(Optional.empty(), Optional.of(one)));
		Stream<PackRow> taken = read.stream().flatMap(all -> all.packs().stream())
				.filter(one -> filter.matches(one.id().id(), Stream.concat(Stream.of(one.id().id()), Filter.words(one.name()))))
				.map(one -> new PackRow(Optional.of(one), Optional.empty()));
		return Stream.concat(refused, taken).toList();
	}

	List<Item> items(Filter filter) {
		return read.stream().flatMap(all -> all.items().stream())
				.filter(item -> filter.matches(item.pack(), Stream.concat(Stream.of(item.id()), Stream.concat(Filter.words(item.question()), Filter.words(item.group())))))
				.filter(item -> filter.focus.includes(packs().marks(item.id()))).toList();
	}

	List<Rule> rules(Filter filter) {
		return read.stream().flatMap(all -> all.rules().stream())
				.filter(rule -> filter.matches(rule.pack(), Stream.concat(Stream.of(rule.key().toString()), Filter.words(rule.name())))).toList();
	}

	List<Fact> facts(Filter filter) {
		return only(filter.pack, Packs::facts, Pack::facts)
				.filter(fact -> filter.finds(Stream.concat(Stream.of(fact.name()), Stream.concat(fact.synonyms().stream(), Filter.words(fact.label()))))).toList();
	}

	List<Law> laws(Filter filter) {
		return only(filter.pack, Packs::laws, Pack::laws)
				.filter(law -> filter.finds(Stream.concat(Stream.of(law.id(), law.number()), Stream.concat(law.formerTitles().stream(), Filter.words(law.title()))))).toList();
	}

	/** Facts and laws do not tell which pack they are of. */
	private <T> Stream<T> only(String pack, Function<Packs, List<T>> all, Function<Pack, List<T>> ofOne) {
		return read.stream().flatMap(packs -> pack == null ? all.apply(packs).stream() : packs.pack(pack).stream().flatMap(one -> ofOne.apply(one).stream()));
	}
}
