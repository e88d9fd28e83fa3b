package org.safetyworkbench.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** Papers that get numbers, on a real database. */
class IssuingTest {

	private static final Author AUTHOR = Author.of("李某");

	@TempDir Path folder;
	private PaperShop shop;

	@BeforeEach
	void open() {
		shop = new PaperShop(folder.resolve("workspace"));
	}

	@AfterEach
	void close() {
		shop.close();
	}

	private Issued issue(Paper paper, LocalDate on) {
		return shop.papers.issue(AUTHOR, paper, on);
	}

	private static Paper order(String finding) {
		return Sample.order("丰味小馆餐饮店", Sample.own(finding));
	}

	@Test
	void numbersFollowEachOtherByWordAndYear() {
		assertThat(issue(order("一"), Sample.DAY).number()).isEqualTo("安改〔2026〕1号");
		assertThat(issue(order("二"), Sample.DAY).number()).isEqualTo("安改〔2026〕2号");
		assertThat(issue(Sample.of(PaperKind.TRANSFER_LETTER), Sample.DAY).number()).isEqualTo("安移〔2026〕1号");
		assertThat(issue(order("三"), LocalDate.of(2027, 1, 4)).number()).isEqualTo("安改〔2027〕1号");
		assertThat(issue(Sample.of(PaperKind.DEFERRAL_APPLICATION), Sample.DAY).number()).isEmpty();
		assertThat(issue(Sample.of(PaperKind.DEFERRAL_APPLICATION).with(Fields.REASON, "另一理由"), Sample.DAY).number()).isEmpty();
		assertThat(shop.papers.lastSerial(PaperKind.RECTIFICATION_ORDER, 2026)).hasValue(2);
		assertThat(shop.papers.lastSerial(PaperKind.CIRCULAR, 2026)).isEmpty();
	}

	@Test
	void theSamePaperOfTheSameDayIsOnePaper() {
		Issued first = issue(order("一"), Sample.DAY);
		assertThat(issue(order("一"), Sample.DAY)).isEqualTo(first);
		assertThat(issue(order("一"), Sample.DAY.plusDays(1)).number()).isEqualTo("安改〔2026〕2号");
	}

	@Test
	void anIssuedPaperIsKeptAndWrittenOutAgainUnchanged() throws IOException {
		Issued paper = issue(order("一"), Sample.DAY);
		assertThat(paper.issuedBy()).isEqualTo("李某");
		assertThat(paper.link()).contains(Sample.HAZARD);
		assertThat(paper.issuedAt()).isPresent();
		assertThat(Reading.docx(shop.papers.file(paper, Form.DOCX))).contains("安改〔2026〕1号");
		assertThat(PaperFiles.hash(Files.readAllBytes(shop.papers.file(paper, Form.DOCX)))).isEqualTo(paper.hash());
		Reading.edit(shop.papers.editableTemplates().get(PaperKind.RECTIFICATION_ORDER.ordinal()), "一式两份", "一式三份");
		Path again = shop.papers.writeOut(paper, Form.PDF, folder);
		assertThat(again.getFileName().toString()).isEqualTo("丰味小馆餐饮店_" + paper.creditCode() + "_责令限期整改指令书_安改〔2026〕1号.pdf");
		assertThat(Reading.pdf(again)).contains("一式两份", "安改〔2026〕1号");
		assertThat(issue(order("一"), Sample.DAY).number()).as("another text is another paper").isEqualTo("安改〔2026〕2号");
	}

	@Test
	void aLostOrCutPdfIsPrintedAgainFromTheDocx() throws IOException {
		Issued paper = issue(order("{{信用代码}}"), Sample.DAY);
		Path pdf = shop.papers.file(paper, Form.PDF);
		String before = Reading.pdf(pdf);
		Files.delete(pdf);
		assertThat(Reading.pdf(shop.papers.file(paper, Form.PDF))).isEqualTo(before).contains("{{信用代码}}");
		for (int left : new int[] {0, 5, 2000}) {
			Files.write(pdf, java.util.Arrays.copyOf(Files.readAllBytes(pdf), left));
			assertThat(Reading.pdf(shop.papers.file(paper, Form.PDF))).isEqualTo(before);
		}
	}

