package org.safetyworkbench.evidence;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Session;

/**
 * Files kept as evidence: the content once under its hash beside the database, one row for each thing it is evidence of.
 * The file is safe on the disk before its row is. Adding is part of the caller's transaction if there is one; without one
 * the file is read before the records are locked.
 */
public interface EvidenceStore {

	/**
	 * Keeps a copy of a file. Refused: more than the office's limit, what is neither photo (jpg, png, webp, heic, gif, bmp, tif),
	 * pdf, docx nor xlsx by its content, a name that promises another content, the same picture before and after.
	 *
	 * @param note what it shows, may be empty
	 */
	Result<Evidence> add(Author author, Subject subject, EvidenceRole role, Path file, String note);

	/** The same with content that is in memory, such as a signature. */
	Result<Evidence> add(Author author, Subject subject, EvidenceRole role, String name, byte[] content, String note);

	/** Makes evidence of one subject evidence of another too, the file shared; what the other has already is not repeated. */
	List<Evidence> share(Session session, Author author, List<Evidence> evidence, Subject with) throws SQLException;

	Optional<Evidence> find(UUID id);

	/** In the order they were added, withdrawn ones among them. */
	List<Evidence> of(String kind, UUID subject);

	/** In the order they were added, withdrawn ones among them. */
	List<Evidence> of(Session session, String kind, UUID subject) throws SQLException;

	/** How many of each role a subject has, withdrawn ones not counted; roles it has none of are absent. */
	Map<EvidenceRole, Integer> counts(Session session, String kind, UUID subject) throws SQLException;

	/** Where the content lies; it must not be changed there. */
	Path file(Evidence evidence);

	/** A PNG of at most 200 pixels a side, upright; empty for what cannot be shown. */
	Optional<Path> thumbnail(Evidence evidence);

	/** A bigger PNG, upright, at most so many pixels a side, made now; empty for what cannot be shown. Not for the window's thread. */
	Optional<byte[]> picture(Evidence evidence, int pixels);

	/** @param author with the reason, which must not be empty */
	Result<Evidence> withdraw(Author author, UUID id);

	/** Reads and hashes every file. */
	Soundness verify(Progress progress);
}
