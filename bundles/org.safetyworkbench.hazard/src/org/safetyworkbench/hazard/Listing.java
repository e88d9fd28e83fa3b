package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Text;

/**
 * Listed supervision of a hazard (挂牌督办, S1-053, S1-073, S3-47).
 *
 * @param number of the notice, may be empty
 * @param until day by which it must be accepted
 * @param ended de-listed, or the hazard was withdrawn
 */
public record Listing(UUID id, Level level, String number, LocalDate on, LocalDate until, String by, Optional<Act> accepted, Optional<Act> ended, Optional<Act> published) {

	/** Who lists. */
	public enum Level {
		DEPARTMENT("部门", "department"), COUNTY("县级", "county"), CITY("市级", "city"), PROVINCE("省级", "province"), STATE("国家", "state");

		private final Text label;

		Level(String zh, String en) {
			label = new Text(zh, en);
		}

		public Text label() {
			return label;
		}

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		static Level of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}
	}

	/** @param words opinion, reason, or where it was published */
	public record Act(LocalDate on, String words, String by) {}

	public boolean isRunning() {
		return ended.isEmpty();
	}
}
