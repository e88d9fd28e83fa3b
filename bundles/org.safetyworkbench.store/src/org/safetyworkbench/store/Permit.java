package org.safetyworkbench.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Problem;

/**
 * What somebody may see and change: the one thing services ask ({@link Session#permit()}), and what lists are limited to
 * ({@link Keyset}). On a shared server the database asks the same once more.
 *
 * @param holder whose it is
 * @param areas these and all below them; none for every place
 * @param sectors ids of sector packs; none for every sector
 * @param confidential whether records of tip-offs are among it
 * @param works whether they work on visits and hazards ({@link Circle#WORKERS}); auditors, experts and associations only read
 */
public record Permit(Author holder, Set<AreaCode> areas, Set<String> sectors, boolean confidential, boolean works) {

	/** Everything: for tools, tests, and whoever works alone. */
	public static final Permit ALL = new Permit(Author.local(), Set.of(), Set.of(), true, true);

	public Permit {
		Objects.requireNonNull(holder);
		areas = Set.copyOf(areas);
		sectors = Set.copyOf(sectors);
	}

	public boolean isAll() {
		return areas.isEmpty() && sectors.isEmpty() && confidential;
	}

	/** Whether every place and sector is among it. */
	public boolean isEverywhere() {
		return areas.isEmpty() && sectors.isEmpty();
	}

	/** Whether a record of that place and those sectors is among it; one whose place or sector is unknown is for those without that limit. */
	public boolean covers(String area, Collection<String> recordSectors) {
		return reaches(area) && (sectors.isEmpty() || recordSectors.stream().anyMatch(sectors::contains));
	}

	/** Whether records of that place are among it, of whatever sector. */
	public boolean reaches(String area) {
		return areas.isEmpty() || areas.stream().anyMatch(own -> area.startsWith(own.prefix()));
	}

	/** Whether records of that sector are among it. */
	public boolean covers(String sector) {
		return sectors.isEmpty() || sectors.contains(sector);
	}

	/** Why a record is none of theirs; empty when it is. */
	public Optional<Problem> refusal(String area, Collection<String> recordSectors) {
		if (covers(area, recordSectors)) return Optional.empty();
		return Optional.of(Problem.of("rights.scope", "该记录不在您的管辖范围（区划" + (area.isEmpty() ? "不明" : area) + "，行业" + String.join("、", recordSectors) + "）",
				"the record is outside your scope (area " + (area.isEmpty() ? "unknown" : area) + ", sectors " + String.join(", ", recordSectors) + ")")
				.remedy("请由该范围的人员办理，或由管理员在“人员”中调整范围", "ask those in charge, or let the administrator change your scope"));
	}

	/** Of a record that the database itself keeps from them: what and where it is stays unsaid. */
	public static Problem elsewhere() {
		return Problem.of("rights.scope", "该记录已由他人的管辖范围登记，您无权查看和修改", "the record is in somebody else's scope, which you neither see nor change")
				.remedy("请由该范围的人员办理，或由管理员在“人员”中调整范围", "ask those in charge, or let the administrator change your scope");
	}

	/** Why a record is none of theirs if it is confidential; empty when it is theirs. */
	public Optional<Problem> secret(boolean isConfidential) {
		return confidential || !isConfidential ? Optional.empty() : Optional.of(secret());
	}

	public static Problem secret() {
		return Problem.of("rights.confidential", "这是举报件，只有举报承办人员可以查看和办理", "this came as a tip-off: only tip-off officers see it and work on it")
				.remedy("请举报承办人员办理", "ask a tip-off officer");
	}

	/** A condition with its parameters. */
	public record Condition(String sql, List<Object> parameters) {

		/** On every row. */
		public static final Condition NONE = new Condition("1 = 1", List.of());

		/** Its parameters behind those of what stands before it. */
		public Object[] after(Object... others) {
			List<Object> all = new ArrayList<>(List.of(others));
			all.addAll(parameters);
			return all.toArray();
		}
	}

	/** Which rows of a placed table are among it; empty for all. */
	Optional<Condition> rows(Guard.Sight.Placed placed, String alias) {
		List<String> sql = new ArrayList<>();
		List<Object> parameters = new ArrayList<>();
		any(sql, parameters, alias + placed.area() + " like ?", areas.stream().map(code -> code.prefix() + "%").sorted().toList());
		any(sql, parameters, "',' || " + alias + placed.sectors() + " || ',' like ?", sectors.stream().map(one -> "%," + one + ",%").sorted().toList());
		if (!confidential && !placed.confidential().isEmpty()) sql.add(alias + placed.confidential() + " = 0");
		return sql.isEmpty() ? Optional.empty() : Optional.of(new Condition(String.join(" and ", sql), parameters));
	}

	private static void any(List<String> sql, List<Object> parameters, String condition, List<String> values) {
		if (values.isEmpty()) return;
		sql.add("(" + String.join(" or ", Collections.nCopies(values.size(), condition)) + ")");
		parameters.addAll(values);
	}
}
