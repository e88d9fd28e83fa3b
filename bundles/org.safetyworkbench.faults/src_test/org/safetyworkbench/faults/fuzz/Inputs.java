package org.safetyworkbench.faults.fuzz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.exchange.ImportMapping;
import org.safetyworkbench.exchange.TableImport;
import org.safetyworkbench.exchange.table.Column;
import org.safetyworkbench.exchange.table.TableWriter.Tone;
import org.safetyworkbench.exchange.table.XlsxBook;
import org.safetyworkbench.faults.DailyWork;
import org.safetyworkbench.faults.Engine;
import org.safetyworkbench.faults.FaultOffice;
import org.safetyworkbench.faults.Journal;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.store.StoreException;

/** Every kind of file the workbench reads: a valid one, how it is spoilt, and what reads it. */
final class Inputs {

	private static final String REGISTER = """
			企业名称,统一社会信用代码,行政区划代码,行业,从业人员数,最近一次应急演练日期,是否使用燃气
			甲店,%s,350503,餐饮燃气,15,2026-08-10,是
			乙店,%s,350503,餐饮燃气,8,2026-01-31,否
			""".formatted(FaultOffice.code(1).value(), FaultOffice.code(2).value());
	private static final String ANSWERS = """
			统一社会信用代码,检查日期,检查人,检查项,结果,备注
			%s,2026-11-18,甲,CG-018,否,无人
			%s,2026-11-18,甲,CG-013,120,
			""".formatted(FaultOffice.code(1).value(), FaultOffice.code(2).value());
	private static final String MAPPING = """
			sheet: 企业
			headerRow: 1
			columns: {名称: name, 代码: creditCode, 备注: ignore}
			values: {uses_gas: {有: 是, 无: 否}}
			sector: {default: catering-gas, keywords: {catering-gas: [餐饮, 火锅]}}
			""";

	/** Reads a file; answers whether it was taken, throws only for a broken program. */
	interface Reader {
		boolean take(Path file) throws IOException;
	}

	/** How a valid file is spoilt. */
	interface Spoiling {
		byte[] of(Mutation mutation, byte[] valid) throws IOException;
	}

	/** @param then what is done with a file that was taken, and may last as long as with a valid one; refuses it or not */
	record Input(String name, byte[] valid, Spoiling spoiling, Reader reader, Reader then) {

		Input(String name, byte[] valid, Spoiling spoiling, Reader reader) {
			this(name, valid, spoiling, reader, file -> true);
		}
	}

	private final FaultOffice office;

	Inputs(FaultOffice office) {
		this.office = office;
	}

	List<Input> all() throws IOException {
		Path laws = Path.of("../org.safetyworkbench.laws/SAFETY-INF"), lodging = Path.of("../org.safetyworkbench.sector.lodging/SAFETY-INF");
		return List.of(new Input("register.xlsx", workbook(REGISTER), Mutation::archive, file -> imported(office.register, file)),
				new Input("answers.xlsx", workbook(ANSWERS), Mutation::archive, file -> imported(office.answers, file)),
				new Input("register.csv", REGISTER.getBytes(StandardCharsets.UTF_8), Mutation::text, file -> imported(office.register, file)),
				new Input("answers.csv", ANSWERS.getBytes(StandardCharsets.UTF_8), Mutation::text, file -> imported(office.answers, file)),
				new Input("mapping.yaml", MAPPING.getBytes(StandardCharsets.UTF_8), Mutation::text, file -> ImportMapping.read(file).isOk()),
				new Input("pack.jar", jar(laws), Mutation::archive, Inputs::plugged), new Input("laws.yaml", document(laws, "laws.yaml"), Mutation::text, file -> plugged(laws, file)),
				new Input("rules.yaml", document(lodging, "rules.yaml"), Mutation::text, file -> plugged(lodging, file)),
				new Input("template.docx", template(), Mutation::archive, this::template), new Input("photo.jpg", picture("jpg"), Inputs::spoiltPicture, this::evidence),
				new Input("photo.png", picture("png"), Inputs::spoiltPicture, this::evidence), new Input("report.docx", template(), Mutation::archive, this::evidence),
				new Input("backup.zip", backup(), Mutation::backup, this::inspected, this::restored));
	}

	private static boolean imported(TableImport reader, Path file) {
		return reader.run(file, Optional.empty(), FaultOffice.ADMIN, FaultOffice.DAY, Progress.NONE, refusal -> { }).isOk();
	}

	private static boolean plugged(Path pack) {
		return new PackLibrary(List.of(FolderPack.of(pack))).packs().refused().isEmpty();
	}

