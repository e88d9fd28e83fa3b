package org.safetyworkbench.ui.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.register.EnterpriseQuery;
import org.safetyworkbench.register.EnterpriseQuery.Sort;
import org.safetyworkbench.register.EnterpriseRow;
import org.safetyworkbench.register.Filter;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.ui.text.Texts;

/** Which enterprises the grid shows: chosen area, sector and order, and how a row reads. */
final class EnterpriseList {

	static final int PAGE = 100;

	/** Reads the register. */
	interface Reader {
		Page<EnterpriseRow> page(EnterpriseQuery query, Cursor after, int size, Progress progress);
	}

	private final Texts texts;
	private final List<Pack> sectors;
	private Optional<AreaCode> area = Optional.empty();
	/** Place in {@link #choices()}. */
	private int choice;
	private Sort sort = Sort.NAME;

	EnterpriseList(Texts texts, List<Pack> sectors) {
		this.texts = texts;
		this.sectors = List.copyOf(sectors);
	}

	/** What the sector filter offers: all, to be set, each sector. */
	List<String> choices() {
		List<String> choices = new ArrayList<>(List.of(texts.get("enterprises.sector.all"), texts.get("enterprises.sector.none")));
		sectors.forEach(sector -> choices.add(texts.of(sector.name())));
		return choices;
	}

	void choose(int index) {
		choice = index;
	}

	void area(Optional<AreaCode> wanted) {
		area = wanted;
	}

	void sort(Sort wanted) {
		sort = wanted;
	}

	boolean isFiltered() {
		return choice > 0 || area.isPresent();
	}

	/** The filter that an index covers best; what it does not cover is picked while reading. */
	EnterpriseQuery query() {
		return new EnterpriseQuery(filter(), sort);
	}

	/** What is asked for; equal when the same rows are wanted in the same order. */
	Object question() {
		return List.of(area, choice, sort, sectors.size());
	}

	private Filter filter() {
		if (choice == 1) return new Filter.SectorToBeSet();
		if (choice > 1) return new Filter.InSector(sectors.get(choice - 2).id().id());
		return area.<Filter>map(Filter.InArea::new).orElseGet(Filter.All::new);
	}

	Page<EnterpriseRow> read(Reader reader, Cursor after, Progress progress) {
		Predicate<EnterpriseRow> wanted = row -> choice == 0 || area.isEmpty() || row.areaCode().startsWith(area.get().prefix());
		EnterpriseQuery query = query();
		List<EnterpriseRow> rows = new ArrayList<>();
		Cursor from = after;
		while (true) {
			progress.checkCancelled();
			Page<EnterpriseRow> page = reader.page(query, from, PAGE, progress);
			page.rows().stream().filter(wanted).forEach(rows::add);
			if (rows.size() >= PAGE || page.next().isEmpty()) return new Page<>(rows, page.next());
			from = page.next().get();
		}
	}

	String sectors(EnterpriseRow row) {
		if (row.sectors().isEmpty()) return texts.get("enterprises.sector.none");
		return row.sectors().stream().map(this::sector).collect(Collectors.joining(texts.get("list.separator")));
	}

	/** The name of a sector; its id when no pack speaks of it; dots while packs are being read. */
	private String sector(String id) {
		if (sectors.isEmpty()) return "…";
		return sectors.stream().filter(pack -> pack.id().id().equals(id)).map(pack -> texts.of(pack.name())).findFirst().orElse(id);
	}
}
