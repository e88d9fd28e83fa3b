package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;

/** Reads the hazards: lists, counts, single lines. Needs the store only, never packs, rules or the object mapper. */
public interface Ledger {

	/**
	 * One page. Declared queries ({@link #isDeclared}) cost the same at any size of the ledger; the others walk the order
	 * and pick, and stop when cancelled.
	 */
	Page<HazardRow> page(LedgerQuery query, Cursor after, int size, Progress progress);

	/** The same page with what lists show; fewer columns are read. */
	Page<ListedHazard> listed(LedgerQuery query, Cursor after, int size, Progress progress);

	/** Whether an index covers that filter and order. */
	boolean isDeclared(LedgerQuery query);

	/** Every line of a query, page by page (exports). */
	void each(LedgerQuery query, Progress progress, Consumer<HazardRow> line);

	Counts counts(LocalDate asOf);

	/** The hazards that have to be handed over to another authority, earliest day first. */
	List<HazardRow> toHandOver(int rows);

	/**
	 * Hazards the enterprise is to be reminded of, earliest deadline first: due within so many days, or late for so many, and
	 * nobody pressed since.
	 */
	List<HazardRow> toRemind(LocalDate asOf, int before, int after, int rows);

	/** What went to other authorities. */
	Page<TransferRow> transfers(TransferQuery query, Cursor after, int size);

	TransferCounts transfers(LocalDate asOf);

	Optional<HazardRow> row(UUID hazard);

	/** What the packs said about the item when this hazard arose. */
	Optional<ItemSnapshot> snapshot(UUID snapshot);

	/** On which days it was found, first day first. */
	List<Sighting> sightings(UUID hazard);

	/** The hazards these answers were recorded on; an answer without hazard is absent. */
	Map<UUID, UUID> hazardsOf(Collection<UUID> answers);

	/** How these enterprises stand; all are in the answer. */
	Map<UUID, Standing> standing(Collection<UUID> enterprises, LocalDate asOf);
}
