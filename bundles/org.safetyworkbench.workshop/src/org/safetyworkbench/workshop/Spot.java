package org.safetyworkbench.workshop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.spi.DocumentPack;

/**
 * A place in a file that an editor can go to.
 *
 * @param line counted from 1
 * @param column counted from 1
 */
public record Spot(Path file, int line, int column) {

	private static final Pattern PLACE = Pattern.compile("(.+):(\\d+):(\\d+)");

	/** Where a problem of the documents of that folder stands; empty when the whole is meant, or something outside. */
	static Optional<Spot> of(Path folder, Problem problem) {
		Matcher place = PLACE.matcher(problem.where());
		if (!place.matches()) return Optional.empty();
		Path inner = folder.resolve(DocumentPack.FOLDER);
		Path file = (Files.isDirectory(inner) ? inner : folder).resolve(place.group(1)).normalize();
		return Files.exists(file) ? Optional.of(new Spot(file, Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3)))) : Optional.empty();
	}

	/** The form editors understand: {@code /home/me/fairs/SAFETY-INF/rules.yaml:12:5}. */
	@Override
	public String toString() {
		return file + ":" + line + ":" + column;
	}
}
