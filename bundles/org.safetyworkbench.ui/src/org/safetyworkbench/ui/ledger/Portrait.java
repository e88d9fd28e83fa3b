package org.safetyworkbench.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.safetyworkbench.hazard.Deferral;
import org.safetyworkbench.hazard.Dossier;
import org.safetyworkbench.hazard.FiveFixed;
import org.safetyworkbench.hazard.Listing;
import org.safetyworkbench.hazard.Pressure;
import org.safetyworkbench.hazard.Receipt;
import org.safetyworkbench.hazard.Report;
import org.safetyworkbench.hazard.Transfer;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Values;

/** A hazard in words, line by line: for its page and to compare two versions of it. */
final class Portrait {

	/** A labelled value. */
	record Line(String label, String value) {}

	private final Texts texts;
	private final HazardRecord record;
	private final Dossier dossier;

	Portrait(Texts texts, HazardRecord record) {
		this.texts = texts;
		this.record = record;
		dossier = record.dossier();
	}

	/** What two people could have changed, in a fixed order; lines of both versions correspond. */
	List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(texts.get("column.state"), texts.of(dossier.hazard().state().label())));
		lines.add(new Line(texts.get("column.severity"), texts.get("severity." + dossier.hazard().severity())));
		lines.add(new Line(texts.get("column.due"), dossier.hazard().dueOn().toString()));
		lines.add(new Line(texts.get("column.measure"), record.measure(texts)));
		lines.add(new Line(texts.get("column.authority"), record.authority(texts, dossier.hazard().authority())));
		lines.add(new Line(texts.get("column.officer"), dossier.hazard().officer()));
		lines.addAll(five());
		lines.add(new Line(texts.get("hazard.section.receipts"), joined(receipts())));
		lines.add(new Line(texts.get("hazard.section.reports"), joined(reports())));
		lines.add(new Line(texts.get("hazard.section.deferrals"), joined(deferrals())));
		lines.add(new Line(texts.get("hazard.section.listing"), joined(listings())));
		lines.add(new Line(texts.get("hazard.section.transfers"), joined(transfers())));
		lines.add(new Line(texts.get("hazard.section.pressure"), joined(pressures())));
		lines.add(new Line(texts.get("hazard.section.evidence"), dossier.evidence().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
				.map(one -> texts.get("bracketed", texts.of(one.getKey().label()), one.getValue())).collect(Collectors.joining(texts.get("list.separator")))));
		return List.copyOf(lines);
	}

	private static String joined(List<String> lines) {
		return String.join("\n", lines);
	}

	List<Line> five() {
		Optional<FiveFixed> five = dossier.five();
		return List.of(new Line(texts.get("five.person"), five.map(FiveFixed::person).orElse("")), new Line(texts.get("five.until"), five.flatMap(FiveFixed::until).map(Object::toString).orElse("")),
				new Line(texts.get("five.money"), five.flatMap(FiveFixed::moneyYuan).map(money -> texts.get("five.yuan", Values.number(money))).orElse("")),
				new Line(texts.get("five.measures"), five.map(FiveFixed::measures).orElse("")), new Line(texts.get("five.plan"), five.map(FiveFixed::plan).orElse("")));
	}

	List<String> receipts() {
		return dossier.receipts().stream().map(this::line).toList();
	}

	private String line(Receipt receipt) {
		return texts.get("hazard.receipt", receipt.on(), texts.of(receipt.party().label()), receipt.name(), receipt.how().isEmpty() ? "" : texts.get("hazard.how", receipt.how()), receipt.by());
	}

	List<String> reports() {
		return dossier.reports().stream().map(this::line).toList();
	}

	private String line(Report report) {
		return texts.get("hazard.report", report.place(), report.on(), report.recipient(), report.document().isEmpty() ? "" : texts.get("hazard.how", report.document()), report.by());
	}

	List<String> deferrals() {
		return dossier.deferrals().stream().map(this::line).toList();
	}

	private String line(Deferral one) {
		String asked = texts.get("hazard.deferral", one.askedOn(), one.applicant(), one.deadlineBefore(), one.until(), one.reason());
		return asked + one.decision().map(made -> texts.get(made.granted() ? "hazard.deferral.granted" : "hazard.deferral.refused", made.on(), made.by(), made.until(), made.grounds()))
				.orElse(texts.get("hazard.deferral.open"));
	}

	List<String> listings() {
		return dossier.listings().stream().map(this::line).toList();
	}

	private String line(Listing one) {
		String listed = texts.get("hazard.listing", one.on(), texts.of(one.level().label()), one.number().isEmpty() ? texts.get("value.none") : one.number(), one.until(), one.by());
		return listed + act("published", one.published()) + act("accepted", one.accepted()) + act("ended", one.ended());
	}

	private String act(String what, Optional<Listing.Act> act) {
		return act.map(done -> texts.get("hazard.listing." + what, done.on(), done.words(), done.by())).orElse("");
	}

	List<String> transfers() {
		return dossier.transfers().stream().map(this::line).toList();
	}

	private String line(Transfer one) {
		return texts.get("hazard.sent", one.sentOn(), texts.of(one.kind().label()), one.recipient(), texts.of(one.waiting().label()))
				+ one.receiptOn().map(day -> texts.get("hazard.sent.receipt", day)).or(() -> one.receiptDue().map(day -> texts.get("hazard.sent.receiptDue", day))).orElse("")
				+ one.repliedOn().map(day -> texts.get("hazard.sent.reply", day, one.reply())).or(() -> one.replyDue().map(day -> texts.get("hazard.sent.replyDue", day))).orElse("");
	}

	List<String> pressures() {
		return dossier.pressures().stream().map(this::line).toList();
	}

	private String line(Pressure one) {
		return texts.get("hazard.pressed", one.on(), texts.of(one.tool().label()), one.recipient(), one.note().isEmpty() ? "" : texts.get("hazard.how", one.note()), one.by());
	}
}
