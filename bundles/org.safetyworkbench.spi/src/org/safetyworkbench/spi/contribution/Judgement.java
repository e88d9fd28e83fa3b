package org.safetyworkbench.spi.contribution;

import java.util.List;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.LegalBasis;

/** A conclusion no decision table can draw. It advises; only documents make duties. */
public non-sealed interface Judgement extends Contribution {

	/** What there is to say, nothing when all is well. */
	List<Remark> judge(Dossier dossier);

	/** @param basis what it rests on, may be empty */
	record Remark(Text text, List<LegalBasis> basis) {
		public Remark {
			basis = List.copyOf(basis);
		}
	}
}
