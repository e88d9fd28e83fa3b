package org.safetyworkbench.duty;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.store.Batch;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/**
 * Brings the stored duties of a group of enterprises to what the rules say now. Enterprises whose digest is the same are not
 * read any further; of the others only the topics that differ are written. One entry of the change log per enterprise.
 */
final class DutyWriter {


	/** Gives the reason of a duty that is about to be written. */
	@FunctionalInterface
	interface Reason {
		String of(Enterprise enterprise, Owed owed);
	}

	private record Stored(UUID id, Owed owed) {}

	private final Session session;
	private final Predicate<String> topics;
	private final Reason reason;
	private final Map<UUID, Enterprise> enterprises = new LinkedHashMap<>();
	private final Map<UUID, SortedMap<String, Owed>> wanted = new HashMap<>();
	private final Tally tally = new Tally();

	/** @param topics those that were asked about; duties of others stay as they are */
	DutyWriter(Session session, Predicate<String> topics, Reason reason) {
		this.session = session;
		this.topics = topics;
		this.reason = reason;
	}

	void add(Enterprise enterprise, SortedMap<String, Owed> owed) {
		enterprises.put(enterprise.id().value(), enterprise);
		wanted.put(enterprise.id().value(), owed);
	}

	/** @return how many enterprises' duties changed */
	long write() throws SQLException {
		Map<UUID, Long> digests = digests(enterprises.keySet());
		List<UUID> differing = enterprises.keySet().stream().filter(id -> !Long.valueOf(digest(id, wanted.get(id))).equals(digests.get(id))).toList();
		Map<UUID, Map<String, Stored>> stored = stored(differing.stream().filter(digests::containsKey).toList());
		long changed = 0;
		try (Batch insert = new Batch(session, INSERT); Batch update = new Batch(session, UPDATE); Batch delete = new Batch(session, "delete from duty where id = ?");
				Batch forget = new Batch(session, "delete from duty_why where duty_id = ?");
				Batch explain = new Batch(session, "insert into duty_why (duty_id, why) values (?, ?)");
				Batch first = new Batch(session, "insert into duty_digest (enterprise_id, digest) values (?, ?)");
				Batch again = new Batch(session, "update duty_digest set digest = ? where enterprise_id = ?")) {
			List<Object[]> reasons = new ArrayList<>();
			for (UUID id : differing) {
				SortedMap<String, Stored> before = new TreeMap<>(stored.getOrDefault(id, Map.of()));
				SortedMap<String, Owed> after = after(before, wanted.get(id));
				long digest = digest(id, after);
				if (Long.valueOf(digest).equals(digests.get(id))) continue;
				Details details = Details.of();
				Set<String> concerned = new TreeSet<>(before.keySet());
				concerned.addAll(after.keySet());
				for (String topic : concerned) {
					Stored was = before.get(topic);
					Owed is = after.get(topic);
					details.put(topic, was == null ? null : said(was.owed()), is == null ? null : said(is));
					if (was != null && is == null) {
						tally.went(was.owed());
						forget.add(was.id());
						delete.add(was.id());
					} else if (was == null) {
						UUID duty = Ids.next();
						tally.came(is);
						insert.add(values(enterprises.get(id), is, duty, id));
						if (is.status() != DutyStatus.UNDECIDED) reasons.add(new Object[] {duty, reason.of(enterprises.get(id), is)});
					} else {
						update.add(values(enterprises.get(id), is, was.id()));
						if (is.equals(was.owed())) continue;
						tally.went(was.owed());
						tally.came(is);
						forget.add(was.id());
						if (is.status() != DutyStatus.UNDECIDED) reasons.add(new Object[] {was.id(), reason.of(enterprises.get(id), is)});
					}
				}
				if (digests.containsKey(id)) again.add(digest, id);
				else first.add(id, digest);
				if (!details.isEmpty()) {
					changed++;
					session.log(new Change("enterprise", id, "duties-changed", details.json()));
				}
			}
			forget.flush();
			delete.flush();
			insert.flush();
			for (Object[] why : reasons) explain.add(why);
		}
		tally.keep(session);
		return changed;
	}

	private SortedMap<String, Owed> after(SortedMap<String, Stored> before, SortedMap<String, Owed> asked) {
		SortedMap<String, Owed> after = new TreeMap<>(asked);
		before.forEach((topic, kept) -> {
			if (!topics.test(topic)) after.put(topic, kept.owed());
		});
		return after;
	}

	private static String said(Owed owed) {
		return owed.status().code() + (owed.dueOn().equals(Owed.NO_DAY) ? "" : " " + owed.dueOn());
	}

	/** Name, code and area are copied into the rows, so they count. */
	private long digest(UUID id, SortedMap<String, Owed> owed) {
		Enterprise enterprise = enterprises.get(id);
		return Owed.digest(enterprise.creditCode() + "\n" + enterprise.name() + "\n" + area(enterprise), owed.values());
	}

	private static String area(Enterprise enterprise) {
		return enterprise.area().map(AreaCode::value).orElse("");
	}

	private static final String INSERT = "insert into duty (rule, task_zh, task_en, bearer, status, due_on, detail_zh, detail_en, missing, binding, credit_code, enterprise_name, area_code,"
			+ " area_county, id, enterprise_id, topic) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
	private static final String UPDATE = "update duty set rule = ?, task_zh = ?, task_en = ?, bearer = ?, status = ?, due_on = ?, detail_zh = ?, detail_en = ?, missing = ?, binding = ?,"
			+ " credit_code = ?, enterprise_name = ?, area_code = ?, area_county = ? where id = ?";

	private static Object[] values(Enterprise enterprise, Owed owed, UUID... ids) {
		String area = area(enterprise);
		List<Object> values = new ArrayList<>();
		Collections.addAll(values, owed.rule(), owed.task().zh(), owed.task().en(), owed.bearer(), owed.status().code(), owed.dueOn(), owed.detail().zh(), owed.detail().en(), owed.missing(),
				owed.binding(), enterprise.creditCode().value(), enterprise.name(), area, area.length() < 6 ? "" : area.substring(0, 6));
		Collections.addAll(values, ids);
		if (ids.length == 2) values.add(owed.topic());
		return values.toArray();
	}

	private Map<UUID, Long> digests(Collection<UUID> ids) throws SQLException {
		Map<UUID, Long> digests = new HashMap<>();
		for (List<UUID> some : Groups.of(ids))
			Rows.each(session, "select enterprise_id, digest from duty_digest" + session.dialect().useIndex("pk_duty_digest") + " where enterprise_id in (" + Groups.marks(some.size()) + ")", row -> digests.put(row.id(1), row.whole(2)), some.toArray());
		return digests;
	}

	private Map<UUID, Map<String, Stored>> stored(Collection<UUID> ids) throws SQLException {
		Map<UUID, Map<String, Stored>> stored = new HashMap<>();
		for (List<UUID> some : Groups.of(ids))
			Rows.each(session, "select enterprise_id, id, " + Owed.COLUMNS + " from duty" + session.dialect().useIndex("ix_duty_enterprise") + " where enterprise_id in (" + Groups.marks(some.size()) + ")", row -> {
				Owed owed = Owed.read(row, 3);
				stored.computeIfAbsent(row.id(1), id -> new HashMap<>()).put(owed.topic(), new Stored(row.id(2), owed));
			}, some.toArray());
		return stored;
	}
}
