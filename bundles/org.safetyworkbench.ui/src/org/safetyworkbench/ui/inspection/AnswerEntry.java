package org.safetyworkbench.ui.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Finding;
import org.safetyworkbench.inspection.Reading;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.spi.Answer.Choice;
import org.safetyworkbench.spi.Answer.YesNo;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The controls by which one item is answered: verdicts or choices as buttons, a value where the item asks for one. */
final class AnswerEntry {

	private final Desk desk;
	private final Texts texts;
	private final SheetItem item;
	private final LocalDate on;
	private final boolean enabled;
	private final BiConsumer<String, String> answered;
	private final List<String> results = new ArrayList<>();
	private final List<Button> buttons = new ArrayList<>();
	private Optional<ValueField> value = Optional.empty();
	private final Label judgement;

	/** @param answered told result and measured value, as typed */
	AnswerEntry(Composite parent, Desk desk, SheetItem item, LocalDate on, boolean enabled, BiConsumer<String, String> answered) {
		this.desk = desk;
		this.texts = desk.texts();
		this.item = item;
		this.on = on;
		this.enabled = enabled;
		this.answered = answered;
		Composite bar = new Composite(parent, SWT.NONE);
		RowLayout row = new RowLayout(SWT.HORIZONTAL);
		row.marginLeft = 0;
		row.spacing = Look.em(bar).x / 2;
		row.center = true;
		bar.setLayout(row);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		if (item.item().answer() instanceof Choice choice) choices(bar, choice);
		else AnswerWords.VERDICTS.forEach(result -> button(bar, (buttons.size() + 1) + " " + verdict(buttons.size()), result));
		String wanted = AnswerWords.wanted(texts, item.item());
		if (!wanted.isEmpty() && !(item.item().answer() instanceof Choice)) value = Optional.of(new ValueField(parent, desk, item.item(), on, wanted, this::preview));
		judgement = new Label(parent, SWT.WRAP);
		judgement.setData("id", "inspection.judgement");
		judgement.setFont(desk.look().bold());
		judgement.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		buttons.forEach(button -> button.setEnabled(enabled));
		value.ifPresent(field -> field.text().setEnabled(enabled));
	}

	/** "Yes" answers no question after a number or a day: there the words are good and failed. */
	private String verdict(int index) {
		return texts.get((item.item().answer() instanceof YesNo ? "inspection.verdict." : "inspection.valued.") + index);
	}

	private void choices(Composite bar, Choice choice) {
		for (String id : choice.choices()) button(bar, (buttons.size() + 1) + " " + AnswerWords.label(texts, choice, id), id);
		button(bar, "A " + texts.get("inspection.verdict.2"), AnswerWords.VERDICTS.get(2));
	}

	private void button(Composite bar, String words, String result) {
		Button button = new Button(bar, SWT.TOGGLE);
		Look.plain(button);
		button.setText(words);
		button.setData("id", "inspection.answer." + (buttons.size() + 1));
		button.addListener(SWT.Selection, event -> press(result));
		results.add(result);
		buttons.add(button);
	}

	/** The value field, for items that want one. */
	Optional<Text> field() {
		return value.map(ValueField::text);
	}

	/** What a key or a button said; the value beside it goes along. */
	void press(String result) {
		answered.accept(result, item.item().answer() instanceof YesNo || result.equals(AnswerWords.VERDICTS.get(2)) ? "" : typed());
	}

	/** Answers by the value alone, as Enter in its field does. */
	void enter() {
		if (!typed().isEmpty()) answered.accept(typed(), "");
	}

	/** Result of a key; empty when the item has no such answer. */
	Optional<String> result(char character, boolean modified) {
		if (item.item().answer() instanceof Choice choice) {
			Optional<Integer> chosen = AnswerKey.choice(character, modified, choice.choices().size());
			if (chosen.isPresent()) return chosen.map(results::get);
			return AnswerKey.of(character, modified).filter(key -> key == AnswerKey.NOT_APPLICABLE && !Character.isDigit(character)).map(key -> AnswerWords.VERDICTS.get(2));
		}
		return AnswerKey.of(character, modified).filter(key -> key.ordinal() < AnswerWords.VERDICTS.size()).map(key -> AnswerWords.VERDICTS.get(key.ordinal()));
	}

	private String typed() {
		return value.map(ValueField::typed).orElse("");
	}

	/** Shows what is answered. */
	void show(Answer answer) {
		String result = AnswerWords.typed(answer);
		mark(result, AnswerWords.tone(answer));
		String number = answer.reading() instanceof Reading.Verdict ? answer.measured() : result;
		value.ifPresent(field -> field.show(number));
		judge(answer.finding(), answer.reading() == Reading.Verdict.NOT_APPLICABLE);
	}

	/** A button was pressed that could not be kept, or the answer was taken back. */
	void reset() {
		mark("", Tone.GREY);
		judgement.setText("");
	}

	/** The pressed button is hardly seen in some themes: it takes the answer's colour. */
	private void mark(String result, Tone tone) {
		for (int i = 0; i < buttons.size(); i++) {
			boolean pressed = results.get(i).equals(result);
			buttons.get(i).setSelection(pressed);
			buttons.get(i).setBackground(pressed ? desk.look().wash(tone) : null);
			buttons.get(i).setForeground(pressed ? desk.look().color(tone) : null);
		}
	}

	private void preview() {
		AnswerWords.judged(item, typed(), "", on).ifPresent(finding -> judge(finding, false));
	}

	private void judge(Finding finding, boolean none) {
		String later = enabled ? "　" + texts.get("inspection.hazard.later") : "";
		String words = finding.failed() ? texts.get("inspection.failed", texts.of(finding.words())) + later : texts.get(none ? "inspection.verdict.2" : "inspection.passed");
		judgement.setText(words);
		Look.paint(judgement, desk.look().color(finding.failed() ? Tone.RED : none ? Tone.GREY : Tone.GREEN));
		judgement.requestLayout();
	}

	/** Says why an answer was not taken. */
	void refuse(String why) {
		judgement.setText(why);
		Look.paint(judgement, desk.look().color(Tone.ORANGE));
		judgement.requestLayout();
	}

	List<Button> buttons() {
		return buttons;
	}
}
