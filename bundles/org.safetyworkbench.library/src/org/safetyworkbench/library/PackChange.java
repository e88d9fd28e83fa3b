package org.safetyworkbench.library;

import java.util.Comparator;

import org.safetyworkbench.core.Text;

/**
 * One thing that two readings of packs say differently.
 *
 * @param id of the item, rule, fact, law or authority, or of the pack
 * @param part which part of it differs ({@code severity}, {@code cases}, {@code params.days}), empty when it is new or gone
 * @param before in words, empty when it was not there
 * @param after in words, empty when it is not there any more
 */
public record PackChange(Kind kind, String id, String part, String before, String after) {

	/** What can differ. */
	public enum Kind {
		PACK("规则包", "pack"), FACT("事实", "fact"), ITEM("检查项", "item"), RULE("规则", "rule"), PARAMETER("参数", "parameter"), LAW("法律", "law"), AUTHORITY("部门", "authority");

		private final Text label;

		Kind(String zh, String en) {
			label = new Text(zh, en);
		}

		public Text label() {
			return label;
		}
	}

	static final Comparator<PackChange> ORDER = Comparator.comparing(PackChange::kind).thenComparing(PackChange::id).thenComparing(PackChange::part);

	public boolean isNew() {
		return part.isEmpty() && before.isEmpty();
	}

	public boolean isGone() {
		return part.isEmpty() && after.isEmpty();
	}
}
