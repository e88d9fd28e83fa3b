/**
 * Files kept as evidence: photographs, signatures, scans, receipts.
 *
 * <p>Content lies under the workspace in {@code evidence/}, named by its SHA-256 hash, in the same backup as the database;
 * the database keeps hash, size, kind, time and place but no path. A file is written beside, forced to the disk and moved
 * before its row is written, so a row never lacks its file; a file without row (the machine fell in between) harms nobody.
 * What a file is, is found in its first bytes, not in its name. Photographs get a small upright picture when they are added.
 * To extend: another kind of content is another case of {@code Content}.
 */
package org.safetyworkbench.evidence;
