package org.safetyworkbench.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.EvidenceSchema;
import org.safetyworkbench.evidence.StoredEvidence;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.FailedItems;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.NewHazard;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.hazard.StoredHazards;
import org.safetyworkbench.hazard.StoredLedger;
import org.safetyworkbench.hazard.StoredLoop;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.inspection.NewVisit;
import org.safetyworkbench.inspection.RecordedInspections;
import org.safetyworkbench.inspection.StoredVisits;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitKind;
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
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.risk.Basis;
import org.safetyworkbench.risk.Colour;
import org.safetyworkbench.risk.Control;
import org.safetyworkbench.risk.Defence;
import org.safetyworkbench.risk.Level;
import org.safetyworkbench.risk.Profile;
import org.safetyworkbench.risk.Responsibility;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.risk.RiskSchema;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.statistics.FiguresSchema;
import org.safetyworkbench.statistics.Lists;
import org.safetyworkbench.statistics.StoredLists;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.archive.Anchors;
import org.safetyworkbench.store.derby.DerbyDatabase;

/**
 * An office that did its work: one restaurant inspected with a failed item that was ordered, a workshop with a red risk point
 * whose self-reported major hazard is listed, and one from a campaign that is still a draft.
 */
final class Bureau implements AutoCloseable {

	static final LocalDate DAY = LocalDate.of(2026, 11, 20);
	static final Library LIBRARY = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));
	private static final Author ADMIN = Author.of("管理员");

	final OpenStore store;
	final Enterprises enterprises;
	final RiskPoints risks;
	final Ledger ledger;
	final Lists lists;
	final ListExport export;
	final PlatformExport platform;
	final Enterprise restaurant;
	final Enterprise workshop;
	final UUID risk;
	final UUID ordered;
	final UUID listed;
	private final Loop loop;
	private final StoredEvidence evidence;
	private final Person official;
	private final Person chief;

	Bureau(Path folder) throws Exception {
		Workspace workspace = new Workspace(folder);
		store = Stores.open(workspace, DerbyDatabase.inMemory(), List.of(new OfficeSchema(), new RegisterSchema(), new RiskSchema(), new EvidenceSchema(), new InspectionSchema(), new HazardSchema(), new FiguresSchema()));
		enterprises = new Enterprises(store);
		risks = new RiskPoints(store, LIBRARY);
		ledger = new StoredLedger(store);
		OfficeSettings settings = new OfficeSettings(workspace);
		Calendar calendar = new StoredCalendar(store);
		Policy policy = new Policy(store, calendar);
		Staff staff = new StoredStaff(store, settings);
		evidence = new StoredEvidence(store, workspace, policy);
		StoredHazards hazards = new StoredHazards(store, LIBRARY);
		StoredVisits visits = new StoredVisits(store, LIBRARY, enterprises, evidence, settings, staff, calendar, policy);
		visits.addConsequences(new FailedItems(hazards, evidence));
		loop = new StoredLoop(store, LIBRARY, hazards, evidence, settings, policy, calendar);
		lists = new StoredLists(store, ledger, visits, new RecordedInspections(LIBRARY), enterprises, risks, new Areas(), LIBRARY);
		export = new ListExport(lists);
		platform = new PlatformExport(store, new Anchors(workspace, store), settings, enterprises, risks, visits, ledger, evidence);
		official = staff.add(ADMIN, "赵", Set.of(Role.OFFICIAL, Role.ENFORCER), "35050001").value();
		chief = staff.add(ADMIN, "李", Set.of(Role.CHIEF), "").value();
		restaurant = enterprise(1, "丰泽区甲餐馆", "350503", "catering-gas");
		workshop = enterprise(2, "鲤城区乙加工厂", "350502", "industry-trade");
		risk = risk();
		ordered = inspect(visits);
		listed = report();
		loop.record(official, NewHazard.of(card(restaurant), Source.CAMPAIGN, Severity.GENERAL, "<后门> & \"堆物\"", DAY)).value();
	}

	private Enterprise enterprise(int number, String name, String area, String sector) {
		return enterprises.save(ADMIN, Enterprise.of(new CreditCode(Desk.code(number)), name).withArea(new AreaCode(area)).withSectors(Set.of(sector)).withPrincipal("负责人" + number).withPhone("0595-" + number)).enterprise();
	}

	private static Card card(Enterprise enterprise) {
		return new Card(enterprise.id().value(), enterprise.creditCode(), enterprise.name(), enterprise.area().map(AreaCode::value).orElse(""), List.copyOf(enterprise.sectors()));
	}

	private UUID risk() {
		Profile profile = Profile.of("喷漆房", "二车间东侧", new Basis.Direct(Colour.RED, "指南第3条")).withAccidents(List.of("火灾")).withEmergency("停机、疏散、报警")
				.withResponsibilities(List.of(new Responsibility(Level.COMPANY, "王", "每月带队检查"), new Responsibility(Level.POST, "周", "班前检查")))
				.withControls(List.of(Control.of(Defence.ENGINEERING, "防爆电气", Level.DEPARTMENT, "吴").withItems(List.of("CM-001")).withCycle(30), Control.of(Defence.PEOPLE, "专人看管", Level.TEAM, "郑")));
		UUID red = risks.add(ADMIN, workshop.id(), profile, DAY).value().id();
		risks.add(ADMIN, restaurant.id(), Profile.of("厨房", "一楼", new Basis.Direct(Colour.BLUE, "小")).withControls(List.of(Control.of(Defence.MANAGEMENT, "离人关火", Level.POST, "冯"))), DAY).value();
		return red;
	}

	private UUID inspect(StoredVisits visits) {
		Visit visit = visits.open(official, NewVisit.of(restaurant.id().value(), VisitKind.INSPECTION, DAY, "赵", "李"), DAY).value();
		visits.answer(official, visit.id(), "CM-001", "否", "", "现场无记录", DAY).value();
		visits.answerRest(official, visit.id(), "pass", DAY).value();
		visits.finish(official, visit.id(), DAY).value();
		UUID hazard = ledger.page(LedgerQuery.of(LedgerQuery.Sort.FOUND), Cursor.START, 1, Progress.NONE).rows().getFirst().id();
		act(official, hazard, Deed.of(Action.CONFIRM, DAY));
		return hazard;
	}

	private UUID report() throws Exception {
		UUID hazard = loop.record(official, NewHazard.of(card(workshop), Source.SELF_REPORT, Severity.MAJOR, "喷漆房未安装通风", LocalDate.of(2026, 10, 8))).value();
		act(official, hazard, Deed.of(Action.CONFIRM, DAY));
		act(official, hazard, Deed.of(Action.FIX_FIVE, DAY).with("person", "孙").with("measures", "加装排风").with("money", "30000").with("until", "2026-12-10").with("plan", "停产"));
		act(official, hazard, Deed.of(Action.RECORD_RECEIPT, DAY).with("party", "both").with("name", "孙"));
		act(official, hazard, Deed.of(Action.LINK_RISK, DAY).with("risk", risk.toString()));
		act(chief, hazard, Deed.of(Action.LIST, DAY).with("level", "county").with("until", "2026-12-20").with("number", "安督〔2026〕3号"));
		evidence.add(ADMIN, Subject.hazard(hazard), EvidenceRole.BEFORE, "前.png", PNG, "整改前").value();
		return hazard;
	}

	private void act(Person person, UUID hazard, Deed deed) {
		loop.act(person, hazard, 0, deed).value();
	}

	/** One grey pixel. */
	private static final byte[] PNG = png();

	private static byte[] png() {
		var out = new java.io.ByteArrayOutputStream();
		try {
			javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(1, 1, java.awt.image.BufferedImage.TYPE_BYTE_GRAY), "png", out);
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	@Override
	public void close() {
		store.close();
	}
}
