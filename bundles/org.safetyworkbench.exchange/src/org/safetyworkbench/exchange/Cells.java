package org.safetyworkbench.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.exchange.table.Row;
import org.safetyworkbench.exchange.value.Dates;
import org.safetyworkbench.exchange.value.Typed;

/** The cells of one row after the other, by what they mean; gathers the reasons against the row. */
final class Cells {

	private final SheetPlan plan;
	private final Map<Field, ColumnUse> columns = new HashMap<>();
	private final Map<String, String> constants;
	private final Map<String, Map<String, String>> values = new HashMap<>();
	private final Optional<DateTimeFormatter> dateFormat;
	private Row row;
	private List<Reason> reasons = new ArrayList<>();

	Cells(SheetPlan plan, ImportMapping mapping) {
		this.plan = plan;
		for (Field field : Field.values()) plan.column(field).ifPresent(use -> columns.put(field, use));
		constants = mapping.constants();
		mapping.values().forEach((target, words) -> {
			Map<String, String> meant = new HashMap<>();
			words.forEach((typed, meaning) -> meant.put(Typed.key(typed), meaning));
			values.put(target, meant);
		});
		dateFormat = mapping.dates();
	}

	void on(Row next) {
		row = next;
		reasons = new ArrayList<>();
		if (isText() && isWider(plan, row)) reasons.add(new Reason("", "", Problem.of("row.too-wide", "这一行有" + row.size() + "列，表头只有" + plan.columns().size() + "列，可能错位",
				"the row has " + row.size() + " fields, the header only " + plan.columns().size() + ": they may have shifted").remedy("含分隔符的内容要加双引号", "put double quotes around content that holds the delimiter")));
	}

	/** In a text table a delimiter too many shifts all that follows; in a sheet it is a remark beside the table. */
	private boolean isText() {
		return row.sheet().isEmpty();
	}

	/** Whether something stands beside the columns that have a header. */
	static boolean isWider(SheetPlan plan, Row row) {
		return row.size() > plan.columns().size();
	}

	/** What the row says for the field, as kept; empty when it says nothing. */
	String text(Field field) {
		ColumnUse use = columns.get(field);
		String typed = use == null ? "" : raw(use, field.id());
		return typed.isEmpty() ? constants.getOrDefault(field.id(), "") : typed;
	}

	/** As {@link #text}, but a dash or N/A is an answer and not an unknown value. */
	String answer(Field field) {
		ColumnUse use = columns.get(field);
		String typed = use == null ? "" : Typed.kept(row.cell(use.index()));
		Map<String, String> meant = values.get(field.id());
		if (meant != null) typed = meant.getOrDefault(Typed.key(typed), typed);
		return typed.isEmpty() ? constants.getOrDefault(field.id(), "") : typed;
	}

	/** The unit the column's header names, empty when it names none. */
	String unit(Field field) {
		return Optional.ofNullable(columns.get(field)).map(ColumnUse::unit).orElse("");
	}

	List<Reason> reasons() {
		return reasons;
	}

	/** What stands in a column, after the mapping's words; empty when that means unknown. */
	String raw(ColumnUse use, String target) {
		String typed = Typed.kept(row.cell(use.index()));
		if (typed.isEmpty()) return "";
		Map<String, String> meant = values.isEmpty() ? null : values.get(target);
		if (meant != null) typed = meant.getOrDefault(Typed.key(typed), typed);
		if (Typed.isUnknown(typed)) return "";
		if (!Typed.isSpreadsheetError(typed)) return typed;
		refuse(use, Problem.of("value.spreadsheet-error", "单元格显示错误值 " + typed, "the cell shows the error " + typed)
				.remedy("改正公式或填写实际内容", "correct the formula or write what is meant"));
		return "";
	}

	Result<LocalDate> date(String text, boolean monthIsEnough) {
		if (dateFormat.isPresent())
			try {
				return Result.of(LocalDate.parse(Typed.plain(text), dateFormat.get()));
			} catch (DateTimeException e) {
				return monthIsEnough ? Dates.dayOrMonth(text) : Dates.day(text);
			}
		return monthIsEnough ? Dates.dayOrMonth(text) : Dates.day(text);
	}

	/** The value, or null after its problems have been noted. */
	<T> T taken(Field field, Result<T> result) {
		if (result.isOk()) return result.value();
		result.problems().forEach(problem -> refuse(field, problem));
		return null;
	}

	void refuse(Field field, Problem problem) {
		ColumnUse use = columns.get(field);
		if (use == null) reasons.add(new Reason(field.label().zh(), constants.getOrDefault(field.id(), ""), problem));
		else refuse(use, problem);
	}

	void refuse(ColumnUse use, Problem problem) {
		reasons.add(new Reason(use.header(), row.cell(use.index()), problem));
	}

	void missing(Field field, String remedyZh, String remedyEn) {
		refuse(field, Problem.of("row.missing", "没有填写" + field.label().zh(), field.label().en() + " is missing").remedy(remedyZh, remedyEn));
	}

	boolean isRefused() {
		return !reasons.isEmpty();
	}

	Refusal refusal() {
		return refusal(plan, row, reasons);
	}

	static Refusal refusal(SheetPlan plan, Row row, List<Reason> reasons) {
		List<String> cells = new ArrayList<>(row.cells());
		while (cells.size() < plan.columns().size()) cells.add("");
		return new Refusal(row.sheet(), row.number(), plan.header(), cells, reasons);
	}
}
