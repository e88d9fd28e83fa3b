package org.safetyworkbench.faults.inject;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.duty.StoredDutyList;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.exchange.Export;
import org.safetyworkbench.exchange.table.TableWriter.Format;
import org.safetyworkbench.faults.Engine;
import org.safetyworkbench.faults.FaultOffice;
import org.safetyworkbench.faults.Survey;
import org.safetyworkbench.faults.TestServer;
import org.safetyworkbench.faults.Trial;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.NewHazard;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.inspection.NewVisit;
import org.safetyworkbench.inspection.VisitKind;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.paper.Issued;
import org.safetyworkbench.paper.Paper;
import org.safetyworkbench.paper.PaperException;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.Recipient;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Filter;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.StoreException;

/** Hostile words in every field people type into: they come back as they were typed, do nothing on the way, and leave as plain text. */
class InjectTest {

	private static final List<String> WORDS = List.of("x'); drop table hazard; --", "' or '1'='1", "%_!\\", "\" or \"\"=\"", "$1 ? :a {fn now()}", "=HYPERLINK(\"http://localhost\",\"x\")", "+1+1", "-2+3", "@SUM(A1)",
			"\t=1+1", "＝1+1", "../../outside", "..\\..\\outside", "/tmp/safety-workbench-outside", "C:\\outside", "CON", "{{文号}}", "${7*7}", "{{/}}{{#全部}}", "<w:p/>&amp;]]><!--", "<script>alert(1)</script>",
			"&xxe; <!DOCTYPE x [<!ENTITY xxe SYSTEM 'file:///etc/passwd'>]>", "a\nb\r\nc", "\u202etxt.exe", "𠮷😀", "\u0000", "null", "长".repeat(90));

	@TempDir
	Path folder;

	@Test
	void wordsStayWordsInTheEmbeddedDatabase() throws Exception {
		words("hostile words, Derby", Engine.DERBY);
	}

	@Test
	void wordsStayWordsOnAServer() throws Exception {
		try (TestServer server = new TestServer(folder.resolve("server"), Map.of())) {
			words("hostile words, PostgreSQL", server.database());
		}
	}

	private void words(String name, Engine engine) throws Exception {
		Trial trial = new Trial(name);
		Path home = Files.createDirectories(folder.resolve("home/workspace"));
		try (FaultOffice office = new FaultOffice(home, engine.database())) {
			Person person = office.person("甲");
			int step = Trial.isFull() || !engine.equals(Engine.DERBY) ? 1 : 3; // the server takes less than the embedded one
			for (int i = 0; i < WORDS.size(); i += step) one(trial, office, person, WORDS.get(i), i);
			leaves(trial, office);
			new Survey(office, trial).whole();
		}
		TreeSet<String> outside = new TreeSet<>();
		try (Stream<Path> files = Files.walk(folder, 2)) {
			files.map(Path::toString).filter(file -> file.contains("outside")).forEach(outside::add);
		}
		if (!outside.isEmpty() || Files.exists(Path.of("/tmp/safety-workbench-outside"))) trial.wrong("files outside their folder: " + outside);
		trial.end();
	}

