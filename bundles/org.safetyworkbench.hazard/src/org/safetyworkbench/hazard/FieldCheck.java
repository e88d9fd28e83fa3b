package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.Calendar;

/** Reads the values of a deed by the fields of its step. */
final class FieldCheck {

	private static final double MOST = 1e12;

	private final Library library;
	private final Calendar calendar;

	FieldCheck(Library library, Calendar calendar) {
		this.library = library;
		this.calendar = calendar;
	}

	/** The deed with its values as they are kept, or everything that is wrong with them. */
	Result<Deed> read(Step step, Deed deed) {
		Map<String, String> values = new HashMap<>();
		List<Problem> problems = new ArrayList<>();
		for (Field field : step.fields()) {
			String text = deed.text(field.name());
			if (!text.isEmpty()) {
				Result<String> value = value(field, text, deed.on());
				problems.addAll(value.problems());
				value.toOptional().ifPresent(good -> values.put(field.name(), good));
			} else if (field.required()) problems.add(Problems.field(field, "未填写", "is missing"));
		}
		for (String name : deed.values().keySet())
			if (step.fields().stream().noneMatch(field -> field.name().equals(name)))
				problems.add(Problem.of("gate.field", "“" + step.action().label().zh() + "”没有“" + name + "”这一项", "'" + step.action().label().en() + "' has no field " + name).at(name)
						.remedy(step.fields().isEmpty() ? "这个动作没有要填的项，去掉它" : "可填：" + names(step), step.fields().isEmpty() ? "it has no fields at all: leave it out" : "there are: " + names(step)));
		return problems.isEmpty() ? Result.of(deed.read(values)) : Result.failed(problems);
	}

	private static String names(Step step) {
		return String.join(", ", step.fields().stream().map(Field::name).toList());
	}

	private Result<String> value(Field field, String text, LocalDate on) {
		return switch (field.type()) {
			case TEXT -> limited(field, text, 200);
			case LONG_TEXT -> limited(field, text, field.name().equals(Ask.BASIS) ? 1000 : 2000);
			case DATE -> calendar.day(text, on).map(day -> Result.of(day.toString())).orElseGet(() -> Result.failed(Problems.field(field, "不是日期：" + text, "is no day: " + text)));
			case MONEY -> money(text).map(Result::of).orElseGet(() -> Result.failed(Problems.field(field, "不是金额：" + text, "is no amount: " + text)));
			case CHOICE -> field.options().isEmpty() || field.options().stream().anyMatch(option -> option.code().equals(text)) ? Result.of(text)
					: Result.failed(Problems.field(field, "没有这一选项：" + text + "（" + codes(field) + "）", "cannot be " + text + " (" + codes(field) + ")"));
			case AUTHORITY -> library.packs().authorities().isEmpty() || library.packs().authority(text).isPresent() ? Result.of(text)
					: Result.failed(Problems.field(field, "没有这一部门：" + text, "is no authority: " + text));
			case ID -> id(text).map(Result::of).orElseGet(() -> Result.failed(Problems.field(field, "不是编号：" + text, "is no id: " + text)));
		};
	}

	private static String codes(Field field) {
		return String.join("|", field.options().stream().map(Option::code).toList());
	}

	private static Result<String> limited(Field field, String text, int most) {
		return text.length() <= most ? Result.of(text) : Result.failed(Problems.field(field, "最多" + most + "字，现有" + text.length() + "字", "has at most " + most + " characters, not " + text.length()));
	}

	private static Optional<String> money(String text) {
		if (!text.matches("\\d{1,13}(\\.\\d{1,2})?")) return Optional.empty();
		return Double.parseDouble(text) <= MOST ? Optional.of(text) : Optional.empty();
	}

	private static Optional<String> id(String text) {
		try {
			return Optional.of(UUID.fromString(text).toString());
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
