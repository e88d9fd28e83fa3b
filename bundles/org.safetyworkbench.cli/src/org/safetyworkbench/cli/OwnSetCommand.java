package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.duty.OwnDuties;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.spi.Fact;

/** Says how far the office is with something its plan asks of it. */
@Component(service = Command.class, property = Command.NAME + "=own set")
public final class OwnSetCommand implements Command {

	private final OwnDuties own;
	private final Staff staff;

	@Activate
	public OwnSetCommand(@Reference OwnDuties own, @Reference Staff staff) {
		this.own = own;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		String words = arguments.needed("VALUE");
		Result<Fact> said = own.say(Actor.of(staff, arguments).author(arguments.text("--reason").orElse("")), arguments.needed("NAME"), words.equals("-") ? "" : words);
		if (!said.isOk()) throw Stop.refused(said.problems());
		Fact fact = said.value();
		console.answer(() -> JsonObject.of("name", fact.name(), "value", words), () -> console.line(fact.label().zh() + "：" + words, fact.label().en() + ": " + words));
		return Exit.DONE;
	}
}
