package org.safetyworkbench.ui.office;

import java.util.List;
import java.util.Map;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.FirstAdministrator;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.archive.Contents;
import org.safetyworkbench.store.archive.Target;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Bringing records to an empty shared database: where to, and who signs in there first. */
record Errand(Target target, String admin, Secret password) {

	static List<Ask> asks(Desk desk) {
		Texts texts = desk.texts();
		Passwords passwords = new Passwords(desk);
		return List.of(Ask.of("url", texts.get("office.database.url"), Ask.Kind.LINE).must().value("jdbc:postgresql://"), Ask.of("user", texts.get("office.database.user"), Ask.Kind.LINE).must(),
				Ask.of("admin", texts.get("office.database.admin"), Ask.Kind.LINE).must().hint(texts.get("office.database.admin.hint")), passwords.fresh(), passwords.again());
	}

	static Result<Errand> of(Map<String, String> values) {
		return Passwords.chosen(values).then(chosen -> chosen.weakness().map(Result::<Errand>failed)
				.orElseGet(() -> Result.of(new Errand(new Target(values.get("url"), values.get("user"), ""), values.get("admin"), chosen))));
	}

	/** What brings the records there. */
	@FunctionalInterface
	interface Way {
		Contents to(Target target);
	}

	/** The administrator is made last; should that fail, {@code database init} makes them. */
	Contents done(FirstAdministrator first, Way way) {
		try (password) {
			Contents contents = way.to(target);
			Result<Person> appointed = first.appoint(target, admin, admin, password);
			if (!appointed.isOk()) throw new StoreException(appointed.problems().getFirst(), null);
			return contents;
		}
	}
}
