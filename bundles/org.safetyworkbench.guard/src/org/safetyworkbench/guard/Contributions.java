package org.safetyworkbench.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.contribution.Dossier;
import org.safetyworkbench.spi.contribution.FormSection;
import org.safetyworkbench.spi.contribution.Judgement;

/**
 * What bundles add in Java, asked so that none of them can stop the workbench. Calls take as long as the contributions do (at most
 * the limit for each): not for the window's thread. Who fails is left out of an answer and named by {@link #all} and the listeners.
 */
public interface Contributions {

	/** Everything that is offered, also what is disabled or cannot start. */
	List<Contributed> all();

	/** Names of the facts that are computed. */
	Set<String> computed();

	/** What is known, with what follows from it; without contributions the same facts, at once. */
	Facts complete(Dossier dossier);

	/** The remarks of all judgements. */
	List<Judgement.Remark> remarks(Dossier dossier);

	/** A section by its heading. */
	record Section(Text heading, List<FormSection.Row> rows) {}

	List<Section> sections(Dossier dossier);

	/** Whether somebody reads files named so. */
	boolean reads(String fileName);

	/** The table in a file of a trade's own format, empty when nobody reads files named so. */
	Optional<Result<List<List<String>>>> table(String fileName, byte[] content);

	/** Ids and names of the papers. */
	List<Paper> papers();

	/** A paper that can be written. */
	record Paper(String id, Text name) {}

	/** The paragraphs of a paper, the first is the title. */
	Result<List<String>> paper(String id, Dossier dossier);

	/** Lets the contributions of a bundle be called again. */
	void allow(String bundle);

	/** @param listener told each trouble as it happens, on any thread */
	void addListener(Consumer<Problem> listener);

	void removeListener(Consumer<Problem> listener);

	/** @param watcher called whenever contributions came or went, on any thread; it asks later */
	void addWatcher(Runnable watcher);

	void removeWatcher(Runnable watcher);
}
