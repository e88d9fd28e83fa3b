package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.store.StoreException;

/** What is said when something cannot be done, beside what {@link Gate} says. */
final class Problems {

	private Problems() {}

	static Problem unknown(UUID id) {
		return Problem.of("hazard.unknown", "没有这条隐患，或不在您的管辖范围内：" + id, "there is no such hazard, or it is outside your scope: " + id).remedy("关闭此页，刷新列表", "close this page and refresh the list");
	}

	static StoreException refused(Problem problem) {
		return new StoreException(problem, null);
	}

	static Problem state(Action action, HazardState state) {
		List<HazardState> from = Procedure.of(action).stream().flatMap(step -> step.from().stream()).sorted().distinct().toList();
		return Problem.of("gate.state", "隐患处于“" + state.label().zh() + "”，不能" + action.label().zh(), "the hazard is " + state.label().en() + ": not possible: " + action.label().en())
				.remedy("可在这些状态办理：" + from.stream().map(one -> one.label().zh()).collect(Collectors.joining("、")),
						"possible while " + from.stream().map(one -> one.label().en()).collect(Collectors.joining(", ")));
	}

	static Problem role(Set<Role> roles) {
		List<Text> labels = roles.stream().sorted().map(Role::label).toList();
		String zh = labels.stream().map(Text::zh).collect(Collectors.joining("或"));
		String en = labels.stream().map(Text::en).collect(Collectors.joining(" or "));
		return Problem.of("gate.role", "须由" + zh + "办理", "this is done by the " + en).remedy("请有相应角色的人办理，或由管理员在“人员”中授予", "ask one of them, or let the administrator give the role");
	}

	static Problem reason() {
		return Problem.of("gate.reason", "须说明理由", "a reason is needed").remedy("填写理由", "say why");
	}

	static Problem date(String zh, String en) {
		return Problem.of("gate.date", zh, en).remedy("改填日期", "give another day");
	}

	static Problem beforeFinding(LocalDate on, LocalDate found) {
		return Problem.of("gate.date", "办理日期 " + on + " 早于发现日期 " + found, "the day " + on + " lies before the finding on " + found)
				.remedy("改填办理日期；发现日期登记错的，撤销后按正确日期重新登记", "give another day; where the day of the finding is wrong, withdraw the hazard and record it anew");
	}

	static Problem field(Field field, String zh, String en) {
		return Problem.of("gate.field", "“" + field.label().zh() + "”" + zh, "'" + field.label().en() + "' " + en).at(field.name()).remedy(field.hint().zh(), field.hint().en());
	}

	static Problem changed(Meanwhile meanwhile) {
		String who = meanwhile.entries().stream().map(Problems::words).collect(Collectors.joining("；"));
		return Problem.of("hazard.changed-meanwhile", "他人已修改这条隐患，您的操作没有执行" + (who.isEmpty() ? "" : "：" + who), "somebody else changed this hazard meanwhile, nothing was done" + (who.isEmpty() ? "" : ": " + who))
				.remedy("查看他人所做的修改后再决定是否继续", "look at what they did, then go on or leave it");
	}

	private static String words(Entry entry) {
		String action = entry.change().action();
		return entry.author().name() + " " + Action.find(action).map(known -> known.label().zh()).orElse(action);
	}
}
