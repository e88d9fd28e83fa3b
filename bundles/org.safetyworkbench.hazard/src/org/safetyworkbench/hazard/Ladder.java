package org.safetyworkbench.hazard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.Pressure.Tool;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;

/**
 * Which tool of pressure comes next. The packs' rule (CM-R22) gives the step reached: 3 opens written supervision, 4 the
 * interview; circular and exposure follow the one before them. Dispatch and reminder are free at any time; all above the
 * reminder are the chief's.
 */
final class Ladder {

	private static final int SUPERVISION = 3;
	private static final int INTERVIEW = 4;

	private Ladder() {}

	static List<Option> options() {
		return Arrays.stream(Tool.values()).filter(tool -> tool != Tool.ACCIDENT).map(tool -> new Option(tool.code(), tool.label())).toList();
	}

	/** The gravest tool that is open now. */
	static Tool next(Dossier dossier) {
		int level = dossier.around().level();
		if (level >= INTERVIEW) return used(dossier, Tool.CIRCULAR) ? Tool.EXPOSE : used(dossier, Tool.INTERVIEW) ? Tool.CIRCULAR : Tool.INTERVIEW;
		return level >= SUPERVISION ? Tool.SUPERVISE : Tool.REMIND;
	}

	static Optional<Text> against(Dossier dossier, Person person, Deed deed) {
		Optional<Tool> asked = tool(deed);
		if (asked.isEmpty()) return Optional.empty();
		Tool next = next(dossier);
		if (asked.get().ordinal() > next.ordinal())
			return Optional.of(new Text("还不能" + asked.get().label().zh() + "，按升级规则现可用到“" + next.label().zh() + "”",
					asked.get().label().en() + " is not open yet, by rule only up to " + next.label().en()));
		if (asked.get().ordinal() > Tool.REMIND.ordinal() && !person.has(Role.CHIEF) && !person.has(Role.HEAD))
			return Optional.of(new Text(asked.get().label().zh() + "由科室负责人或局领导决定", "the chief or the head decides about " + asked.get().label().en()));
		return Optional.empty();
	}

	private static Optional<Tool> tool(Deed deed) {
		return Arrays.stream(Tool.values()).filter(tool -> tool.name().toLowerCase(Locale.ROOT).equals(deed.text(Ask.TOOL))).findFirst();
	}

	private static boolean used(Dossier dossier, Tool tool) {
		return dossier.pressures().stream().anyMatch(pressure -> pressure.tool() == tool);
	}
}
