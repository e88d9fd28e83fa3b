package org.safetyworkbench.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.core.WorkingCalendar;
import org.safetyworkbench.rules.BindingReport;
import org.safetyworkbench.rules.CheckedPack;
import org.safetyworkbench.rules.Condition;
import org.safetyworkbench.rules.PackCheck;
import org.safetyworkbench.rules.RuleBook;
import org.safetyworkbench.rules.RuleTests;
import org.safetyworkbench.rules.Table;
import org.safetyworkbench.spi.Authority;
import org.safetyworkbench.spi.Explanation;
import org.safetyworkbench.spi.Explanation.Truth;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Law;
import org.safetyworkbench.spi.Marks;
import org.safetyworkbench.spi.Outcome;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.PackProvider;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.Situation;
import org.safetyworkbench.spi.Subject;

/** All packs of one moment, read, checked and ready to answer; immutable. */
public final class Packs {

	/** No pack at all. */
	public static final Packs NONE = of(List.of());

	private final Collection<? extends PackProvider> providers;
	private final WorkingCalendar calendar;
	private final PackCheck check;
	private final ParameterValues params;
	private final List<Pack> packs;
	private final Map<String, Pack> byId = new HashMap<>();
	private final List<Refused> refused;
	private final List<Table> tables;
	private final RuleBook book;
	private final Map<String, Condition> applies = new HashMap<>();
	private final Map<String, Fact> facts = new LinkedHashMap<>();
	private final Map<String, Fact> factsByWord = new HashMap<>();
	private final Map<String, Item> items = new LinkedHashMap<>();
	private final Map<String, Marks> marks = new HashMap<>();
	private final Map<String, Law> laws = new LinkedHashMap<>();
	private final Map<String, Authority> authorities = new LinkedHashMap<>();
	private final Map<List<Object>, Agenda> agendas = new ConcurrentHashMap<>();

	private Packs(Collection<? extends PackProvider> providers, WorkingCalendar calendar, ParameterValues params, PackCheck check) {
		this.providers = List.copyOf(providers);
		this.calendar = calendar;
		this.params = params;
		this.check = check;
		packs = check.packs().stream().map(CheckedPack::pack).toList();
		tables = check.packs().stream().flatMap(pack -> pack.tables().stream()).toList();
		book = new RuleBook(tables);
		List<Refused> others = new ArrayList<>();
		check.refused().forEach((origin, problems) -> others.add(new Refused(origin, problems)));
		refused = List.copyOf(others);
		check.packs().forEach(pack -> applies.putAll(pack.applies()));
		check.packs().forEach(pack -> marks.putAll(pack.marks()));
		for (Pack pack : packs) {
			byId.put(pack.id().id(), pack);
			pack.facts().forEach(fact -> facts.put(fact.name(), fact));
			pack.items().forEach(item -> items.put(item.id(), item));
			pack.laws().forEach(law -> laws.put(law.id(), law));
			pack.authorities().forEach(authority -> authorities.put(authority.code(), authority));
		}
		for (Fact fact : facts.values())
			Stream.concat(Stream.of(fact.label().zh(), fact.label().en()), fact.synonyms().stream()).forEach(word -> factsByWord.putIfAbsent(word(word), fact));
		facts.values().forEach(fact -> factsByWord.put(word(fact.name()), fact));
	}

	/** Reads and checks packs; a faulty one is refused whole and the others go on without it. */
	public static Packs of(Collection<? extends PackProvider> providers) {
		return of(providers, WorkingCalendar.WEEKDAYS);
	}

	/** @param calendar which days rules count as working days */
	public static Packs of(Collection<? extends PackProvider> providers, WorkingCalendar calendar) {
		return new Packs(providers, calendar, ParameterValues.PACKAGED, PackCheck.of(providers, calendar, ParameterValues.PACKAGED.byRule()));
	}

	/** The same packs with an administrator's numbers in the place of packaged ones. */
	public Packs with(ParameterValues params) {
		return new Packs(providers, calendar, params, check.again(providers, params.byRule()));
	}

	/** The packs of another moment; those that are still there are not read again. */
	Packs again(Collection<? extends PackProvider> now, WorkingCalendar days) {
		return days.equals(calendar) ? new Packs(now, calendar, params, check.again(now, params.byRule())) : of(now, days);
	}

	/** The same packs with others beside them, each in the place of the one of its id. */
	public Packs with(Collection<? extends PackProvider> others) {
		List<PackProvider> all = new ArrayList<>(others); // the first of an id wins
		providers.stream().filter(provider -> others.stream().noneMatch(other -> other.origin().equals(provider.origin()))).forEach(all::add);
		return again(all, calendar);
	}

	/** Each after those it requires. */
	public List<Pack> packs() {
		return packs;
	}

