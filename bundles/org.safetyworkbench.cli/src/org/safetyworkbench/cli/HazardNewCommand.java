package org.safetyworkbench.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.NewHazard;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.Term;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.spi.Severity;

/** Records a hazard that does not come from a checklist: reported, transferred, found in a campaign. */
@Component(service = Command.class, property = Command.NAME + "=hazard new")
public final class HazardNewCommand implements Command {

	private final Loop loop;
	private final Enterprises enterprises;
	private final Staff staff;
	private final Calendar calendar;

	@Activate
	public HazardNewCommand(@Reference Loop loop, @Reference Enterprises enterprises, @Reference Staff staff, @Reference Calendar calendar) {
		this.loop = loop;
		this.enterprises = enterprises;
		this.staff = staff;
		this.calendar = calendar;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		LocalDate today = LocalDate.now();
		LocalDate found = arguments.date("--found").orElse(today);
		Optional<Term> deadline = arguments.text("--deadline").map(text -> deadline(text, found));
		NewHazard hazard = new NewHazard(Card.of(Records.enterprise(enterprises, arguments.needed("CODE"))), Source.of(arguments.needed("SOURCE")),
				arguments.has("--major") ? Severity.MAJOR : Severity.GENERAL, arguments.text("--item"), arguments.needed("FINDING"), arguments.text("--basis").orElse(""), arguments.text("--measure").orElse(""),
				found, deadline.map(Term::day), arguments.text("--authority").orElse(""), "", arguments.has("--seen"), arguments.text("--informant").orElse("")).recorded(today);
		UUID id = Records.done(loop.record(Actor.of(staff, arguments), hazard));
		console.answer(() -> JsonObject.of("id", id.toString()), () -> {
			console.line("已记录隐患：" + id, "hazard recorded: " + id);
			deadline.ifPresent(term -> said(term, console));
		});
		return Exit.DONE;
	}

	/** The day a number of working days leads to, where that cannot be known for certain. */
	static void said(Term term, Console console) {
		term.caution().ifPresent(caution -> console.line(term.day() + "：" + caution.zh(), term.day() + ": " + caution.en()));
	}

	private Term deadline(String text, LocalDate found) {
		return calendar.term(text, found).orElseThrow(() -> new Stop(Problem.of("usage.date", "选项--deadline的日期无效：" + text, "--deadline is no date: " + text)
				.remedy("写成 2026-01-31、+15（天）或 +15w（工作日）", "write 2026-01-31, +15 (days) or +15w (working days)")));
	}

	/** What SOURCE may be: everything but an inspection. */
	static List<String> sources() {
		return Stream.of(Source.values()).filter(source -> source != Source.INSPECTION).map(Source::code).toList();
	}
}
