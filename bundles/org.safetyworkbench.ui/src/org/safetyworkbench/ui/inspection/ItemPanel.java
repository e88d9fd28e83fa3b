package org.safetyworkbench.ui.inspection;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.ui.evidence.EvidenceStrip;
import org.safetyworkbench.ui.inspection.AnswerSaver.Wish;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.shell.Desk;

/** All of the item one stands at: the question, the answer, the note, photographs, the law, what it led to. */
final class ItemPanel {

	private final Desk desk;
	private final Consumer<Wish> answered;
	private final Consumer<Wish> noted;
	private final Runnable back;
	private final ScrolledComposite scroller;
	private final Composite body;
	private SheetItem item;
	private AnswerEntry entry;
	private NoteField note;
	private EvidenceStrip evidence;
	private Optional<Answer> answer = Optional.empty();

	/**
	 * @param answered takes an answer to be kept
	 * @param noted takes the answer there is, with other words
	 * @param back gives the keyboard back to the list
	 */
	ItemPanel(Composite parent, Desk desk, Consumer<Wish> answered, Consumer<Wish> noted, Runnable back) {
		this.desk = desk;
		this.answered = answered;
		this.noted = noted;
		this.back = back;
		scroller = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.BORDER);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		body = new Composite(scroller, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.verticalSpacing = Look.em(body).y / 3;
		layout.marginWidth = Look.em(body).y / 2;
		body.setLayout(layout);
		body.setBackground(desk.look().background());
		body.setBackgroundMode(SWT.INHERIT_FORCE);
		scroller.setContent(body);
		scroller.setBackground(desk.look().background());
		scroller.getVerticalBar().setIncrement(Look.em(body).y * 2);
		scroller.addListener(SWT.Resize, event -> measure());
	}

	Control control() {
		return scroller;
	}

	private void measure() {
		scroller.setMinHeight(body.computeSize(scroller.getClientArea().width, SWT.DEFAULT).y);
	}

	/** @param record what the page knows of the visit */
	void show(SheetItem shown, VisitRecord record, Optional<Answer> given, ItemText about) {
		leave();
		scroller.setRedraw(false);
		for (Control child : body.getChildren()) child.dispose();
		item = shown;
		answer = given;
		about.head(body, shown);
		entry = new AnswerEntry(body, desk, shown, record.visit().on(), record.isOpen(), this::answered);
		entry.field().ifPresent(field -> field.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) entered();
			if (event.keyCode == SWT.ESC) back.run();
		}));
		note = new NoteField(body, desk, given.map(Answer::note).orElse(""), record.isOpen(), this::noted, back);
		about.outcome(body, shown, given);
		evidence = new EvidenceStrip(body, desk, List.of(EvidenceRole.BEFORE, EvidenceRole.AFTER), "inspection.photos");
		evidence.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
		evidence.show(Subject.inspection(record.visit().id(), shown.id()), about.againstPhotos());
		about.foot(body, shown);
		given.ifPresent(entry::show);
		body.layout(true, true);
		measure();
		scroller.setOrigin(0, 0);
		scroller.setRedraw(true);
	}

	Optional<SheetItem> item() {
		return Optional.ofNullable(item);
	}

	AnswerEntry entry() {
		return entry;
	}

	/** Whether words or a value are being typed. */
	boolean isTyping() {
		return note != null && note.isTyping() || entry != null && entry.field().filter(Control::isFocusControl).isPresent();
	}

	/** What was typed but not handed on yet goes on its way. */
	void leave() {
		if (note != null) note.flush();
	}

	private void answered(String result, String measured) {
		answered.accept(new Wish(item.id(), result, measured, note.text()));
		back.run();
	}

	private void entered() {
		entry.enter();
		back.run();
	}

	/** A note alone is no answer: it goes along with the one there is, or with the one to come. */
	private void noted(String words) {
		answer.ifPresent(given -> noted.accept(new Wish(item.id(), AnswerWords.typed(given), given.measured(), words)));
	}

	/** The store took the answer. */
	void saved(Answer given) {
		if (item == null || !item.id().equals(given.item())) return;
		answer = Optional.of(given);
		entry.show(given);
		measure();
	}

	void refused(String why) {
		answer.ifPresentOrElse(entry::show, entry::reset);
		entry.refuse(why);
		measure();
	}

	void photo() {
		evidence.add(EvidenceRole.BEFORE);
	}

	void focusNote() {
		note.focus();
	}

	/** Where a value or words are typed: the value if the item wants one. */
	void focusEntry() {
		entry.field().filter(Control::isEnabled).ifPresentOrElse(Control::setFocus, note::focus);
	}
}
