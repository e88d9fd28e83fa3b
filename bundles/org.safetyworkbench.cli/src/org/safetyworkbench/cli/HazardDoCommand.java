package org.safetyworkbench.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.RowResult;
import org.safetyworkbench.office.Staff;

/** Does an action on one hazard or several; each by itself, with its own answer. */
@Component(service = Command.class, property = Command.NAME + "=hazard do")
public final class HazardDoCommand implements Command {

	private final Loop loop;
	private final Staff staff;

	@Activate
	public HazardDoCommand(@Reference Loop loop, @Reference Staff staff) {
		this.loop = loop;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Deed deed = Deed.of(action(arguments.needed("ACTION")), arguments.date("--on").orElseGet(LocalDate::now)).because(arguments.text("--reason").orElse(""));
		List<UUID> hazards = new ArrayList<>();
		for (String word : arguments.words()) {
			int equals = word.indexOf('=');
			if (equals > 0) deed = deed.with(word.substring(0, equals), word.substring(equals + 1));
			else hazards.add(Records.id(word));
		}
		if (hazards.isEmpty()) throw new Stop(Problem.of("usage.missing", "缺少隐患编号", "no hazard is named").remedy("用 workbench hazard list 查看编号", "see the ids by: workbench hazard list"));
		List<RowResult> results = loop.actAll(Actor.of(staff, arguments), hazards, deed, Progress.NONE);
		console.answer(() -> JsonObject.of("results", results.stream().map(result -> object(result, console)).toList()), () -> {
			for (RowResult result : results) {
				if (result.isDone()) console.line("✓ " + result.label());
				result.problems().forEach(problem -> console.problem(problem.at(result.label())));
			}
		});
		return results.stream().allMatch(RowResult::isDone) ? Exit.DONE : Exit.REFUSED;
	}

	private static Object object(RowResult result, Console console) {
		return JsonObject.of("id", result.hazard().toString(), "label", result.label(), "done", result.isDone(), "problems", result.problems().stream().map(console::object).toList());
	}

	static Action action(String code) {
		return Action.find(code).orElseThrow(() -> {
			List<String> codes = Stream.of(Action.values()).map(Action::code).toList();
			Problem problem = Problem.of("usage.action", "没有动作“" + code + "”", "there is no action '" + code + "'");
			return new Stop(Suggestion.of(code, codes).map(near -> problem.remedy("是不是要写 " + near + "？", "did you mean " + near + "?"))
					.orElse(problem.remedy("用 workbench hazard procedure 查看全部动作", "see all by: workbench hazard procedure")));
		});
	}
}
