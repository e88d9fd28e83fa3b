package org.safetyworkbench.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.statistics.ListKind;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Groups;

/**
 * A page of a list as written by hand: the keyset query, for each table the list needs the rows of the page's hazards, and the
 * texts of all cells, codes worded by maps made beforehand. It delivers what the list delivers, cell for cell; the benchmark
 * compares them before it takes the time.
 */
final class ListByHand implements AutoCloseable {

	static final int PAGE = 50;
	private static final String HAZARDS = "select id, enterprise_id, credit_code, enterprise_name, area_code, sector, item, snapshot_id, finding_zh, finding_en, severity, state, found_on, due_on, authority, source,"
			+ " closed_on, money_yuan, measure, basis from hazard --DERBY-PROPERTIES index=ix_hazard_found\n where state <> 'withdrawn'";
	private static final String NEWEST = " order by found_on desc, id desc fetch first ? rows only";
	private static final String SIGHTINGS = "select hazard_id, found_on, inspector from hazard_sighting --DERBY-PROPERTIES index=ix_sighting_hazard\n where hazard_id in (#) order by found_on";
	private static final String FIVE = "select hazard_id, person, measures, money_yuan, contingency from hazard_five --DERBY-PROPERTIES constraint=pk_hazard_five\n where hazard_id in (#)";
	private static final String MOVES = "select hazard_id, seq, action, made_on, actor from hazard_move --DERBY-PROPERTIES constraint=pk_hazard_move\n where hazard_id in (#) order by hazard_id, seq";
	private static final String ENTERPRISES = "select id, name, principal, phone from enterprise --DERBY-PROPERTIES constraint=pk_enterprise\n where id in (#)";

	/** A statement for the rows of a page, and who takes them. */
	private record Detail(PreparedStatement statement, int column, BiConsumer<PageByHand, Object[]> taker) {}

	private final ListKind kind;
	private final WordsByHand words;
	private final PreparedStatement first, sameDay, before;
	private final List<Detail> details = new ArrayList<>();

	ListByHand(Connection connection, ListKind kind, WordsByHand words) throws SQLException {
		this.kind = kind;
		this.words = words;
		first = connection.prepareStatement(HAZARDS + NEWEST);
		sameDay = connection.prepareStatement(HAZARDS + " and found_on = ? and id < ?" + NEWEST);
		before = connection.prepareStatement(HAZARDS + " and found_on < ?" + NEWEST);
		if (kind == ListKind.FIVE_PROBLEM) detail(connection, SIGHTINGS, 0, PageByHand::sighting);
		else detail(connection, FIVE, 0, PageByHand::five);
		if (kind == ListKind.FIVE_CLOSE_OFF || kind == ListKind.FOUR_RESPONSIBILITY) detail(connection, MOVES, 0, PageByHand::move);
		if (kind == ListKind.FOUR_RECTIFICATION || kind == ListKind.FOUR_RESPONSIBILITY) detail(connection, ENTERPRISES, 1, PageByHand::enterprise);
	}

	private void detail(Connection connection, String sql, int column, BiConsumer<PageByHand, Object[]> taker) throws SQLException {
		details.add(new Detail(connection.prepareStatement(sql.replace("#", Groups.marks(PAGE))), column, taker));
	}

	/** Its lines, in Chinese. */
	List<List<String>> page(Cursor after) throws SQLException {
		List<Object[]> rows = after.isStart() ? read(bound(first, PAGE + 1)) : next((LocalDate) after.values().get(0), (UUID) after.values().get(1));
		if (rows.size() <= PAGE) throw new IllegalStateException("no full page");
		PageByHand page = new PageByHand(words);
		for (Detail detail : details) of(detail, rows).forEach(row -> detail.taker().accept(page, row));
		return rows.subList(0, PAGE).stream().map(row -> page.cells(kind, row)).toList();
	}

	private List<Object[]> next(LocalDate day, UUID id) throws SQLException {
		List<Object[]> page = read(bound(sameDay, Date.valueOf(day), Ids.bytes(id), PAGE + 1));
		if (page.size() <= PAGE) page.addAll(read(bound(before, Date.valueOf(day), PAGE + 1 - page.size())));
		return page;
	}

	private static List<Object[]> of(Detail detail, List<Object[]> page) throws SQLException {
		Object[] ids = new Object[PAGE];
		for (int i = 0; i < PAGE; i++) ids[i] = page.get(i)[detail.column()];
		return read(bound(detail.statement(), ids));
	}

	private static PreparedStatement bound(PreparedStatement statement, Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
		return statement;
	}

	private static List<Object[]> read(PreparedStatement statement) throws SQLException {
		List<Object[]> rows = new ArrayList<>();
		try (ResultSet results = statement.executeQuery()) {
			int columns = results.getMetaData().getColumnCount();
			while (results.next()) {
				Object[] row = new Object[columns];
				for (int i = 0; i < columns; i++) row[i] = results.getObject(i + 1);
				rows.add(row);
			}
		}
		return rows;
	}

	@Override
	public void close() throws SQLException {
		first.close();
		sameDay.close();
		before.close();
		for (Detail detail : details) detail.statement().close();
	}
}