	public Optional<Pack> pack(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	public List<Refused> refused() {
		return refused;
	}

	/** The sector packs. */
	public List<Pack> sectors() {
		return ofKind(Pack.Kind.SECTOR);
	}

	/** A sector by its id or one of its names. */
	public Optional<Pack> sector(String idOrName) {
		String word = word(idOrName);
		return sectors().stream().filter(pack -> Stream.of(pack.id().id(), pack.name().zh(), pack.name().en()).anyMatch(name -> word(name).equals(word))).findFirst();
	}

	/** The places whose plans are installed. */
	public List<Pack> jurisdictions() {
		return ofKind(Pack.Kind.JURISDICTION);
	}

	private List<Pack> ofKind(Pack.Kind kind) {
		return packs.stream().filter(pack -> pack.kind() == kind).toList();
	}

	public List<Fact> facts() {
		return List.copyOf(facts.values());
	}

	/** A fact by its name, a label or a synonym, case and outer space ignored. */
	public Optional<Fact> fact(String nameOrLabelOrSynonym) {
		return Optional.ofNullable(factsByWord.get(word(nameOrLabelOrSynonym)));
	}

	private static String word(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

	public List<Item> items() {
		return List.copyOf(items.values());
	}

	public Optional<Item> item(String id) {
		return Optional.ofNullable(items.get(id.strip()));
	}

	/** The forms an item belongs to. */
	public Marks marks(String item) {
		return marks.getOrDefault(item, Marks.NONE);
	}

	/** The items that apply, common ones first; what cannot be decided is shown. */
	public List<Item> checklist(Set<String> sectors, Facts known) {
		Situation situation = Situation.of(known, LocalDate.EPOCH, "");
		return items.values().stream().filter(item -> concerns(item.pack(), sectors) && applies.get(item.id()).truth(situation) != Truth.FALSE).toList();
	}

	private boolean concerns(String packId, Set<String> sectors) {
		Pack pack = pack(packId).orElseThrow();
		return pack.kind() != Pack.Kind.SECTOR || sectors.contains(packId);
	}

	public List<Law> laws() {
		return List.copyOf(laws.values());
	}

	public Optional<Law> law(String id) {
		return Optional.ofNullable(laws.get(id));
	}

	public List<Authority> authorities() {
		return List.copyOf(authorities.values());
	}

	public Optional<Authority> authority(String code) {
		return Optional.ofNullable(authorities.get(code));
	}

	public List<Rule> rules() {
		return tables.stream().map(Table::rule).toList();
	}

	/** Rules in force on a day. */
	public List<Rule> inForce(LocalDate day) {
		return rules().stream().filter(rule -> rule.validity().includes(day)).toList();
	}

	/** A rule by id ({@code CM-R01}) or id and place ({@code SR-01@yunnan}); without a place the one for the rest of the world. */
	public Optional<Rule> rule(String ref) {
		return book.find(ref).map(Table::rule);
	}

	/** "Did you mean …?" for a rule there is none of. */
	public Text suggestRule(String ref) {
		return book.remedy(ref);
	}

	/**
	 * What one rule answers; a plain id is answered by the table of the situation's place.
	 *
	 * @throws IllegalArgumentException when there is no such rule; ask {@link #rule} first
	 */
	public Outcome evaluate(String ref, Situation situation) {
		return book.evaluate(ref, situation);
	}

	/**
	 * Why a rule answers as it does.
	 *
	 * @throws IllegalArgumentException when there is no such rule; ask {@link #rule} first
	 */
	public Explanation explain(String ref, Situation situation) {
		return book.explain(ref, situation);
	}

	/** The bound rules in force for such a record in those sectors, at that place, on that day. */
	public Agenda agenda(Subject subject, Set<String> sectors, String jurisdiction, LocalDate asOf) {
		if (agendas.size() > 1000) agendas.clear();
		return agendas.computeIfAbsent(List.of(subject, Set.copyOf(sectors), jurisdiction, asOf), key -> Agenda.of(tables, byId(), subject, sectors, jurisdiction, asOf));
	}

	private Function<String, Pack> byId() {
		Map<String, Pack> byId = new HashMap<>();
		packs.forEach(pack -> byId.put(pack.id().id(), pack));
		return byId::get;
	}

	/** Runs the examples of all packs. */
	public List<TestResult> test() {
		return new RuleTests(book).run(rules()).stream().map(TestResult::of).toList();
	}

	/** Runs the examples of one pack. */
	public List<TestResult> test(Pack pack) {
		return new RuleTests(book).run(pack.rules()).stream().map(TestResult::of).toList();
	}

	/** How much of the rules of a pack their own examples look at; every small mistake is tried, so this takes seconds. */
	public List<Coverage> coverage(Pack pack) {
		return RuleTests.coverage(tables.stream().filter(table -> table.rule().pack().equals(pack.id().id())).toList()).stream().map(Coverage::of).toList();
	}

	/** Runs the examples of files in the shape {@code rules: [{id, tests}]}. */
	public List<TestResult> test(Collection<TestFile> files) {
		RuleTests tests = new RuleTests(book);
		return files.stream().flatMap(file -> tests.run(file.content()).stream()).map(TestResult::of).toList();
	}

	/** Which rules act on records and which are for reading and trying only, as a Markdown page. */
	public String bindingReport() {
		return new BindingReport(packs).markdown();
	}
}
