package org.safetyworkbench.paper;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/**
 * The number rule of each kind: the office's from the database, so that all desks number alike; otherwise the word of the
 * settings file ({@code paper.word.rectification-order = 某商安改}), otherwise the built-in one.
 */
final class NumberRules {

	private final OfficeSettings settings;

	NumberRules(OfficeSettings settings) {
		this.settings = settings;
	}

	NumberRule of(Session session, PaperKind kind) throws SQLException {
		return Rows.one(session, "select word, pattern from paper_number_rule where kind = ?", row -> new NumberRule(row.text(1), row.text(2)), kind.id()).orElseGet(() -> standard(kind));
	}

	/** What counts while the office has set none. */
	NumberRule standard(PaperKind kind) {
		String word = settings.get("paper.word." + kind.id()).map(String::strip).orElse("");
		return NumberRule.of(word, "").toOptional().orElse(new NumberRule(kind.word(), NumberRule.STANDARD));
	}

	Result<NumberRule> set(Session session, PaperKind kind, String word, String pattern) throws SQLException {
		Result<NumberRule> rule = NumberRule.of(word, pattern);
		if (!rule.isOk()) return rule;
		for (PaperKind other : PaperKind.values())
			if (other != kind && other.isNumbered() && rule.value().repeats(of(session, other))) return Result.failed(repeated(other));
		NumberRule before = of(session, kind);
		if (before.equals(rule.value())) return rule;
		Rows.update(session, "delete from paper_number_rule where kind = ?", kind.id());
		Rows.update(session, "insert into paper_number_rule (kind, word, pattern) values (?, ?, ?)", kind.id(), rule.value().word(), rule.value().pattern());
		session.log(new Change("paper-number-rule", UUID.nameUUIDFromBytes(kind.id().getBytes(StandardCharsets.UTF_8)), "changed",
				Details.of().put("word", before.word(), rule.value().word()).put("pattern", before.pattern(), rule.value().pattern()).json()));
		return rule;
	}

	private static Problem repeated(PaperKind other) {
		return Problem.of("paper.number-repeats", "这样写出的文号与" + other.title().zh() + "的相同，文号会重复", "a " + other.title().en() + " would get the same numbers")
				.remedy("换一个“字”，或与它用同一个“字”（共用序号）", "take another word, or the same word, which shares its serials");
	}
}
