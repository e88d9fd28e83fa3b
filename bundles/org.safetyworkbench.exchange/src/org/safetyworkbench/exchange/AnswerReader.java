package org.safetyworkbench.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.exchange.table.Row;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Inspections;
import org.safetyworkbench.spi.Item;

/** Reads the rows of a table of answers; whose enterprise it is, the register says later. */
final class AnswerReader {

	/** Stands for the enterprise until the register was asked. */
	private static final UUID LATER = new UUID(0, 0);

	/** What one row says: code and answer when both could be read, and the reasons against the row. */
	record Said(Row row, SheetPlan plan, CreditCode code, Answer answer, List<Reason> reasons) {

		Answer of(UUID enterprise) {
			return new Answer(org.safetyworkbench.core.Ids.next(), enterprise, answer.on(), answer.inspector(), answer.item(), answer.reading(), answer.measured(), answer.note(), answer.pack(),
					answer.packVersion(), answer.finding());
		}

		long key() {
			return Seen.fingerprint(code.value(), answer.on(), answer.item());
		}

		long fingerprint() {
			return Seen.fingerprint(answer.inspector(), answer.reading(), answer.measured(), answer.note());
		}

		boolean isRefused() {
			return !reasons.isEmpty();
		}
	}

	private final SheetPlan plan;
	private final Cells cells;
	private final Inspections inspections;
	private final Function<String, Optional<Item>> items;
	private final LocalDate asOf;

	AnswerReader(SheetPlan plan, ImportMapping mapping, Inspections inspections, Function<String, Optional<Item>> items, LocalDate asOf) {
		this.plan = plan;
		this.inspections = inspections;
		this.items = items;
		this.asOf = asOf;
		cells = new Cells(plan, mapping);
	}

	Said read(Row row) {
		cells.on(row);
		String codeText = cells.text(Field.CREDIT_CODE);
		CreditCode code = null;
		if (codeText.isEmpty()) cells.missing(Field.CREDIT_CODE, "填写企业的18位代码", "give the 18 characters of the enterprise's code");
		else code = cells.taken(Field.CREDIT_CODE, CreditCode.parse(codeText));
		LocalDate on = date();
		Item item = item();
		Answer answer = item == null ? null : answer(item, on);
		return new Said(row, plan, code, answer, List.copyOf(cells.reasons()));
	}

	private LocalDate date() {
		String text = cells.text(Field.DATE);
		if (text.isEmpty()) {
			cells.missing(Field.DATE, "填写检查日期，如 2026-11-21", "give the day, such as 2026-11-21");
			return null;
		}
		LocalDate on = cells.taken(Field.DATE, cells.date(text, false));
		if (on != null && on.isAfter(asOf)) cells.refuse(Field.DATE, Problem.of("value.future-date", "检查日期" + on + "晚于" + asOf, "the inspection of " + on + " lies after " + asOf)
				.remedy("核对检查日期；确属其后检查的，请调整截止日期", "check the day, or choose a later as-of date"));
		return on;
	}

	private Item item() {
		String text = cells.text(Field.ITEM);
		if (text.isEmpty()) {
			cells.missing(Field.ITEM, "填写检查项编号，如 CG-001", "give the id of the item, such as CG-001");
			return null;
		}
		Optional<Item> item = items.apply(text);
		if (item.isEmpty()) cells.refuse(Field.ITEM, Problem.of("value.item", "没有“" + text + "”这个检查项", "there is no item '" + text + "'")
				.remedy("填写检查清单中的编号，如 CG-001", "give an id of the checklists, such as CG-001"));
		return item.orElse(null);
	}

	private Answer answer(Item item, LocalDate on) {
		String result = cells.answer(Field.RESULT);
		String measured = cells.text(Field.MEASURED);
		Result<AnswerText> text = AnswerText.of(item, result, measured, cells.unit(Field.MEASURED), typed -> cells.date(typed, true));
		Result<Answer> answer = text.then(t -> inspections.answer(item, LATER, on == null ? asOf : on, cells.text(Field.INSPECTOR), t.result(), t.measured(), cells.text(Field.NOTE)));
		if (!answer.isOk()) {
			Field shown = result.isEmpty() && !measured.isEmpty() ? Field.MEASURED : Field.RESULT;
			answer.problems().forEach(problem -> cells.refuse(shown, problem));
			return null;
		}
		Optional<Problem> contradiction = on == null ? Optional.empty() : text.value().contradiction(answer.value().failed());
		contradiction.ifPresent(problem -> cells.refuse(Field.RESULT, problem));
		return answer.value();
	}
}
