package org.safetyworkbench.library;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.safetyworkbench.core.WorkDays;
import org.safetyworkbench.core.WorkingCalendar;
import org.safetyworkbench.spi.PackProvider;

/** Collects the packs that are plugged in and reads them when they are first asked for. */
@Component(service = Library.class)
public final class PackLibrary implements Library {

	private final List<PackProvider> providers = new CopyOnWriteArrayList<>();
	private final Collection<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Object reading = new Object();
	private volatile WorkDays workDays = () -> WorkingCalendar.WEEKDAYS;
	private volatile Reading last = new Reading(List.of(), WorkingCalendar.WEEKDAYS, Packs.NONE);

	private record Reading(List<PackProvider> of, WorkingCalendar calendar, Packs packs) {}

	@Activate
	public PackLibrary() {}

	/** A library of exactly these packs. */
	public PackLibrary(Collection<? extends PackProvider> providers) {
		this.providers.addAll(providers);
	}

	@Override
	public Packs packs() {
		WorkingCalendar calendar = workDays.days();
		if (isCurrent(calendar)) return last.packs;
		synchronized (reading) {
			while (!isCurrent(calendar)) {
				List<PackProvider> now = List.copyOf(providers);
				last = new Reading(now, calendar, Packs.of(now, calendar));
			}
			return last.packs;
		}
	}

	private boolean isCurrent(WorkingCalendar calendar) {
		return last.of.equals(providers) && last.calendar.equals(calendar);
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
