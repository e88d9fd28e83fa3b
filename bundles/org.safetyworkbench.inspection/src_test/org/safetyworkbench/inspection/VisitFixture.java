package org.safetyworkbench.inspection;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.evidence.EvidenceSchema;
import org.safetyworkbench.evidence.StoredEvidence;
import org.safetyworkbench.inspection.Consequences.Answered;
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
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** An office with two certified officers, a helper and a chief, the real packs and a real database. */
abstract class VisitFixture {

	/** A Friday; Monday to Friday of the week before and after are ordinary working days. */
	static final LocalDate DAY = LocalDate.of(2026, 11, 20);
	static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
	static final Author ADMIN = Author.of("管理员");
	static final Library LIBRARY = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));

	@TempDir
	Path folder;
	OpenStore store;
	Enterprises enterprises;
	StoredEvidence evidence;
	Inspections inspections;
	Calendar calendar;
	Policy policy;
	Staff staff;
	StoredVisits visits;
	Person zhao, qian, helper, chief;
	final List<List<Answered>> told = new ArrayList<>();
	private int codes;

	Database database() {
		return DerbyDatabase.inMemory();
	}

	@BeforeEach
	void openOffice() {
		store = Stores.open(new Workspace(folder), database(), schemas());
		reopen();
		zhao = staff.add(ADMIN, "赵", Set.of(Role.OFFICIAL, Role.ENFORCER), "35050001").value();
		qian = staff.add(ADMIN, "钱", Set.of(Role.OFFICIAL, Role.ENFORCER), "35050002").value();
		helper = staff.add(ADMIN, "孙", EnumSet.of(Role.OFFICIAL), "").value();
		chief = staff.add(ADMIN, "李", EnumSet.of(Role.CHIEF), "").value();
	}

	/** The services over the store. */
	void reopen() {
		enterprises = new Enterprises(store);
		calendar = new StoredCalendar(store);
		policy = new Policy(store, calendar);
		OfficeSettings settings = new OfficeSettings(new Workspace(folder));
		staff = new StoredStaff(store, settings);
		evidence = new StoredEvidence(store, new Workspace(folder), policy);
		evidence.addGuard(new VisitEvidence());
		inspections = new RecordedInspections(LIBRARY);
		visits = visits(LIBRARY);
	}

	static List<Schema> schemas() {
		return List.of(new RegisterSchema(), new OfficeSchema(), new EvidenceSchema(), new InspectionSchema());
	}

	StoredVisits visits(Library library) {
		StoredVisits opened = new StoredVisits(store, library, enterprises, evidence, new OfficeSettings(new Workspace(folder)), staff, calendar, policy, Clock.fixed(NOW, ZoneOffset.UTC));
		opened.addConsequences((session, author, visit, answers) -> told.add(answers));
		return opened;
	}

	@AfterEach
	void closeOffice() {
		store.close();
	}

	Enterprise restaurant() {
		return restaurant(Facts.NONE);
	}

	Enterprise restaurant(Facts facts) {
		String first = "91350503MA2" + String.format("%06d", ++codes);
		Enterprise enterprise = Enterprise.of(new CreditCode(first + CreditCode.checkCharacter(first)), "丰泽区小面馆" + codes).withArea(new AreaCode("350503")).withSectors(Set.of("catering-gas"))
				.withFacts(facts);
		return enterprises.save(ADMIN, enterprise).enterprise();
	}

	NewVisit inspection(Enterprise enterprise) {
		return NewVisit.of(enterprise.id().value(), VisitKind.INSPECTION, DAY, "赵", "钱");
	}

	Visit open(Enterprise enterprise) {
		return visits.open(zhao, inspection(enterprise), DAY).value();
	}

	Result<Answer> say(Visit visit, String item, String result) {
		return visits.answer(zhao, visit.id(), item, result, "", "", DAY);
	}

	VisitSheet sheet(UUID visit) {
		return visits.sheet(visit).value();
	}

	static List<String> codes(Result<?> result) {
		return result.problems().stream().map(Problem::code).toList();
	}
}
