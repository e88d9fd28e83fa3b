package org.safetyworkbench.proof;

import java.nio.file.Path;

import org.safetyworkbench.proof.Product.Answer;

/** A sector team with an installed workbench and nothing else: it writes documents and ships a zip. */
final class Team {

	static final String FEATURE = "sector.lantern-fairs.feature";

	private Team() {}

	/** The update site of a new sector, made by the commands of the guide. */
	static Path zip(Product product, Path folder) {
		Path project = folder.resolve("lantern-fairs");
		Path zip = folder.resolve("灯会.zip");
		run(product, "new-sector", "lantern-fairs", "--name", "灯会", "--name-en", "Lantern fairs", "--dir", project.toString());
		run(product, "packs", "build", project.toString(), "--out", zip.toString());
		return zip;
	}

	private static void run(Product product, String... words) {
		Answer answer = product.run(words);
		if (answer.exit() != 0) throw new IllegalStateException(answer.all());
	}
}
