package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.EvidenceSchema;
import org.safetyworkbench.evidence.StoredEvidence;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.inspection.NewVisit;
import org.safetyworkbench.inspection.StoredVisits;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitKind;
import org.safetyworkbench.office.OfficeSchema;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.StoredCalendar;
import org.safetyworkbench.office.StoredStaff;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** From the visit to the ledger. */
class FailedItemsTest {

	@TempDir
	Path folder;
	private OpenStore store;
	private StoredEvidence evidence;
	private StoredVisits visits;
	private Ledger ledger;
	private Hazards hazards;
	private Loop loop;
	private Person officer;
	private Enterprise enterprise;

	@BeforeEach
	void open() {
		Workspace workspace = new Workspace(folder);
		store = Stores.open(workspace, DerbyDatabase.inMemory(), List.of(new RegisterSchema(), new OfficeSchema(), new EvidenceSchema(), new InspectionSchema(), new HazardSchema()));
		OfficeSettings settings = new OfficeSettings(workspace);
		StoredCalendar calendar = new StoredCalendar(store);
		Policy policy = new Policy(store, calendar);
		StoredStaff staff = new StoredStaff(store, settings);
		Enterprises enterprises = new Enterprises(store);
		evidence = new StoredEvidence(store, workspace, policy);
		hazards = new StoredHazards(store, LedgerFixture.LIBRARY);
		ledger = new StoredLedger(store);
		loop = new StoredLoop(store, LedgerFixture.LIBRARY, hazards, evidence, settings, policy, calendar);
		visits = new StoredVisits(store, LedgerFixture.LIBRARY, enterprises, evidence, settings, staff, calendar, policy, Clock.fixed(LedgerFixture.DAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
		visits.addConsequences(new FailedItems(hazards, evidence));
		officer = staff.add(Author.of("管理员"), "甲", Set.of(Role.OFFICIAL, Role.ENFORCER), "35050001").value();
		staff.add(Author.of("管理员"), "乙", Set.of(Role.OFFICIAL, Role.ENFORCER), "35050002").value();
		String code = "91350503MA2000001";
		enterprise = enterprises.save(Author.of("管理员"), Enterprise.of(new CreditCode(code + CreditCode.checkCharacter(code)), "小面馆").withArea(new AreaCode("350503")).withSectors(Set.of("catering-gas"))).enterprise();
	}

	@AfterEach
	void close() {
		store.close();
	}

	private Visit visit(VisitKind kind, int days) {
		return visits.open(officer, NewVisit.of(enterprise.id().value(), kind, LedgerFixture.DAY.plusDays(days), "甲", "乙"), LedgerFixture.DAY.plusDays(days)).value();
	}

	private void fails(Visit visit, String item) {
		visits.answer(officer, visit.id(), item, "否", "", "堆放杂物", visit.on()).value();
	}

	private List<HazardRow> rows() {
		return ledger.page(LedgerQuery.of(LedgerQuery.Sort.FOUND), Cursor.START, 100, Progress.NONE).rows();
	}

	private static byte[] photo() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
		return out.toByteArray();
	}

	@Test
	void whatFailedIsADraftWithItsPhotoAndTheVisitsPowers() throws IOException {
		Visit visit = visit(VisitKind.INSPECTION, 0);
		fails(visit, "CM-001");
		visits.answer(officer, visit.id(), "CM-002", "是", "", "", visit.on()).value();
		evidence.add(officer.author(), Subject.inspection(visit.id(), "CM-001"), EvidenceRole.BEFORE, "a.png", photo(), "").value();
		assertThat(rows()).as("not before it is finished").isEmpty();
		visits.finish(officer, visit.id(), visit.on()).value();
		UUID hazard = rows().getFirst().id();
		assertThat(rows()).hasSize(1);
		Dossier dossier = loop.dossier(hazard);
		assertThat(dossier.evidence()).isEqualTo(Map.of(EvidenceRole.BEFORE, 1));
		assertThat(dossier.hazard().withPowers()).isTrue();
		assertThat(dossier.item().articles()).isNotEmpty();
		assertThat(ledger.sightings(hazard)).singleElement().satisfies(sighting -> assertThat(sighting.inspector()).contains("甲").contains("乙"));
	}

	@Test
	void aServiceVisitOrdersNothingUntilSomebodyWithPowersSeesItToo() {
		Visit service = visit(VisitKind.SERVICE, 0);
		fails(service, "CM-001");
		visits.finish(officer, service.id(), service.on()).value();
		UUID hazard = rows().getFirst().id();
		assertThat(hazards.find(hazard).orElseThrow().withPowers()).isFalse();
		Visit inspection = visit(VisitKind.INSPECTION, 1);
		fails(inspection, "CM-001");
		visits.finish(officer, inspection.id(), inspection.on()).value();
		assertThat(rows()).hasSize(1);
		assertThat(hazards.find(hazard).orElseThrow().withPowers()).isTrue();
		assertThat(ledger.sightings(hazard)).hasSize(2);
	}

	@Test
	void aCorrectedAnswerWithdrawsItsDraftByAMove() {
		Visit visit = visit(VisitKind.INSPECTION, 0);
		fails(visit, "CM-001");
		visits.finish(officer, visit.id(), visit.on()).value();
		visits.correct(officer, visit.id(), "CM-001", "是", "", "", "看错了").value();
		UUID hazard = rows().getFirst().id();
		assertThat(rows().getFirst().state()).isEqualTo(HazardState.WITHDRAWN);
		assertThat(loop.replay(hazard)).isEqualTo(HazardState.WITHDRAWN);
		assertThat(loop.dossier(hazard).moves()).extracting(Move::action).containsExactly(Action.WITHDRAW);
	}
}
