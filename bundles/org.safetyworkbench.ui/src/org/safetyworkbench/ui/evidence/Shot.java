package org.safetyworkbench.ui.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.evidence.Subject;

/**
 * A piece of evidence with its small picture, read in the background.
 *
 * @param small empty for files that are no picture
 */
record Shot(Evidence evidence, Optional<ImageData> small) {

	/** Pixels a side of the largest screens in use. */
	private static final int SCREEN = 2000;

	/** All of a subject, in the order they were added; withdrawn ones too. */
	static List<Shot> of(EvidenceStore store, Subject subject) {
		List<Shot> shots = new ArrayList<>();
		for (Evidence one : store.of(subject.kind(), subject.id()))
			if (subject.item().isEmpty() || subject.item().equals(one.item())) shots.add(new Shot(one, store.thumbnail(one).flatMap(Shot::small)));
		return shots;
	}

	boolean isPicture() {
		return small.isPresent();
	}

	/** The picture, upright and as large as a screen needs it; empty when the file is none. */
	Optional<ImageData> full(EvidenceStore store) {
		return isPicture() ? store.picture(evidence, SCREEN).flatMap(png -> picture(new ByteArrayInputStream(png))) : Optional.empty();
	}

	private static Optional<ImageData> small(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			return picture(in);
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** What cannot be read as a picture is shown by its name instead. */
	private static Optional<ImageData> picture(InputStream in) {
		try {
			return Optional.of(new ImageLoader().load(in)[0]);
		} catch (SWTException e) {
			return Optional.empty();
		}
	}
}
