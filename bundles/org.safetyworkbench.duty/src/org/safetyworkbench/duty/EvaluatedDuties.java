package org.safetyworkbench.duty;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.guard.Contributions;
import org.safetyworkbench.inspection.Inspections;
import org.safetyworkbench.library.Agenda;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.EnterpriseQuery;
import org.safetyworkbench.register.EnterpriseRow;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.Filter;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.spi.Ruling;
import org.safetyworkbench.spi.Situation;
import org.safetyworkbench.spi.Subject;
import org.safetyworkbench.spi.contribution.Dossier;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** Duties found by asking the packs' rules about enterprises, and kept by {@link DutyWriter}. */
@Component
public final class EvaluatedDuties implements Duties {

	private static final int GROUP = 1000;

	private final Store store;
	private final Library library;
	private final Enterprises enterprises;
	private final EnterpriseFacts facts;
	private volatile Optional<Contributions> contributions = Optional.empty();

	@Activate
	public EvaluatedDuties(@Reference Store store, @Reference Library library, @Reference Enterprises enterprises, @Reference Inspections inspections) {
		this.store = store;
		this.library = library;
		this.enterprises = enterprises;
		this.facts = new EnterpriseFacts(inspections);
	}

	/** Without contributions, as in most offices, nothing is asked. */
	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	void setContributions(Contributions service) {
		contributions = Optional.of(service);
	}

	void unsetContributions(Contributions service) {
		contributions = contributions.filter(present -> present != service);
	}

	@Override
	public Evaluated evaluateAll(Author author, LocalDate asOf, Office office, Progress progress) {
		progress.begin(new Text("计算职责", "evaluating duties"), enterprises.count());
		Evaluated evaluated = new Evaluated(0, 0, 0);
		Optional<Cursor> next = Optional.of(Cursor.START);
		EnterpriseQuery all = new EnterpriseQuery(new Filter.All(), EnterpriseQuery.Sort.CODE);
		while (next.isPresent()) {
			progress.checkCancelled();
			Page<EnterpriseRow> page = enterprises.page(all, next.get(), GROUP, Progress.NONE);
			List<Enterprise> group = enterprises.list(page.rows().stream().map(EnterpriseRow::id).toList());
			evaluated = evaluated.plus(store.write(author, session -> evaluate(session, group, asOf, office)));
			progress.worked(group.size());
			next = page.next();
		}
		return evaluated;
	}

	@Override
	public Evaluated evaluate(Session session, List<Enterprise> group, LocalDate asOf, Office office) throws SQLException {
		return evaluate(session, group, asOf, office, agenda -> agenda, topic -> true);
	}

	@Override
	public Evaluated factsChanged(Session session, Enterprise enterprise, Set<String> names, LocalDate asOf, Office office) throws SQLException {
		Set<String> changed = new HashSet<>(names);
		contributions.ifPresent(all -> changed.addAll(all.computed()));
		Agenda touched = agenda(library.packs(), enterprise, asOf, office).touchedBy(changed);
		Set<String> topics = touched.rules().stream().map(Rule::topic).collect(Collectors.toSet());
		return topics.isEmpty() ? new Evaluated(1, 0, 0) : evaluate(session, List.of(enterprise), asOf, office, agenda -> touched, topics::contains);
	}

	private interface Narrowing {
		Agenda of(Agenda agenda);
	}

	private Evaluated evaluate(Session session, List<Enterprise> group, LocalDate asOf, Office office, Narrowing narrowing, Predicate<String> topics) throws SQLException {
		Packs packs = library.packs();
		Map<UUID, Facts> known = known(session, group, asOf);
		Map<Set<String>, Agenda> agendas = new HashMap<>();
		DutyWriter writer = new DutyWriter(session, topics, (enterprise, owed) -> WhyText.write(
				WhyText.of(packs.explain(owed.rule(), Situation.of(known.get(enterprise.id().value()), asOf, office.jurisdiction())), packs)));
		long rulings = 0;
		for (Enterprise enterprise : group) {
			Agenda agenda = agendas.computeIfAbsent(enterprise.sectors(), sectors -> narrowing.of(agenda(packs, enterprise, asOf, office)));
			List<Ruling> said = agenda.evaluate(known.get(enterprise.id().value()));
			rulings += said.size();
			TreeMap<String, Owed> owed = new TreeMap<>();
			for (Ruling ruling : said) Owed.of(ruling, packs, asOf).ifPresent(duty -> owed.put(duty.topic(), duty));
			writer.add(enterprise, owed);
		}
		return new Evaluated(group.size(), writer.write(), rulings);
	}

	private Map<UUID, Facts> known(Session session, List<Enterprise> group, LocalDate asOf) throws SQLException {
		Map<UUID, Facts> known = facts.of(session, group, asOf);
		contributions.ifPresent(all -> group.forEach(enterprise -> known.computeIfPresent(enterprise.id().value(), (id, plain) -> all.complete(dossier(enterprise, plain, asOf)))));
		return known;
	}

	private static Dossier dossier(Enterprise enterprise, Facts known, LocalDate asOf) {
		return new Dossier(enterprise.creditCode().value(), enterprise.name(), enterprise.sectors(), known, asOf);
	}

	private static Agenda agenda(Packs packs, Enterprise enterprise, LocalDate asOf, Office office) {
		return packs.agenda(Subject.ENTERPRISE, enterprise.sectors(), office.jurisdiction(), asOf);
	}

	@Override
	public Conclusions conclusions(Enterprise enterprise, LocalDate asOf, Office office) {
		Facts known = store.read(session -> known(session, List.of(enterprise), asOf)).get(enterprise.id().value());
		return new Conclusions(enterprise.id().value(), asOf, new ArrayList<>(agenda(library.packs(), enterprise, asOf, office).evaluate(known)));
	}
}
