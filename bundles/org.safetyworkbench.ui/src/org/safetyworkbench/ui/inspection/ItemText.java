package org.safetyworkbench.ui.inspection;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Cited;
import org.safetyworkbench.inspection.Correction;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitState;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** What is to be read about an item: question, how to verify, law, what its answer led to, what was corrected. */
final class ItemText {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

	private final Desk desk;
	private final Texts texts;
	private final VisitRecord record;
	private final Runnable correct;

	/** @param correct begins the correction of the item on the page */
	ItemText(Desk desk, VisitRecord record, Runnable correct) {
		this.desk = desk;
		this.texts = desk.texts();
		this.record = record;
		this.correct = correct;
	}

	private Label words(Composite parent, String text, Tone tone) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text);
		if (tone != null) Look.paint(label, desk.look().color(tone));
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = Look.width(label, 30);
		label.setLayoutData(data);
		return label;
	}

	void head(Composite parent, SheetItem item) {
		Label question = words(parent, item.id() + "　" + texts.of(item.item().question()), null);
		question.setFont(desk.look().heading());
		question.setData("id", "inspection.question");
		Item asked = item.item();
		List<String> tags = new java.util.ArrayList<>(List.of(texts.get("inspection.severity." + asked.severity())));
		if (asked.photoRequired()) tags.add(texts.get("item.photo"));
		if (asked.transferRequired()) tags.add(texts.get("item.transfer"));
		if (!asked.verify().isEmpty()) tags.add(texts.get("item.verify", asked.verify().stream().map(this::way).collect(Collectors.joining(texts.get("list.separator")))));
		words(parent, String.join("　", tags), asked.severity() == Severity.MAJOR ? Tone.RED : Tone.GREY);
	}

	private String way(String verify) {
		return texts.has("verify." + verify) ? texts.get("verify." + verify) : verify;
	}

	/** The hazard that followed, corrections, and the way to correct. */
	void outcome(Composite parent, SheetItem item, Optional<Answer> answer) {
		Visit visit = record.sheet().visit();
		for (Correction one : record.sheet().corrections().getOrDefault(item.id(), List.of()))
			words(parent, texts.get("inspection.corrected", one.number(), TIME.format(one.at()), one.by(), AnswerWords.result(texts, item, one.before()), one.before().note(),
					AnswerWords.result(texts, item, one.after()), one.after().note(), one.reason()), Tone.ORANGE).setData("id", "inspection.correction");
		Optional<UUID> hazard = answer.filter(Answer::failed).map(one -> record.hazards().get(one.id()));
		if (visit.state() != VisitState.FINISHED || answer.isEmpty()) return;
		Composite bar = Panels.row(parent, 2);
		hazard.ifPresent(id -> Panels.button(bar, texts.get("inspection.hazard.open"), "inspection.hazard", () -> desk.go(Place.record(Place.HAZARD, id))));
		Panels.button(bar, texts.get("inspection.correct"), "inspection.correct", correct);
	}

	/** Why photographs can no longer be added; empty when they can. */
	String againstPhotos() {
		if (record.isUnsent()) return texts.get("inspection.unsent.photos");
		return record.visit().state() == VisitState.DISCARDED ? texts.get("inspection.discarded.photos") : "";
	}

	void foot(Composite parent, SheetItem item) {
		Panels.heading(parent, desk.look(), texts.get("why.basis"));
		if (item.basis().isEmpty()) words(parent, texts.get("why.basis.none"), Tone.GREY);
		for (Cited cited : item.basis())
			words(parent, cited.words() + "　" + texts.get(cited.isLaw() ? "inspection.law" : "inspection.nolaw"), cited.verified() ? null : Tone.ORANGE);
		Panels.heading(parent, desk.look(), texts.get("item.failed"));
		words(parent, texts.of(item.item().rectification().measure()), null);
		words(parent, days(item.item().rectification().defaultDays()) + "　" + texts.of(item.item().severityBasis()), Tone.GREY);
		if (!item.item().note().isEmpty()) words(parent, texts.of(item.item().note()), Tone.GREY);
		words(parent, texts.of(item.section()) + " " + item.packVersion(), Tone.GREY);
	}

	private String days(int number) {
		return number == 0 ? texts.get("inspection.days.none") : texts.get("inspection.days", number);
	}
}
