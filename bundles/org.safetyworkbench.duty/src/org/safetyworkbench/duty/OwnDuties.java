package org.safetyworkbench.duty;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.library.Agenda;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Subject;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Store;

/**
 * What the plan of the office's place asks of the office itself: the rules whose subject is the supervising unit, answered from
 * what the office says of itself. Only that is stored; the answers are few and made anew each time.
 */
@Component(service = OwnDuties.class)
public final class OwnDuties {

	private static final int LONGEST = 400;

	private final Store store;
	private final Library library;

	@Activate
	public OwnDuties(@Reference Store store, @Reference Library library) {
		this.store = store;
		this.library = library;
	}

	/**
	 * Something those rules look at.
	 *
	 * @param words as it was said, none while it is not known
	 */
	public record Known(Fact fact, String words) {}

	/** One for each topic, in the order of the packs. */
	public List<OwnDuty> all(LocalDate asOf, Office office) {
		Packs packs = library.packs();
		return agenda(packs, asOf, office).evaluate(facts(packs)).stream().map(ruling -> OwnDuty.of(ruling, packs, asOf)).toList();
	}

	/** What can be said: the facts about the office that its rules look at. */
	public List<Known> known(LocalDate asOf, Office office) {
		Packs packs = library.packs();
		Map<String, String> said = said();
		return agenda(packs, asOf, office).facts().stream().flatMap(name -> packs.fact(name).stream()).filter(fact -> fact.keptOn() == Subject.UNIT)
				.map(fact -> new Known(fact, said.getOrDefault(fact.name(), ""))).toList();
	}

	/** @param words as people type it; blank takes it back */
	public Result<Fact> say(Author author, String name, String words) {
		Optional<Fact> fact = library.packs().fact(name).filter(one -> one.keptOn() == Subject.UNIT);
		if (fact.isEmpty()) return Result.failed(Problem.of("own.unknown", "没有关于本单位的“" + name + "”这一项", "there is no fact '" + name + "' about the office").remedy("查看本单位要求中列出的各项", "see the ones listed with what is asked of the office"));
		String said = words.strip();
		if (said.length() > LONGEST) return Result.failed(Problem.of("own.long", "“" + fact.get().label().zh() + "”太长", fact.get().label().en() + " is too long").remedy("不超过" + LONGEST + "个字符", "at most " + LONGEST + " characters"));
		if (said.isEmpty()) return keep(author, fact.get(), "");
		return fact.get().parse(said).then(value -> keep(author, fact.get(), said));
	}

	private Result<Fact> keep(Author author, Fact fact, String words) {
		return store.write(author, session -> {
			String before = said().getOrDefault(fact.name(), "");
			if (before.equals(words)) return Result.of(fact);
			Rows.update(session, "delete from own_fact where name = ?", fact.name());
			if (!words.isEmpty()) Rows.update(session, "insert into own_fact (name, words) values (?, ?)", fact.name(), words);
			session.log(new Change("own-fact", UUID.nameUUIDFromBytes(fact.name().getBytes(StandardCharsets.UTF_8)), "changed", Details.of().put(fact.name(), before, words).json()));
			return Result.of(fact);
		});
	}

	private Map<String, String> said() {
		return store.read(session -> {
			Map<String, String> said = new HashMap<>();
			Rows.each(session, "select name, words from own_fact", row -> said.put(row.text(1), row.text(2)));
			return said;
		});
	}

	/** What another version of the packs understands no more is not known. */
	private Facts facts(Packs packs) {
		Facts.Builder facts = Facts.builder();
		said().forEach((name, words) -> packs.fact(name).flatMap(fact -> fact.parse(words).toOptional()).ifPresent(value -> facts.put(name, value)));
		return facts.build();
	}

	/** Whatever sector a rule is about: the office supervises all. */
	private static Agenda agenda(Packs packs, LocalDate asOf, Office office) {
		Set<String> sectors = packs.sectors().stream().map(pack -> pack.id().id()).collect(Collectors.toSet());
		return packs.agenda(Subject.UNIT, sectors, office.jurisdiction(), asOf);
	}
}
