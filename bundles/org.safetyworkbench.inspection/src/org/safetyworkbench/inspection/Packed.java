package org.safetyworkbench.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Answer;
import org.safetyworkbench.spi.FactValue;

/** Lists and kinds of answers as the text of one column: the separators of ASCII, which nobody types. */
final class Packed {

	private static final String FIELD = "\u001F", ENTRY = "\u001E";

	private Packed() {}

	static String list(Collection<String> texts) {
		return String.join(ENTRY, texts);
	}

	static List<String> list(String packed) {
		return packed.isEmpty() ? List.of() : List.of(packed.split(ENTRY, -1));
	}

	static String basis(List<Cited> basis) {
		return basis.stream().map(cited -> String.join(FIELD, cited.law(), cited.title(), cited.article(), flag(cited.verified()), flag(cited.isLaw()))).collect(Collectors.joining(ENTRY));
	}

	static List<Cited> basis(String packed) {
		return list(packed).stream().map(entry -> entry.split(FIELD, -1)).map(f -> new Cited(f[0], f[1], f[2], f[3].equals("1"), f[4].equals("1"))).toList();
	}

	private static String flag(boolean value) {
		return value ? "1" : "0";
	}

	static String answer(Answer answer) {
		return switch (answer) {
			case Answer.YesNo yesNo -> String.join(FIELD, "yes-no", flag(yesNo.passWhen()));
			case Answer.Number number -> String.join(FIELD, "number", number.unit(), Double.toString(number.min()), Double.toString(number.max()));
			case Answer.LastDone last -> String.join(FIELD, "last-done", Integer.toString(last.maxAgeDays()));
			case Answer.ValidUntil until -> "valid-until";
			case Answer.Choice choice -> String.join(FIELD, "choice", list(choice.choices()), list(choice.passChoices()), labels(choice.labels()));
			case Answer.Remark remark -> "remark";
		};
	}

	static Answer answer(String packed) {
		String[] f = packed.split(FIELD, -1);
		return switch (f[0]) {
			case "yes-no" -> new Answer.YesNo(f[1].equals("1"));
			case "number" -> new Answer.Number(f[1], Double.parseDouble(f[2]), Double.parseDouble(f[3]));
			case "last-done" -> new Answer.LastDone(Integer.parseInt(f[1]));
			case "valid-until" -> new Answer.ValidUntil();
			case "choice" -> new Answer.Choice(list(f[1]), list(f[2]), labels(f[3]));
			default -> new Answer.Remark();
		};
	}

	/** Three entries each: id, Chinese, English. */
	private static String labels(List<FactValue> labels) {
		return labels.stream().map(value -> String.join(ENTRY, value.id(), value.label().zh(), value.label().en())).collect(Collectors.joining(ENTRY));
	}

	private static List<FactValue> labels(String packed) {
		List<String> parts = list(packed);
		List<FactValue> labels = new ArrayList<>();
		for (int i = 0; i + 2 < parts.size(); i += 3) labels.add(new FactValue(parts.get(i), new Text(parts.get(i + 1), parts.get(i + 2))));
		return labels;
	}
}
