package org.safetyworkbench.exchange;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.table.Row;
import org.safetyworkbench.exchange.table.Unreadable;
import org.safetyworkbench.guard.Contributions;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.Mappings;
import org.safetyworkbench.register.RegisterBatch;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.StoreException;

/** Takes over a register of enterprises. */
@Component(service = RegisterImport.class)
public final class RegisterImport implements TableImport {

	private final Store store;
	private final Enterprises enterprises;
	private final Areas areas;
	private final Mappings mappings;
	private final Library library;
	private final TradeFiles files = new TradeFiles();

	@Activate
	public RegisterImport(@Reference Store store, @Reference Enterprises enterprises, @Reference Areas areas, @Reference Mappings mappings, @Reference Library library) {
		this.store = store;
		this.enterprises = enterprises;
		this.areas = areas;
		this.mappings = mappings;
		this.library = library;
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	void setContributions(Contributions service) {
		files.set(service);
	}

	void unsetContributions(Contributions service) {
		files.unset(service);
	}

	/** A row as read: what it says, or why not; both null for a repetition of an earlier row. */
	private record Parsed(SheetPlan plan, Row row, RegisterRow said, Refusal refusal) {}

	/** What the reading thread needs, and its memory of earlier rows. */
	private final class Reading {
		private final Source source;
		private final Map<String, Fact> facts;
		private final RegisterReader.Known known;
		private final Seen seen = new Seen();
		private final Permit permit = store.read(Session::permit);
		private SheetPlan plan;
		private RegisterReader reader;

		Reading(Source source, Packs packs) {
			this.source = source;
			facts = packs.facts().stream().collect(Collectors.toMap(Fact::name, fact -> fact, (a, b) -> a));
			String names = packs.sectors().stream().map(pack -> pack.id().id() + " " + pack.name().in(Locale.CHINESE)).collect(Collectors.joining("、"));
			known = new RegisterReader.Known(word -> packs.sector(word).map(pack -> pack.id().id()), names, RegisterImport.this::area);
			List<Problem> problems = RegisterReader.problems(source.mapping(), known, facts);
			if (!problems.isEmpty()) throw new Unreadable(problems.get(0));
		}

		Iterator<Parsed> rows() {
			return source.rows(this::read);
		}

		private Parsed read(SheetPlan of, Row row) {
			if (of != plan) {
				plan = of;
				reader = new RegisterReader(of, source.mapping(), known, facts);
			}
			RegisterRow said = reader.read(row);
			if (said == null) return new Parsed(of, row, null, reader.refusal());
			if (isOutside(said)) return new Parsed(of, row, null, outside(of, row, permit.refusal(said.area().map(AreaCode::value).orElse(""), said.sectors()).orElseThrow()));
			long key = said.key();
			long content = said.fingerprint();
			return switch (seen.find(key, content)) {
				case NONE -> {
					seen.add(key, content, row.number());
					yield new Parsed(of, row, said, null);
				}
				case SAME -> new Parsed(of, row, null, null);
				case DIFFERENT -> new Parsed(of, row, null, Cells.refusal(of, row, List.of(repeated(of, row, seen.row(key)))));
			};
		}

		/** As far as the row says; what it leaves to the register is seen when it is written. */
		private boolean isOutside(RegisterRow said) {
			return said.area().isPresent() && !permit.reaches(said.area().get().value()) || !said.sectors().isEmpty() && said.sectors().stream().noneMatch(permit::covers);
		}
	}

	private static Refusal outside(SheetPlan plan, Row row, Problem problem) {
		return Cells.refusal(plan, row, List.of(new Reason("", "", problem)));
	}

	private static Reason repeated(SheetPlan plan, Row row, int first) {
		ColumnUse code = plan.column(Field.CREDIT_CODE).orElse(plan.columns().get(0));
		return new Reason(code.header(), row.cell(code.index()), Problem.of("row.repeated", "代码与第" + first + "行相同，内容却不同；以第一行为准", "the code stands in row " + first + " too, with other content; the first row counts")
				.remedy("核对后只保留一行", "check both and keep one row"));
	}

	private Optional<AreaCode> area(String text) {
		Optional<AreaCode> known = areas.resolve(text).map(area -> area.code());
		if (known.isPresent()) return known;
		return AreaCode.parse(text).toOptional().filter(code -> code.level().compareTo(AreaCode.Level.COUNTY) > 0 && areas.find(new AreaCode(code.value().substring(0, 6))).isPresent());
	}

	@Override
	public Result<Imported> run(Path file, Optional<ImportMapping> mapping, Author author, LocalDate asOf, Progress progress, Consumer<Refusal> refused) {
		return run(file, mapping, author, progress, refused, enterprise -> { });
	}

	/** @param entered gets every enterprise the file names, as it is now in the register */
	Result<Imported> run(Path file, Optional<ImportMapping> mapping, Author author, Progress progress, Consumer<Refusal> refused, Consumer<Enterprise> entered) {
		try {
			Packs packs = library.packs();
			try (Source source = new Source(file, files.open(file), Field.Table.REGISTER, mapping, packs.facts(), store, mappings)) {
				progress.begin(new Text("导入企业登记表", "Importing the register"), 0);
				try {
					return Result.of(store.write(author, session -> {
						Tally tally = new Tally();
						Reading reading = new Reading(source, packs);
						try (RegisterBatch batch = enterprises.batch(session)) {
							Grouped.each(reading.rows(), group -> {
								progress.checkCancelled();
								write(batch, group, tally, refused, entered);
								progress.worked(group.size());
							});
						}
						if (mapping.isPresent()) mappings.remember(author, source.hash(), source.mapping().text());
						return tally.imported(source.unknownColumns());
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

	private static void write(RegisterBatch batch, List<Parsed> group, Tally tally, Consumer<Refusal> refused, Consumer<Enterprise> entered) throws SQLException {
		List<RegisterBatch.Incoming> incoming = new ArrayList<>(group.size());
		List<Parsed> rows = new ArrayList<>(group.size());
		for (Parsed parsed : group) {
			count(parsed, tally);
			if (parsed.refusal() != null) refused.accept(parsed.refusal());
			else if (parsed.said() != null) {
				incoming.add(new RegisterBatch.Incoming(parsed.said().code(), parsed.said()::on));
				rows.add(parsed);
			}
		}
		List<RegisterBatch.Outcome> outcomes = batch.upsert(incoming);
		for (int i = 0; i < outcomes.size(); i++) {
			RegisterBatch.Outcome outcome = outcomes.get(i);
			switch (outcome.kind()) {
				case ADDED -> tally.added++;
				case UPDATED -> tally.updated++;
				case UNCHANGED -> tally.unchanged++;
				case REFUSED -> {
					tally.rejected++;
					refused.accept(outside(rows.get(i).plan(), rows.get(i).row(), outcome.against().orElseThrow()));
				}
			}
			if (outcome.kind() != RegisterBatch.Kind.REFUSED) entered.accept(outcome.enterprise());
		}
	}

	private static void count(Parsed parsed, Tally tally) {
		tally.read++;
		if (Cells.isWider(parsed.plan(), parsed.row())) tally.note(RegisterReader.BESIDE);
		if (parsed.refusal() != null) tally.rejected++;
		else if (parsed.said() == null) {
			tally.unchanged++;
			tally.note(RegisterReader.REPEATED);
		} else {
			if (parsed.said().areaIsCoarse()) tally.note(RegisterReader.COARSE_AREA);
			if (parsed.said().sectors().isEmpty()) tally.note(RegisterReader.NO_SECTOR);
		}
	}

	@Override
	public Result<Preview> preview(Path file, Optional<ImportMapping> mapping, LocalDate asOf, Progress progress) {
		try {
			Packs packs = library.packs();
			try (Source source = new Source(file, files.open(file), Field.Table.REGISTER, mapping, packs.facts(), store, mappings)) {
				progress.begin(new Text("预览企业登记表", "Reading the register"), 0);
				Tally tally = new Tally();
				List<Preview.PreviewRow> rows = new ArrayList<>();
				List<Refusal> refusals = new ArrayList<>();
				RegisterPreview shown = new RegisterPreview(source.plans());
				try {
					for (Iterator<Parsed> all = new Reading(source, packs).rows(); all.hasNext();) {
						Parsed parsed = all.next();
						count(parsed, tally);
						if (parsed.said() != null && rows.size() < Preview.SHOWN) rows.add(shown.row(parsed.row(), parsed.said()));
						if (parsed.refusal() != null && refusals.size() < Preview.SHOWN) refusals.add(parsed.refusal());
						if (tally.read % 1000 == 0) {
							progress.checkCancelled();
							progress.worked(1000);
						}
					}
				} catch (Unreadable e) {
					return Result.failed(source.at(e.problem()));
				}
				return Result.of(new Preview(source.plans(), source.passedSheets(), source.hash(), source.isRemembered() ? Optional.of(source.mapping()) : Optional.empty(),
						shown.columns(), rows, tally.read, tally.read - tally.rejected, tally.rejected, refusals, tally.notes()));
			}
		} catch (Unreadable e) {
			return Result.failed(e.problem());
		} catch (StoreException e) {
			return Result.failed(e.problem());
		}
	}
}
