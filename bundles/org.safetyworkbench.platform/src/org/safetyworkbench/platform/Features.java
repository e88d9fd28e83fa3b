package org.safetyworkbench.platform;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;

/**
 * The plugins of this program. Every change is whole or not at all; what was installed before comes back by
 * {@link #rollBack}. Calls work for seconds: not for the window's thread.
 */
public interface Features {

	/**
	 * An earlier state of the program.
	 *
	 * @param at when it came about
	 */
	record State(Instant at, List<Feature> features) {
		public State {
			features = List.copyOf(features);
		}
	}

	/** All plugins there are now, by id. */
	Result<List<Feature>> installed();

	/** The newest version of each plugin a repository offers, by id. */
	Result<List<Feature>> offered(Repository repository, Progress progress);

	/**
	 * Fetches the bundles of offered plugins to be looked at; nothing is installed and nothing of them stays.
	 *
	 * @param words ids or their ends; none for all that are offered
	 * @param look given the jars, which are there until it returns
	 */
	<T> Result<T> look(Repository repository, Collection<String> words, Function<List<Path>, T> look, Progress progress);

	/**
	 * Installs plugins, or brings them to the repository's version.
	 *
	 * @param words ids or their ends, such as {@code lodging}
	 */
	Result<Change> install(Repository repository, Collection<String> words, Consent consent, Progress progress);

	/** Brings plugins to the repository's newest version; without words all there are. Nothing to do is an empty change. */
	Result<Change> update(Repository repository, Collection<String> words, Consent consent, Progress progress);

	/** Removes plugins; the records made with them stay readable. */
	Result<Change> remove(Collection<String> words, Progress progress);

	/** Goes back to the state before the last change. */
	Result<Change> rollBack(Progress progress);

	/** Earlier states that can be gone back to, the newest first. */
	Result<List<State>> history();
}
