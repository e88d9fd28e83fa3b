package org.safetyworkbench.spi;

/**
 * Identity of a rule: several places may answer under one id.
 *
 * @param jurisdiction the place, empty for rules that hold everywhere
 */
public record RuleKey(String id, String jurisdiction) implements Comparable<RuleKey> {

	/** Reads {@code SR-01@yunnan} or {@code CM-R01}. */
	public static RuleKey parse(String text) {
		int at = text.indexOf('@');
		return at < 0 ? new RuleKey(text, "") : new RuleKey(text.substring(0, at), text.substring(at + 1));
	}

	@Override
	public int compareTo(RuleKey other) {
		int byId = id.compareTo(other.id);
		return byId != 0 ? byId : jurisdiction.compareTo(other.jurisdiction);
	}

	@Override
	public String toString() {
		return jurisdiction.isEmpty() ? id : id + "@" + jurisdiction;
	}
}
