package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.paper.NumberRule;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.Papers;

/** How the papers of a kind are numbered; a rule that could repeat is refused. */
@Component(service = Command.class, property = Command.NAME + "=paper number")
public final class PaperNumberCommand implements Command {

	private final Papers papers;
	private final Staff staff;

	@Activate
	public PaperNumberCommand(@Reference Papers papers, @Reference Staff staff) {
		this.papers = papers;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		PaperKind kind = PaperKind.of(arguments.needed("KIND")).orElseThrow();
		NumberRule now = papers.rule(kind);
		NumberRule rule = !arguments.has("--word") && !arguments.has("--pattern") ? now
				: Records.done(papers.setRule(Actor.of(staff, arguments).author(), kind, arguments.text("--word").orElse(now.word()), arguments.text("--pattern").orElse(now.pattern())));
		console.answer(() -> JsonObject.of("kind", kind.id(), "word", rule.word(), "pattern", rule.pattern()), () -> console.line(console.text(kind.title()) + "　" + rule.word() + "　" + rule.pattern()));
		return Exit.DONE;
	}
}
