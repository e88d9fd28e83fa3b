package org.safetyworkbench.exchange;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.table.Row;
import org.safetyworkbench.exchange.table.Unreadable;
import org.safetyworkbench.exchange.value.Typed;
import org.safetyworkbench.hazard.Hazards;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.inspection.Inspections;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.Mappings;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.StoreException;

/** Takes over answers of inspections and proposes a hazard for each that failed. */
@Component(service = AnswerImport.class)
public final class AnswerImport implements TableImport {

	private static final Pattern LEADING_ID = Pattern.compile("([A-Z]{2,6}-[A-Z]?\\d{1,5})(?:[^A-Z0-9].*)?", Pattern.DOTALL);

	private final Store store;
	private final Enterprises enterprises;
	private final Inspections inspections;
	private final Hazards hazards;
	private final Mappings mappings;
	private final Library library;

	@Activate
	public AnswerImport(@Reference Store store, @Reference Enterprises enterprises, @Reference Inspections inspections, @Reference Hazards hazards, @Reference Mappings mappings,
			@Reference Library library) {
		this.store = store;
		this.enterprises = enterprises;
		this.inspections = inspections;
		this.hazards = hazards;
		this.mappings = mappings;
		this.library = library;
	}

	/** What of a run the main job wants to know. */
	interface Watcher {
		void answered(UUID enterprise);

		void hazard(UUID hazard);

		Watcher NONE = new Watcher() {
			@Override
			public void answered(UUID enterprise) {}

			@Override
			public void hazard(UUID hazard) {}
		};
	}

	/** Reads rows in one thread; the sheet's reader is made when its first row comes. */
	private Iterator<AnswerReader.Said> rows(Source source, Packs packs, LocalDate asOf) {
		Map<SheetPlan, AnswerReader> readers = new HashMap<>();
		Map<String, Item> words = items(packs);
		return source.rows((plan, row) -> readers
				.computeIfAbsent(plan, p -> new AnswerReader(p, source.mapping(), inspections, text -> item(words, text), asOf)).read(row));
	}

	private static Map<String, Item> items(Packs packs) {
		Map<String, Item> words = new HashMap<>();
		for (Item item : packs.items()) {
			words.putIfAbsent(Typed.key(item.question().zh()), item);
			words.putIfAbsent(Typed.key(item.question().en()), item);
		}
		packs.items().forEach(item -> words.put(Typed.key(item.id()), item));
		words.remove("");
		return words;
	}

	/** By id, by id with the question behind it, or by the question. */
	private static Optional<Item> item(Map<String, Item> words, String text) {
		Item item = words.get(Typed.key(text));
		if (item != null) return Optional.of(item);
		Matcher id = LEADING_ID.matcher(Typed.plain(text).toUpperCase(Locale.ROOT));
		return id.matches() ? Optional.ofNullable(words.get(Typed.key(id.group(1)))) : Optional.empty();
	}

	@Override
	public Result<Imported> run(Path file, Optional<ImportMapping> mapping, Author author, LocalDate asOf, Progress progress, Consumer<Refusal> refused) {
		return run(file, mapping, author, asOf, progress, refused, Watcher.NONE);
	}

	Result<Imported> run(Path file, Optional<ImportMapping> mapping, Author author, LocalDate asOf, Progress progress, Consumer<Refusal> refused, Watcher watcher) {
		try {
			Packs packs = library.packs();
			try (Source source = new Source(file, Field.Table.ANSWERS, mapping, packs.facts(), store, mappings)) {
				progress.begin(new Text("导入检查结果", "Importing the answers"), 0);
				try {
					return Result.of(store.write(author, session -> {
						Pass pass = new Pass(session, refused, watcher);
						Grouped.each(rows(source, packs, asOf), group -> {
							progress.checkCancelled();
							pass.write(group);
							progress.worked(group.size());
						});
						if (mapping.isPresent()) mappings.remember(author, source.hash(), source.mapping().text());
						return pass.tally.imported(source.unknownColumns());
					}));
				} catch (Unreadable e) {
					return Result.failed(source.at(e.problem()));
				}
			}
		} catch (Unreadable e) {
			return Result.failed(e.problem());
		} catch (StoreException e) {
			return Result.failed(e.problem());
		}
	}

	/** One run's writing side. */
	private final class Pass extends AnswerSifting {
		private final Session session;
		private final Consumer<Refusal> refused;
		private final Watcher watcher;

