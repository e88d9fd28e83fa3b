package org.safetyworkbench.guard;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.contribution.ComputedFact;
import org.safetyworkbench.spi.contribution.Contribution;
import org.safetyworkbench.spi.contribution.Dossier;
import org.safetyworkbench.spi.contribution.FormSection;
import org.safetyworkbench.spi.contribution.Importer;
import org.safetyworkbench.spi.contribution.Judgement;
import org.safetyworkbench.spi.contribution.PaperForm;

/** Collects contributions as bundles come and go, and calls them under the guard. */
@Component(service = Contributions.class)
public final class GuardedContributions implements Contributions {

	/** One call; people wait for it. */
	private static final Duration LIMIT = Duration.ofSeconds(3);

	private final Collection<Offer> offers = new CopyOnWriteArrayList<>();
	private final Map<ServiceReference<?>, Offer> byReference = new ConcurrentHashMap<>();
	private final Collection<Consumer<Problem>> listeners = new CopyOnWriteArrayList<>();
	private final Collection<Runnable> watchers = new CopyOnWriteArrayList<>();
	private final Suspects suspects;
	private final Guard guard;
	private final Supplier<List<Contributed>> unstarted;
	private final BundleContext context;

	@Activate
	public GuardedContributions(BundleContext context, @Reference ServiceComponentRuntime runtime) {
		this(context, Suspects.in(Path.of(System.getProperty("user.home"), ".safety-workbench", "contributions")), LIMIT, new Unstarted(context, runtime)::all);
	}

	GuardedContributions(BundleContext context, Suspects suspects, Duration limit, Supplier<List<Contributed>> unstarted) {
		this.context = context;
		this.suspects = suspects;
		this.unstarted = unstarted;
		guard = new Guard(suspects, limit);
	}

	/**
	 * Exactly these contributions, as if one bundle offered them.
	 *
	 * @param folder where suspects are remembered
	 */
	public static Contributions of(Path folder, Collection<? extends Contribution> all) {
		GuardedContributions contributions = new GuardedContributions(null, Suspects.in(folder), LIMIT, List::of);
		all.forEach(one -> contributions.add(new Source("given", "0.0.0", one.id()), () -> Optional.of(one)));
		return contributions;
	}

	/** A bundle that leaves has none left a little before it is taken off the list; any other has failed to make it. */
	private Optional<Contribution> made(ServiceReference<Contribution> reference) {
		Contribution contribution = context.getService(reference);
		Bundle bundle = reference.getBundle();
		if (contribution == null && bundle != null && (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0) throw new IllegalStateException("the component did not start; the log says why");
		return Optional.ofNullable(contribution);
	}

	@Reference(service = Contribution.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addContribution(ServiceReference<Contribution> reference) {
		Source source = new Source(reference.getBundle().getSymbolicName(), reference.getBundle().getVersion().toString(), String.valueOf(reference.getProperty("component.name")));
		byReference.put(reference, add(source, () -> made(reference)));
	}

	void removeContribution(ServiceReference<Contribution> reference) {
		remove(byReference.remove(reference));
	}

	Offer add(Source source, Callable<Optional<Contribution>> maker) {
		Offer offer = new Offer(source, guard, suspects, maker);
		offers.add(offer);
		watchers.forEach(Runnable::run);
		return offer;
	}

	void remove(Offer offer) {
		offers.remove(offer);
		watchers.forEach(Runnable::run);
	}

	@Override
	public List<Contributed> all() {
		List<Contributed> all = new ArrayList<>();
		for (Offer offer : offers) offer.state().ifPresent(all::add);
		all.addAll(unstarted.get());
		return all;
	}

	@Override
	public Set<String> computed() {
		return Set.copyOf(ask(ComputedFact.class, ComputedFact::fact));
	}

	@Override
	public Facts complete(Dossier dossier) {
		Facts.Builder more = Facts.builder();
		for (Facts computed : ask(ComputedFact.class, fact -> computed(fact, dossier))) more.putAll(computed);
		return offers.isEmpty() ? dossier.facts() : more.build().plus(dossier.facts());
	}

	/** Nothing where the office knows it by itself. */
	private static Facts computed(ComputedFact fact, Dossier dossier) {
		String name = fact.fact();
		if (dossier.facts().has(name)) return Facts.NONE;
		return fact.compute(dossier).map(value -> Facts.NONE.with(name, value)).orElse(Facts.NONE);
	}

	@Override
	public List<Judgement.Remark> remarks(Dossier dossier) {
		return ask(Judgement.class, judgement -> Flood.limited(judgement.judge(dossier), Flood.LINES).stream().map(remark -> new Judgement.Remark(Flood.limited(remark.text()), remark.basis())).toList())
				.stream().flatMap(List::stream).toList();
	}

	@Override
	public List<Section> sections(Dossier dossier) {
		return ask(FormSection.class, section -> new Section(Flood.limited(section.name()),
				Flood.limited(section.rows(dossier), Flood.LINES).stream().map(row -> new FormSection.Row(Flood.limited(row.label()), Flood.limited(row.value()))).toList()))
				.stream().filter(section -> !section.rows().isEmpty()).toList();
	}

	@Override
	public boolean reads(String fileName) {
		return reader(fileName).isPresent();
	}

	@Override
	public Optional<Result<List<List<String>>>> table(String fileName, byte[] content) {
		return reader(fileName).flatMap(offer -> offer.ask(Importer.class, importer -> table(importer, content)));
	}

	private Optional<Offer> reader(String fileName) {
		return offers.stream().filter(offer -> offer.ask(Importer.class, importer -> fileName.endsWith(importer.ending())).flatMap(this::told).orElse(false)).findFirst();
	}

	private static List<List<String>> table(Importer importer, byte[] content) {
		return Flood.limited(importer.table(content), Flood.ROWS).stream().map(row -> Flood.limited(row, Flood.LINES).stream().map(Flood::limited).toList()).toList();
	}

	@Override
	public List<Paper> papers() {
		return ask(PaperForm.class, paper -> new Paper(paper.id(), Flood.limited(paper.name())));
	}

	@Override
	public Result<List<String>> paper(String id, Dossier dossier) {
		for (Offer offer : offers) {
			Optional<Result<Boolean>> isIt = offer.ask(PaperForm.class, paper -> paper.id().equals(id));
			if (isIt.isPresent() && isIt.get().toOptional().orElse(false))
				return offer.ask(PaperForm.class, paper -> Flood.limited(paper.paragraphs(dossier), Flood.LINES).stream().map(Flood::limited).toList()).orElseThrow();
		}
		return Result.failed(Problem.of("contribution.paper", "没有这种文书：" + id, "there is no such paper: " + id).remedy("见 contributions list", "see contributions list"));
	}

	/** What all of one kind answer; who fails is left out and named. */
	private <C extends Contribution, T> List<T> ask(Class<C> kind, Function<C, T> question) {
		List<T> answers = new ArrayList<>();
		for (Offer offer : offers) offer.ask(kind, question).flatMap(this::told).ifPresent(answers::add);
		return answers;
	}

	private <T> Optional<T> told(Result<T> result) {
		for (Problem problem : result.problems()) listeners.forEach(listener -> listener.accept(problem));
		return result.toOptional();
	}

	@Override
	public void allow(String bundle) {
		suspects.allow(bundle);
	}

	@Override
	public void addListener(Consumer<Problem> listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(Consumer<Problem> listener) {
		listeners.remove(listener);
	}

	@Override
	public void addWatcher(Runnable watcher) {
		watchers.add(watcher);
	}

	@Override
	public void removeWatcher(Runnable watcher) {
		watchers.remove(watcher);
	}
}
