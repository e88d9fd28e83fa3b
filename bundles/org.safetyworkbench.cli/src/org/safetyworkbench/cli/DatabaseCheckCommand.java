package org.safetyworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.evidence.Soundness;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.store.Head;
import org.safetyworkbench.store.archive.Anchors;
import org.safetyworkbench.store.archive.Custody;
import org.safetyworkbench.store.archive.State;

/** Connection, the server's settings, versions, counts, references, change log, evidence and papers; with an export or a backup also whether the log was cut since. */
@Component(service = Command.class, property = Command.NAME + "=database check")
public final class DatabaseCheckCommand implements Command {

	private static final Head NO_ANCHOR = new Head("workspace", 0, "");

	private final Custody custody;
	private final Anchors anchors;
	private final EvidenceStore evidence;
	private final Papers papers;

	@Activate
	public DatabaseCheckCommand(@Reference Custody custody, @Reference Anchors anchors, @Reference EvidenceStore evidence, @Reference Papers papers) {
		this.custody = custody;
		this.anchors = anchors;
		this.evidence = evidence;
		this.papers = papers;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Optional<Anchors.Kept> kept = arguments.file("--against").map(anchors::in);
		State state = custody.state();
		Map<String, Long> rows = custody.rows();
		List<Problem> problems = new ArrayList<>(custody.check(kept.map(Anchors.Kept::head).orElse(NO_ANCHOR), Progress.NONE));
		problems.addAll(custody.unsafe());
		kept.flatMap(anchors::against).ifPresent(problems::add);
		Soundness files = evidence.verify(Progress.NONE);
		files.missing().forEach(one -> problems.add(Problem.of("database.evidence", "证据缺失：" + one.name(), "evidence is missing: " + one.name()).at(one.sha256())));
		files.changed().forEach(one -> problems.add(Problem.of("database.evidence", "证据被改动：" + one.name(), "evidence was changed: " + one.name()).at(one.sha256())));
		problems.addAll(papers.verify(Progress.NONE));
		problems.forEach(console::problem);
		console.answer(() -> JsonObject.of("engine", state.engine(), "place", state.place(), "versions", state.versions(), "rows", rows, "evidence", files.files(), "problems",
				problems.stream().map(console::object).toList()), () -> print(console, state, rows, problems));
		return problems.isEmpty() ? Exit.DONE : Exit.REFUSED;
	}

	private static void print(Console console, State state, Map<String, Long> rows, List<Problem> problems) {
		console.line(state.engine() + " " + state.place());
		console.table(rows.entrySet().stream().map(table -> List.of(table.getKey(), Long.toString(table.getValue()))).toList());
		state.lastBackup().ifPresent(last -> console.line("最近备份：" + last, "last backup: " + last));
		console.line(problems.isEmpty() ? "核对无误" : "发现" + problems.size() + "个问题", problems.isEmpty() ? "everything is in order" : problems.size() + " problems found");
	}
}