	@Test
	void aKeptPaperThatWasChangedOrLostIsNamed() throws IOException {
		Issued paper = issue(order("一"), Sample.DAY);
		Path file = shop.papers.file(paper, Form.DOCX);
		assertThat(shop.papers.verify(paper)).isEmpty();
		Reading.edit(file, "一", "二");
		assertThat(shop.papers.verify(paper).orElseThrow().code()).isEqualTo("paper.changed");
		assertThatThrownBy(() -> shop.papers.writeOut(paper, Form.DOCX, folder)).isInstanceOf(PaperException.class);
		assertThat(shop.papers.verify(Progress.NONE)).extracting(problem -> problem.code()).containsExactly("paper.changed");
		Files.delete(file);
		assertThat(shop.papers.verify(paper).orElseThrow().code()).isEqualTo("paper.missing");
	}

	@Test
	void annulledPapersStayListedAndTheirNumbersAreNotGivenAgain() {
		Issued paper = issue(order("一"), Sample.DAY);
		assertThat(shop.papers.annul(AUTHOR, paper.id(), Sample.DAY).problems().getFirst().code()).isEqualTo("paper.reason");
		Issued annulled = shop.papers.annul(AUTHOR.because("对象有误"), paper.id(), Sample.DAY).value();
		assertThat(annulled.annulled()).contains(new Issued.Annulment(Sample.DAY, "李某", "对象有误"));
		assertThat(shop.papers.annul(AUTHOR.because("再次"), paper.id(), Sample.DAY).isOk()).isFalse();
		assertThat(issue(order("一"), Sample.DAY).number()).isEqualTo("安改〔2026〕2号");
		assertThat(shop.papers.page(PaperQuery.about(Sample.HAZARD), Cursor.START, 10).rows()).extracting(Issued::number).containsExactlyInAnyOrder("安改〔2026〕1号", "安改〔2026〕2号");
	}

	@Test
	void papersAreListedByRecordEnterpriseKindYearAndText() {
		UUID hazard = Ids.next();
		Finding one = Sample.own("一");
		Finding recorded = new Finding(java.util.Optional.of(hazard), one.item(), one.finding(), one.major(), one.basis(), one.measure(), one.foundOn(), one.deadline(), one.inspectors(), one.authority(), false, "");
		issue(Sample.order("甲店", recorded, Sample.own("二")), Sample.DAY);
		issue(Sample.of(PaperKind.TRANSFER_LETTER), Sample.DAY.plusYears(1));
		PaperQuery all = PaperQuery.ALL;
		assertThat(numbers(PaperQuery.about(RecordLink.hazard(hazard)))).containsExactly("安改〔2026〕1号");
		assertThat(numbers(PaperQuery.about(Sample.HAZARD))).containsExactly("安移〔2027〕1号", "安改〔2026〕1号");
		assertThat(numbers(all.of(PaperKind.TRANSFER_LETTER))).containsExactly("安移〔2027〕1号");
		assertThat(numbers(all.in(2026))).containsExactly("安改〔2026〕1号");
		assertThat(numbers(all.containing("甲店"))).containsExactly("安改〔2026〕1号");
		assertThat(numbers(all.containing("%"))).isEmpty();
		assertThat(numbers(PaperQuery.of(Sample.restaurant("x").code()).of(PaperKind.RECTIFICATION_ORDER).in(2026))).hasSize(1);
		Page<Issued> first = shop.papers.page(all, Cursor.START, 1);
		assertThat(shop.papers.page(all, first.next().orElseThrow(), 1).rows()).extracting(Issued::number).containsExactly("安改〔2026〕1号");
	}

