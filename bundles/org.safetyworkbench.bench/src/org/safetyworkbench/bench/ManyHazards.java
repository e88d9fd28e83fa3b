package org.safetyworkbench.bench;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Batch;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/**
 * A ledger of invented hazards as an office has it after years: six years of findings, nine of ten closed, sixty thousand
 * enterprises of forty counties, one of three put right without an order. Written without indexes, which are made at the end,
 * because that is several times faster; for reading with the moves up to the order only, which figures ask for, or whole, with every
 * move and the change log.
 */
public final class ManyHazards {

	/** The day the ledger is looked at. */
	public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
	public static final List<String> AUTHORITIES = List.of("CM", "EM", "FR", "GAS", "MR", "PS", "HC", "EE");
	public static final List<String> SECTORS = List.of("catering-gas", "fuel-distribution", "vehicle-scrapping", "exhibitions", "industry-trade");
	private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
	/** Where they stand in the row of a hazard. */
	private static final int STATE = 14, FOUND = 16;
	private static final int GROUP = 20_000;
	/** Constraints between hazards and their moves. */
	private static final Map<String, List<String>> LINKS = Map.of("hazard", List.of("fk_hazard_move", "ck_hazard_move"), "hazard_move", List.of("fk_move_prior", "fk_move_transition"));
	private static final Author AUTHOR = Author.of("benchmark");

	private final OpenStore store;
	private final boolean isWhole;
	private final Random random = new Random(42);
	private final List<UUID> snapshots = new ArrayList<>();
	private final Map<String, Map<String, Long>> tally = new TreeMap<>();

	private ManyHazards(OpenStore store, boolean isWhole) {
		this.store = store;
		this.isWhole = isWhole;
	}

	/** Fills the ledger of a store that has the hazard slice's schema and no hazard yet; to be read only, because not all moves are there. */
	public static void fill(OpenStore store, int count) {
		new ManyHazards(store, false).fill(count);
	}

	/** Fills it with all that the program itself would have written about these hazards: moves, log and the references between them. */
	public static void fillWhole(OpenStore store, int count) {
		new ManyHazards(store, true).fill(count);
	}

