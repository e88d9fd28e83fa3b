package org.safetyworkbench.hazard;

import java.util.List;
import java.util.UUID;

import org.safetyworkbench.core.Text;

/**
 * What the packs said about an item when a hazard arose from it. Stored once per wording; hazards refer to it by id, which
 * is made of the content, so that the same wording at two desks is the same record.
 *
 * @param title the question
 * @param severityBasis why it is major, or that it is not
 * @param measure what has to be done
 * @param days calendar days to do it, 0 = at once
 * @param authorities codes of competent authorities, the first leads
 * @param transfer whether it goes to another authority
 */
public record ItemSnapshot(UUID id, String item, Text title, Text severityBasis, List<Article> articles, Text measure,
		int days, boolean immediate, List<String> authorities, boolean transfer, String pack, String packVersion) {

	public ItemSnapshot {
		articles = List.copyOf(articles);
		authorities = List.copyOf(authorities);
	}
}
