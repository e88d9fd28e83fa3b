package org.safetyworkbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everybody tries everything by plain JDBC, past all services: what must not be is refused by the server itself. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class RightsMatrixTest {

	private static final Path PAGE = Path.of("../../docs/rights-matrix.md").toAbsolutePath().normalize();
	private static final String DONE = "✓", NOTHING = "–", REFUSED = "✗";
	private static final String MOVE = "insert into hazard_move (hazard_id, seq, prior_seq, prior_actor, from_state, action, to_state, made_on, actor_id, actor, note)"
			+ " select '$HERE', 2, 1, last_actor, 'confirmed', 'advise', 'rectifying', date '2026-11-21', %s, '甲', '' from hazard where id = '$HERE'";
	private static final String LOG = "insert into change_log (chain, seq, made_at, author, reason, subject_kind, subject_id, action, detail, prev_hash, hash) values ('workspace', 99, 0, '甲', '', 'hazard', '$HERE', 'x', '{}', '', '')";

	private static final String ENTERPRISE = "insert into enterprise (id, credit_code, name, area_code, address, principal, phone, pinyin, sectors, kind, capital, scope, version)"
			+ " values (gen_random_uuid(), '9135050499', '新厂', '%s', '', '', '', '', 'catering-gas', '', '', '', 1)";

	@TempDir
	static Path folder;
	private static GuardedOffice office;
	private static final Map<String, Map<String, String>> TRIED = new LinkedHashMap<>();

	/** What is tried, and by whom it may succeed. */
	private record Try(String zh, String en, String sql, Set<String> allowed) {}

	private static final Set<String> ALL = Set.of("official", "enforcer", "reviewer", "chief", "head", "registrar", "auditor", "admin", "confidant", "association", "expert");
	private static final Set<String> WIDE = Set.of("head", "auditor", "admin");
	private static final Set<String> WORKERS = Set.of("official", "enforcer", "reviewer", "chief", "head", "confidant");
	private static final Set<String> NOBODY = Set.of();

	private static Set<String> with(Set<String> some, String... more) {
		List<String> all = new ArrayList<>(some);
		all.addAll(List.of(more));
		return Set.copyOf(all);
	}

	private static final List<Try> TRIES = List.of(
			new Try("看本区企业", "see an enterprise of the own area", "select 1 from enterprise where id = '$ENTERPRISE'", ALL),
			new Try("看外区企业", "see one of elsewhere", "select 1 from enterprise where id = '$FAR_ENTERPRISE'", WIDE),
			new Try("改本区企业", "change an enterprise of the own area", "update enterprise set phone = '1' where id = '$ENTERPRISE'", with(WORKERS, "registrar")),
			new Try("改外区企业", "change one of elsewhere", "update enterprise set phone = '1' where id = '$FAR_ENTERPRISE'", Set.of("head")),
			new Try("登记外区企业", "register one of elsewhere", ENTERPRISE.formatted("350504"), Set.of("head")),
			new Try("登记不知所在的企业", "register one of an unknown place", ENTERPRISE.formatted(""), Set.of("head")),
			new Try("看本区职责", "see the duties of the own area", "select 1 from duty where enterprise_id = '$ENTERPRISE'", ALL),
			new Try("看外区职责", "see those of elsewhere", "select 1 from duty where enterprise_id = '$FAR_ENTERPRISE'", WIDE),
			new Try("数外区职责", "count those of elsewhere", "select count(*) from duty where enterprise_id = '$FAR_ENTERPRISE' having count(*) > 0", WIDE),
			new Try("把企业移出本区", "move one out of the own area", "update enterprise set area_code = '110101' where id = '$ENTERPRISE'", Set.of("head")),
			new Try("看本区隐患", "see a hazard of the own area", "select 1 from hazard where id = '$HERE'", ALL),
			new Try("看外区隐患", "see one of elsewhere", "select 1 from hazard where id = '$ELSEWHERE'", WIDE),
			new Try("看外区隐患的办理经过", "see the moves of one of elsewhere", "select 1 from hazard_move where hazard_id = '$ELSEWHERE'", WIDE),
			new Try("改外区隐患", "change a hazard of elsewhere", "update hazard set measure = 'x' where id = '$ELSEWHERE'", Set.of("head")),
			new Try("移交离岗人员的隐患", "hand over the hazards of somebody who left", "select guard.pass('hazard', 'officer', 'handed-over', 'left', 'head', '', '')", Set.of("admin")),
			new Try("移交在岗人员的隐患", "hand over those of somebody who is here", "select guard.pass('hazard', 'officer', 'handed-over', 'official', 'head', '', '')", NOBODY),
			new Try("借移交改别的", "change something else that way", "select guard.pass('hazard', 'state', 'handed-over', 'left', 'head', '', '')", NOBODY),
			new Try("删隐患", "delete a hazard", "delete from hazard", NOBODY),
			new Try("以本人名义办理", "sign a step as oneself", MOVE.formatted("guard.me()::text"), WORKERS),
			new Try("冒他人名义办理", "sign a step as somebody else", MOVE.formatted("'somebody'"), NOBODY),
			new Try("跳过流程直接销号", "close off past the procedure", "update hazard set state = 'closed' where id = '$HERE'", NOBODY),
			new Try("给流程加一步", "add a line to the procedure", "insert into hazard_transition values ('draft', 'close', 'closed')", NOBODY),
			new Try("改办理经过", "rewrite a step", "update hazard_move set actor = 'x'", NOBODY),
			new Try("删办理经过", "delete a step", "delete from hazard_move", NOBODY),
			new Try("看举报件", "see a tip-off", "select 1 from hazard where id = '$TIP_OFF'", Set.of("confidant")),
			new Try("看举报人", "read who reported it", "select informant from hazard_informant", Set.of("confidant")),
			new Try("改举报人", "change who reported it", "update hazard_informant set informant = 'x'", NOBODY),
			new Try("去掉保密标记", "take the mark off", "update hazard set confidential = 0 where id = '$TIP_OFF'", Set.of("confidant")),
			new Try("看外区的变更记录", "read the log of elsewhere", "select 1 from change_log where subject_id = '$ELSEWHERE'", WIDE),
			new Try("看举报件的变更记录", "read the log of a tip-off", "select 1 from change_log where subject_id = '$TIP_OFF'", Set.of("confidant", "auditor")),
			new Try("直接写变更记录", "write to the log directly", LOG, NOBODY),
			new Try("改变更记录", "rewrite the log", "update change_log set author = 'x'", NOBODY),
			new Try("删变更记录", "cut the log", "delete from change_log", NOBODY),
			new Try("改记录末尾", "move the end of the log", "update change_head set seq = 0", NOBODY),
			new Try("改已完成的检查", "change a finished visit", "update inspection set opinion = 'x' where id = '$VISIT'", NOBODY),
			new Try("重开已完成的检查", "open a finished visit again", "update inspection set state = 'open', open_on = inspected_on where id = '$VISIT'", NOBODY),
			new Try("删检查", "delete a visit", "delete from inspection", NOBODY),
			new Try("改已出具的文书", "change an issued paper", "update issued_paper set enterprise_name = 'x' where id = '$PAPER'", NOBODY),
			new Try("删文书", "delete a paper", "delete from issued_paper", NOBODY),
			new Try("登记人员", "register somebody", "insert into staff (id, name, roles, certificate, active) values (gen_random_uuid(), '新人', 'official', '', 1)", Set.of("admin")),
			new Try("给自己加角色", "give oneself a role", "update staff set roles = roles || ',head,confidant' where login = session_user", NOBODY),
			new Try("改他人角色", "change somebody's roles", "update staff set roles = 'expert' where name = 'registrar'", Set.of("admin")),
			new Try("冒用他人登录名", "take somebody's login", "update staff set login = session_user || 'x' where name = 'head'", NOBODY),
			new Try("管理员兼举报承办", "make an administrator tip-off officer", "update staff set roles = 'admin,confidant' where name = 'expert'", NOBODY),
			new Try("开通登录", "open a login", "select guard.open_login(id, '$NEW', 'SCRAM-SHA-256$4096:c2FsdA==$c2FsdA==:c2FsdA==') from staff where name = 'left'", Set.of("admin")),
			new Try("夺取管理账号", "take over the server's own login", "select guard.open_login(id, 'postgres', 'SCRAM-SHA-256$4096:c2FsdA==$c2FsdA==:c2FsdA==') from staff where name = 'left'", NOBODY),
			new Try("直接建登录角色", "make a role directly", "create role intruder login", NOBODY),
			new Try("改期限和上限", "change a limit", "insert into office_setting (name, amount) values ('listing', 1)", Set.of("admin")),
			new Try("替他人登记代理", "name a deputy for somebody else", "insert into stand_in select gen_random_uuid(), h.id, m.id, current_date, current_date, 'x' from staff h, staff m where h.name = 'head' and m.id = guard.me() and h.id <> m.id",
					Set.of("admin")),
			new Try("变成表的主人", "become the owner", "set role $OWNER", NOBODY),
			new Try("关掉行级安全", "switch row security off", "alter table hazard disable row level security", NOBODY),
			new Try("建表", "make a table", "create table public.own (n integer)", NOBODY),
			new Try("改函数", "replace a function", "create or replace function guard.me() returns uuid language sql as 'select null::uuid'", NOBODY),
			new Try("看密码", "read passwords", "select 1 from pg_authid", NOBODY),
			new Try("在服务器上运行程序", "run a program on the server", "copy hazard to program 'cat'", NOBODY));

	@BeforeAll
	static void everybodyTriesEverything() throws SQLException {
		office = GuardedOffice.open(folder);
		for (Try one : TRIES) TRIED.put(one.en(), new LinkedHashMap<>());
		for (String role : office.desks.keySet())
			try (Connection connection = office.as(role)) {
				for (Try one : TRIES) TRIED.get(one.en()).put(role, tried(connection, sql(one)));
			}
	}

	private static String sql(Try one) {
		return one.sql().replace("$ENTERPRISE", GuardedOffice.HERE.id().toString()).replace("$FAR_ENTERPRISE", GuardedOffice.ELSEWHERE.id().toString()).replace("$HERE", office.hazardHere.toString())
				.replace("$ELSEWHERE", office.hazardElsewhere.toString()).replace("$TIP_OFF", office.tipOff.toString()).replace("$VISIT", office.visit.toString()).replace("$PAPER", office.paper.toString())
				.replace("$NEW", office.desks.get("left").login()).replace("$OWNER", office.server.url().replaceAll("^.*/([^/?]+).*$", "$1") + "_owner");
	}

	/** Anything but a refusal for want of rights or by a constraint is a mistake of this test. */
	private static String tried(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (!statement.execute(sql)) return statement.getUpdateCount() == 0 && !sql.startsWith("set ") ? NOTHING : DONE;
			return statement.getResultSet().next() ? DONE : NOTHING;
		} catch (SQLException e) {
			assertThat(e.getSQLState()).as(sql + ": " + e.getMessage()).matches("42501|23.*|0LP01");
			return REFUSED;
		} finally {
			connection.rollback();
		}
	}

	@Test
	void onlyWhoMaySucceeds() {
		for (Try one : TRIES) {
			List<String> succeeded = TRIED.get(one.en()).entrySet().stream().filter(entry -> entry.getValue().equals(DONE)).map(Map.Entry::getKey).toList();
			assertThat(succeeded).as(one.zh() + " " + one.en()).containsExactlyInAnyOrderElementsOf(one.allowed());
		}
	}

	@Test
	void thePageShowsWhatWasTried() throws IOException {
		String page = page();
		Files.createDirectories(Path.of("target"));
		Files.writeString(Path.of("target/rights-matrix.md"), page);
		if (Boolean.getBoolean("writeDocs")) Files.writeString(PAGE, page);
		assertThat(PAGE).as("mend it: WRITE_DOCS=true, or ./verify docs").hasContent(page);
	}

	private static String page() {
		List<String> roles = List.copyOf(office.desks.keySet());
		StringBuilder page = new StringBuilder("# 角色 × 操作 Who tried what\n\nGenerated by `RightsMatrixTest`; do not edit. Everybody signed in to PostgreSQL by plain JDBC and tried each of these past all services.\n"
				+ "✓ done, – nothing there for them (no row seen or changed), ✗ refused by the server. `official`, `enforcer` are of one town, `head`, `auditor`, `admin` of\n"
				+ "everywhere, `association` of one sector, the others of one county; `left` left the office, `stranger` has a login but is nobody.\n\n| 操作 | what | ");
		page.append(String.join(" | ", roles)).append(" |\n|---|---|").append("---|".repeat(roles.size())).append('\n');
		for (Try one : TRIES) {
			page.append("| ").append(one.zh()).append(" | ").append(one.en()).append(" |");
			for (String role : roles) page.append(' ').append(TRIED.get(one.en()).get(role)).append(" |");
			page.append('\n');
		}
		return page.toString();
	}
}
