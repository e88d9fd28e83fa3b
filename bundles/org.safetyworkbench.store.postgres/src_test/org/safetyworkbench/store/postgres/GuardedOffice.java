package org.safetyworkbench.store.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.duty.DutySchema;
import org.safetyworkbench.evidence.EvidenceSchema;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.NewHazard;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.hazard.StoredLoop;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.office.OfficeSchema;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.paper.PaperSchema;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.risk.RiskSchema;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.statistics.FiguresSchema;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.outbox.OutboxSchema;

/** A department whose server guards its tables: two counties, a tip-off, a finished visit, and somebody of every role. */
final class GuardedOffice {

	static final LocalDate DAY = LocalDate.of(2026, 11, 20);
	static final List<Schema> SCHEMAS = List.of(new OfficeSchema(), new RegisterSchema(), new EvidenceSchema(), new InspectionSchema(), new HazardSchema(), new RiskSchema(), new DutySchema(),
			new PaperSchema(), new FiguresSchema(), new OutboxSchema());
	static final Card HERE = new Card(Ids.next(), new CreditCode("91350503MA0000001P"), "甲店", "350503100", List.of("catering-gas"));
	static final Card ELSEWHERE = new Card(Ids.next(), new CreditCode("91350503MA20000014"), "乙厂", "350504", List.of("alcohol-fuel"));

	private static final Library LIBRARY = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));
	private static final Person FOUNDER = new Person(UUID.nameUUIDFromBytes(new byte[] {9}), "创建者", EnumSet.allOf(Role.class), "A9", true);

	/** Somebody, and where they are responsible. */
	record Desk(UUID id, String name, String login) {}

	final Server server;
	final Map<String, Desk> desks = new LinkedHashMap<>();
	final UUID hazardHere, hazardElsewhere, tipOff, visit, paper;

	private GuardedOffice(Path folder) throws SQLException {
		server = TestServer.database();
		Workspace workspace = new Workspace(folder);
		try (OpenStore store = Stores.open(workspace, new PostgresDatabase(server), SCHEMAS)) {
			Loop loop = new StoredLoop(store, workspace, LIBRARY);
			hazardHere = hazard(loop, HERE, Source.INSPECTION);
			hazardElsewhere = hazard(loop, ELSEWHERE, Source.INSPECTION);
			tipOff = hazard(loop, HERE, Source.TIP_OFF);
		}
		visit = Ids.next();
		paper = Ids.next();
		try (Connection owner = owner()) {
			fill(owner);
			new Policies(SCHEMAS).apply(owner);
			new Policies(SCHEMAS).apply(owner);
			for (Desk desk : desks.values()) login(owner, desk);
			login(owner, new Desk(null, "", loginOf("stranger")));
			desks.put("stranger", new Desk(UUID.randomUUID(), "陌生人", loginOf("stranger")));
		}
	}

	static GuardedOffice open(Path folder) throws SQLException {
		return new GuardedOffice(folder);
	}

	private static UUID hazard(Loop loop, Card card, Source source) {
		UUID hazard = loop.record(FOUNDER, NewHazard.of(card, source, Severity.GENERAL, "通道堵塞", DAY)).value();
		if (!loop.act(FOUNDER, hazard, 0, Deed.of(Action.CONFIRM, DAY)).isOk()) throw new IllegalStateException("not confirmed");
		return hazard;
	}

	private void fill(Connection owner) throws SQLException {
		enterprise(owner, HERE);
		enterprise(owner, ELSEWHERE);
		run(owner, "update hazard set confidential = 1 where id = ?", tipOff);
		run(owner, "delete from hazard_informant");
		run(owner, "insert into hazard_informant (hazard_id, informant) values (?, '隔壁店主')", tipOff);
		run(owner, "insert into inspection (id, enterprise_id, inspected_on, inspector, kind, version, state, entered_on) values (?, ?, ?, '甲', 'inspection', 2, 'finished', ?)", visit, HERE.id(), DAY, DAY);
		run(owner, "insert into issued_paper (id, kind, number, word, issue_year, serial, issued_on, credit_code, enterprise_name, authority, addressee, link_kind, content_key, content_hash, unprintable, issued_by)"
				+ " values (?, 'circular', '泉安〔2026〕1号', '泉安', 2026, 1, ?, ?, '', 'EM', '', '', 'k', 'h', '', '甲')", paper, DAY, HERE.creditCode().value());
		person(owner, "official", "official", "350503100", "");
		person(owner, "enforcer", "official,enforcer", "350503100", "");
		person(owner, "reviewer", "reviewer", "350503", "");
		person(owner, "chief", "chief", "350503", "");
		person(owner, "head", "head", "", "");
		person(owner, "registrar", "registrar", "350503", "");
		person(owner, "auditor", "auditor", "", "");
		person(owner, "admin", "admin", "", "");
		person(owner, "confidant", "official,confidant", "350503", "");
		person(owner, "association", "association", "", "catering-gas");
		person(owner, "expert", "expert", "350503", "");
		person(owner, "left", "head", "", "");
		run(owner, "update staff set active = 0 where name = 'left'");
	}

	private static void enterprise(Connection owner, Card card) throws SQLException {
		run(owner, "insert into enterprise (id, credit_code, name, area_code, address, principal, phone, pinyin, sectors, kind, capital, scope, version) values (?, ?, ?, ?, '', '', '', '', ?, '', '', '', 1)", card.id(),
				card.creditCode().value(), card.name(), card.areaCode(), String.join(",", card.sectors()));
		run(owner, "insert into duty (id, enterprise_id, credit_code, enterprise_name, area_code, area_county, rule, topic, task_zh, task_en, bearer, status, due_on, detail_zh, detail_en, missing, binding)"
				+ " values (gen_random_uuid(), ?, ?, ?, ?, '', 'common R1', 'training', '培训', 'training', 'ENTERPRISE', 'open', ?, '', '', '', 'LAW')", card.id(), card.creditCode().value(), card.name(), card.areaCode(), DAY);
	}

	private void person(Connection owner, String name, String roles, String areas, String sectors) throws SQLException {
		Desk desk = new Desk(Ids.next(), name, loginOf(name));
		run(owner, "insert into staff (id, name, roles, certificate, active, areas, sectors, login) values (?, ?, ?, 'Z', 1, ?, ?, ?)", desk.id(), name, roles, areas, sectors, desk.login());
		desks.put(name, desk);
	}

	/** Logins belong to the server, its databases to the tests. */
	private String loginOf(String name) {
		return server.url().replaceAll("^.*/([^/?]+).*$", "$1") + "_" + name;
	}

	private static void login(Connection owner, Desk desk) throws SQLException {
		run(owner, "select guard.role(?, 'SCRAM-SHA-256$4096:c2FsdA==$c2FsdA==:c2FsdA==')", desk.login());
	}

	static void run(Connection connection, String sql, Object... values) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
			statement.execute();
		}
	}

	Connection owner() throws SQLException {
		return DriverManager.getConnection(server.url());
	}

	/** As that person, by plain JDBC; nothing it does is kept. */
	Connection as(String name) throws SQLException {
		Connection connection = DriverManager.getConnection(server.url().replaceAll("user=[^&]*", "user=" + desks.get(name).login()));
		connection.setAutoCommit(false);
		return connection;
	}

	static long count(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
			long n = 0;
			while (row.next()) n++;
			return n;
		}
	}
}
