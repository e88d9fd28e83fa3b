package org.safetyworkbench.ui.inspection;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.widgets.TableItem;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.ui.inspection.AnswerSheet.Row;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** How the rows of the checklist look: groups washed green when done, answers in their colour, major items red. */
final class ItemRows {

	private final Desk desk;
	private final Texts texts;
	private final Function<String, Optional<String>> unsaved;

	ItemRows(Desk desk, Function<String, Optional<String>> unsaved) {
		this.desk = desk;
		this.texts = desk.texts();
		this.unsaved = unsaved;
	}

	void heading(TableItem line, AnswerSheet sheet, Row.Heading heading) {
		line.setText(new String[] {"", heading.words(), sheet.answered(heading) + "/" + heading.items().size()});
		line.setFont(desk.look().bold());
		line.setBackground(desk.look().wash(sheet.answered(heading) == heading.items().size() ? Tone.GREEN : Tone.GREY));
	}

	void entry(TableItem line, AnswerSheet sheet, Row.Entry entry) {
		SheetItem item = entry.item();
		Optional<Answer> answer = sheet.answer(item.id());
		Optional<String> waiting = unsaved.apply(item.id());
		line.setText(new String[] {waiting.or(() -> answer.map(AnswerWords::mark)).orElse(""), entry.number() + ". " + texts.of(item.item().question()),
				answer.map(one -> AnswerWords.result(texts, item, one)).orElse("")});
		Tone tone = answer.map(AnswerWords::tone).orElse(null);
		line.setForeground(0, tone == null ? null : desk.look().color(tone));
		line.setForeground(2, tone == null ? null : desk.look().color(tone));
		line.setForeground(1, item.item().severity() == Severity.MAJOR ? desk.look().color(Tone.RED) : null);
	}
}
