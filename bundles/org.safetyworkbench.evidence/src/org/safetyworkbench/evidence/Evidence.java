package org.safetyworkbench.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * A file kept as evidence. The file itself never changes; withdrawn evidence stays and says why in the change log.
 *
 * @param name as the file was called, without folders
 * @param media kind of content as found in the file itself, such as {@code image/jpeg}
 * @param size in bytes
 * @param sha256 hash of the content, 64 hexadecimal digits: where the file lies and whether it is unchanged
 * @param takenAt when the photograph says it was taken, by the camera's clock
 * @param latitude degrees north, where the photograph says it was taken
 * @param longitude degrees east
 * @param note what it shows, may be empty
 * @param addedBy who added it
 */
public record Evidence(UUID id, Subject subject, EvidenceRole role, String name, String media, long size, String sha256, Optional<LocalDateTime> takenAt,
		OptionalDouble latitude, OptionalDouble longitude, String note, String addedBy, Instant addedAt, boolean withdrawn) {

	public Evidence {
		Objects.requireNonNull(id);
		Objects.requireNonNull(subject);
		Objects.requireNonNull(role);
		Objects.requireNonNull(name);
		Objects.requireNonNull(media);
		Objects.requireNonNull(sha256);
		Objects.requireNonNull(takenAt);
		Objects.requireNonNull(latitude);
		Objects.requireNonNull(longitude);
		Objects.requireNonNull(note);
		Objects.requireNonNull(addedBy);
		Objects.requireNonNull(addedAt);
	}

	/** Checklist item it belongs to, empty for the record as a whole. */
	public String item() {
		return subject.item();
	}

	public boolean isImage() {
		return media.startsWith("image/");
	}
}