	private void fill(int count) {
		List<String> indexes = new HazardSchema().scripts().stream().flatMap(script -> script.lines()).map(String::strip)
				.filter(line -> line.startsWith("create index ix_hazard")).map(line -> line.replace(";", "")).toList();
		List<String> links = links();
		(isWhole ? LINKS : Map.of("hazard", LINKS.get("hazard"))).forEach((table, names) -> each(names.stream().map(name -> "alter table " + table + " drop constraint " + name).toList()));
		each(indexes.stream().map(index -> "drop index " + index.split(" ")[2]).toList());
		store.write(AUTHOR, session -> {
			for (int i = 0; i < 200; i++) snapshots.add(snapshot(session, i));
			return null;
		});
		for (int from = 0; from < count; from += GROUP) {
			int first = from;
			int next = Math.min(count, from + GROUP);
			store.write(AUTHOR, session -> {
				try (Batch insert = new Batch(session, "insert into hazard (id, version, enterprise_id, credit_code, enterprise_name, area_code, area_prefecture, area_county, sector, item,"
						+ " open_item, snapshot_id, finding_zh, finding_en, severity, state, urgency, found_on, due_on, closed_on, pending_until, authority, transfer, source, colour, escalation, stock,"
						+ " transfer_due, recheck_on, last_move, last_actor) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'inspection', 'blue', 0, '', ?, ?, ?, ?)");
						Batch moves = new Batch(session, "insert into hazard_move (hazard_id, seq, prior_seq, prior_actor, from_state, action, to_state, made_on, actor_id, actor, note)"
								+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')")) {
					for (int i = first; i < next; i++) {
						Object[] hazard = hazard(i, count);
						List<Step> course = course(i, HazardState.of((String) hazard[STATE]));
						insert.add(with(hazard, isWhole && !course.isEmpty() ? course.size() : null, isWhole && !course.isEmpty() ? course.getLast().actor() : null));
						walk(moves, (UUID) hazard[0], course, (LocalDate) hazard[FOUND]);
						if (isWhole) session.log(new Change("hazard", (UUID) hazard[0], "record", "{\"finding\":[null,\"检查结果：否\"]}"));
					}
				}
				return null;
			});
		}
		store.write(AUTHOR, session -> {
			try (Batch insert = new Batch(session, "insert into hazard_tally (dimension, item, n) values (?, ?, ?)")) {
				for (var dimension : tally.entrySet())
					for (var item : dimension.getValue().entrySet()) insert.add(dimension.getKey(), item.getKey(), item.getValue());
			}
			return null;
		});
		each(indexes);
		if (isWhole) each(links);
	}

	/** What makes the links again, in the words of the script they come from. */
	private static List<String> links() {
		List<String> words = new ArrayList<>();
		String script = String.join("\n", new HazardSchema().scripts());
		for (String table : List.of("hazard_move", "hazard"))
			for (String name : LINKS.get(table)) {
				Matcher found = Pattern.compile("constraint " + name + " (check \\(.*\\)|foreign key \\([^)]*\\) references [a-z_]+ \\([^)]*\\))").matcher(script);
				if (!found.find()) throw new IllegalStateException("no constraint " + name);
				words.add("alter table " + table + " add " + found.group());
			}
		return words;
	}

	/** @param actor the second person where one is needed */
	private record Step(String action, HazardState to, String actor) {}

	/** How it came to its state: confirmed, then ordered or, each third, advised; not whole only that far. */
	private List<Step> course(int number, HazardState state) {
		List<Step> course = new ArrayList<>();
		if (state == HazardState.DRAFT) return course;
		course.add(new Step("confirm", HazardState.CONFIRMED, ""));
		if (state == HazardState.CONFIRMED) return course;
		boolean advised = state != HazardState.ORDERED && number % 3 == 0;
		course.add(advised ? new Step("advise", HazardState.RECTIFYING, "") : new Step("order", HazardState.ORDERED, ""));
		if (!isWhole || state == HazardState.ORDERED) return course;
		if (!advised) course.add(new Step("begin", HazardState.RECTIFYING, ""));
		if (state == HazardState.CLOSED) course.addAll(List.of(new Step("submit", HazardState.SUBMITTED, ""), new Step("pass", HazardState.RECHECKED, ""), new Step("close", HazardState.CLOSED, "second")));
		return course;
	}

	private static void walk(Batch moves, UUID hazard, List<Step> course, LocalDate on) throws SQLException {
		String from = HazardState.DRAFT.code(), prior = null;
		for (int i = 0; i < course.size(); i++) {
			Step step = course.get(i);
			moves.add(hazard, i + 1, i == 0 ? null : i, prior, from, step.action(), step.to().code(), on, step.actor());
			from = step.to().code();
			prior = step.actor();
		}
	}

	private static Object[] with(Object[] values, Object... more) {
		Object[] all = Arrays.copyOf(values, values.length + more.length);
		System.arraycopy(more, 0, all, values.length, more.length);
		return all;
	}

	private void each(List<String> statements) {
		for (String sql : statements)
			store.write(AUTHOR, session -> {
				try (Statement statement = session.connection().createStatement()) {
					return statement.executeUpdate(sql);
				}
			});
	}

	private static UUID snapshot(Session session, int i) throws SQLException {
		UUID id = Ids.next();
		Rows.update(session, "insert into item_snapshot (id, item, title_zh, title_en, basis_zh, basis_en, measure_zh, measure_en, days, at_once, authorities, transfer, pack, pack_version)"
				+ " values (?, ?, ?, ?, '', '', '整改', 'mend it', 30, 0, 'CM', 0, 'common', '0.1.0')", id, "CM-" + i, "检查项" + i + "是否符合要求?", "Is item " + i + " as it should be?");
		return id;
	}

	private Object[] hazard(int number, int count) {
		int enterprise = random.nextInt(Math.max(1, count / 16));
		int county = enterprise % 40;
		String area = "35" + String.format("%02d%02d", 1 + county / 10, 1 + county % 10);
		LocalDate found = TODAY.minusDays(random.nextInt(2190));
		LocalDate due = found.plusDays(List.of(0, 3, 7, 15, 30, 60).get(random.nextInt(6)));
		boolean closed = random.nextInt(10) > 0;
		HazardState state = closed ? HazardState.CLOSED : List.of(HazardState.DRAFT, HazardState.CONFIRMED, HazardState.ORDERED, HazardState.RECTIFYING).get(random.nextInt(4));
		boolean major = random.nextInt(8) == 0;
		String sector = SECTORS.get(enterprise % SECTORS.size());
		String authority = AUTHORITIES.get(random.nextInt(AUTHORITIES.size()));
		int item = random.nextInt(200);
		count("state", state.code());
		count("severity", major ? "MAJOR" : "GENERAL");
		if (!closed) {
			count("open", major ? "MAJOR" : "GENERAL");
			count("authority", authority);
			count("sector", sector);
			count("due", due.toString());
			count("due-month", due.toString().substring(0, 7));
		}
		return new Object[] {Ids.next(), new UUID(0x0190_0000_0000_7000L + enterprise, 0x8000_0000_0000_0000L + enterprise), code(enterprise), "某某企业第" + enterprise + "号有限公司",
				area, area.substring(0, 4), area, sector, "CM-" + item, closed ? null : "CM-" + item + "-" + number, snapshots.get(item), "否，不符合要求", "answered no", major ? 1 : 2, state.code(),
				closed ? 3 : major ? 1 : 2, found, due, closed ? found.plusDays(number % 40) : null, closed ? NEVER : due, authority, !authority.equals("CM"), NEVER, closed ? NEVER : TODAY.plusDays(1)};
	}

	static String code(int enterprise) {
		String first = "91350503MA" + String.format("%07d", enterprise);
		return first + CreditCode.checkCharacter(first);
	}

	private void count(String dimension, String item) {
		tally.computeIfAbsent(dimension, d -> new TreeMap<>()).merge(item, 1L, Long::sum);
	}
}
