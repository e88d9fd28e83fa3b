package org.safetyworkbench.ui.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Presence;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.spi.Answer.Choice;
import org.safetyworkbench.spi.Answer.YesNo;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Asks for the right answer after a visit was finished, and why the first was wrong; both stay on record. */
final class CorrectionDialog {

	private CorrectionDialog() {}

	static AskDialog<Answer> of(Desk desk, Shell shell, VisitWork work, SheetItem item, Answer answer) {
		Texts texts = desk.texts();
		String was = texts.get("inspection.correct.was", AnswerWords.result(texts, item, answer), answer.note());
		List<Ask> asks = List.of(result(texts, item, answer), Ask.of("note", texts.get("column.note"), Ask.Kind.TEXT).value(answer.note()),
				Ask.of("reason", texts.get("reason.label"), Ask.Kind.TEXT).must());
		return new AskDialog<>(desk, shell, texts.get("inspection.correct.title"), texts.of(item.item().question()) + "\n" + was, asks,
				(Map<String, String> values) -> work.visits().correct(work.person(), work.id(), item.id(), values.get("result"), "", values.get("note"), values.get("reason")),
				corrected -> desk.changed());
	}

	/** Who stood for the enterprise, and what they said. */
	static AskDialog<Visit> ofPresence(Desk desk, Shell shell, VisitWork work, Presence now) {
		Texts texts = desk.texts();
		List<Ask> asks = List.of(Ask.of("who", texts.get("inspection.representative"), Ask.Kind.LINE).value(now.representative()),
				Ask.of("said", texts.get("inspection.opinion"), Ask.Kind.TEXT).value(now.opinion()), Ask.of("reason", texts.get("reason.label"), Ask.Kind.TEXT).must());
		return new AskDialog<>(desk, shell, texts.get("inspection.presence.correct.title"), texts.get("inspection.presence.correct.intro"), asks,
				(Map<String, String> values) -> work.visits().correctPresence(work.person(), work.id(), values.get("who"), values.get("said"), values.get("reason")),
				corrected -> desk.changed());
	}

	private static Ask result(Texts texts, SheetItem item, Answer answer) {
		List<Ask.Option> options = new ArrayList<>();
		if (item.item().answer() instanceof Choice choice) choice.choices().forEach(id -> options.add(new Ask.Option(id, AnswerWords.label(texts, choice, id))));
		if (item.item().answer() instanceof YesNo) for (int i = 0; i < 2; i++) options.add(new Ask.Option(AnswerWords.VERDICTS.get(i), texts.get("inspection.verdict." + i)));
		String label = texts.get("column.answer");
		if (options.isEmpty()) return Ask.of("result", label, Ask.Kind.LINE).hint(AnswerWords.wanted(texts, item.item())).value(AnswerWords.typed(answer)).must();
		options.add(new Ask.Option(AnswerWords.VERDICTS.get(2), texts.get("inspection.verdict.2")));
		return Ask.choice("result", label, options).value(AnswerWords.typed(answer)).must();
	}
}