	private List<String> numbers(PaperQuery query) {
		return shop.papers.page(query, Cursor.START, 10).rows().stream().map(Issued::number).toList();
	}

	@Test
	void aPaperThatCannotBePrintedTakesNoNumberAndLeavesNoFile() throws IOException {
		issue(order("一"), Sample.DAY);
		Paper unreadable = order("二").withPhotos(List.of(new Photo("坏", () -> new byte[1])));
		List<Paper> papers = new ArrayList<>(List.of(order("三"), unreadable));
		assertThatThrownBy(() -> shop.papers.issue(AUTHOR, papers, Sample.DAY, Progress.NONE)).isInstanceOf(PaperException.class);
		assertThat(issue(order("四"), Sample.DAY).number()).isEqualTo("安改〔2026〕2号");
		try (Stream<Path> files = Files.walk(shop.workspace.papers())) {
			assertThat(files.filter(Files::isRegularFile)).hasSize(4);
		}
	}

	@Test
	void aCancelledJobKeepsWholeGroupsAndLeavesNoGap() {
		List<Paper> papers = IntStream.range(0, 20).mapToObj(i -> order("第" + i + "项")).toList();
		assertThatThrownBy(() -> shop.papers.issue(AUTHOR, papers, Sample.DAY, after(11))).isInstanceOf(Progress.Cancelled.class);
		assertThat(shop.papers.page(PaperQuery.ALL, Cursor.START, 50).rows()).hasSize(8);
		List<Issued> rest = shop.papers.issue(AUTHOR, papers, Sample.DAY, Progress.NONE);
		assertThat(rest.stream().map(Issued::number).toList()).isEqualTo(IntStream.rangeClosed(1, 20).mapToObj(i -> "安改〔2026〕" + i + "号").toList());
	}

	private static Progress after(int papers) {
		return new Progress() {
			private int done;

			@Override
			public void begin(Text task, long total) {}

			@Override
			public void worked(long amount) {
				done += amount;
			}

			@Override
			public boolean isCancelled() {
				return done >= papers;
			}
		};
	}

