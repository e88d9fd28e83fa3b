package org.safetyworkbench.spi.contribution;

import java.util.List;

import org.safetyworkbench.core.Text;

/** Lines of the trade's own on the enterprise's page, under the contribution's name. */
public non-sealed interface FormSection extends Contribution {

	/** The lines, from top to bottom. */
	List<Row> rows(Dossier dossier);

	/** A label and what stands beside it. */
	record Row(Text label, Text value) {}
}
