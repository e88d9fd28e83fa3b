package org.safetyworkbench.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.safetyworkbench.store.Guard;
import org.safetyworkbench.store.Guard.Verb;
import org.safetyworkbench.store.Schema;

/**
 * Turns the slices' guards into what the server itself refuses: an owner nobody signs in as, a group of desks with the least
 * they need, row-level security on every table, a log that only a function writes. Applied when a database is made and after
 * each upgrade; applying it again changes nothing. What is declared no more is closed.
 */
public final class Policies {

	private final List<Guard> guards;

	/** @param schemas of all slices there are */
	public Policies(Collection<? extends Schema> schemas) {
		guards = Guard.all(schemas);
	}

	/** The view through which whoever sees a parent reads what is known of all rows about it. */
	static String about(String table, String parent) {
		return "guard." + table + "_of_" + parent;
	}

	/**
	 * In one transaction of its own.
	 *
	 * @param connection of somebody who may make roles and own the tables: the server's or the database's administrator
	 */
	public void apply(Connection connection) throws SQLException {
		boolean before = connection.getAutoCommit();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			new Applying(statement, Groups.of(statement)).apply();
			connection.commit();
		} catch (SQLException e) {
			connection.rollback();
			throw e;
		} finally {
			connection.setAutoCommit(before);
		}
	}

	/** The group roles of one database; they belong to the server, so they carry the database's name. */
	private record Groups(String database, String owner, String desk, String logins) {

		static Groups of(Statement statement) throws SQLException {
			try (ResultSet row = statement.executeQuery("select current_database()")) {
				row.next();
				String name = row.getString(1);
				return new Groups(quoted(name), quoted(name + "_owner"), quoted(name + "_desk"), quoted(name + "_logins"));
			}
		}

		private static String quoted(String name) {
			return '"' + name.replace("\"", "\"\"") + '"';
		}

		static String text(String quoted) {
			return "'" + quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"").replace("'", "''") + "'";
		}
	}

	private final class Applying {

		private final Statement statement;
		private final Groups groups;

		Applying(Statement statement, Groups groups) {
			this.statement = statement;
			this.groups = groups;
		}

		void apply() throws SQLException {
			run("select pg_advisory_xact_lock(7238)");
			roles();
			run("create schema if not exists guard", "alter schema guard owner to " + groups.owner(), "grant usage, create on schema public to " + groups.owner());
			for (String table : tables()) run("alter table public." + table + " owner to " + groups.owner());
			if (found("select 1 where to_regprocedure('guard.role(text, text)') is not null")) run("alter function guard.role(text, text) owner to " + groups.owner());
			run("set local role " + groups.owner());
			for (String table : tables()) close(table);
			for (Guard guard : guards) view(guard);
			run(functions());
			for (Guard guard : guards) open(guard);
			grants();
			run("reset role", "grant create on schema guard to " + groups.logins(), "alter function guard.role(text, text) owner to " + groups.logins(), "revoke create on schema guard from " + groups.logins(),
					"grant execute on function guard.role(text, text) to " + groups.owner());
			run("revoke create on schema public from public", "revoke all on database " + groups.database() + " from public", "grant connect on database " + groups.database() + " to " + groups.desk());
		}

		private void roles() throws SQLException {
			role(groups.owner(), "nologin");
			role(groups.desk(), "nologin");
			role(groups.logins(), "nologin createrole");
			run("grant " + groups.owner() + ", " + groups.logins() + " to current_user", "grant " + groups.desk() + " to " + groups.logins() + " with admin option");
		}

		private void role(String name, String options) throws SQLException {
			if (!found("select 1 from pg_roles where rolname = " + Groups.text(name))) run("create role " + name + " " + options);
		}

		private boolean found(String query) throws SQLException {
			try (ResultSet found = statement.executeQuery(query)) {
				return found.next();
			}
		}

		private List<String> tables() throws SQLException {
			List<String> tables = new ArrayList<>();
			try (ResultSet row = statement.executeQuery("select tablename from pg_tables where schemaname = 'public' order by tablename")) {
				while (row.next()) tables.add(row.getString(1));
			}
			return tables;
		}

		/** Nobody but the owner. */
		private void close(String table) throws SQLException {
			List<String> policies = new ArrayList<>();
			try (ResultSet row = statement.executeQuery("select policyname from pg_policies where schemaname = 'public' and tablename = '" + table + "'")) {
				while (row.next()) policies.add(row.getString(1));
			}
			for (String policy : policies) run("drop policy " + policy + " on public." + table);
			run("alter table public." + table + " enable row level security", "revoke all on public." + table + " from public, " + groups.desk());
		}

		/** Figures count rows their reader does not see, by a few columns that name nobody. */
		private void view(Guard guard) throws SQLException {
			if (guard.counted().isEmpty()) return;
			run("drop view if exists guard." + guard.table(), "create view guard." + guard.table() + " as select " + guard.counted() + " from public." + guard.table(),
					"grant select on guard." + guard.table() + " to " + groups.desk());
		}

		private String functions() {
			try (InputStream in = Policies.class.getResourceAsStream("rights.sql")) {
				return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("$DESK_TEXT", Groups.text(groups.desk())).replace("$HANDED", handed());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		private String handed() {
			return guards.stream().filter(guard -> !guard.handed().isNone())
					.map(guard -> ", ('%s', '%s', '%s', '%s')".formatted(guard.table(), guard.handed().column(), guard.logged(), guard.handed().open().replace("'", "''"))).collect(Collectors.joining());
		}

		private void open(Guard guard) throws SQLException {
			String table = "public." + guard.table();
			PolicyText text = new PolicyText(guards, guard);
			run("grant select on " + table + " to " + groups.desk(), "create policy guard_select on " + table + " for select to " + groups.desk() + " using (" + text.seen() + ")");
			for (Verb verb : guard.grants().keySet()) {
				run("grant " + verb + " on " + table + " to " + groups.desk());
				if (verb != Verb.TRUNCATE) run("create policy guard_" + verb + " on " + table + " for " + verb + " to " + groups.desk() + text.rule(verb));
			}
			run("drop trigger if exists guard_fixed on " + table);
			if (!guard.fixed().isEmpty())
				run("create trigger guard_fixed before update on " + table + " for each row when (" + guard.fixed() + ") execute function guard.fixed(" + text.movable() + ")");
			for (Guard.Hold hold : guard.holds()) hold(guard.table(), hold);
			for (Guard.Known known : guard.known()) known(guard.table(), known);
		}

		private void hold(String table, Guard.Hold hold) throws SQLException {
			String trigger = "guard_held_by_" + table + " on public." + hold.parent();
			run("drop trigger if exists " + trigger, "create trigger " + trigger.replace(" on ", " before delete on ") + " for each row execute function guard.held('" + table + "', '" + hold.column() + "')");
		}

		/** A barrier: what a query asks beside is not asked about rows whose parent is hidden. */
		private void known(String table, Guard.Known known) throws SQLException {
			String view = about(table, known.parent());
			run("drop view if exists " + view, "create view " + view + " with (security_barrier) as select " + known.columns() + " from public." + table + " where " + PolicyText.of(guards, known.parent()).holding(table + "." + known.column()),
					"grant select on " + view + " to " + groups.desk());
		}

		private void grants() throws SQLException {
			run("grant usage on schema guard to " + groups.desk() + ", " + groups.logins(), "grant usage on schema public to " + groups.desk(), "revoke all on all functions in schema guard from public",
					"grant execute on all functions in schema guard to " + groups.desk(), "revoke all on function guard.role(text, text) from " + groups.desk());
		}

		private void run(String... commands) throws SQLException {
			for (String command : commands) statement.execute(command);
		}
	}
}
