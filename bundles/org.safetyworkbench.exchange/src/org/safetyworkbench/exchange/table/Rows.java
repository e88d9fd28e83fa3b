package org.safetyworkbench.exchange.table;

import java.util.Iterator;

/** Rows of one sheet in order, blank ones left out. Reading on may end in {@link Unreadable}. */
public interface Rows extends Iterator<Row>, AutoCloseable {

	@Override
	void close();
}
