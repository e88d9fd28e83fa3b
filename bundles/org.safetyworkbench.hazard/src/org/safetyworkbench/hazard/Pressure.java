package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.safetyworkbench.core.Text;

/**
 * One step of pressing for rectification (调度、提醒、督办、约谈、通报、曝光: S1-091, S1-128, S3-27, S4-33).
 *
 * @param recipient who was pressed
 * @param meeting when the interview takes place, as it is printed; empty for other tools
 * @param place where the interview takes place
 */
public record Pressure(UUID id, Tool tool, LocalDate on, String recipient, String note, String by, String meeting, String place) {

	/** The tools, gentle ones first. */
	public enum Tool {
		DISPATCH("调度", "dispatch"), REMIND("提醒", "reminder"), SUPERVISE("督办", "written supervision"), INTERVIEW("约谈", "interview"), CIRCULAR("通报", "circular"), EXPOSE("曝光", "exposure"),
		/** a major hazard left open for long is handled like an accident (S1-094); not a step of the ladder */
		ACCIDENT("参照事故调查处理", "handled like an accident");

		private final Text label;

		Tool(String zh, String en) {
			label = new Text(zh, en);
		}

		public Text label() {
			return label;
		}

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		static Tool of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}
	}
}
