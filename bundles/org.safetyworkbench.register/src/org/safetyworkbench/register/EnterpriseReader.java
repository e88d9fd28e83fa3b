package org.safetyworkbench.register;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Reads whole enterprises, many with few statements. */
final class EnterpriseReader {

	private static final int GROUP = 250;

	private final Session session;

	EnterpriseReader(Session session) {
		this.session = session;
	}

	/** By id, in the order asked for; those that do not exist are left out. */
	List<Enterprise> byId(Collection<Enterprise.Id> ids) throws SQLException {
		Map<UUID, Enterprise> found = read("id", "pk_enterprise", ids.stream().map(Enterprise.Id::value).distinct().toList());
		return ids.stream().map(id -> found.get(id.value())).filter(enterprise -> enterprise != null).toList();
	}

	Map<CreditCode, Enterprise> byCode(Collection<CreditCode> codes) throws SQLException {
		Map<CreditCode, Enterprise> found = new HashMap<>();
		for (Enterprise enterprise : read("credit_code", "ix_enterprise_code", codes.stream().map(CreditCode::value).distinct().toList()).values())
			found.put(enterprise.creditCode(), enterprise);
		return found;
	}

	/** Ids only, for those that exist. */
	Map<CreditCode, Enterprise.Id> ids(Collection<CreditCode> codes) throws SQLException {
		Map<CreditCode, Enterprise.Id> found = new HashMap<>();
		for (Object[] group : grouped(codes.stream().map(CreditCode::value).distinct().toList()))
			Rows.each(session, "select credit_code, id from enterprise" + by("ix_enterprise_code") + " where credit_code in (" + Columns.places(group.length) + ")",
					row -> found.put(new CreditCode(row.text(1)), new Enterprise.Id(row.id(2))), group);
		return found;
	}

	private <T> Map<UUID, Enterprise> read(String column, String index, List<T> values) throws SQLException {
		Map<UUID, Enterprise> found = new LinkedHashMap<>();
		for (Object[] group : grouped(values))
			Rows.each(session, "select " + Columns.ENTERPRISE + " from enterprise" + by(index) + " where " + column + " in (" + Columns.places(group.length) + ")", row -> {
				Enterprise enterprise = Columns.enterprise(row);
				found.put(enterprise.id().value(), enterprise);
			}, group);
		addFacts(found);
		addPersons(found);
		return found;
	}

	private void addFacts(Map<UUID, Enterprise> found) throws SQLException {
		Map<UUID, Facts.Builder> facts = new HashMap<>();
		for (Object[] group : grouped(List.copyOf(found.keySet())))
			Rows.each(session, "select " + Columns.FACT + " from enterprise_fact" + by("pk_enterprise_fact") + " where enterprise_id in (" + Columns.places(group.length) + ")",
					row -> facts.computeIfAbsent(row.id(1), id -> Facts.builder()).put(row.text(2), Columns.fact(row)), group);
		facts.forEach((id, builder) -> found.computeIfPresent(id, (same, enterprise) -> enterprise.withFacts(builder.build())));
	}

	private void addPersons(Map<UUID, Enterprise> found) throws SQLException {
		Map<UUID, List<Person>> persons = new HashMap<>();
		for (Object[] group : grouped(List.copyOf(found.keySet())))
			Rows.each(session, "select " + Columns.PERSON + " from person" + by("ix_person") + " where enterprise_id in (" + Columns.places(group.length) + ") order by enterprise_id, place",
					row -> persons.computeIfAbsent(row.id(1), id -> new ArrayList<>()).add(Columns.person(row)), group);
		persons.forEach((id, list) -> found.computeIfPresent(id, (same, enterprise) -> enterprise.withPersons(list)));
	}

	/** Without being told, Derby compares every row of the table with every value of the list. */
	private String by(String index) {
		return session.dialect().useIndex(index);
	}

	/** One or a full group: at most two texts of SQL for the engine to compile. */
	private static <T> List<Object[]> grouped(List<T> values) {
		return Columns.groups(values, values.size() == 1 ? 1 : GROUP);
	}
}
