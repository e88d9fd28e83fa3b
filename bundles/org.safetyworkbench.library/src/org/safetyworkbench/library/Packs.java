package org.safetyworkbench.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.spi.*;

/** All packs of one moment, read, checked and ready to answer; immutable. */
public final class Packs {

	/** Reads and checks packs; a faulty one is refused whole and the others go on without it. */
	public static Packs of(Collection<? extends PackProvider> providers) {
		throw new UnsupportedOperationException();
	}

	public List<Pack> packs() { throw new UnsupportedOperationException(); }
	public Optional<Pack> pack(String id) { throw new UnsupportedOperationException(); }
	public List<Refused> refused() { throw new UnsupportedOperationException(); }
	public List<Fact> facts() { throw new UnsupportedOperationException(); }
	public Optional<Fact> fact(String nameOrLabelOrSynonym) { throw new UnsupportedOperationException(); }
	public List<Item> items() { throw new UnsupportedOperationException(); }
	public Optional<Item> item(String id) { throw new UnsupportedOperationException(); }
	public List<Item> checklist(Set<String> sectors, Facts facts) { throw new UnsupportedOperationException(); }
	public List<Law> laws() { throw new UnsupportedOperationException(); }
	public Optional<Law> law(String id) { throw new UnsupportedOperationException(); }
	public List<Authority> authorities() { throw new UnsupportedOperationException(); }
	public Optional<Authority> authority(String code) { throw new UnsupportedOperationException(); }
	public List<Pack> sectors() { throw new UnsupportedOperationException(); }
	public Optional<Pack> sector(String idOrName) { throw new UnsupportedOperationException(); }
	public List<Pack> jurisdictions() { throw new UnsupportedOperationException(); }
	public List<Rule> rules() { throw new UnsupportedOperationException(); }
	public List<Rule> inForce(LocalDate day) { throw new UnsupportedOperationException(); }
	public Optional<Rule> rule(String ref) { throw new UnsupportedOperationException(); }
	public Outcome evaluate(String ref, Situation situation) { throw new UnsupportedOperationException(); }
	public Explanation explain(String ref, Situation situation) { throw new UnsupportedOperationException(); }
	public Agenda agenda(Subject subject, Set<String> sectors, String jurisdiction, LocalDate asOf) { throw new UnsupportedOperationException(); }
}
