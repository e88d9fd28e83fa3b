package org.safetyworkbench.store.archive;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Map;

/** Where the files that belong to records are: in the folder of a workspace, or inside a shared database. */
interface Shelf {

	/** Path in the workspace, with {@code /} between, and size in bytes. */
	Map<String, Long> files() throws IOException, SQLException;

	InputStream open(String path) throws IOException, SQLException;

	/** Keeps a file; its content is checked by the caller as it is read. */
	void put(String path, long size, String sha256, InputStream content) throws IOException, SQLException;
}