	/** With the file in the place of its document; only the packs it requires may be missing. */
	private boolean plugged(Path pack, Path file) throws IOException {
		Path folder = Files.createDirectories(office.folder.resolve("packs").resolve(pack.getParent().getFileName()));
		try (Stream<Path> documents = Files.list(pack)) {
			for (Path document : documents.toList()) {
				Path source = file.toString().endsWith(document.getFileName().toString()) ? file : document;
				Files.copy(source, folder.resolve(document.getFileName()), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		return new PackLibrary(List.of(FolderPack.of(folder))).packs().refused().stream().flatMap(refused -> refused.problems().stream()).allMatch(problem -> problem.code().equals("pack.requires"));
	}

	private boolean template(Path file) throws IOException {
		Path own = office.papers.templateFolder().resolve(PaperKind.CIRCULAR.templateFile());
		Files.createDirectories(own.getParent());
		Files.copy(file, own, StandardCopyOption.REPLACE_EXISTING);
		return office.papers.templateProblem(PaperKind.CIRCULAR).isEmpty();
	}

	private boolean evidence(Path file) {
		Optional<Evidence> kept = office.evidence.add(FaultOffice.ADMIN, Subject.hazard(FaultOffice.id(file.toString())), EvidenceRole.OTHER, file, "").toOptional();
		kept.ifPresent(evidence -> {
			office.evidence.thumbnail(evidence);
			office.evidence.picture(evidence, 800);
		});
		return kept.isPresent();
	}

	private byte[] backup() throws IOException {
		try (FaultOffice empty = new FaultOffice(empty(), Engine.DERBY.database())) {
			empty.staff.all();
		}
		Path folder = office.folder.resolveSibling("model");
		try (FaultOffice model = new FaultOffice(folder, Engine.DERBY.database())) {
			DailyWork work = new DailyWork(model, new Random(1), new Journal(), 0);
			for (int i = 0; i < 10; i++) work.act();
			Path file = folder.resolve("backup.zip");
			model.custody.backup(file, Instant.EPOCH, Progress.NONE);
			return Files.readAllBytes(file);
		}
	}

	/** Refused by what the workbench says, taken when it is whole. */
	private boolean inspected(Path file) {
		office.custody.inspect(file, Progress.NONE);
		return true;
	}

	/** A workspace with tables and nothing in them. */
	private Path empty() {
		return office.folder.resolveSibling("empty");
	}

	/** Into a workspace of its own, which afterwards holds all of it, or is empty, or says that it is not finished. */
	private boolean restored(Path file) throws IOException {
		Path folder = FaultOffice.copy(empty(), file.resolveSibling("restored"));
		try (FaultOffice other = new FaultOffice(folder, Engine.DERBY.database())) {
			other.custody.restore(file, Progress.NONE);
			return true;
		} catch (StoreException e) {
			if (!isEmpty(folder)) throw new IllegalStateException("half restored", e);
			throw e;
		} finally {
			delete(folder);
		}
	}

	private static boolean isEmpty(Path folder) {
		try (FaultOffice office = new FaultOffice(folder, Engine.DERBY.database())) {
			return office.custody.rows().getOrDefault("change_log", 0L) == 0;
		} catch (StoreException e) {
			return e.problem().code().equals("store.unfinished");
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
		}
	}

	private static byte[] spoiltPicture(Mutation mutation, byte[] valid) {
		return valid.length % 3 == 0 ? mutation.cut(valid) : mutation.flipped(valid);
	}

	private static byte[] workbook(String csv) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		List<String> lines = csv.lines().toList();
		try (XlsxBook book = new XlsxBook(bytes, Locale.CHINESE)) {
			book.sheet("企业", Stream.of(lines.getFirst().split(",")).map(header -> new Column(header, new Text(header, header), 12)).toList());
			for (String line : lines.subList(1, lines.size())) book.row(Tone.NORMAL, List.of((Object[]) line.split(",", -1)));
		}
		return bytes.toByteArray();
	}

	private static byte[] document(Path pack, String name) throws IOException {
		return Files.readAllBytes(pack.resolve(name));
	}

	private static byte[] jar(Path pack) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (Stream<Path> files = Files.list(pack)) {
			for (Path file : files.sorted().toList()) parts.put("SAFETY-INF/" + file.getFileName(), Files.readAllBytes(file));
		}
		return Mutation.zip(parts);
	}

	private byte[] template() {
		try {
			Path template = office.papers.editableTemplates().stream().filter(file -> file.endsWith(PaperKind.CIRCULAR.templateFile())).findFirst().orElseThrow();
			return Files.readAllBytes(template);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static byte[] picture(String format) throws IOException {
		BufferedImage image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 80; i++) image.setRGB(i, i, 0xFF0000 + i);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, format, bytes);
		return bytes.toByteArray();
	}
}
