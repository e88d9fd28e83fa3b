package org.safetyworkbench.spi.contribution;

import java.util.List;

/** Reads a file of the trade's own format as a table; what follows is the ordinary import with its checks. */
public non-sealed interface Importer extends Contribution {

	/** How names of such files end, with the dot: {@code .tides}. */
	String ending();

	/** The table, its first row the headings. */
	List<List<String>> table(byte[] content);
}
