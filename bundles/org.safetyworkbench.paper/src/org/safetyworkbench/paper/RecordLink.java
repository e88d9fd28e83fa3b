package org.safetyworkbench.paper;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The record a paper is about, as its QR code says it: {@code swb:hazard/0197…}.
 *
 * @param kind one of {@link #HAZARD}, {@link #VISIT}, {@link #ENTERPRISE}, {@link #RISK}
 */
public record RecordLink(String kind, UUID id) {

	public static final String HAZARD = "hazard";
	public static final String VISIT = "visit";
	public static final String ENTERPRISE = "enterprise";
	public static final String RISK = "risk";
	private static final String SCHEME = "swb:";

	public RecordLink {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(id);
	}

	public static RecordLink hazard(UUID id) {
		return new RecordLink(HAZARD, id);
	}

	public static RecordLink visit(UUID id) {
		return new RecordLink(VISIT, id);
	}

	public static RecordLink enterprise(UUID id) {
		return new RecordLink(ENTERPRISE, id);
	}

	public static RecordLink risk(UUID id) {
		return new RecordLink(RISK, id);
	}

	/** What the QR code holds. */
	public String text() {
		return SCHEME + kind + "/" + id;
	}

	/** What a scanner typed; empty when it is no link of ours. */
	public static Optional<RecordLink> parse(String text) {
		String[] parts = text.strip().split("[:/]");
		if (parts.length != 3 || !text.strip().startsWith(SCHEME) || !parts[2].matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) return Optional.empty();
		return Optional.of(new RecordLink(parts[1], UUID.fromString(parts[2])));
	}

	@Override
	public String toString() {
		return text();
	}
}
