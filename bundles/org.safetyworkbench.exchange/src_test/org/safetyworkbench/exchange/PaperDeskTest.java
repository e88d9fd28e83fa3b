package org.safetyworkbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.EvidenceSchema;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.evidence.StoredEvidence;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Hazard;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.hazard.Hazards;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.NewHazard;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.hazard.StoredHazards;
import org.safetyworkbench.hazard.StoredLedger;
import org.safetyworkbench.hazard.StoredLoop;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.inspection.NewVisit;
import org.safetyworkbench.inspection.Presence;
import org.safetyworkbench.inspection.StoredVisits;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitKind;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.office.OfficeSchema;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.StoredCalendar;
import org.safetyworkbench.office.StoredStaff;
import org.safetyworkbench.paper.Form;
import org.safetyworkbench.paper.Issued;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.PaperQuery;
import org.safetyworkbench.paper.PaperSchema;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.spi.CheckLevel;
import org.safetyworkbench.spi.Norm;
import org.safetyworkbench.spi.Theme;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** Records become papers, each only after the act it states. */
class PaperDeskTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
	private static final Library LIBRARY = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));
	private static final Person OFFICIAL = new Person(new UUID(0, 1), "李某", EnumSet.of(Role.OFFICIAL, Role.ENFORCER), "示例-001", true);
	private static final Person CHIEF = new Person(new UUID(0, 2), "赵某", EnumSet.of(Role.CHIEF, Role.HEAD, Role.REVIEWER), "", true);

	@TempDir Path folder;
	private OpenStore store;
	private Enterprises enterprises;
	private Visits visits;
	private EvidenceStore evidence;
	private Ledger ledger;
	private Loop loop;
	private Papers papers;
	private PaperDesk desk;

	@BeforeEach
	void open() {
		Workspace workspace = new Workspace(folder.resolve("workspace"));
		workspace.root().toFile().mkdirs();
		store = Stores.open(workspace, DerbyDatabase.inMemory(),
				List.of(new RegisterSchema(), new OfficeSchema(), new EvidenceSchema(), new InspectionSchema(), new HazardSchema(), new PaperSchema()));
		OfficeSettings settings = new OfficeSettings(workspace);
		Calendar calendar = new StoredCalendar(store);
		Policy policy = new Policy(store, calendar);
		Staff staff = new StoredStaff(store, settings);
		enterprises = new Enterprises(store);
		evidence = new StoredEvidence(store, workspace, policy);
		visits = new StoredVisits(store, LIBRARY, enterprises, evidence, settings, staff, calendar, policy, Clock.fixed(DAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
		Hazards hazards = new StoredHazards(store, LIBRARY);
		ledger = new StoredLedger(store);
		loop = new StoredLoop(store, LIBRARY, hazards, evidence, settings, policy, calendar);
		papers = new Papers(workspace, store, settings);
		desk = new PaperDesk(papers, ledger, loop, visits, enterprises, LIBRARY, settings, staff, evidence);
	}

	@AfterEach
	void close() {
		store.close();
	}

	private Enterprise restaurant(int number) {
		Enterprise enterprise = Enterprise.of(new org.safetyworkbench.core.CreditCode(Desk.code(number)), "示例小馆" + number).withSectors(new TreeSet<>(Set.of("catering-gas")));
		return enterprises.save(Author.of("甲"), enterprise).enterprise();
	}

	private UUID hazard(Enterprise enterprise, Severity severity, String finding) {
		NewHazard hazard = NewHazard.of(Card.of(enterprise), Source.CAMPAIGN, severity, finding, DAY).seenWithPowers().judgedBy("GB 51142-2015 第7.1.2条");
		return value(loop.record(OFFICIAL, hazard));
	}

	private Hazard act(Person person, UUID hazard, Action action, String... values) {
		Deed deed = Deed.of(action, DAY).because("有理由");
		for (int i = 0; i < values.length; i += 2) deed = deed.with(values[i], values[i + 1]);
		return value(loop.act(person, hazard, 0, deed));
	}

	private static <T> T value(Result<T> result) {
		assertThat(result.problems()).isEmpty();
		return result.value();
	}

	private Issued issue(PaperKind kind, UUID hazard) {
		return value(desk.issue(OFFICIAL, kind, List.of(RecordLink.hazard(hazard)), DAY, Progress.NONE)).getFirst();
	}

	private String text(Issued paper) {
		assertThat(papers.file(paper, Form.PDF)).isNotEmptyFile();
		return text(papers.file(paper, Form.DOCX));
	}

	private static String text(Path docx) {
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(docx))) {
			for (ZipEntry entry; (entry = zip.getNextEntry()) != null;)
				if (entry.getName().equals("word/document.xml")) return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("</w:p>", "\n").replaceAll("<[^>]*>", "");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		throw new AssertionError(docx);
	}

	private Set<PaperKind> allowed(UUID hazard) {
		return desk.offered(RecordLink.hazard(hazard), DAY).stream().filter(PaperDesk.Offered::isAllowed).map(PaperDesk.Offered::kind).collect(java.util.stream.Collectors.toCollection(() -> EnumSet.noneOf(PaperKind.class)));
	}

	@Test
	void aPaperComesAfterTheActItStates() {
		UUID id = hazard(restaurant(1), Severity.GENERAL, "疏散通道堆放杂物");
		assertThat(allowed(id)).isEmpty();
		act(OFFICIAL, id, Action.CONFIRM);
		assertThat(allowed(id)).containsExactly(PaperKind.HAZARD_NOTICE);
		Result<List<Issued>> early = desk.issue(OFFICIAL, PaperKind.RECTIFICATION_ORDER, List.of(RecordLink.hazard(id)), DAY, Progress.NONE);
		assertThat(early.problems()).extracting(Problem::code).containsExactly("paper.not-yet");
		assertThat(papers.page(PaperQuery.ALL, Cursor.START, 5).rows()).isEmpty();
		act(OFFICIAL, id, Action.ORDER, "deadline", "+15");
		assertThat(desk.after(Action.ORDER, id)).containsExactly(PaperKind.RECTIFICATION_ORDER);
		assertThat(PaperDesk.kindFor(Action.ORDER)).contains(PaperKind.RECTIFICATION_ORDER);
		Issued order = issue(PaperKind.RECTIFICATION_ORDER, id);
		assertThat(order.number()).isEqualTo("安改〔2026〕1号");
		assertThat(order.issuedBy()).isEqualTo("李某");
		assertThat(order.link()).contains(RecordLink.hazard(id));
		assertThat(text(order)).contains("疏散通道堆放杂物", "2026年12月6日前").doesNotContain("举报");
		assertThat(papers.page(PaperQuery.about(RecordLink.hazard(id)), Cursor.START, 5).rows()).containsExactly(order);
	}

	@Test
	void aDeferralIsAppliedForAndDecidedOnPaper() {
		UUID id = hazard(restaurant(1), Severity.GENERAL, "疏散通道堆放杂物");
		act(OFFICIAL, id, Action.CONFIRM);
		act(OFFICIAL, id, Action.ORDER, "deadline", "+15");
		issue(PaperKind.RECTIFICATION_ORDER, id);
		act(OFFICIAL, id, Action.ASK_DEFERRAL, "until", "+30", "applicant", "张某");
		assertThat(text(issue(PaperKind.DEFERRAL_APPLICATION, id))).contains("2026年12月21日", "有理由", "安改〔2026〕1号");
		assertThat(allowed(id)).doesNotContain(PaperKind.DEFERRAL_DECISION);
		act(CHIEF, id, Action.DECIDE_DEFERRAL, "decision", "granted", "until", "+25");
		assertThat(text(issue(PaperKind.DEFERRAL_DECISION, id))).contains("同意延期整改", "整改期限延至2026年12月16日");
	}

	@Test
	void anInterviewIsCalledToItsTimeAndPlace() {
		UUID id = hazard(restaurant(1), Severity.GENERAL, "疏散通道堆放杂物");
		act(OFFICIAL, id, Action.CONFIRM);
		act(OFFICIAL, id, Action.ORDER, "deadline", "+5");
		LocalDate later = DAY.plusDays(60);
		value(loop.act(CHIEF, id, 0, Deed.of(Action.PRESS, later).with("tool", "interview").with("recipient", "示例小馆1").with("meeting", "2027年1月25日9时30分").with("place", "二楼会议室")));
		Issued notice = value(desk.issue(OFFICIAL, PaperKind.INTERVIEW_NOTICE, List.of(RecordLink.hazard(id)), later, Progress.NONE)).getFirst();
		assertThat(text(notice)).contains("约谈时间：2027年1月25日9时30分", "约谈地点：二楼会议室");
	}

	@Test
	void theRecheckShowsBeforeAndAfter() {
		UUID id = hazard(restaurant(1), Severity.GENERAL, "疏散通道堆放杂物");
		act(OFFICIAL, id, Action.CONFIRM);
		act(OFFICIAL, id, Action.ORDER, "deadline", "+15");
		act(OFFICIAL, id, Action.BEGIN);
		act(OFFICIAL, id, Action.SUBMIT, "result", "已清走");
		value(evidence.add(Author.of("李某"), Subject.hazard(id), EvidenceRole.BEFORE, "a.png", png(Color.RED), "堆放"));
		value(evidence.add(Author.of("李某"), Subject.hazard(id), EvidenceRole.AFTER, "b.png", png(Color.GREEN), "清空"));
		act(OFFICIAL, id, Action.PASS, "opinion", "通道畅通");
		Issued opinion = issue(PaperKind.RECHECK_OPINION, id);
		assertThat(text(opinion)).contains("整改前：堆放", "整改后：清空", "通道畅通", "1项均已按要求完成整改", "李某");
		assertThat(media(papers.file(opinion, Form.DOCX))).isEqualTo(3);
	}

	private static long media(Path docx) {
		try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(docx.toFile())) {
			return zip.stream().filter(entry -> entry.getName().startsWith("word/media/")).count();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static byte[] png(Color colour) {
		BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(colour);
		graphics.fillRect(0, 0, 400, 300);
		graphics.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	@Test
	void aMajorHazardIsListedReportedCopiedAndPressed() {
		UUID id = hazard(restaurant(1), Severity.MAJOR, "使用国家明令淘汰的灶具");
		act(OFFICIAL, id, Action.CONFIRM);
		act(OFFICIAL, id, Action.FIX_FIVE, "person", "张某", "measures", "更换灶具", "money", "30000", "until", "+20", "plan", "停用");
		act(CHIEF, id, Action.LIST, "level", "county", "until", "+60");
		assertThat(text(issue(PaperKind.LISTING_NOTICE, id))).contains("县级挂牌督办", "2027年1月20日", "整改资金：30,000元", "整改责任人：张某");
		act(OFFICIAL, id, Action.REPORT_FIRST, "recipient", "某某区安委办");
		assertThat(text(issue(PaperKind.MAJOR_REPORT, id))).contains("某某区安委办：", "第一次报告");
		act(OFFICIAL, id, Action.COPY_TO_AUTHORITY, "authority", "EM");
		assertThat(text(issue(PaperKind.COPY_LETTER, id))).contains("现予抄告");
		act(CHIEF, id, Action.REFER_CRIMINAL, "recipient", "某某区公安分局");
		assertThat(text(issue(PaperKind.CRIMINAL_REFERRAL, id))).contains("某某区公安分局：");
		assertThat(desk.after(Action.LIST, id)).containsExactly(PaperKind.LISTING_NOTICE);
	}

	@Test
	void hazardsOfOneEnterpriseShareAnOrderAndTheRefusedAreNamed() {
		Enterprise first = restaurant(1);
		Enterprise second = restaurant(2);
		List<UUID> ids = List.of(hazard(first, Severity.GENERAL, "甲项"), hazard(first, Severity.GENERAL, "乙项"), hazard(second, Severity.GENERAL, "丙项"));
		for (UUID id : ids) {
			act(OFFICIAL, id, Action.CONFIRM);
			act(OFFICIAL, id, Action.ORDER, "deadline", "+15");
		}
		UUID draft = hazard(second, Severity.GENERAL, "丁项");
		List<RecordLink> links = java.util.stream.Stream.concat(ids.stream(), java.util.stream.Stream.of(draft)).map(RecordLink::hazard).toList();
		assertThat(desk.issue(OFFICIAL, PaperKind.RECTIFICATION_ORDER, links, DAY, Progress.NONE).problems()).hasSize(1);
		PaperDesk.Batch batch = desk.issueEach(OFFICIAL, PaperKind.RECTIFICATION_ORDER, links, DAY, Progress.NONE);
		assertThat(batch.refused()).containsOnlyKeys(RecordLink.hazard(draft));
		assertThat(batch.issued()).extracting(Issued::number).containsExactly("安改〔2026〕1号", "安改〔2026〕2号");
		assertThat(text(batch.issued().getFirst())).contains("甲项", "乙项", "2项问题和隐患");
		assertThat(batch.issued().getFirst().link()).contains(RecordLink.enterprise(first.id().value()));
		assertThat(desk.issue(OFFICIAL, PaperKind.RECTIFICATION_ORDER, List.of(RecordLink.enterprise(second.id().value())), DAY, Progress.NONE).value()).containsExactly(batch.issued().get(1));
	}

	@Test
	void somebodyWithoutARoleIssuesNothing() {
		Person stranger = new Person(new UUID(0, 9), "丁", Set.of(), "", true);
		assertThat(desk.issue(stranger, PaperKind.RECTIFICATION_ORDER, List.of(), DAY, Progress.NONE).problems()).extracting(Problem::code).containsExactly("paper.role");
	}

	@Test
	void aVisitHasAChecklistBeforeAndARecordAfterwards() throws IOException {
		Enterprise enterprise = restaurant(1);
		Visit visit = value(visits.open(OFFICIAL, NewVisit.of(enterprise.id().value(), VisitKind.INSPECTION, DAY, "李某"), DAY));
		Path blank = desk.blankChecklist(visit.id(), DAY, Form.DOCX, folder.resolve("blank.docx"));
		assertThat(text(blank)).contains("□是　□否　□不适用", "实测：", "示例小馆1", "共" + visit.items() + "项");
		assertThat(media(blank)).isEqualTo(1);
		assertThat(desk.offered(RecordLink.visit(visit.id()), DAY).getFirst().against()).extracting(Problem::code).containsExactly("paper.visit-open");
		String failing = visits.sheet(visit.id()).value().items().stream().filter(item -> item.item().answer() instanceof org.safetyworkbench.spi.Answer.YesNo yesNo && yesNo.passWhen()).findFirst().orElseThrow().id();
		value(visits.answer(OFFICIAL, visit.id(), failing, "否", "", "现场查看", DAY));
		value(visits.answerRest(OFFICIAL, visit.id(), "pass", DAY));
		value(evidence.add(Author.of("李某"), Subject.inspection(visit.id(), failing), EvidenceRole.BEFORE, "a.png", png(Color.RED), "现场"));
		value(visits.describe(OFFICIAL, visit.id(), 0, new Presence(List.of("李某"), "陈某", "无异议", "", "")));
		value(visits.finish(OFFICIAL, visit.id(), DAY));
		Issued record = value(desk.issue(OFFICIAL, PaperKind.INSPECTION_RECORD, List.of(RecordLink.visit(visit.id())), DAY, Progress.NONE)).getFirst();
		assertThat(text(record)).contains("现场检查记录", "不符合1项", "现场查看", "陈某", "无异议", "项本次未检查", failing);
		assertThat(record.link()).contains(RecordLink.visit(visit.id()));
		assertThat(desk.preview(PaperKind.INSPECTION_RECORD, RecordLink.visit(visit.id()), DAY, Form.PDF, folder.resolve("look.pdf")).value()).isNotEmptyFile();
	}

	@Test
	void aServiceVisitIsNotCalledAnInspection() {
		Visit visit = value(visits.open(OFFICIAL, NewVisit.of(restaurant(1).id().value(), VisitKind.SERVICE, DAY, "李某"), DAY));
		value(visits.answerRest(OFFICIAL, visit.id(), "pass", DAY));
		value(visits.finish(OFFICIAL, visit.id(), DAY));
		assertThat(text(value(desk.issue(OFFICIAL, PaperKind.INSPECTION_RECORD, List.of(RecordLink.visit(visit.id())), DAY, Progress.NONE)).getFirst())).contains("安全生产指导服务记录").doesNotContain("现场检查记录");
	}

	@Test
	void aPartThatWasChosenIsSaidOnEveryPaperOfTheVisit() {
		Focus cards = Focus.of(Theme.GAS, CheckLevel.POST);
		Visit visit = value(visits.open(OFFICIAL, NewVisit.of(restaurant(1).id().value(), VisitKind.INSPECTION, DAY, "李某").with(cards), DAY));
		assertThat(text(desk.blankChecklist(visit.id(), DAY, Form.DOCX, folder.resolve("card.docx")))).contains("餐饮燃气岗位安全检查卡片（燃气安全）", "共" + visit.items() + "项");
		value(visits.answerRest(OFFICIAL, visit.id(), "pass", DAY));
		value(visits.finish(OFFICIAL, visit.id(), DAY));
		Issued record = value(desk.issue(OFFICIAL, PaperKind.INSPECTION_RECORD, List.of(RecordLink.visit(visit.id())), DAY, Progress.NONE)).getFirst();
		assertThat(text(record)).contains("检查范围：燃气安全、岗位；适用的另外" + visit.extent().leftOut() + "项不在范围内。");
	}

	@Test
	void theRecordOfAVisitSaysHowFarTheStandardisationGuideIsFulfilled() {
		Visit visit = value(visits.open(OFFICIAL, NewVisit.of(restaurant(1).id().value(), VisitKind.INSPECTION, DAY, "李某").with(Focus.of(Norm.GUIDE)), DAY));
		int answered = value(visits.answerRest(OFFICIAL, visit.id(), "pass", DAY)).size();
		value(visits.finish(OFFICIAL, visit.id(), DAY));
		Issued record = value(desk.issue(OFFICIAL, PaperKind.INSPECTION_RECORD, List.of(RecordLink.visit(visit.id())), DAY, Progress.NONE)).getFirst();
		assertThat(text(record)).contains("标准化：指南类" + visit.items() + "项，符合" + answered + "项，不符合0项", "，符合率100%。");
	}

	@Test
	void aPartOfPacksCanBePrinted() {
		assertThat(text(desk.blankChecklist(List.of("catering-gas"), Focus.of(CheckLevel.POST), DAY, Form.DOCX, folder.resolve("card.docx")))).contains("岗位安全检查卡片", "现场抽问厨师").doesNotContain("供气方是否持有效燃气经营许可证");
		assertThat(text(desk.blankChecklist(restaurant(2).id().value(), List.of(), Focus.of(Norm.GRID), DAY, Form.DOCX, folder.resolve("grid.docx")))).contains("网格员检查导则", "示例小馆2");
		assertThatThrownBy(() -> desk.blankChecklist(List.of("catering-gas"), Focus.of(Theme.BUILDING), DAY, Form.PDF, folder.resolve("none.pdf"))).hasMessageContaining("paper.no-items");
	}

	@Test
	void packsCanBePrintedWithoutAVisit() {
		Path sheet = desk.blankChecklist(List.of("catering-gas"), Focus.EVERYTHING, DAY, Form.DOCX, folder.resolve("sheet.docx"));
		assertThat(text(sheet)).contains("安全检查表", "□是　□否　□不适用");
		assertThat(media(sheet)).isZero();
		Enterprise enterprise = restaurant(3);
		assertThat(text(desk.blankChecklist(enterprise.id().value(), List.of(), Focus.EVERYTHING, DAY, Form.DOCX, folder.resolve("for.docx")))).contains("示例小馆3");
		assertThatThrownBy(() -> desk.blankChecklist(new UUID(1, 1), DAY, Form.PDF, folder.resolve("none.pdf"))).isInstanceOf(org.safetyworkbench.paper.PaperException.class);
	}
}
