package org.safetyworkbench.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.evidence.Soundness;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Verdict;

/** Looks at the records after a fault, with plain queries: is everything there that was promised, and nothing half or twice? */
public final class Survey {

	private static final List<String> FIGURES = List.of("figure_cell", "figure_due", "figure_stock", "figure_item", "figure_hazard");

	/** Tables whose rows went on under another name. */
	private static final Map<String, String> RENAMED = Map.of("paper", "issued_paper");

	private final FaultOffice office;
	private final Trial trial;
	private final List<Path> folders;

	public Survey(FaultOffice office, Trial trial) {
		this(office, trial, List.of(office.folder));
	}

	/** @param folders of all desks: evidence lies at one of them */
	public Survey(FaultOffice office, Trial trial, List<Path> folders) {
		this.office = office;
		this.trial = trial;
		this.folders = List.copyOf(folders);
	}

	/** What one desk was told. */
	public void journal(Journal journal) {
		Map<String, String> answers = new TreeMap<>();
		for (String[] act : journal.done()) {
			if (act[0].equals("answer")) answers.put(act[1] + " " + act[2], act[3]);
			else trial.acknowledged(isThere(act), String.join(" ", act));
		}
		answers.forEach((place, said) -> trial.acknowledged(isAnswered(place.split(" "), said), "answer " + place + " " + said));
		for (String[] act : journal.uncertain())
			switch (act[0]) {
				case "import" -> wholeOrNot(act, enterprises(act[1]), DailyWork.BATCH);
				case "answers" -> wholeOrNot(act, answered(act[1]), DailyWork.BATCH);
				case "papers" -> wholeOrNot(act, papers(act[1]), DailyWork.PAPERS);
				default -> { }
			}
	}

	private void wholeOrNot(String[] act, int there, int whole) {
		if (there != 0 && there != whole) trial.half(String.join(" ", act) + ": " + there + " of " + whole);
	}

	private boolean isThere(String[] act) {
		return switch (act[0]) {
			case "import" -> enterprises(act[1]) == DailyWork.BATCH;
			case "answers" -> answered(act[1]) == DailyWork.BATCH;
			case "open" -> count("select count(*) from inspection where id = ?", UUID.fromString(act[1])) == 1;
			case "finish" -> count("select count(*) from inspection where id = ? and state = 'finished'", UUID.fromString(act[1])) == 1;
			case "record" -> count("select count(*) from hazard where id = ?", UUID.fromString(act[1])) == 1;
			case "act" -> count("select count(*) from hazard_move where hazard_id = ? and action = ?", UUID.fromString(act[1]), act[2]) == 1;
			case "evidence" -> office.evidence.find(UUID.fromString(act[1])).isPresent();
			case "papers" -> papers(act[1]) == DailyWork.PAPERS;
			default -> throw new IllegalArgumentException(act[0]);
		};
	}

	private int enterprises(String batch) {
		return count("select count(*) from enterprise where name like ?", "批次" + batch + "号店%");
	}

	private int answered(String batch) {
		return count("select count(*) from hazard where enterprise_name like ? and item = 'CG-018' and source = 'inspection' and found_on <= '2026-11-20'"
				+ " and id in (select hazard_id from hazard_sighting where found_on = '2026-11-18')", "批次" + batch + "号店%");
	}

	private int papers(String number) {
		return count("select count(*) from issued_paper where enterprise_name = ?", "收件" + number + "号");
	}

	private boolean isAnswered(String[] place, String said) {
		return count("select count(*) from (select result from visit_answer where inspection_id = ? and item = ? union all select result from answer where inspection_id = ? and item = ?) as said where result = ?",
				UUID.fromString(place[0]), place[1], UUID.fromString(place[0]), place[1], said) > 0;
	}

	private int count(String sql, Object... parameters) {
		return office.store.read(session -> Rows.one(session, sql, row -> row.integer(1), parameters).orElseThrow());
	}

	/** What was there before an upgrade. @param before number of rows by table */
	public void rows(Map<String, Long> before) {
		before.forEach((table, rows) -> {
			if (table.equals("schema_version") || table.startsWith("figure_") || table.endsWith("_tally")) return;
			int now = count("select count(*) from " + RENAMED.getOrDefault(table, table));
			trial.acknowledged(now >= rows, table + " had " + rows + " rows, has " + now);
		});
	}

