package org.safetyworkbench.ui.today;

import org.safetyworkbench.ui.look.Look.Tone;

/** The big numbers of the day. */
enum Bucket {
	OVERDUE(Tone.RED), TODAY(Tone.ORANGE), WEEK(Tone.YELLOW), DESK(Tone.BLUE), FOLLOWED(Tone.BLUE), TRANSFERS(Tone.BLUE), MAJOR(Tone.RED), UNDECIDED(Tone.GREY);

	private final Tone tone;

	Bucket(Tone tone) {
		this.tone = tone;
	}

	Tone tone() {
		return tone;
	}

	String key() {
		return "today." + name().toLowerCase(java.util.Locale.ROOT);
	}
}
