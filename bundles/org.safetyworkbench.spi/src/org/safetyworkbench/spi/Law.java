package org.safetyworkbench.spi;

import java.util.List;

import org.safetyworkbench.core.Text;

/**
 * A law, regulation, standard, plan or other source that rules and items rest on.
 *
 * @param number document number, may be empty
 * @param level rank, such as {@code law}, {@code department-rule}, {@code plan}
 * @param issued as written in the source, may be partial or empty
 * @param effective as written in the source, may be partial or empty
 * @param status such as {@code in-force}, {@code draft}
 * @param verification {@code verified}, {@code partial}, {@code memory} or {@code n/a}
 * @param formerTitles Chinese titles under which it was issued before
 * @param replaces ids of the laws it took the place of
 * @param replacedBy ids of the laws that took its place
 */
public record Law(String id, Text title, String number, String issuer, String level, String issued, String effective,
		String status, String verification, List<String> sources, List<String> formerTitles, List<String> replaces,
		List<String> replacedBy, String note, Position at) {

	public Law {
		sources = List.copyOf(sources);
		formerTitles = List.copyOf(formerTitles);
		replaces = List.copyOf(replaces);
		replacedBy = List.copyOf(replacedBy);
	}

	/**
	 * Plans, drafts, methods, practice and product defaults are sources but no law. The rules of one place ({@code local-…})
	 * are none either: they bind nobody elsewhere, and the same item is checked everywhere.
	 */
	public boolean isLaw() {
		return switch (level) {
			case "plan", "draft", "method", "practice", "product-default" -> false;
			default -> !level.startsWith("local-");
		};
	}
}
