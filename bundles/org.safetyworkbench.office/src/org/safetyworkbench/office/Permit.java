package org.safetyworkbench.office;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.safetyworkbench.core.Problem;

/**
 * What somebody may see and change, the one thing services ask. On a shared server the database asks the same once more.
 *
 * @param confidential whether records of tip-offs are among it
 */
public record Permit(Remit remit, boolean confidential) {

	/** Whoever works alone. */
	public static final Permit ALL = new Permit(Remit.ALL, true);

	/** A condition for a query, with its parameters. */
	public record Condition(String sql, List<Object> parameters) {

		public Condition {
			parameters = List.copyOf(parameters);
		}
	}

	public Permit {
		Objects.requireNonNull(remit);
	}

	public static Permit of(Person person) {
		return new Permit(person.remit(), person.has(Role.CONFIDANT));
	}

	public boolean isAll() {
		return remit.isAll() && confidential;
	}

	public boolean covers(String area, Collection<String> sectors) {
		return remit.covers(area, sectors);
	}

	/** Why a record of that place and those sectors is none of theirs; empty when it is. */
	public Optional<Problem> refusal(String area, Collection<String> sectors) {
		return covers(area, sectors) ? Optional.empty() : Optional.of(Problem.of("rights.scope", "该记录不在您的管辖范围（区划" + (area.isEmpty() ? "不明" : area) + "，行业" + String.join("、", sectors) + "）",
				"the record is outside your scope (area " + (area.isEmpty() ? "unknown" : area) + ", sectors " + String.join(", ", sectors) + ")")
				.remedy("请由该范围的人员办理，或由管理员在“人员”中调整范围", "ask those in charge, or let the administrator change your scope"));
	}

	/** Why a confidential record cannot be seen. */
	public static Problem secret() {
		return Problem.of("rights.confidential", "这是举报件，只有举报承办人员可以查看和办理", "this came as a tip-off: only tip-off officers see it and work on it")
				.remedy("请举报承办人员办理", "ask a tip-off officer");
	}

	/**
	 * The rows of a table that may be seen; empty when all may.
	 *
	 * @param area name of the column with the area code
	 * @param sector name of the column with the sector, or a list of them with commas between
	 */
	public Optional<Condition> rows(String area, String sector) {
		List<String> sql = new ArrayList<>();
		List<Object> parameters = new ArrayList<>();
		any(sql, parameters, area + " like ?", remit.areas().stream().map(code -> code.prefix() + "%").sorted().toList());
		any(sql, parameters, "',' || " + sector + " || ',' like ?", remit.sectors().stream().map(one -> "%," + one + ",%").sorted().toList());
		return sql.isEmpty() ? Optional.empty() : Optional.of(new Condition(String.join(" and ", sql), parameters));
	}

	private static void any(List<String> sql, List<Object> parameters, String condition, List<String> values) {
		if (values.isEmpty()) return;
		sql.add("(" + String.join(" or ", Collections.nCopies(values.size(), condition)) + ")");
		parameters.addAll(values);
	}
}
