package org.safetyworkbench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.duty.DutySchema;
import org.safetyworkbench.evidence.EvidenceSchema;
import org.safetyworkbench.evidence.StoredEvidence;
import org.safetyworkbench.exchange.AnswerImport;
import org.safetyworkbench.exchange.RegisterImport;
import org.safetyworkbench.hazard.FailedItems;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.StoredHazards;
import org.safetyworkbench.hazard.StoredLedger;
import org.safetyworkbench.hazard.StoredLoop;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.inspection.RecordedInspections;
import org.safetyworkbench.inspection.StoredVisits;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.office.Accounts;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.office.OfficeSchema;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Posting;
import org.safetyworkbench.office.Rights;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.StoredCalendar;
import org.safetyworkbench.office.StoredStaff;
import org.safetyworkbench.paper.PaperSchema;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.Mappings;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.risk.RiskSchema;
import org.safetyworkbench.statistics.FiguresSchema;
import org.safetyworkbench.statistics.StoredFigures;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.archive.Custody;

/** The services of an office over one workspace and one database, with two packs: what a desk needs for its daily work. */
public final class FaultOffice implements AutoCloseable {

	/** A Friday with ordinary working days around it. */
	public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
	public static final Author ADMIN = Author.of("管理员");
	public static final Library LIBRARY = new PackLibrary(List.of(pack("sector.common"), pack("sector.catering-gas"), pack("laws")));

	public final Path folder;
	public final OpenStore store;
	public final Enterprises enterprises;
	public final StoredEvidence evidence;
	public final StoredVisits visits;
	public final Loop loop;
	public final Ledger ledger;
	public final Papers papers;
	public final StoredFigures figures;
	public final Staff staff;
	public final Accounts accounts;
	private final Rights rights;
	public final RegisterImport register;
	public final AnswerImport answers;
	public final Custody custody;

	public FaultOffice(Path folder, Database database) {
		this.folder = folder;
		Workspace workspace = new Workspace(folder);
		store = Stores.open(workspace, database, schemas());
		OfficeSettings settings = new OfficeSettings(workspace);
		Calendar calendar = new StoredCalendar(store);
		Policy policy = new Policy(store, calendar);
		StoredHazards hazards = new StoredHazards(store, LIBRARY);
		RecordedInspections inspections = new RecordedInspections(LIBRARY);
		Mappings mappings = new Mappings(store);
		enterprises = new Enterprises(store);
		evidence = new StoredEvidence(store, workspace, policy);
		rights = new Rights(settings);
		staff = new StoredStaff(store, rights);
		accounts = new Accounts(store, staff);
		visits = new StoredVisits(store, LIBRARY, enterprises, evidence, settings, staff, calendar, policy);
		visits.addConsequences(new FailedItems(hazards, evidence));
		loop = new StoredLoop(store, LIBRARY, hazards, evidence, settings, policy, calendar);
		ledger = new StoredLedger(store);
		papers = new Papers(workspace, store, settings);
		figures = new StoredFigures(store, new Areas(), LIBRARY);
		register = new RegisterImport(store, enterprises, new Areas(), mappings, LIBRARY);
		answers = new AnswerImport(store, enterprises, inspections, hazards, mappings, LIBRARY);
		custody = new Custody(workspace, store, new Program(workspace, database));
	}

	/** Another workspace with the files of one that is closed. */
	public static Path copy(Path workspace, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(workspace)) {
			for (Path file : files.toList()) Files.copy(file, to.resolve(workspace.relativize(file)));
		}
		return to;
	}

	private static FolderPack pack(String name) {
		return FolderPack.of(Path.of("../org.safetyworkbench." + name));
	}

	public static List<Schema> schemas() {
		return List.of(new OfficeSchema(), new RegisterSchema(), new RiskSchema(), new EvidenceSchema(), new InspectionSchema(), new HazardSchema(), new DutySchema(), new PaperSchema(), new FiguresSchema());
	}

	/** The person of that name, registered the first time, with the roles of the loop. */
	public Person person(String name) {
		return person(name, EnumSet.of(Role.OFFICIAL, Role.ENFORCER, Role.REVIEWER, Role.CHIEF), Posting.NONE);
	}

	/** The person of that name, registered the first time. */
	public Person person(String name, Set<Role> roles, Posting posting) {
		return staff.byName(name).orElseGet(() -> done(staff.add(ADMIN, name, roles, "35" + Math.abs(name.hashCode()), posting)));
	}

	/** Whoever signed in works here from now on, and sees what is theirs. */
	public Person signedIn() {
		store.seenBy(rights);
		return staff.me();
	}

	/** What was to succeed was refused; the first problem's code says why. */
	@SuppressWarnings("serial")
	public static final class Refused extends RuntimeException {
		private final transient List<Problem> problems;

		Refused(List<Problem> problems) {
			super(problems.toString());
			this.problems = problems;
		}

		public List<Problem> problems() {
			return problems;
		}
	}

	/** What is expected to succeed. */
	public static <T> T done(Result<T> result) {
		if (!result.isOk()) throw new Refused(result.problems());
		return result.value();
	}

	public static CreditCode code(int number) {
		String first = "91350503M" + String.format("%08d", number);
		return new CreditCode(first + CreditCode.checkCharacter(first));
	}

	public static org.safetyworkbench.inspection.Card card(org.safetyworkbench.register.Enterprise enterprise) {
		return new org.safetyworkbench.inspection.Card(enterprise.id().value(), enterprise.creditCode(), enterprise.name(), enterprise.area().map(AreaCode::value).orElse(""), List.copyOf(enterprise.sectors()));
	}

	/** The id of a person who need not be registered. */
	public static UUID id(String name) {
		return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

	@Override
	public void close() {
		store.close();
	}
}
