package org.safetyworkbench.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.duty.Duties;
import org.safetyworkbench.duty.DutyList;
import org.safetyworkbench.duty.DutySchema;
import org.safetyworkbench.duty.EvaluatedDuties;
import org.safetyworkbench.duty.StoredDutyList;
import org.safetyworkbench.hazard.Hazards;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.StoredHazards;
import org.safetyworkbench.hazard.StoredLedger;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.inspection.Inspections;
import org.safetyworkbench.inspection.RecordedInspections;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.paper.PaperSchema;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.Mappings;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** One desk with everything an import and the main job need: a real store in memory, all packs, no window. */
final class Desk implements AutoCloseable {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
	static final Author AUTHOR = Author.of("test");
	static final Library LIBRARY = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));

	final Path folder;
	final OpenStore store;
	final Enterprises enterprises;
	final Mappings mappings;
	final Inspections inspections;
	final Ledger ledger;
	final DutyList dutyList;
	final RegisterImport register;
	final AnswerImport answers;
	final Export export;
	final Check check;
	final List<Refusal> refused = new ArrayList<>();

	Desk(Path folder) {
		this.folder = folder;
		folder.resolve("workspace").toFile().mkdirs();
		Workspace workspace = new Workspace(folder.resolve("workspace"));
		store = Stores.open(workspace, DerbyDatabase.inMemory(), List.of(new RegisterSchema(), new InspectionSchema(), new HazardSchema(), new DutySchema(), new PaperSchema()));
		enterprises = new Enterprises(store);
		mappings = new Mappings(store);
		inspections = new RecordedInspections(LIBRARY);
		ledger = new StoredLedger(store);
		dutyList = new StoredDutyList(store);
		Hazards hazards = new StoredHazards(store, LIBRARY);
		Duties duties = new EvaluatedDuties(store, LIBRARY, enterprises, inspections);
		Areas areas = new Areas();
		register = new RegisterImport(store, enterprises, areas, mappings, LIBRARY);
		answers = new AnswerImport(store, enterprises, inspections, hazards, mappings, LIBRARY);
		export = new Export(enterprises, ledger, dutyList, areas, LIBRARY);
		check = new Check(store, register, answers, hazards, duties, ledger, dutyList, enterprises, areas, new Papers(workspace, store, new OfficeSettings(workspace)), LIBRARY);
	}

	/** Tables of wordings, kept once and remembered in memory. */
	private static final java.util.regex.Pattern KEPT = java.util.regex.Pattern.compile("(?i).*(schema|snapshot|article|why).*");

	/** Empties the register and all that hangs on it. */
	void clear() {
		refused.clear();
		store.write(AUTHOR, session -> {
			List<String> tables = Rows.query(session, "select t.tablename from sys.systables t where t.tabletype = 'T' order by case when t.tablename like '%!_%' escape '!' then 0 else 1 end, t.tablename", row -> row.text(1));
			for (String table : tables) if (!KEPT.matcher(table).matches()) Rows.update(session, "delete from " + table);
			return null;
		});
	}

	static String code(int number) {
		String first = "91350503MA2" + String.format("%06d", number);
		return first + CreditCode.checkCharacter(first);
	}

	Path csv(String name, String text) throws IOException {
		return csv(name, text, StandardCharsets.UTF_8);
	}

	Path csv(String name, String text, Charset charset) throws IOException {
		return Files.write(folder.resolve(name), text.getBytes(charset));
	}

	interface Filling {
		void of(Worksheet sheet) throws IOException;
	}

	Path xlsx(String name, Filling filling) throws IOException {
		Path file = folder.resolve(name);
		try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "Test", "1.0")) {
			filling.of(book.newWorksheet("企业"));
		}
		return file;
	}

	Result<Imported> register(Path file, ImportMapping... mapping) {
		return register.run(file, mapping.length == 0 ? Optional.empty() : Optional.of(mapping[0]), AUTHOR, TODAY, Progress.NONE, refused::add);
	}

	Result<Imported> answers(Path file) {
		return answers.run(file, Optional.empty(), AUTHOR, TODAY, Progress.NONE, refused::add);
	}

	/** The codes of the reasons against the only refused row. */
	List<String> reasons() {
		List<String> codes = refused.stream().flatMap(refusal -> refusal.reasons().stream()).map(reason -> reason.problem().code()).toList();
		refused.clear();
		return codes;
	}

	Enterprise enterprise(int number) {
		return enterprises.find(new CreditCode(code(number))).orElseThrow();
	}

	CheckRequest request(Path register, Path answers, Path out) {
		return new CheckRequest(register, Optional.ofNullable(answers), out, TODAY, Office.DEFAULT, Optional.empty(), false, false, AUTHOR, java.util.Locale.CHINESE);
	}

	@Override
	public void close() {
		store.close();
	}
}
