package org.safetyworkbench.library;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.safetyworkbench.core.WorkDays;
import org.safetyworkbench.core.WorkingCalendar;
import org.safetyworkbench.spi.DocumentPack;
import org.safetyworkbench.spi.PackProvider;

/** Collects the packs that are plugged in and reads them when they are first asked for. */
@Component(service = Library.class)
public final class PackLibrary implements Library {

	private final List<PackProvider> providers = new CopyOnWriteArrayList<>();
	private final Collection<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Object reading = new Object();
	private volatile Supplier<List<Bundle>> aground = List::of;
	private volatile List<Bundle> stranded = List.of();
	private volatile WorkDays workDays = () -> WorkingCalendar.WEEKDAYS;
	private volatile Reading last = new Reading(List.of(), List.of(), WorkingCalendar.WEEKDAYS, Packs.NONE);

	private record Reading(List<PackProvider> of, List<Bundle> stranded, WorkingCalendar calendar, Packs packs) {}

	/** A library of the packs that come. */
	public PackLibrary() {}

	/** A library of exactly these packs. */
	public PackLibrary(Collection<? extends PackProvider> providers) {
		this.providers.addAll(providers);
	}

	@Activate
	void watch(BundleContext context) {
		aground = () -> stranded(context);
		SynchronousBundleListener again = event -> stranded = aground.get();
		context.addBundleListener(again);
		stranded = aground.get();
	}

	/**
	 * Packs in bundles that cannot be resolved, most often because they want another version of the workbench: their components
	 * never start, so the framework alone would pass over them in silence.
	 */
	private static List<Bundle> stranded(BundleContext context) {
		return Arrays.stream(context.getBundles()).filter(bundle -> bundle.getState() == Bundle.INSTALLED && bundle.getEntryPaths(DocumentPack.FOLDER) != null).toList();
	}

	@Override
	public Packs packs() {
		WorkingCalendar calendar = workDays.days();
		if (isCurrent(calendar)) return last.packs;
		synchronized (reading) {
			while (!isCurrent(calendar)) read(List.copyOf(providers), stranded, calendar);
			return last.packs;
		}
	}

	private void read(List<PackProvider> now, List<Bundle> others, WorkingCalendar calendar) {
		try {
			last = new Reading(now, others, calendar, last.packs.again(Stream.concat(now.stream(), others.stream().map(DocumentPack::of)).toList(), calendar));
		} catch (IllegalStateException e) { // what a bundle answers that was uninstalled meanwhile
			stranded = aground.get();
			if (now.equals(providers) && others.equals(stranded)) throw e;
		}
	}

	private boolean isCurrent(WorkingCalendar calendar) {
		return last.of.equals(providers) && last.calendar.equals(calendar) && last.stranded.equals(stranded);
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	void setWorkDays(WorkDays service) {
		workDays = service;
	}

	void unsetWorkDays(WorkDays service) {
		if (workDays == service) workDays = () -> WorkingCalendar.WEEKDAYS;
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	void addPack(PackProvider provider) {
		providers.add(provider);
		listeners.forEach(Runnable::run);
	}

	void removePack(PackProvider provider) {
		providers.remove(provider);
		listeners.forEach(Runnable::run);
	}

	@Override
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}
}
