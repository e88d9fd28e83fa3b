package org.safetyworkbench.platform;

import java.nio.file.Path;
import java.util.List;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;

/** Makes products out of a repository, without source or a build. */
public interface Composer {

	/**
	 * Makes the product for each of its platforms.
	 *
	 * @param out where each gets a folder {@code PLATFORM/ID}; one that is there already is refused
	 * @param packed whether each is also written as a Debian package or a zip beside its folder
	 * @return what was written
	 */
	Result<List<Path>> compose(Spec spec, Repository repository, Path out, boolean packed, Progress progress);
}
