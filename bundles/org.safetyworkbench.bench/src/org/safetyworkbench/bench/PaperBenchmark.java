package org.safetyworkbench.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.paper.Authority;
import org.safetyworkbench.paper.Citation;
import org.safetyworkbench.paper.Finding;
import org.safetyworkbench.paper.Form;
import org.safetyworkbench.paper.Paper;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.PaperSchema;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.paper.Recipient;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/**
 * A thousand orders as a job: filled, numbered, printed, kept and recorded, against the library alone, which prints the same
 * page in the same font and zips the same parts by hand.
 */
@Component
public final class PaperBenchmark implements Benchmark {

	private static final int TURNS = 40, WARM_UPS = 4, PAPERS = 25;
	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
	private static final double LIMIT = 1.5;

	@Override
	public String name() {
		return "papers";
	}

	@Override
	public List<Measure> run(Path folder) throws Exception {
		Workspace workspace = new Workspace(Files.createDirectories(folder.resolve("workspace")));
		Path bare = Files.createDirectories(folder.resolve("bare"));
		XRLog.setLoggingEnabled(false);
		try (OpenStore store = Stores.open(workspace, new DerbyDatabase(), List.of(new PaperSchema())); InputStream resource = Papers.class.getResourceAsStream("/fonts/NotoSerifSC-Regular.ttf")) {
			Papers papers = new Papers(workspace, store, new OfficeSettings(workspace));
			TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(resource.readAllBytes()));
			String page = papers.asPage(order(0), DAY);
			Map<String, byte[]> parts = parts(papers.draft(order(0), DAY, Form.DOCX, folder.resolve("one.docx")));
			int[] turn = {0};
			Medians.Pair medians = Medians.of(WARM_UPS, TURNS, () -> {
				int first = 1 + turn[0]++ * PAPERS;
				papers.issue(Author.of("甲"), () -> IntStream.range(first, first + PAPERS).mapToObj(PaperBenchmark::order).iterator(), DAY, Progress.NONE);
			}, () -> alone(page, font, parts, bare));
			return List.of(new Measure("a thousand papers, " + PAPERS + " at a time", "ms", medians.ours(), medians.floor(), LIMIT));
		}
	}

	private static Paper order(int n) {
		List<Finding> findings = IntStream.range(0, 3).mapToObj(i -> new Finding(Optional.of(new UUID(n, i)), "CM-00" + i, "疏散通道堆放杂物，应急照明不亮", i == 0,
				List.of(new Citation("中华人民共和国安全生产法", "21,24", true, true)), "立即清理并修复", DAY, DAY.plusDays(15), "甲、乙", new Authority("CM", "商务主管部门"), false, "")).toList();
		Recipient enterprise = new Recipient("91350503MA0000001P", "示例企业" + n, "示例路" + n + "号", "张某", "00000000000");
		return Paper.of(PaperKind.RECTIFICATION_ORDER, Office.DEFAULT, enterprise, findings).about(RecordLink.enterprise(new UUID(1, n)));
	}

	private static Map<String, byte[]> parts(Path docx) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(docx))) {
			for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) parts.put(entry.getName(), zip.readAllBytes());
		}
		return parts;
	}

	private static void alone(String page, TrueTypeFont font, Map<String, byte[]> parts, Path folder) throws Exception {
		for (int i = 0; i < PAPERS; i++) {
			Files.write(folder.resolve(i + ".pdf"), pdf(page, font));
			try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(i + ".docx")))) {
				for (var part : parts.entrySet()) {
					zip.putNextEntry(new ZipEntry(part.getKey()));
					zip.write(part.getValue());
				}
			}
		}
	}

	private static byte[] pdf(String page, TrueTypeFont font) throws IOException {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 16);
		try (PDDocument document = new PDDocument()) {
			PdfRendererBuilder builder = new PdfRendererBuilder().usePDDocument(document).withHtmlContent(page, null).toStream(pdf);
			builder.useFont(new PDFontSupplier(null) {
				@Override
				public PDFont supply() {
					try {
						return PDType0Font.load(document, font, true);
					} catch (IOException e) {
						throw new UncheckedIOException(e);
					}
				}
			}, "shipped");
			builder.run();
		}
		return pdf.toByteArray();
	}
}