	/** Through every service that takes words. */
	private void one(Trial trial, FaultOffice office, Person person, String word, int n) throws IOException {
		Enterprise enterprise = Enterprise.of(FaultOffice.code(n), "店" + n + word).withArea(new AreaCode("350503")).withAddress(word).withPrincipal(word).withPhone(word);
		if (!said(trial, () -> office.enterprises.save(FaultOffice.ADMIN, enterprise))) return;
		back(trial, "name", enterprise.name(), office.enterprises.find(enterprise.creditCode()).orElseThrow().name());
		back(trial, "address", word, office.enterprises.find(enterprise.creditCode()).orElseThrow().address());
		said(trial, () -> office.enterprises.search(word, 20, Progress.NONE));
		said(trial, () -> office.ledger.page(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.Containing(word)), Cursor.START, 20, Progress.NONE));
		said(trial, () -> office.ledger.page(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.InSector(word), new LedgerQuery.Filter.OfItem(word)), Cursor.START, 20, Progress.NONE));
		said(trial, () -> office.staff.byName(word));
		UUID[] hazard = {null};
		said(trial, () -> hazard[0] = office.loop.record(person, new NewHazard(FaultOffice.card(enterprise), Source.TIP_OFF, Severity.GENERAL, java.util.Optional.empty(), "发现" + word, word, word, FaultOffice.DAY, java.util.Optional.empty(), "", "", false, word)).toOptional().orElse(null));
		if (hazard[0] != null) {
			back(trial, "finding", "发现" + word, office.loop.dossier(hazard[0]).hazard().finding().zh());
			said(trial, () -> office.loop.act(person, hazard[0], 0, Deed.of(Action.CONFIRM, FaultOffice.DAY).because(word)));
			said(trial, () -> office.loop.act(person, hazard[0], 0, Deed.of(Action.SET_MEASURE, FaultOffice.DAY).with("measure", word).because(word)));
			said(trial, () -> office.loop.act(person, hazard[0], 0, Deed.of(Action.ADVISE, FaultOffice.DAY).with("deadline", word)));
			said(trial, () -> office.evidence.add(person.author(), Subject.hazard(hazard[0]), EvidenceRole.OTHER, word + ".pdf", ("%PDF-1.7 " + n).getBytes(StandardCharsets.UTF_8), word));
		}
		said(trial, () -> office.visits.open(person, new NewVisit(enterprise.id().value(), VisitKind.PATROL, FaultOffice.DAY, List.of("甲" + word), List.of(), "", word, word), FaultOffice.DAY)
				.then(visit -> office.visits.answer(person, visit.id(), "CG-018", "否", word, word, FaultOffice.DAY)));
		if (Trial.isFull() || word.contains("{{") || word.contains("<") || word.contains("..")) paper(trial, office, person, word, n); // printing takes its time
	}

	private void paper(Trial trial, FaultOffice office, Person person, String word, int n) throws IOException {
		Recipient shop = new Recipient(FaultOffice.code(n).value(), word, word, word, word);
		Paper paper = Paper.of(PaperKind.CIRCULAR, Office.DEFAULT, shop, List.of()).with("事由", word + n).with("正文", word);
		List<Issued> issued = new ArrayList<>();
		said(trial, () -> issued.add(office.papers.issue(person.author(), paper, FaultOffice.DAY)));
		Path drafts = Files.createDirectories(office.folder.resolve("drafts"));
		said(trial, () -> office.papers.draft(List.of(paper), FaultOffice.DAY, drafts, Progress.NONE));
		for (Issued one : issued) {
			Path docx = office.folder.resolve("papers/kept").resolve(one.hash().substring(0, 2)).resolve(one.hash() + ".docx");
			String text = part(Files.readAllBytes(docx), "word/document.xml");
			if (text.contains("root:x:") || text.contains("49") && word.equals("${7*7}")) trial.wrong("a paper obeyed " + word);
			if (word.equals("{{文号}}") && !text.contains("{{文号}}")) trial.wrong("a value became a placeholder");
			if (word.startsWith("<w:p/>") && text.contains("<w:p/>&amp;amp;")) trial.wrong("a value became markup");
		}
	}

	private static void back(Trial trial, String field, String said, String kept) {
		trial.acknowledged(kept.equals(said) || kept.equals(said.strip()), field + " " + said + " came back as " + kept);
	}

	private interface Act {
		Object run() throws Exception;
	}

	/** Done or refused with words; anything else is a hole. */
	private static boolean said(Trial trial, Act act) {
		trial.tried();
		try {
			act.run();
			return true;
		} catch (StoreException e) {
			if (!List.of("store.too-long", "store.characters").contains(e.problem().code())) trial.wrong(e.problem() + " " + e.getCause());
		} catch (PaperException e) {
			trial.wrong("paper: " + e.problem());
		} catch (Exception e) {
			trial.wrong(e + " at " + List.of(e.getStackTrace()).subList(0, Math.min(5, e.getStackTrace().length)));
		}
		return false;
	}

	/** Out of the house: no formula in a sheet, none in CSV, well-formed documents. */
	private static void leaves(Trial trial, FaultOffice office) throws Exception {
		Export export = new Export(office.enterprises, office.ledger, new StoredDutyList(office.store), new Areas(), FaultOffice.LIBRARY);
		for (Format format : Format.values()) {
			ByteArrayOutputStream enterprises = new ByteArrayOutputStream(), hazards = new ByteArrayOutputStream();
			export.enterprises(format, enterprises, new Filter.All(), Locale.CHINESE, Progress.NONE);
			export.hazards(format, hazards, LedgerQuery.of(LedgerQuery.Sort.DUE), FaultOffice.DAY, Locale.CHINESE, Progress.NONE);
			for (byte[] file : List.of(enterprises.toByteArray(), hazards.toByteArray())) harmless(trial, format, file);
			trial.tried();
		}
	}

	private static void harmless(Trial trial, Format format, byte[] file) throws Exception {
		switch (format) {
			case CSV -> {
				for (String cell : new String(file, StandardCharsets.UTF_8).split("[,\\n]")) {
					String plain = cell.startsWith("\"") ? cell.substring(1) : cell;
					if (!plain.isEmpty() && "=+@\t＝".indexOf(plain.charAt(0)) >= 0) trial.wrong("a formula in CSV: " + cell);
				}
			}
			case XLSX, DOCX -> {
				try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
					for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) {
						byte[] part = zip.readAllBytes();
						if (!entry.getName().endsWith(".xml")) continue;
						wellFormed(trial, entry.getName(), part);
						String text = new String(part, StandardCharsets.UTF_8);
						if (text.contains("<f>") || text.contains("root:x:") || text.contains("<script")) trial.wrong(entry.getName() + " obeys");
					}
				}
			}
			default -> { }
		}
	}

	private static void wellFormed(Trial trial, String name, byte[] part) {
		try {
			javax.xml.parsers.DocumentBuilder builder = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder();
			builder.setErrorHandler(null);
			builder.parse(new ByteArrayInputStream(part));
		} catch (org.xml.sax.SAXException | IOException | javax.xml.parsers.ParserConfigurationException e) {
			trial.wrong(name + " is not well-formed: " + e.getMessage());
		}
	}

	private static String part(byte[] archive, String name) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) if (entry.getName().equals(name)) return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
		}
		return "";
	}
}
