package org.safetyworkbench.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.exchange.table.Row;
import org.safetyworkbench.exchange.table.Rows;
import org.safetyworkbench.exchange.table.TableFile;
import org.safetyworkbench.exchange.table.Unreadable;
import org.safetyworkbench.register.Mappings;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.store.Store;

/** A file opened for import: its sheets understood, with the mapping that was given, remembered, or none. */
final class Source implements AutoCloseable {

	private final TableFile file;
	private final Field.Table table;
	private final String name;
	private final ImportMapping mapping;
	private final List<SheetPlan> plans;
	private final boolean remembered;

	/** @throws Unreadable when the file is no such table */
	Source(Path path, Field.Table table, Optional<ImportMapping> given, Collection<Fact> facts, Store store, Mappings mappings) {
		this(path, TableFile.open(path), table, given, facts, store, mappings);
	}

	/** @param file opened from that path; closed with this */
	Source(Path path, TableFile file, Field.Table table, Optional<ImportMapping> given, Collection<Fact> facts, Store store, Mappings mappings) {
		this.table = table;
		this.file = file;
		name = String.valueOf(path.getFileName());
		try {
			Optional<ImportMapping> known = given.isPresent() ? Optional.empty() : remembered(store, mappings);
			Optional<List<SheetPlan>> asBefore = known.flatMap(mapping -> plans(mapping, facts));
			remembered = asBefore.isPresent();
			mapping = given.orElse(remembered ? known.get() : ImportMapping.NONE);
			plans = asBefore.orElseGet(() -> new Layout(table, mapping, facts).plans(file));
		} catch (Unreadable e) {
			file.close();
			throw new Unreadable(at(e.problem()), e);
		}
	}

	private Optional<ImportMapping> remembered(Store store, Mappings mappings) {
		List<String> hashes = new ArrayList<>();
		for (String sheet : file.sheets())
			try (Rows rows = file.rows(sheet)) {
				for (int n = 0; n < Layout.LOOKED_AT && rows.hasNext(); n++) {
					Row row = rows.next();
					if (row.size() > 1) hashes.add(Layout.hash(table, row.cells()));
				}
			}
		return store.read(session -> hashes.stream().map(mappings::find).flatMap(Optional::stream).findFirst())
				.flatMap(text -> ImportMapping.parse(text).toOptional());
	}

	/** A remembered mapping may name facts of a pack that is gone; then it is no help. */
	private Optional<List<SheetPlan>> plans(ImportMapping known, Collection<Fact> facts) {
		try {
			return Optional.of(new Layout(table, known, facts).plans(file));
		} catch (Unreadable e) {
			return Optional.empty();
		}
	}

	ImportMapping mapping() {
		return mapping;
	}

	boolean isRemembered() {
		return remembered;
	}

	List<SheetPlan> plans() {
		return plans;
	}

	String hash() {
		return Layout.hash(table, plans.get(0).header());
	}

	List<String> unknownColumns() {
		return plans.stream().flatMap(plan -> plan.columns().stream()).filter(ColumnUse::isUnknown).map(ColumnUse::header).distinct().toList();
	}

	List<String> passedSheets() {
		List<String> read = plans.stream().map(SheetPlan::sheet).toList();
		return file.sheets().stream().filter(sheet -> !read.contains(sheet)).toList();
	}

	/** The problem with the file's name in front. */
	Problem at(Problem problem) {
		return problem.where().startsWith(name) ? problem : problem.at(name);
	}

	/**
	 * The rows below the headers of all sheets, one after the other, each turned into something by the sheet's reader.
	 *
	 * @param reader made anew for each sheet
	 */
	<T> Iterator<T> rows(BiFunction<SheetPlan, Row, T> reader) {
		return new Iterator<>() {
			private final Iterator<SheetPlan> rest = plans.iterator();
			private SheetPlan plan;
			private Rows rows;
			private Row next;

			@Override
			public boolean hasNext() {
				while (next == null) {
					if (rows == null) {
						if (!rest.hasNext()) return false;
						plan = rest.next();
						rows = file.rows(plan.sheet());
					}
					if (!rows.hasNext()) {
						rows.close();
						rows = null;
					} else {
						Row row = rows.next();
						if (row.number() > plan.headerRow() && !isHeader(row)) next = row;
					}
				}
				return true;
			}

			/** Printed tables repeat their header on every page. */
			private boolean isHeader(Row row) {
				for (ColumnUse use : plan.columns()) if (!row.cell(use.index()).strip().replaceAll("\\s+", " ").equals(use.header())) return false;
				return true;
			}

			@Override
			public T next() {
				if (!hasNext()) throw new NoSuchElementException();
				Row row = next;
				next = null;
				return reader.apply(plan, row);
			}
		};
	}

	@Override
	public void close() {
		file.close();
	}
}
