package org.safetyworkbench.ui.lists;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.safetyworkbench.statistics.Shares;
import org.safetyworkbench.ui.look.Look.Tone;

/** The shares, and the column of their numerator in the table. */
enum Share {
	SELF_FOUND(Tone.BLUE, 2, Shares::selfFoundShare), SELF_CLOSED(Tone.GREEN, 5, Shares::selfClosedShare), IN_TIME(Tone.ORANGE, 7, Shares::inTimeShare);

	private final Tone tone;
	private final int column;
	private final Function<Shares, OptionalDouble> share;

	Share(Tone tone, int column, Function<Shares, OptionalDouble> share) {
		this.tone = tone;
		this.column = column;
		this.share = share;
	}

	Tone tone() {
		return tone;
	}

	int column() {
		return column;
	}

	OptionalDouble of(Shares shares) {
		return share.apply(shares);
	}

	String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