	/** Two programs with a database between them: stores of their own, with their own folders. */
	@Test
	void twoProgramsGiveNoNumberTwiceAndLeaveNone() throws Exception {
		DerbyDatabase database = DerbyDatabase.inMemory();
		Workspace workspace = new Workspace(folder.resolve("shared"));
		PaperShop one = new PaperShop(workspace, database);
		PaperShop other = new PaperShop(workspace, database);
		one.papers.page(PaperQuery.ALL, Cursor.START, 1); // the tables are made once
		other.papers.page(PaperQuery.ALL, Cursor.START, 1);
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<List<Issued>>> jobs = new ArrayList<>();
			for (int job = 0; job < 4; job++) {
				PaperShop desk = job % 2 == 0 ? one : other;
				String name = "任务" + job + "第";
				jobs.add(threads.submit(() -> desk.papers.issue(AUTHOR, IntStream.range(0, 10).mapToObj(i -> order(name + i + "项")).toList(), Sample.DAY, Progress.NONE)));
			}
			TreeSet<Integer> serials = new TreeSet<>();
			for (Future<List<Issued>> job : jobs) job.get().forEach(paper -> assertThat(serials.add(Integer.valueOf(paper.number().replaceAll("安改〔2026〕(\\d+)号", "$1")))).isTrue());
			assertThat(serials).hasSize(40).first().isEqualTo(1);
			assertThat(serials.last()).isEqualTo(40);
		}
		one.close();
	}

	@Test
	void theOfficeSaysHowNumbersAreWritten() {
		PaperKind kind = PaperKind.RECTIFICATION_ORDER;
		assertThat(shop.papers.rule(kind)).isEqualTo(new NumberRule("安改", NumberRule.STANDARD));
		for (String repeating : List.of("{字}〔{年}〕号", "{字}{号}号", "〔{年}〕{号}号", "{字}〔{年}{号}〕", "{字}〔{年}〕第1{号}号"))
			assertThat(shop.papers.setRule(AUTHOR, kind, "某商安改", repeating).problems().getFirst().code()).as(repeating).isEqualTo("paper.number-repeats");
		assertThat(shop.papers.setRule(AUTHOR, kind, "  ", "").isOk()).isFalse();
		assertThat(shop.papers.setRule(AUTHOR, PaperKind.DEFERRAL_APPLICATION, "某", "").isOk()).isFalse();
		assertThat(shop.papers.setRule(AUTHOR, kind, "某商安改", "（{年}）{字}第{号}号").isOk()).isTrue();
		assertThat(issue(order("一"), Sample.DAY).number()).isEqualTo("（2026）某商安改第1号");
		assertThat(shop.papers.numbered("（2026）某商安改第1号")).isPresent();
	}

	@Test
	void rulesOfTwoKindsThatWriteTheSameNumberAreNoticedBeforeItRepeats() {
		issue(order("一"), Sample.DAY);
		shop.papers.setRule(AUTHOR, PaperKind.CIRCULAR, "安改", "").value();
		assertThat(issue(Sample.of(PaperKind.CIRCULAR), Sample.DAY).number()).as("kinds with one word share its series").isEqualTo("安改〔2026〕2号");
	}

	@Test
	void aRuleThatWritesTheNumbersOfAnotherKindIsRefused() {
		assertThat(shop.papers.setRule(AUTHOR, PaperKind.CIRCULAR, "安", "{字}改〔{年}〕{号}号").problems()).singleElement()
				.satisfies(problem -> assertThat(problem.what().zh()).contains("责令限期整改指令书", "文号会重复"));
		assertThat(shop.papers.rule(PaperKind.CIRCULAR).word()).isEqualTo("安通报");
	}

	@Test
	void severalPapersAreOnePdfForPrinting() throws IOException {
		List<Issued> issued = List.of(issue(order("一"), Sample.DAY), issue(Sample.of(PaperKind.TRANSFER_LETTER), Sample.DAY));
		Path all = shop.papers.bundle(issued, folder.resolve("all.pdf"), Progress.NONE);
		try (PDDocument document = Loader.loadPDF(all.toFile())) {
			assertThat(document.getNumberOfPages()).isEqualTo(4);
		}
		assertThat(Reading.pdf(all)).contains("安改〔2026〕1号", "安移〔2026〕1号");
	}

	@Test
	void numbersOfBeforeAreCarriedOver() {
		DerbyDatabase database = DerbyDatabase.inMemory();
		Workspace workspace = new Workspace(folder.resolve("old"));
		workspace.root().toFile().mkdirs();
		Schema old = new Schema() {
			@Override
			public String slice() {
				return "paper";
			}

			@Override
			public List<String> scripts() {
				return new PaperSchema().scripts().subList(0, 1);
			}
		};
		var before = Stores.open(workspace, database, List.of(old));
		before.write(AUTHOR, session -> Rows.update(session, "insert into paper (id, kind, credit_code, authority, word, issue_year, serial, issued_on) values (?, ?, ?, ?, ?, ?, ?, ?)", Ids.next(),
				"rectification-order", "91350503MA0000001P", "", "安改", 2026, 17, Sample.DAY));
		try (PaperShop now = new PaperShop(workspace, database)) {
			Issued carried = now.papers.page(PaperQuery.of("91350503MA0000001P"), Cursor.START, 5).rows().getFirst();
			assertThat(carried.number()).isEqualTo("安改〔2026〕17号");
			assertThat(carried.isKept()).isFalse();
			assertThat(now.papers.verify(carried).orElseThrow().code()).isEqualTo("paper.not-kept");
			assertThat(now.papers.issue(AUTHOR, order("一"), Sample.DAY).number()).isEqualTo("安改〔2026〕18号");
		}
	}
}
