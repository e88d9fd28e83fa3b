package org.safetyworkbench.spi.contribution;

import java.util.List;

/** A paper of the trade's own. Papers are Chinese. */
public non-sealed interface PaperForm extends Contribution {

	/** The paragraphs, the first one is the title. */
	List<String> paragraphs(Dossier dossier);
}
