package org.safetyworkbench.register;

import org.safetyworkbench.core.AreaCode;

/** Which enterprises a list shows. */
public sealed interface Filter {

	record All() implements Filter {}

	/** In this area or anywhere inside it. */
	record InArea(AreaCode area) implements Filter {}

	record InSector(String sector) implements Filter {}

	/** Without a sector. */
	record SectorToBeSet() implements Filter {}
}
