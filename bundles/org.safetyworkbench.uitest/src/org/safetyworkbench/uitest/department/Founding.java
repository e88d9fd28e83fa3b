package org.safetyworkbench.uitest.department;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.NewHazard;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.inspection.NewVisit;
import org.safetyworkbench.inspection.VisitKind;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.Accounts;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Secrets;
import org.safetyworkbench.store.Settings;
import org.safetyworkbench.store.archive.Custody;
import org.safetyworkbench.store.archive.Target;
import org.safetyworkbench.store.postgres.PostgresDatabase;
import org.safetyworkbench.store.postgres.Server;

/** The first day of a department: the administrator prepares the database, registers two people and gives them logins; two enterprises, a hazard, an open visit. */
record Founding(BundleContext context, PostgresServer server, Path folder) {

	static final String DATABASE = "office";
	static final String SHOP = "河畔饭店（演示）";
	static final String INN = "山麓客栈（演示）";
	static final String FINDING = "燃气软管老化（演示）";

	/** What later runs have to know. */
	static Properties known(Path folder) {
		Properties known = new Properties();
		try (var reader = Files.newBufferedReader(folder.resolve("known.properties"))) {
			known.load(reader);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return known;
	}

	void found(int cable) {
		String url = server.url(DATABASE, server.port());
		create();
		Workspace desk = new Workspace(folder.resolve("administrator"));
		new Settings(desk).put(Map.of(Settings.DATABASE_URL, url, Settings.DATABASE_USER, PostgresServer.SUPERUSER));
		ServiceRegistration<Workspace> here = context.registerService(Workspace.class, desk, null);
		try {
			service(Custody.class).prepare(new Target(url, PostgresServer.SUPERUSER, ""));
			Properties known = records();
			known.setProperty("cable", String.valueOf(cable));
			try (Writer writer = Files.newBufferedWriter(folder.resolve("known.properties"))) {
				known.store(writer, null);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			here.unregister();
		}
	}

	private void create() {
		Workspace none = new Workspace(folder.resolve("none"));
		PostgresDatabase database = new PostgresDatabase(new Server(server.url("postgres", server.port()), PostgresServer.SUPERUSER, ""));
		try (Connection connection = database.open(none, Secrets.NONE).getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create database " + DATABASE);
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		} finally {
			database.close(none);
		}
	}

	private Properties records() {
		Properties known = new Properties();
		Person wang = person(known, "王工（演示）", "wang", EnumSet.of(Role.OFFICIAL, Role.ENFORCER, Role.REGISTRAR));
		person(known, "李核（演示）", "li", EnumSet.of(Role.OFFICIAL, Role.ENFORCER, Role.REVIEWER));
		LocalDate today = LocalDate.now();
		Enterprise shop = service(Enterprises.class).save(Author.local(), Enterprise.of(new CreditCode("91350503MA0000001P"), SHOP).withArea(new AreaCode("350503")).withSectors(Set.of("catering-gas"))).enterprise();
		service(Enterprises.class).save(Author.local(), Enterprise.of(new CreditCode("91350503MA20000014"), INN).withArea(new AreaCode("350503")).withSectors(Set.of("catering-gas")));
		Card card = new Card(shop.id().value(), shop.creditCode(), shop.name(), "350503", List.copyOf(shop.sectors()));
		var hazard = done(service(Loop.class).record(wang, NewHazard.of(card, Source.CAMPAIGN, Severity.GENERAL, FINDING, today).seenWithPowers().judgedBy("GB 50016-2014")));
		done(service(Loop.class).act(wang, hazard, 0, Deed.of(Action.CONFIRM, today)));
		var visit = done(service(Visits.class).open(wang, NewVisit.of(shop.id().value(), VisitKind.SERVICE, today, wang.name()), today));
		known.setProperty("hazard", hazard.toString());
		known.setProperty("visit", visit.id().toString());
		return known;
	}

	private Person person(Properties known, String name, String login, Set<Role> roles) {
		Person person = done(service(Staff.class).add(Author.local(), name, roles, "演示0001"));
		known.setProperty("password." + login, done(service(Accounts.class).open(person.id(), login)).password());
		return person;
	}

	private static <T> T done(Result<T> result) {
		if (!result.isOk()) throw new IllegalStateException(result.problems().toString());
		return result.value();
	}

	private <T> T service(Class<T> type) {
		return context.getService(context.getServiceReference(type));
	}
}
