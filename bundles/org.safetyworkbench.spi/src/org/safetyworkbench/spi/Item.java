package org.safetyworkbench.spi;

import java.util.List;

import org.safetyworkbench.core.Text;

/**
 * A question of a checklist.
 *
 * @param id stable, never reused, such as {@code CG-001}
 * @param group heading
 * @param verify ways to find out: document, on-site, interview, measurement, photo
 * @param photoRequired whether a photograph belongs to the answer
 * @param severity when failed
 * @param severityBasis why it is major: statutory criterion, precaution, …
 * @param authorities codes of competent authorities, the first leads
 * @param transferRequired whether a failed item goes to another authority than commerce
 * @param appliesWhen over facts; an unknown result shows the item
 * @param pack id of the pack it comes from
 * @param note remark, may be empty
 */
public record Item(String id, Text group, Text question, List<String> verify, Answer answer, boolean photoRequired,
		Severity severity, Text severityBasis, List<LegalBasis> basis, Rectification rectification,
		List<String> authorities, boolean transferRequired, Expression appliesWhen, String pack, Text note, Position at) {

	public Item {
		verify = List.copyOf(verify);
		basis = List.copyOf(basis);
		authorities = List.copyOf(authorities);
	}
}
