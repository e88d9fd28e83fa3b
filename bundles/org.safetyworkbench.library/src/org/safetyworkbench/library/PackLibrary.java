package org.safetyworkbench.library;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.safetyworkbench.spi.PackProvider;

/** Collects the packs that are plugged in and reads them when they are first asked for. */
@Component(service = Library.class)
public final class PackLibrary implements Library {

	private final List<PackProvider> providers = new CopyOnWriteArrayList<>();
	private final Collection<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Object reading = new Object();
	private volatile Reading last = new Reading(List.of(), Packs.NONE);

	private record Reading(List<PackProvider> of, Packs packs) {}

	@Activate
	public PackLibrary() {}

	/** A library of exactly these packs. */
	public PackLibrary(Collection<? extends PackProvider> providers) {
		this.providers.addAll(providers);
	}

	@Override
	public Packs packs() {
		if (!last.of.equals(providers)) {
			synchronized (reading) {
				while (!last.of.equals(providers)) {
					List<PackProvider> now = List.copyOf(providers);
					last = new Reading(now, Packs.of(now));
				}
			}
		}
		return last.packs;
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
