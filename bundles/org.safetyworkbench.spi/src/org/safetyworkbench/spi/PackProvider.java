package org.safetyworkbench.spi;

import java.util.List;

/**
 * Plugs a pack into the workbench. Offered as a service; the library collects all of them, at any time. A pack of
 * documents needs no class of its own: its component names {@link DocumentPack}.
 */
public interface PackProvider {

	/** Version of this package, as in the manifest: what {@code spi} in a pack's header is held against. */
	String VERSION = "1.1.0";

	/** Where the pack comes from, as an administrator would look for it: bundle and version, file or folder. */
	String origin();

	/** All documents of the pack; read again at each call, so keep what you need. */
	List<Document> documents();
}
