package org.safetyworkbench.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.spi.Item;

/** An answer made of what was typed, judged by its item. */
final class Typed {

	private Typed() {}

	static Result<Answer> answer(UUID id, Item item, String packVersion, UUID enterprise, LocalDate on, String inspector, String result, String measured, String note) {
		List<Problem> problems = new ArrayList<>();
		tooLong(problems, "检查人", "inspector", inspector, 200);
		tooLong(problems, "实测值", "measured value", measured, 100);
		tooLong(problems, "备注", "note", note, 2000);
		tooLong(problems, "结果", "result", result, 1000);
		Result<Reading> reading = Reading.read(item, result, measured);
		problems.addAll(reading.problems());
		if (!problems.isEmpty()) return Result.failed(problems);
		return Result.of(new Answer(id, enterprise, on, inspector.strip(), item.id(), reading.value(), measured.strip(), note.strip(), item.pack(), packVersion, Finding.of(item, reading.value(), on)));
	}

	static void tooLong(List<Problem> problems, String zh, String en, String text, int limit) {
		if (text.length() > limit)
			problems.add(Problem.of("answer.too-long", zh + "长" + text.length() + "字，最多" + limit + "字", "the " + en + " has " + text.length() + " characters, at most " + limit)
					.remedy("缩短后再试", "shorten it"));
	}

	/** As the change log shows it. */
	static String said(Answer answer) {
		return answer.reading().words().zh() + (answer.note().isEmpty() ? "" : "（" + answer.note() + "）");
	}
}
