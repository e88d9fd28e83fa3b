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
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Exhibit;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.RowResult;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.office.Staff;

/** Does an action on one hazard or several; each by itself, with its own answer. */
@Component(service = Command.class, property = Command.NAME + "=hazard do")
public final class HazardDoCommand implements Command {

	private static final List<String> OPTIONS = List.of("reason", "on", "evidence", "by");

	private final Loop loop;
	private final Staff staff;
	private final Calendar calendar;

	@Activate
	public HazardDoCommand(@Reference Loop loop, @Reference Staff staff, @Reference Calendar calendar) {
		this.loop = loop;
		this.staff = staff;
		this.calendar = calendar;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Deed deed = deed(action(arguments.needed("ACTION")), arguments);
		List<UUID> hazards = arguments.words().stream().map(Records::id).toList();
		if (hazards.isEmpty()) throw new Stop(Problem.of("usage.missing", "缺少隐患编号", "no hazard is named").remedy("用 workbench hazard list 查看编号", "see the ids by: workbench hazard list"));
		List<RowResult> results = loop.actAll(Actor.of(staff, arguments), hazards, deed, Progress.NONE);
		console.answer(() -> JsonObject.of("done", results.stream().filter(RowResult::isDone).map(this::object).toList(), "refused", refused(results, console)), () -> {
			for (RowResult result : results) if (result.isDone()) console.line("✓ " + result.label());
			if (results.stream().anyMatch(RowResult::isDone)) deed.values().values().forEach(value -> calendar.term(value, deed.on()).ifPresent(term -> HazardNewCommand.said(term, console)));
		});
		for (RowResult result : results) result.problems().forEach(problem -> console.problem(problem.at(result.label())));
		return results.stream().allMatch(RowResult::isDone) ? Exit.DONE : Exit.REFUSED;
	}

	private static Deed deed(Action action, Arguments arguments) {
		LocalDate today = LocalDate.now();
		Deed deed = Deed.of(action, arguments.date("--on").orElse(today)).recorded(today).because(arguments.text("--reason").orElse(""));
		for (String word : arguments.all("--set")) {
			int equals = word.indexOf('=');
			if (equals < 1) throw new Stop(Problem.of("usage.set", "--set 应写成 名称=内容：" + word, "--set takes FIELD=VALUE: " + word).remedy("各动作的名称见 hazard procedure --json", "the fields of each action: hazard procedure --json"));
			deed = deed.with(field(word.substring(0, equals)), word.substring(equals + 1));
		}
		for (String word : arguments.all("--evidence")) deed = deed.showing(exhibit(action, word));
		return deed;
	}

	/** What every action takes is an option of its own and no field. */
	private static String field(String name) {
		if (!OPTIONS.contains(name)) return name;
		throw new Stop(Problem.of("usage.set", "“" + name + "”不用 --set 填写", name + " is not given with --set").remedy("写成 --" + name, "write --" + name));
	}

	/** {@code after=photo.jpg}, or a file alone, whose role follows the action. */
	private static Exhibit exhibit(Action action, String word) {
		for (EvidenceRole role : EvidenceRole.values())
			if (word.startsWith(role.code() + "=")) return new Exhibit(role, Arguments.existing(word.substring(role.code().length() + 1)));
		return new Exhibit(Exhibit.usual(action), Arguments.existing(word));
	}

	private Object object(RowResult result) {
		return JsonObject.of("id", result.hazard().toString(), "label", result.label(), "state", loop.dossier(result.hazard()).hazard().state().code());
	}

	private static List<Object> refused(List<RowResult> results, Console console) {
		List<Object> refused = new ArrayList<>();
		for (RowResult result : results)
			for (Problem problem : result.problems()) refused.add(console.refusal(problem, result.hazard()));
		return refused;
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
