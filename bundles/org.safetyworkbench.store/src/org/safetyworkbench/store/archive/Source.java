package org.safetyworkbench.store.archive;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.store.Head;

/** Where a load takes everything from: a running database or a backup. */
interface Source {

	/** The same for the same content: an interrupted load goes on only from where it came. */
	String identity();

	Head head();

	Map<String, Map<Integer, String>> versions();

	List<Table> tables();

	/** Rows in the same order each time. */
	void rows(Table table, Table.Lines lines) throws IOException, SQLException;

	void files(Shelf.Listed files) throws IOException, SQLException;

	InputStream open(String path) throws IOException, SQLException;
}
