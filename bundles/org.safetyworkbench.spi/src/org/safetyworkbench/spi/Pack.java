package org.safetyworkbench.spi;

import java.util.List;
import java.util.Map;

import org.safetyworkbench.core.Text;

/**
 * Everything one pack contributes.
 *
 * @param code prefix of its ids
 * @param nameToBeConfirmed whether the name of the place is only assumed
 * @param asOf day on which its content was checked
 * @param spi versions of the vocabulary it understands, written as in a manifest: {@code [1.0,2.0)}
 * @param requires ids of packs it cannot do without
 * @param governingLaws ids of the laws its field lives under
 * @param jurisdiction the place it speaks for, empty unless it is a jurisdiction pack
 * @param status whether it binds, is a draft or only history
 * @param origin where it was read from
 */
public record Pack(PackId id, Kind kind, String code, Text name, boolean nameToBeConfirmed, Text description, java.time.LocalDate asOf,
		String spi, List<String> requires, List<String> governingLaws, String jurisdiction, Status status, Validity validity,
		List<Fact> facts, List<Item> items, List<Rule> rules, List<Law> laws, List<Authority> authorities,
		Vocabulary vocabulary, List<Milestone> milestones, List<Difference> differences,
		List<PlanDuty> planDuties, List<Text> pitfalls, String origin, Position at) {

	/** What a pack speaks about. */
	public enum Kind { LAWS, COMMON, SECTOR, JURISDICTION }

	/** Whether a pack binds. */
	public enum Status { IN_FORCE, DRAFT, HISTORIC }

	public Pack {
		requires = List.copyOf(requires);
		governingLaws = List.copyOf(governingLaws);
		facts = List.copyOf(facts);
		items = List.copyOf(items);
		rules = List.copyOf(rules);
		laws = List.copyOf(laws);
		authorities = List.copyOf(authorities);
		milestones = List.copyOf(milestones);
		differences = List.copyOf(differences);
		planDuties = List.copyOf(planDuties);
		pitfalls = List.copyOf(pitfalls);
	}

	/** What the words of a laws pack mean: how far texts were verified, ranks and statuses of laws. */
	public record Vocabulary(Map<String, Text> verification, Map<String, Text> levels, Map<String, Text> statuses) {
		public static final Vocabulary EMPTY = new Vocabulary(Map.of(), Map.of(), Map.of());

		public Vocabulary {
			verification = Map.copyOf(verification);
			levels = Map.copyOf(levels);
			statuses = Map.copyOf(statuses);
		}
	}

	/** Days on which a plan wants something reached. */
	public record Milestone(String id, String jurisdiction, java.time.LocalDate date, Text text, String source) {}

	/** What places want differently about one topic. */
	public record Difference(Text topic, Map<String, String> byJurisdiction) {
		public Difference {
			byJurisdiction = Map.copyOf(byJurisdiction);
		}
	}

	/** A duty of a plan that cannot be computed. */
	public record PlanDuty(String id, String jurisdiction, Text text, String source) {}
}
