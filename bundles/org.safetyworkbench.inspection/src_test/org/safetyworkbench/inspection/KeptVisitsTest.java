package org.safetyworkbench.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** What was written stays: when the program falls, and when a newer program takes the workspace over. */
class KeptVisitsTest {

	@TempDir
	Path folder;

	@Test
	void whatWasAnsweredSurvivesAKilledProgram() throws Exception {
		Path workspace = Files.createDirectory(folder.resolve("workspace"));
		Process program = FallingDesk.start(workspace, folder.resolve("sign"));
		program.destroyForcibly().waitFor();
		UUID visit = UUID.fromString(Files.readString(folder.resolve("sign")));
		FallingDesk desk = new FallingDesk();
		desk.folder = workspace;
		desk.store = Stores.open(new Workspace(workspace), desk.database(), VisitFixture.schemas());
		try {
			desk.reopen();
			VisitSheet sheet = desk.sheet(visit);
			assertThat(sheet.answers()).containsKeys("CG-018", "CG-013");
			assertThat(sheet.failed()).extracting(SheetItem::id).contains("CG-018", "CG-013");
			assertThat(desk.evidence.verify(Progress.NONE).isSound()).isTrue();
			assertThat(sheet.evidence("CG-018")).hasSize(1);
			assertThat(desk.visits.finish(desk.staff.byName("赵").orElseThrow(), visit, VisitFixture.DAY).value().state()).isEqualTo(VisitState.FINISHED);
		} finally {
			desk.store.close();
		}
	}

	@Test
	void inspectionsOfTheFirstVersionBecomeFinishedVisits() {
		Schema first = new Schema() {
			@Override
			public String slice() {
				return "inspection";
			}

			@Override
			public List<String> scripts() {
				return new InspectionSchema().scripts().subList(0, 1);
			}
		};
		UUID inspection = Ids.next(), enterprise = Ids.next();
		LocalDate day = LocalDate.of(2026, 10, 8);
		try (OpenStore store = Stores.open(new Workspace(folder), new DerbyDatabase(), List.of(first))) {
			store.write(Author.of("old"), session -> {
				Rows.update(session, "insert into inspection (id, enterprise_id, inspected_on, inspector, kind) values (?, ?, ?, '甲、乙', 'inspection')", inspection, enterprise, day);
				for (int i = 0; i < 3; i++)
					Rows.update(session, "insert into answer (id, inspection_id, enterprise_id, inspected_on, item, kind, result, measured, note, failed, finding_zh, finding_en, pack, pack_version)"
							+ " values (?, ?, ?, ?, ?, 'verdict', ?, '', '', ?, '', '', 'common', '0.1.0')", Ids.next(), inspection, enterprise, day, "CM-00" + i, i == 0 ? "no" : "yes", i == 0);
				return null;
			});
		}
		try (OpenStore store = Stores.open(new Workspace(folder), new DerbyDatabase(), List.of(new InspectionSchema()))) {
			Visit visit = store.<Visit>read(session -> VisitTable.find(session, inspection).orElseThrow().visit());
			assertThat(visit).extracting(Visit::state, Visit::kind, Visit::on, Visit::enteredOn, Visit::answered, Visit::failed).containsExactly(VisitState.FINISHED, VisitKind.INSPECTION, day, day, 3, 1);
			assertThat(visit.presence().inspectors()).containsExactly("甲", "乙");
			Inspections inspections = new RecordedInspections(new PackLibrary(List.of()));
			assertThat(store.<List<Answer>>read(session -> inspections.of(session, enterprise))).hasSize(3);
			Answer again = store.<List<Answer>>read(session -> inspections.of(session, enterprise)).getFirst();
			assertThat(store.<List<Inspections.Recorded>>write(Author.of("new"), session -> inspections.record(session, List.of(again)))).extracting(Inspections.Recorded::outcome)
					.containsExactly(Inspections.Outcome.UNCHANGED);
		}
	}
}
