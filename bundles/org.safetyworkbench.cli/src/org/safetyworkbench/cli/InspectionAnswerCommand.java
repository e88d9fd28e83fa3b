package org.safetyworkbench.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;

/** Answers one item of an open visit, or all that are left. */
@Component(service = Command.class, property = Command.NAME + "=inspection answer")
public final class InspectionAnswerCommand implements Command {

	private final Visits visits;
	private final Staff staff;

	@Activate
	public InspectionAnswerCommand(@Reference Visits visits, @Reference Staff staff) {
		this.visits = visits;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Person person = Actor.of(staff, arguments);
		UUID visit = Records.id(arguments.needed("ID"));
		String item = arguments.needed("ITEM"), result = arguments.needed("RESULT");
		LocalDate today = LocalDate.now();
		List<Answer> answers = Records.done(item.equals("rest") ? visits.answerRest(person, visit, result, today) : one(
				visits.answer(person, visit, item, result, arguments.text("--measured").orElse(""), arguments.text("--note").orElse(""), today)));
		print(answers, console);
		return Exit.DONE;
	}

	private static Result<List<Answer>> one(Result<Answer> answer) {
		return answer.map(List::of);
	}

	static void print(List<Answer> answers, Console console) {
		console.answer(() -> JsonObject.of("answers", answers.stream().map(answer -> JsonObject.of("item", answer.item(), "failed", answer.failed(), "finding", answer.finding().words().zh())).toList()), () -> {
			for (Answer answer : answers) console.line((answer.failed() ? "✗ " : "✓ ") + answer.item() + " " + console.text(answer.reading().words()) + " " + console.text(answer.finding().words()));
		});
	}
}
