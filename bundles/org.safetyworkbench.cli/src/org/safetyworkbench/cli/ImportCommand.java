package org.safetyworkbench.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.AnswerImport;
import org.safetyworkbench.exchange.Imported;
import org.safetyworkbench.exchange.Preview;
import org.safetyworkbench.exchange.Refusal;
import org.safetyworkbench.exchange.RegisterImport;
import org.safetyworkbench.exchange.RejectedBook;
import org.safetyworkbench.exchange.RiskImport;
import org.safetyworkbench.exchange.TableImport;
import org.safetyworkbench.store.Author;

/** Takes over a register, answers or risk points, or previews them. */
@Component(service = Command.class, property = Command.NAME + "=import")
public final class ImportCommand implements Command {

	/** Refused rows told on the terminal; {@code --rejected} has them all. */
	private static final int SHOWN = 20;

	private final Map<String, TableImport> kinds;
	private final Consumer<LocalDate> evaluation;

	@Activate
	public ImportCommand(@Reference RegisterImport register, @Reference AnswerImport answers, @Reference RiskImport risks, @Reference Evaluation evaluation) {
		this(Map.of("register", register, "answers", answers, "risks", risks), evaluation::run);
	}

	/** @param kinds by their word on the command line */
	ImportCommand(Map<String, TableImport> kinds, Consumer<LocalDate> evaluation) {
		this.kinds = kinds;
		this.evaluation = evaluation;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		TableImport kind = kinds.get(arguments.needed("KIND"));
		Path file = arguments.file("FILE").orElseThrow();
		LocalDate asOf = arguments.date("--as-of").orElseGet(LocalDate::now);
		if (arguments.has("--dry-run")) return preview(kind, file, asOf, arguments, console);
		Result<Imported> result;
		List<Refusal> first;
		try (Refusals refusals = new Refusals(arguments.path("--rejected"), console.locale())) {
			first = refusals.first;
			result = kind.run(file, Mappings.of(arguments), Author.local(), asOf, Progress.NONE, refusals);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		if (!result.isOk()) throw new Stop(result.problems());
		Imported imported = result.value();
		if (imported.added() + imported.updated() > 0) evaluation.accept(asOf);
		imported.notes().forEach(note -> console.note(new Text(note.text().zh() + "（" + note.rows() + "行）", note.text().en() + " (" + note.rows() + " rows)")));
		if (!imported.unknownColumns().isEmpty()) console.note(new Text("未读入的列：" + String.join("、", imported.unknownColumns()), "columns not read: " + String.join(", ", imported.unknownColumns())));
		first.forEach(refusal -> console.note(Text.of("  " + sentence(refusal, console.locale()))));
		console.answer(() -> object(imported), () -> console.line(
				"读入" + imported.read() + "，新增" + imported.added() + "，更新" + imported.updated() + "，未变" + imported.unchanged() + "，拒收" + imported.rejected(),
				imported.read() + " read, " + imported.added() + " added, " + imported.updated() + " updated, " + imported.unchanged() + " unchanged, " + imported.rejected() + " rejected"));
		return imported.rejected() > 0 ? Exit.REFUSED : Exit.DONE;
	}

	private static Exit preview(TableImport kind, Path file, LocalDate asOf, Arguments arguments, Console console) {
		Result<Preview> result = kind.preview(file, Mappings.of(arguments), asOf, Progress.NONE);
		if (!result.isOk()) throw new Stop(result.problems());
		Preview preview = result.value();
		console.answer(() -> JsonObject.of("read", preview.read(), "accepted", preview.accepted(), "rejected", preview.rejected(), "columns",
				preview.sheets().stream().flatMap(sheet -> sheet.columns().stream()).map(column -> JsonObject.of("header", column.header(), "target", column.target())).toList()), () -> {
					List<List<String>> rows = new ArrayList<>();
					preview.sheets().forEach(sheet -> sheet.columns().forEach(column -> rows.add(List.of(column.letter(), column.header(), "→",
							column.target().isEmpty() ? console.text(new Text("（不读）", "(not read)")) : console.text(column.meaning())))));
					console.table(rows);
					preview.refusals().stream().limit(SHOWN).forEach(refusal -> console.note(Text.of("  " + sentence(refusal, console.locale()))));
					console.line("预览（未保存）：读入" + preview.read() + "，可接收" + preview.accepted() + "，拒收" + preview.rejected(),
							"preview, nothing stored: " + preview.read() + " read, " + preview.accepted() + " acceptable, " + preview.rejected() + " rejected");
				});
		return preview.rejected() > 0 ? Exit.REFUSED : Exit.DONE;
	}

	private static Map<String, Object> object(Imported imported) {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("read", imported.read());
		object.put("added", imported.added());
		object.put("updated", imported.updated());
		object.put("unchanged", imported.unchanged());
		object.put("rejected", imported.rejected());
		object.put("unknownColumns", imported.unknownColumns());
		return object;
	}

	private static String sentence(Refusal refusal, Locale locale) {
		String place = refusal.sheet().isEmpty() ? "" : refusal.sheet() + " ";
		String row = Text.isChinese(locale) ? "第" + refusal.row() + "行：" : "row " + refusal.row() + ": ";
		return place + row + String.join(Text.isChinese(locale) ? "；" : "; ", refusal.reasons().stream().map(reason -> reason.in(locale)).toList());
	}

	/** Keeps the first refused rows for the terminal and writes all of them where that was asked. */
	private static final class Refusals implements Consumer<Refusal>, Closeable {

		private final List<Refusal> first = new ArrayList<>();
		private final Optional<RejectedBook> book;

		Refusals(Optional<Path> file, Locale locale) throws IOException {
			book = file.isPresent() ? Optional.of(new RejectedBook(file.get(), locale)) : Optional.empty();
		}

		@Override
		public void accept(Refusal refusal) {
			if (first.size() < SHOWN) first.add(refusal);
			book.ifPresent(b -> b.accept(refusal));
		}

		@Override
		public void close() throws IOException {
			if (book.isPresent()) book.get().close();
		}
	}
}
