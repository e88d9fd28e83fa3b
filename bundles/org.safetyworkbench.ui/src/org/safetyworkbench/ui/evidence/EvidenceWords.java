package org.safetyworkbench.ui.evidence;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.ui.text.Texts;

/** How a piece of evidence is spoken of. */
final class EvidenceWords {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private EvidenceWords() {}

	/** Below a thumbnail: its role, or that it was withdrawn. */
	static String caption(Texts texts, Evidence evidence) {
		return evidence.withdrawn() ? texts.get("evidence.withdrawn") : texts.of(evidence.role().label());
	}

	/** Everything known of it, line by line. */
	static String tip(Texts texts, Evidence evidence) {
		StringBuilder tip = new StringBuilder(caption(texts, evidence)).append("　").append(evidence.name());
		line(tip, taken(texts, evidence));
		line(tip, place(texts, evidence));
		line(tip, evidence.note());
		line(tip, texts.get("evidence.added", evidence.addedBy(), MINUTE.withZone(ZoneId.systemDefault()).format(evidence.addedAt())));
		line(tip, texts.get("evidence.file", size(evidence.size()), evidence.sha256()));
		return tip.toString();
	}

	private static void line(StringBuilder tip, String words) {
		if (!words.isEmpty()) tip.append('\n').append(words);
	}

	static String taken(Texts texts, Evidence evidence) {
		return evidence.takenAt().map(time -> texts.get("evidence.taken", MINUTE.format(time))).orElse(texts.get("evidence.taken.unknown"));
	}

	/** Where the picture says it was taken; empty when it does not. */
	static String place(Texts texts, Evidence evidence) {
		if (evidence.latitude().isEmpty() || evidence.longitude().isEmpty()) return "";
		return texts.get("evidence.place", degrees(evidence.latitude().getAsDouble()), degrees(evidence.longitude().getAsDouble()));
	}

	private static String degrees(double value) {
		return String.format(Locale.ROOT, "%.5f", value);
	}

	static String size(long bytes) {
		return bytes < 1024 * 1024 ? (bytes + 1023) / 1024 + " KB" : String.format(Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024.0);
	}

	/** PDF, DOCX: what the file is by its name. */
	static String ending(String name) {
		int dot = name.lastIndexOf('.');
		return dot < 0 ? name : name.substring(dot + 1).toUpperCase(Locale.ROOT);
	}
}
