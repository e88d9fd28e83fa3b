package org.safetyworkbench.cli;

import java.nio.file.Path;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.library.FolderPack;

/** The pack an author works on. */
final class Candidate {

	private Candidate() {}

	/** The documents at that place; at least one. */
	static FolderPack at(Path path) {
		FolderPack candidate = FolderPack.of(path.toAbsolutePath().normalize());
		if (candidate.documents().isEmpty())
			throw new Stop(Problem.of("pack.empty", "这里没有规则包文档", "there are no documents of a pack here").at(path.toString())
					.remedy("文档应在 SAFETY-INF 文件夹中，以 .yaml 结尾", "documents lie in the folder SAFETY-INF and end with .yaml"));
		return candidate;
	}
}
