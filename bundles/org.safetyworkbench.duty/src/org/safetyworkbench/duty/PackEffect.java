package org.safetyworkbench.duty;

import java.util.UUID;

import org.safetyworkbench.core.Text;

/**
 * What other packs would change about one record of the workspace.
 *
 * @param record the enterprise or the hazard
 * @param enterprise its name
 * @param subject empty for checklists, the topic of the duty, or the hazard's item, as programs know it
 * @param what the same in words: what is owed, or what is asked
 * @param before how it is now, empty when it would come newly
 * @param after how it would be, empty when it would go
 */
public record PackEffect(Kind kind, UUID record, String creditCode, String enterprise, String subject, Text what, Text before, Text after) {

	/** What would change. */
	public enum Kind {
		/** more or fewer items apply to an enterprise */
		CHECKLIST("检查表", "checklist"),
		/** an enterprise owes something else, or by another day */
		DUTY("任务", "duty"),
		/** the item of an open hazard reads otherwise; the hazard keeps the words it was found with */
		HAZARD("隐患", "hazard");

		private final Text label;

		Kind(String zh, String en) {
			label = new Text(zh, en);
		}

		public Text label() {
			return label;
		}
	}
}
