/**
 * Photographs and other files beside records: a strip of thumbnails any page can show, the picture in full, the pair of
 * before and after, and the field to sign in. Files go through {@code EvidenceStore}; nothing here touches one itself.
 */
package org.safetyworkbench.ui.evidence;
