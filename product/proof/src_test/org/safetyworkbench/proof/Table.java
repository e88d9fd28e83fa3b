package org.safetyworkbench.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The faults that were tried, what was told and what came of it; {@code ./verify} prints it. */
final class Table {

	private static final Path FILE = Path.of("target", "faults.txt");

	private Table() {}

	/** @param told where the sentence stands that names the fault and its remedy */
	static void line(String fault, Product.Answer told, String then) throws IOException {
		String sentence = told.err().lines().filter(line -> line.contains("。")).findFirst().orElseThrow(); // what the log says stands before it
		Files.createDirectories(FILE.getParent());
		Files.write(FILE, List.of(String.format("%-34s | %s | %s", fault, sentence, then)), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}
}
