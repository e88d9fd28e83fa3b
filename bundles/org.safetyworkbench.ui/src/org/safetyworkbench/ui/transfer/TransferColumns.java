package org.safetyworkbench.ui.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.hazard.Transfer;
import org.safetyworkbench.hazard.TransferRow;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** How transfers look: coloured by the day something should have come back. */
final class TransferColumns {

	private TransferColumns() {}

	/** @param authorities names by code; may be filled later, then the grid is painted again */
	static Grid<TransferRow> of(Desk desk, LocalDate today, Map<String, String> authorities) {
		Texts texts = desk.texts();
		return Grid.<TransferRow>of(desk).key(row -> row.transfer().id()).column(texts.get("column.status"), texts.isChinese() ? 8 : 24, row -> texts.of(row.transfer().waiting().label())).bar(row -> tone(row, today))
				.column(texts.get("transfers.due"), 11, row -> due(row.transfer()).map(LocalDate::toString).orElse(""))
				.column(texts.get("column.distance"), 12, row -> due(row.transfer()).map(day -> texts.distance(today, day)).orElse("")).tone(row -> tone(row, today))
				.column(texts.get("transfers.age"), 7, row -> texts.get("days", row.days(today))).right()
				.column(texts.get("column.kind"), texts.isChinese() ? 8 : 16, row -> texts.of(row.transfer().kind().label()))
				.column(texts.get("transfers.to"), 16, row -> recipient(row.transfer(), authorities))
				.column(texts.get("column.enterprise"), 20, TransferRow::enterpriseName).grow()
				.column(texts.get("column.item"), 24, row -> texts.of(row.title())).grow()
				.column(texts.get("column.severity"), 6, row -> texts.get("severity." + row.severity())).tone(row -> row.severity() == Severity.MAJOR ? Tone.RED : null)
				.column(texts.get("transfers.sent"), 11, row -> row.transfer().sentOn().toString())
				.column(texts.get("transfers.back"), 22, row -> back(texts, row.transfer()));
	}

	/** What came back so far. */
	private static String back(Texts texts, Transfer transfer) {
		List<String> back = new ArrayList<>();
		transfer.receiptOn().ifPresent(day -> back.add(texts.get("transfers.receipt", day)));
		transfer.repliedOn().ifPresent(day -> back.add(texts.get("transfers.reply", day, transfer.reply())));
		return String.join(texts.get("list.semicolon"), back.reversed());
	}

	static String recipient(Transfer transfer, Map<String, String> authorities) {
		return transfer.recipient().isEmpty() ? authorities.getOrDefault(transfer.authority(), transfer.authority()) : transfer.recipient();
	}

	/** The day by which what is waited for should be here. */
	static Optional<LocalDate> due(Transfer transfer) {
		return switch (transfer.waiting()) {
			case RECEIPT -> transfer.receiptDue();
			case REPLY -> transfer.replyDue();
			case RETURNED, NOTHING -> Optional.empty();
		};
	}

	static Tone tone(TransferRow row, LocalDate today) {
		return switch (row.transfer().waiting()) {
			case RETURNED -> Tone.RED;
			case NOTHING -> Tone.GREEN;
			case RECEIPT, REPLY -> row.isOverdue(today) ? Tone.RED : due(row.transfer()).filter(day -> !day.isAfter(today.plusDays(3))).isPresent() ? Tone.ORANGE : Tone.BLUE;
		};
	}
}
