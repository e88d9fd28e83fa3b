package org.safetyworkbench.ui.ledger;

import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.hazard.Hazard;
import org.safetyworkbench.hazard.Officers;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Names another of the office to follow a hazard, with the reason. */
final class Assigning {

	private Assigning() {}

	static void ask(Desk desk, Shell parent, Hazard hazard) {
		desk.background().load(parent, desk.texts().get("work.reading"), progress -> desk.services().get(Officers.class).candidates(hazard), people -> ask(desk, parent, hazard, people));
	}

	private static void ask(Desk desk, Shell parent, Hazard hazard, List<Person> people) {
		Texts texts = desk.texts();
		List<Ask.Option> others = people.stream().map(Person::name).filter(name -> !name.equals(hazard.officer())).map(name -> new Ask.Option(name, name)).toList();
		String now = hazard.officer().isEmpty() ? texts.get("value.none") : hazard.officer();
		new AskDialog<Hazard>(desk, parent, texts.get("hazard.assign").replace("…", ""), texts.get(others.isEmpty() ? "hazard.assign.nobody" : "hazard.assign.intro", now),
				List.of(Ask.choice("officer", texts.get("column.officer"), others).must(), Ask.of("reason", texts.get("reason.label"), Ask.Kind.TEXT).must()),
				values -> desk.services().get(Officers.class).assign(desk.person(), hazard.id(), hazard.version(), values.get("officer"), values.get("reason")), done -> desk.changed()).open();
	}
}
