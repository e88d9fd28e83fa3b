package org.safetyworkbench.store.archive;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.OptionalLong;

/** Where the files that belong to records are: in the folder of a workspace, or inside a shared database. */
interface Shelf {

	/** Takes one file after another: there may be millions. */
	@FunctionalInterface
	interface Listed {

		/** @param path in the workspace, with {@code /} between; @param size in bytes */
		void take(String path, long size) throws IOException, SQLException;
	}

	void files(Listed files) throws IOException, SQLException;

	/** Size in bytes of a file, none when it is not there. */
	OptionalLong size(String path) throws IOException, SQLException;

	InputStream open(String path) throws IOException, SQLException;

	/** Keeps a file; its content is checked by the caller as it is read. */
	void put(String path, long size, String sha256, InputStream content) throws IOException, SQLException;
}
