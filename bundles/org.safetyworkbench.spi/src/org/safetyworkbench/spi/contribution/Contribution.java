package org.safetyworkbench.spi.contribution;

import org.safetyworkbench.core.Text;

/** Something a sector adds in Java; the service every kind is offered as. */
public sealed interface Contribution permits ComputedFact, Judgement, FormSection, Importer, PaperForm {

	/** Stable and unique, beginning with the pack's id: {@code demo.tide}. */
	String id();

	/** What people read in lists. */
	Text name();
}
