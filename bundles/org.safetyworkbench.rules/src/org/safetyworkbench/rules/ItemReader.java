package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Answer;
import org.safetyworkbench.spi.CheckLevel;
import org.safetyworkbench.spi.Expression;
import org.safetyworkbench.spi.FactValue;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.LegalBasis;
import org.safetyworkbench.spi.Marks;
import org.safetyworkbench.spi.Norm;
import org.safetyworkbench.spi.Rectification;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.spi.Theme;

/** Reads the items of a checklist. */
final class ItemReader {

	private static final Set<String> VERIFY = Set.of("document", "on-site", "interview", "measurement", "photo");

	private final String pack;
	private final Map<String, Marks> marks = new HashMap<>();

	ItemReader(String pack) {
		this.pack = pack;
	}

	Item item(Mapping m) {
		Mapping answer = m.inner("answer");
		Item item = new Item(m.text("id"), group(m), m.texts("question"), verify(m), answer(answer), answer.flag("photoRequired", false),
				m.word("severity", Severity.class), m.twin("severityBasis"), basis(m, "basis"), rectification(m.inner("rectification")),
				authorities(m), m.flag("transferRequired", false), appliesWhen(m), pack, m.twin("note"), m.at());
		marks.put(item.id(), new Marks(m.words("levels", CheckLevel.class), m.words("themes", Theme.class), m.words("norms", Norm.class)));
		answer.end();
		return item;
	}

	/** The forms the items read so far belong to, by item id. */
	Map<String, Marks> marks() {
		return marks;
	}

	private static Text group(Mapping m) {
		Mapping group = m.inner("group");
		Text text = group.texts();
		group.end();
		return text;
	}

	private static List<String> verify(Mapping m) {
		List<String> ways = m.list("verify");
		for (String way : ways)
			if (!VERIFY.contains(way))
				m.problems().add("item.verify", m.at("verify"), "没有“" + way + "”这种核查方式", "'" + way + "' is no way to verify", Suggestion.remedy(way, VERIFY));
		return ways;
	}

	private static List<String> authorities(Mapping m) {
		List<String> codes = m.list("competentAuthority");
		if (codes.isEmpty())
			m.problems().add("item.authority", m.at(), "没有主管部门", "no competent authority is named", "在 competentAuthority 中写牵头部门代码", "name the leading authority's code in competentAuthority");
		return codes;
	}

	private static Expression appliesWhen(Mapping m) {
		return m.has("appliesWhen") ? m.expression("appliesWhen") : new Expression("true", m.at());
	}

	private static Answer answer(Mapping m) {
		String type = m.word("type", "yes-no-na", "number", "date", "choice", "text");
		return switch (type) {
			case "yes-no-na" -> new Answer.YesNo(!m.has("passWhen") || passWhen(m));
			case "number" -> number(m);
			case "date" -> date(m);
			case "choice" -> choice(m);
			default -> new Answer.Remark();
		};
	}

	private static boolean passWhen(Mapping m) {
		Object value = m.value("passWhen").orElse("yes");
		return value instanceof Boolean good ? good : m.word("passWhen", "yes", "no").equals("yes");
	}

	private static Answer number(Mapping m) {
		double min = m.number("min", Double.NEGATIVE_INFINITY), max = m.number("max", Double.POSITIVE_INFINITY);
		if (min > max) m.problems().add("item.limits", m.at("min"), "min 大于 max", "min is above max", "改正界限", "correct the limits");
		return new Answer.Number(m.text("unit", ""), min, max);
	}

	private static Answer date(Mapping m) {
		if (m.word("meaning", "last done", "valid until").equals("last done")) return new Answer.LastDone(m.whole("maxAgeDays"));
		m.word("mustNotBeBefore", "inspection date");
		return new Answer.ValidUntil();
	}

	private static Answer choice(Mapping m) {
		List<String> choices = m.list("choices"), good = m.list("passChoices");
		for (String choice : good)
			if (!choices.contains(choice))
				m.problems().add("item.choice", m.at("passChoices"), "选项中没有“" + choice + "”", "'" + choice + "' is not among the choices", Suggestion.remedy(choice, choices));
		List<FactValue> labels = new ArrayList<>();
		for (Mapping label : m.mappings("labels")) {
			labels.add(new FactValue(label.text("id"), label.texts()));
			label.end();
		}
		return new Answer.Choice(choices, good, labels);
	}

	private static Rectification rectification(Mapping m) {
		Rectification rectification = new Rectification(m.texts(), m.whole("defaultDays"), m.word("mode", "immediate", "deadline").equals("immediate"));
		m.end();
		return rectification;
	}

	static List<LegalBasis> basis(Mapping m, String key) {
		List<LegalBasis> all = new ArrayList<>();
		for (Mapping basis : m.mappings(key)) {
			all.add(new LegalBasis(basis.text("law"), basis.text("article", ""), basis.flag("verified", false)));
			basis.end();
		}
		return all;
	}
}