	/** What holds for all records, whoever wrote them. */
	public void whole() {
		papersAreASeries();
		movesLeadToStates();
		none("hazards that went on without a move", "select count(*) from hazard h where state <> 'draft' and not exists (select 1 from hazard_move m where m.hazard_id = h.id)");
		none("finished visits without answers", "select count(*) from inspection i where state = 'finished' and kind = 'inspection' and not exists (select 1 from answer a where a.inspection_id = i.id)");
		none("finished visits with open answers", "select count(*) from inspection i where state = 'finished' and exists (select 1 from visit_answer a where a.inspection_id = i.id)");
		none("enterprises without a line in the log", "select count(*) from enterprise e where not exists (select 1 from change_log l where l.subject_kind = 'enterprise' and l.subject_id = e.id)");
		if (count("select coalesce(sum(n), 0) from hazard_tally where dimension = 'state'") != count("select count(*) from hazard")) trial.half("the tally of hazards counts others than there are");
		twice("credit codes", "select count(*) from (select credit_code from enterprise group by credit_code having count(*) > 1) as twice");
		twice("moves logged", "select count(*) from hazard h where (select count(*) from hazard_move m where m.hazard_id = h.id) > (select count(*) from change_log l where l.subject_kind = 'hazard' and l.subject_id = h.id)");
		evidence();
		Verdict verdict = new ChangeLog(office.store).verify(Progress.NONE);
		if (!verdict.isIntact()) trial.broken(verdict.fault().toString());
		figures();
	}

	private void evidence() {
		Soundness soundness = office.evidence.verify(Progress.NONE);
		if (!soundness.changed().isEmpty()) trial.broken("evidence was changed: " + soundness.changed());
		soundness.missing().stream().filter(one -> folders.stream().noneMatch(folder -> Files.exists(folder.resolve("evidence").resolve(one.sha256().substring(0, 2)).resolve(one.sha256()))))
				.forEach(one -> trial.half("no file of evidence " + one.id()));
	}

	private void none(String what, String sql) {
		int n = count(sql);
		if (n > 0) trial.half(n + " " + what);
	}

	private void twice(String what, String sql) {
		int n = count(sql);
		if (n > 0) trial.duplicate(n + " " + what);
	}

	private void papersAreASeries() {
		record Numbered(String number, int serial) {}
		List<Numbered> papers = office.store.read(session -> Rows.query(session, "select number, serial from issued_paper where serial is not null order by serial", row -> new Numbered(row.text(1), row.integer(2))));
		for (int i = 0; i < papers.size(); i++) {
			Numbered paper = papers.get(i);
			if (paper.serial() <= i) trial.duplicate(paper.number());
			if (i > 0 && paper.serial() > papers.get(i - 1).serial() + 1 || i == 0 && paper.serial() != 1) trial.half("a gap before " + paper.number());
		}
		office.papers.verify(Progress.NONE).forEach(problem -> trial.half("no text of a paper: " + problem));
		int last = count("select coalesce(max(last_serial), 0) from paper_series");
		if (last != papers.size()) trial.half("the series ends with " + last + ", there are " + papers.size() + " papers");
	}

	private void movesLeadToStates() {
		record Standing(UUID id, String state) {}
		List<Standing> hazards = office.store.read(session -> Rows.query(session, "select id, state from hazard where exists (select 1 from hazard_move m where m.hazard_id = hazard.id and m.seq > 2)", row -> new Standing(row.id(1), row.text(2))));
		for (Standing hazard : hazards.subList(Math.max(0, hazards.size() - 200), hazards.size())) {
			HazardState replayed = office.loop.replay(hazard.id());
			if (!replayed.code().equals(hazard.state())) trial.half("hazard " + hazard.id() + " is " + hazard.state() + ", its moves lead to " + replayed.code());
		}
	}

	/** Figures that followed the log are those counted anew. */
	private void figures() {
		office.figures.catchUp(Progress.NONE);
		Map<String, List<String>> followed = tables();
		office.figures.rebuild(Progress.NONE);
		Map<String, List<String>> rebuilt = tables();
		followed.forEach((table, rows) -> {
			if (!rows.equals(rebuilt.get(table))) trial.broken(table + " followed the log to " + rows.size() + " rows, counted anew " + rebuilt.get(table).size());
		});
	}

	private Map<String, List<String>> tables() {
		Map<String, List<String>> tables = new TreeMap<>();
		for (String table : FIGURES) tables.put(table, office.store.read(session -> rows(session, table)));
		return tables;
	}

	private static List<String> rows(Session session, String table) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (var all = session.connection().prepareStatement("select * from " + table); var results = all.executeQuery()) {
			while (results.next()) {
				List<String> row = new ArrayList<>();
				for (int c = 1; c <= results.getMetaData().getColumnCount(); c++) row.add(results.getObject(c) instanceof byte[] id ? HexFormat.of().formatHex(id) : String.valueOf(results.getObject(c)));
				rows.add(row.toString());
			}
		}
		return rows.stream().sorted().toList();
	}
}
