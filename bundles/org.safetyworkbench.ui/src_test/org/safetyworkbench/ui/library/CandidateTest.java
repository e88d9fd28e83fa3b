package org.safetyworkbench.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.work.Services;

class CandidateTest {

	/** Documents are read without any service. */
	private static final Services NONE = new Services() {
		@Override
		public <T> T get(Class<T> type) {
			throw new Missing(type.getName());
		}
	};

	@Test
	void documentsAreReadWhereTheyLie() {
		Candidate candidate = Candidate.at(Place.record(Place.CHANGES, Path.of("../org.safetyworkbench.sector.lodging")));
		assertThat(candidate.packs(NONE, Progress.NONE).value()).singleElement().satisfies(pack -> assertThat(pack.documents()).isNotEmpty());
	}

	@Test
	void aPlaceThatIsNotThereIsTold() {
		Candidate candidate = Candidate.at(Place.record(Place.CHANGES, Path.of("no/such/folder")));
		assertThat(candidate.packs(NONE, Progress.NONE).problems()).extracting(Problem::code).containsExactly("pack.empty");
	}

	@Test
	void aPluginOfARepositoryIsAPlaceOfItsOwn() {
		Candidate candidate = Candidate.at(Candidate.plugin("sector.lantern-fairs.feature", "/sites/fairs.zip"));
		assertThat(candidate.repository()).contains("/sites/fairs.zip");
		assertThat(candidate.name()).isEqualTo("sector.lantern-fairs.feature");
	}
}
