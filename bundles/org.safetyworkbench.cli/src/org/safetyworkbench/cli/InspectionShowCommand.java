package org.safetyworkbench.cli;

import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.inspection.Standardisation;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.inspection.Visits;

/** A visit with every item and its answer. */
@Component(service = Command.class, property = Command.NAME + "=inspection show")
public final class InspectionShowCommand implements Command {

	private final Visits visits;

	@Activate
	public InspectionShowCommand(@Reference Visits visits) {
		this.visits = visits;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		VisitSheet sheet = Records.done(visits.sheet(Records.id(arguments.needed("ID"))));
		console.answer(() -> JsonObject.of("visit", InspectionListCommand.object(sheet.visit()), "items", sheet.items().stream().map(item -> object(sheet, item)).toList(),
				"standardisation", sheet.standardisation().map(InspectionShowCommand::object).orElse(null)), () -> {
			console.line(sheet.visit().enterpriseName() + "　" + sheet.visit().on() + "　" + console.text(sheet.visit().kind().label()) + "　" + console.text(sheet.visit().state().label()));
			if (!sheet.visit().extent().isWhole()) console.line(console.text(sheet.visit().extent().words()));
			sheet.standardisation().ifPresent(found -> console.line(console.text(found.words())));
			List<List<String>> lines = new ArrayList<>();
			for (SheetItem item : sheet.items())
				lines.add(List.of(item.id(), sheet.answer(item.id()).map(answer -> (answer.failed() ? "✗ " : "✓ ") + console.text(answer.reading().words())).orElse("·"), console.text(item.item().question()),
						sheet.answer(item.id()).map(Answer::note).orElse("")));
			console.table(lines);
			if (sheet.visit().isOpen()) sheet.gaps().forEach(console::note);
		});
		return Exit.DONE;
	}

	private static Object object(Standardisation found) {
		return JsonObject.of("asked", found.asked(), "fulfilled", found.fulfilled(), "unfulfilled", found.unfulfilled(), "notApplicable", found.notApplicable(), "unanswered", found.unanswered(), "percent",
				found.percent().isPresent() ? found.percent().getAsInt() : null);
	}

	private static Object object(VisitSheet sheet, SheetItem item) {
		return JsonObject.of("item", item.id(), "question", item.item().question().zh(), "answered", sheet.answer(item.id()).isPresent(), "result", sheet.answer(item.id()).map(answer -> answer.reading().words().zh()).orElse(""),
				"failed", sheet.answer(item.id()).map(Answer::failed).orElse(false), "finding", sheet.answer(item.id()).map(answer -> answer.finding().words().zh()).orElse(""));
	}
}
