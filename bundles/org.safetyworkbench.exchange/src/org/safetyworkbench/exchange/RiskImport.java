package org.safetyworkbench.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.table.Unreadable;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.Mappings;
import org.safetyworkbench.risk.Profile;
import org.safetyworkbench.risk.Reassessment;
import org.safetyworkbench.risk.RiskPoint;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.risk.Trigger;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.StoreException;

/**
 * Takes over an enterprise's own table of risk points (风险分级管控清单). Rows with the same enterprise, name and place are one
 * risk point; a known one gets the table's words, and is judged anew when the table gives other values.
 */
@Component(service = RiskImport.class)
public final class RiskImport implements TableImport {

	private static final List<Text> COLUMNS = List.of(Field.CREDIT_CODE.label(), Field.RISK.label(), Field.PLACE.label(), Field.BASIS.label(), Field.COLOUR.label(), new Text("管控措施", "Controls"));

	private final Store store;
	private final Enterprises enterprises;
	private final RiskPoints risks;
	private final Mappings mappings;
	private final Library library;

	@Activate
	public RiskImport(@Reference Store store, @Reference Enterprises enterprises, @Reference RiskPoints risks, @Reference Mappings mappings, @Reference Library library) {
		this.store = store;
		this.enterprises = enterprises;
		this.risks = risks;
		this.mappings = mappings;
		this.library = library;
	}

	/** A file read to its end: what it would become, and what was refused. */
	private final class Pass {
		private final Tally tally = new Tally();
		private final Map<RiskDraft.Key, RiskDraft> drafts = new LinkedHashMap<>();
		private final Map<CreditCode, Optional<Enterprise.Id>> ids = new HashMap<>();
		private final Consumer<Refusal> refused;

		Pass(Consumer<Refusal> refused) {
			this.refused = refused;
		}

		void read(Source source, Progress progress) {
			Map<SheetPlan, RiskReader> readers = new HashMap<>();
			Iterator<RiskReader.Said> rows = source.rows((plan, row) -> readers.computeIfAbsent(plan, p -> new RiskReader(p, source.mapping(), risks)).read(row));
			while (rows.hasNext()) {
				progress.checkCancelled();
				take(rows.next());
				progress.worked(1);
			}
		}

		private void take(RiskReader.Said said) {
			tally.read++;
			if (said.code() != null && enterprise(said.code()).isEmpty())
				refuse(said.refused(Field.CREDIT_CODE, enterprises.unknown(said.code())));
			else if (said.isRefused()) refuse(said);
			else {
				RiskDraft known = drafts.putIfAbsent(RiskDraft.Key.of(said), new RiskDraft(said));
				if (known != null) known.add(said).ifPresent(problem -> refuse(said.refused(Field.RISK, problem)));
			}
		}

		private void refuse(RiskReader.Said said) {
			tally.rejected++;
			refused.accept(said.refusal());
		}

		private Optional<Enterprise.Id> enterprise(CreditCode code) {
			return ids.computeIfAbsent(code, wanted -> enterprises.find(wanted).map(Enterprise::id));
		}

		void write(Author author, LocalDate asOf, Progress progress) {
			Map<Enterprise.Id, List<RiskPoint>> known = new HashMap<>();
			drafts.forEach((key, draft) -> {
				progress.checkCancelled();
				Enterprise.Id owner = enterprise(key.code()).orElseThrow();
				Optional<RiskPoint> same = known.computeIfAbsent(owner, risks::of).stream().filter(one -> one.name().equals(key.name()) && one.profile().place().equals(key.place())).findFirst();
				Result<RiskPoint> written = same.isEmpty() ? risks.add(author, owner, draft.profile(), asOf) : change(author, same.get(), draft.over(same.get().profile()), asOf);
				int rows = draft.rows().size();
				if (!written.isOk()) draft.rows().forEach(row -> refuse(row.refused(Field.RISK, written.problems().getFirst())));
				else if (same.isEmpty()) tally.added += rows;
				else if (written.value().version() == same.get().version()) tally.unchanged += rows;
				else tally.updated += rows;
			});
		}

		private Result<RiskPoint> change(Author author, RiskPoint was, Profile profile, LocalDate asOf) {
			Result<RiskPoint> words = risks.change(author, was.id(), was.version(), profile.withBasis(was.profile().basis()));
			if (!words.isOk() || profile.basis().equals(was.profile().basis())) return words;
			LocalDate on = asOf.isBefore(was.assessedOn()) ? was.assessedOn() : asOf;
			return risks.reassess(author, was.id(), words.value().version(), new Reassessment(Trigger.REGULAR, on, profile.basis(), "导入表格", profile.reviewDueOn()));
		}
	}

	@Override
	public Result<Imported> run(Path file, Optional<ImportMapping> mapping, Author author, LocalDate asOf, Progress progress, Consumer<Refusal> refused) {
		return opened(file, mapping, source -> {
			progress.begin(new Text("导入风险点", "Importing risk points"), 0);
			return store.write(author, session -> {
				Pass pass = new Pass(refused);
				pass.read(source, progress);
				pass.write(author, asOf, progress);
				if (mapping.isPresent()) mappings.remember(author, source.hash(), source.mapping().text());
				return pass.tally.imported(source.unknownColumns());
			});
		});
	}

	@Override
	public Result<Preview> preview(Path file, Optional<ImportMapping> mapping, LocalDate asOf, Progress progress) {
		return opened(file, mapping, source -> {
			progress.begin(new Text("预览风险点", "Reading the risk points"), 0);
			List<Refusal> refusals = new ArrayList<>();
			Pass pass = new Pass(refusal -> {
				if (refusals.size() < Preview.SHOWN) refusals.add(refusal);
			});
			pass.read(source, progress);
			List<Preview.PreviewRow> rows = pass.drafts.values().stream().limit(Preview.SHOWN).map(this::shown).toList();
			Tally tally = pass.tally;
			return new Preview(source.plans(), source.passedSheets(), source.hash(), source.isRemembered() ? Optional.of(source.mapping()) : Optional.empty(), COLUMNS, rows, tally.read,
					tally.read - tally.rejected, tally.rejected, refusals, tally.notes());
		});
	}

	private Preview.PreviewRow shown(RiskDraft draft) {
		RiskReader.Said first = draft.rows().getFirst();
		Profile profile = draft.profile();
		String controls = profile.controls().stream().map(control -> control.kind().label().zh() + "：" + control.text()).collect(Collectors.joining("；"));
		return new Preview.PreviewRow(first.row().sheet(), first.row().number(), List.of(first.code().value(), profile.name(), profile.place(), profile.basis().words().zh(),
				risks.judge(profile.basis()).value().colour().label().zh(), controls));
	}

	private interface Use<T> {
		T of(Source source);
	}

	private <T> Result<T> opened(Path file, Optional<ImportMapping> mapping, Use<T> use) {
		try (Source source = new Source(file, Field.Table.RISKS, mapping, library.packs().facts(), store, mappings)) {
			try {
				return Result.of(use.of(source));
			} catch (Unreadable e) {
				return Result.failed(source.at(e.problem()));
			}
		} catch (Unreadable e) {
			return Result.failed(e.problem());
		} catch (StoreException e) {
			return Result.failed(e.problem());
		}
	}
}