		Pass(Session session, Consumer<Refusal> refused, Watcher watcher) throws SQLException {
			super(enterprises, session.permit());
			this.session = session;
			this.refused = refused;
			this.watcher = watcher;
		}

		void write(List<AnswerReader.Said> group) throws SQLException {
			lookUp(group);
			List<Answer> answers = new ArrayList<>();
			List<Card> owners = new ArrayList<>();
			for (AnswerReader.Said said : group) {
				tally.read++;
				if (Cells.isWider(said.plan(), said.row())) tally.note(RegisterReader.BESIDE);
				Optional<Refusal> refusal = refusal(said);
				if (refusal.isPresent()) {
					tally.rejected++;
					refused.accept(refusal.get());
				} else if (isRepeated(said)) {
					tally.unchanged++;
					tally.note(RegisterReader.REPEATED);
				} else {
					Card card = card(said.code()).orElseThrow();
					owners.add(card);
					answers.add(said.of(card.id()));
				}
			}
			record(answers, owners);
		}

		private void record(List<Answer> answers, List<Card> owners) throws SQLException {
			List<Hazards.Proposal> proposals = new ArrayList<>();
			List<Inspections.Recorded> recorded = inspections.record(session, answers);
			for (int i = 0; i < recorded.size(); i++) {
				switch (recorded.get(i).outcome()) {
					case ADDED -> tally.added++;
					case UPDATED -> tally.updated++;
					case UNCHANGED -> tally.unchanged++;
				}
				proposals.add(new Hazards.Proposal(owners.get(i), recorded.get(i).answer()));
				watcher.answered(owners.get(i).id());
			}
			for (Hazards.Proposed proposed : hazards.propose(session, proposals))
				if (proposed.outcome() != Hazards.Outcome.WITHDRAWN) proposed.hazard().ifPresent(watcher::hazard);
		}
	}

	@Override
	public Result<Preview> preview(Path file, Optional<ImportMapping> mapping, LocalDate asOf, Progress progress) {
		try {
			Packs packs = library.packs();
			try (Source source = new Source(file, Field.Table.ANSWERS, mapping, packs.facts(), store, mappings)) {
				progress.begin(new Text("预览检查结果", "Reading the answers"), 0);
				AnswerSifting sifting = new AnswerSifting(enterprises, store.read(Session::permit));
				List<Preview.PreviewRow> rows = new ArrayList<>();
				List<Refusal> refusals = new ArrayList<>();
				try {
					Grouped.each(rows(source, packs, asOf), group -> {
						progress.checkCancelled();
						sifting.lookUp(group);
						for (AnswerReader.Said said : group) {
							sifting.tally.read++;
							Optional<Refusal> refusal = sifting.refusal(said);
							if (refusal.isPresent()) {
								sifting.tally.rejected++;
								if (refusals.size() < Preview.SHOWN) refusals.add(refusal.get());
							} else {
								if (sifting.isRepeated(said)) sifting.tally.note(RegisterReader.REPEATED);
								if (rows.size() < Preview.SHOWN) rows.add(shown(said.row(), said));
							}
						}
						progress.worked(group.size());
					});
				} catch (Unreadable e) {
					return Result.failed(source.at(e.problem()));
				} catch (SQLException e) {
					throw new IllegalStateException(e);
				}
				Tally tally = sifting.tally;
				return Result.of(new Preview(source.plans(), source.passedSheets(), source.hash(), source.isRemembered() ? Optional.of(source.mapping()) : Optional.empty(), COLUMNS, rows, tally.read,
						tally.read - tally.rejected, tally.rejected, refusals, tally.notes()));
			}
		} catch (Unreadable e) {
			return Result.failed(e.problem());
		} catch (StoreException e) {
			return Result.failed(e.problem());
		}
	}

	private static final List<Text> COLUMNS = List.of(Field.CREDIT_CODE.label(), Field.DATE.label(), Field.INSPECTOR.label(), Field.ITEM.label(), Field.RESULT.label(), new Text("结论", "finding"),
			Field.NOTE.label());

	private static Preview.PreviewRow shown(Row row, AnswerReader.Said said) {
		Answer a = said.answer();
		return new Preview.PreviewRow(row.sheet(), row.number(),
				List.of(said.code().value(), a.on().toString(), a.inspector(), a.item(), a.reading().words().zh(), a.failed() ? a.finding().words().zh() : "", a.note()));
	}
}
