package org.safetyworkbench.ui.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.duty.Duties;
import org.safetyworkbench.exchange.AnswerImport;
import org.safetyworkbench.exchange.ImportMapping;
import org.safetyworkbench.exchange.Imported;
import org.safetyworkbench.exchange.Preview;
import org.safetyworkbench.exchange.Refusal;
import org.safetyworkbench.exchange.RegisterImport;
import org.safetyworkbench.exchange.RejectedBook;
import org.safetyworkbench.exchange.RiskImport;
import org.safetyworkbench.exchange.TableImport;
import org.safetyworkbench.hazard.Hazards;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Services;

/** Takes over a register, answers or risk points: previews the file, takes it in, lets the rules answer and keeps the refused rows. */
final class Imports {

	/** What can be taken over. */
	enum Kind {
		REGISTER(RegisterImport.class), ANSWERS(AnswerImport.class), RISKS(RiskImport.class);

		private final Class<? extends TableImport> service;

		Kind(Class<? extends TableImport> service) {
			this.service = service;
		}
	}

	/**
	 * What an import did.
	 *
	 * @param refused the first refused rows
	 * @param book workbook of all refused rows, empty when there is none
	 */
	record Outcome(Imported imported, List<Refusal> refused, Optional<Path> book) {}

	private static final int SHOWN = 1000;

	private final Services services;
	private final Texts texts;
	private final Kind kind;

	Imports(Services services, Texts texts, Kind kind) {
		this.services = services;
		this.texts = texts;
		this.kind = kind;
	}

	Kind kind() {
		return kind;
	}

	Result<Preview> preview(Path file, Optional<ImportMapping> mapping, Progress progress) {
		return services.get(kind.service).preview(file, mapping, LocalDate.now(), progress);
	}

	Result<Outcome> run(Path file, Optional<ImportMapping> mapping, Progress progress) throws IOException {
		Path folder = services.get(Workspace.class).root().resolve("imports");
		Files.createDirectories(folder);
		String stamp = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
		Path book = folder.resolve(texts.get("import.rejected.file", stamp));
		List<Refusal> refused = new ArrayList<>();
		Result<Imported> result;
		try (RejectedBook rejected = new RejectedBook(book, texts.locale())) {
			result = services.get(kind.service).run(file, mapping, services.get(Staff.class).me().author(), LocalDate.now(), progress, refusal -> {
				if (refused.size() < SHOWN) refused.add(refusal);
				rejected.accept(refusal);
			});
		}
		if (refused.isEmpty()) Files.deleteIfExists(book);
		if (result.isOk() && kind != Kind.RISKS) evaluate(services, progress);
		Optional<Path> kept = refused.isEmpty() ? Optional.empty() : Optional.of(book);
		return result.map(imported -> new Outcome(imported, List.copyOf(refused), kept));
	}

	/** The daily pass: hazards, then the duties of all enterprises. */
	static Duties.Evaluated evaluate(Services services, Progress progress) {
		Office office = services.get(OfficeSettings.class).office();
		Author author = services.get(Staff.class).me().author();
		services.get(Hazards.class).reassess(author, LocalDate.now(), office, progress);
		return services.get(Duties.class).evaluateAll(author, LocalDate.now(), office, progress);
	}
}
