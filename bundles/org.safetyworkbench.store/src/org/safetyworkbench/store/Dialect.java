package org.safetyworkbench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Problem;

/** What differs between the engines. */
public interface Dialect {

	/** Type of an id column. */
	String uuidType();

	/** Type of a time stamp column with milliseconds or better. */
	String timeType();

	/** Type of a column for the content of a file. */
	String bytesType();

	/** Type of a text column without limit. */
	String textType();

	void setId(PreparedStatement statement, int index, UUID id) throws SQLException;

	/** The id, or null when the column is null. */
	UUID id(ResultSet row, int index) throws SQLException;

	/** The tail that limits a query to its first rows, such as {@code fetch first 100 rows only}. */
	default String first(int rows) {
		return " fetch first " + rows + " rows only";
	}

	/**
	 * The tail of an insert that lets a row be that another desk wrote at the same moment, where desks share a database; then no
	 * row is inserted.
	 */
	default String unlessPresent() {
		return "";
	}

	/**
	 * The words after a table's name that make the engine read it by that index; none where it decides well itself.
	 *
	 * @param index name of an index, or of a constraint when it starts with {@code pk_}, {@code uq_} or {@code fk_}
	 */
	default String useIndex(String index) {
		return "";
	}

	/** Stops a statement that runs in another thread. */
	default void cancel(Statement statement) throws SQLException {
		statement.cancel();
	}

	/**
	 * Before tables are changed: waits until no other program changes them, and until the end of the transaction none other does.
	 * Who may act for their owner does so from here on.
	 */
	default void lockTables(Connection connection) throws SQLException {}

	/**
	 * The last word of a transaction that wrote, right before it is committed.
	 *
	 * @param news whether other desks shall know, once it is committed, that something was written; see {@link Bell}
	 * @return empty where no other program works on the database, and the answer to a commit cannot be lost
	 */
	default Optional<Seal> seal(Connection connection, boolean news) throws SQLException {
		return Optional.empty();
	}

	/**
	 * Whether a transaction was committed whose answer was lost; empty while the server is still at it, or does not remember.
	 *
	 * @param transaction its {@link Seal#transaction}
	 */
	default Optional<Boolean> isKept(Connection connection, String transaction) throws SQLException {
		return Optional.empty();
	}

	/** Who signed in to a shared server; empty where the desk says itself who works there. */
	default Optional<String> login(Connection connection) throws SQLException {
		return Optional.empty();
	}

	/**
	 * Asks the server to write another name on all work that is open, also where who works here does not see it, and to log each row;
	 * only in the column its {@link Guard} names, and for administrators.
	 *
	 * @return how many rows; empty where it does not, and whoever asks does so
	 */
	default Optional<Long> pass(Connection connection, String table, String column, Passage passage) throws SQLException {
		return Optional.empty();
	}

	/** What of the server's settings would lose or show what was written: each by its name, and what to do. */
	default List<Problem> unsafe(Connection connection) throws SQLException {
		return List.of();
	}

	/** How people get and lose their login; empty where nobody signs in. */
	default Optional<Logins> logins() {
		return Optional.empty();
	}

	/**
	 * Asks the server to append to the change log, in its own words: who is signed in, its clock, its seal.
	 *
	 * @return false where it does not, and the store appends itself
	 */
	default boolean append(Connection connection, Author author, List<Change> changes) throws SQLException {
		return false;
	}

	/**
	 * What to read instead of a table to count all its rows, also those whose content the reader may not see; only the columns
	 * its {@link Guard} names are there.
	 */
	default String whole(Connection connection, String table) throws SQLException {
		return table;
	}

	/**
	 * What to read instead of a table for all its rows about records of another that are seen, also of those rows that are not; only
	 * the columns its {@link Guard.Known} names are there.
	 */
	default String about(Connection connection, String table, String parent) throws SQLException {
		return table;
	}

	/** Whether the failure says that the table does not exist. */
	boolean isMissingTable(SQLException failure);

	/**
	 * For the administrator: makes the role that owns all tables, if there is none, and acts for it on this connection.
	 *
	 * @return its name; empty where the tables belong to nobody in particular
	 */
	default Optional<String> actAsOwner(Connection connection) throws SQLException {
		return Optional.empty();
	}

	/** Ends {@link #actAsOwner}. */
	default void actAsSelf(Connection connection) throws SQLException {}

	/** For the administrator: brings the rights on a shared server to what the slices declare; may be repeated. Commits. */
	default void protect(Connection connection, Collection<? extends Schema> schemas) throws SQLException {}

	/**
	 * Adds rows in the fastest way the engine has.
	 *
	 * @param table with its columns: {@code name (a, b)}
	 * @param lines values with tabs between, {@code \\N} for none, backslash before what would break the line
	 * @return false, having done nothing, when it has no such way
	 */
	default boolean copy(Connection connection, String table, List<String> lines) throws SQLException {
		return false;
	}

	/**
	 * Indexes that no constraint needs and that are better made when the rows are there.
	 *
	 * @return the statement that makes it, by its name; none where rows arrive as fast with them
	 */
	default Map<String, String> plainIndexes(Connection connection) throws SQLException {
		return Map.of();
	}

	/** Whether the text of files belongs into the database too, because several desks share it. */
	default boolean keepsFiles() {
		return false;
	}

	/** Whether who works here reads everything, past what a {@link Guard} lets people see; on a shared server those who may act for the owner of the tables. */
	default boolean readsAll(Connection connection) throws SQLException {
		return true;
	}

	/** Whether the failure says that the user lacks a right. */
	default boolean isForbidden(SQLException failure) {
		return false;
	}

	/** What EclipseLink calls this engine. */
	String persistencePlatform();

	/** What an SQL failure means to the user. */
	Problem explain(SQLException failure);
}
