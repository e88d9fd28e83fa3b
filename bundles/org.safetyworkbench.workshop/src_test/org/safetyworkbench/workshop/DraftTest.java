package org.safetyworkbench.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Document;

/** An author who saves, errs, and saves again. */
class DraftTest {

	private static final Packs INSTALLED = Packs.of(Stream.of("laws", "sector.common").map(name -> FolderPack.of(Path.of("..", "org.safetyworkbench." + name))).toList());

	@TempDir
	Path folder;
	private Path rules;
	private Draft draft;

	@BeforeEach
	void begin() {
		SectorProject.of("lantern-fairs", "", "灯会", "", LocalDate.of(2026, 11, 21), Path.of("/opt/safety-workbench"), List.of()).value().write(folder);
		rules = folder.resolve("SAFETY-INF/rules.yaml");
		draft = Draft.in(folder).read(INSTALLED);
	}

	private void save(String old, String other) throws IOException {
		assertThat(Files.readString(rules)).contains(old);
		Files.writeString(rules, Files.readString(rules).replace(old, other));
		draft = draft.read(INSTALLED);
	}

	@Test
	void whatIsSavedIsSeen() throws IOException {
		assertThat(draft.problems()).isEmpty();
		assertThat(draft.isCurrent()).isTrue();
		save("nameZh: ", "nameZh: 新的");
		assertThat(draft.seen().orElseThrow().pack().orElseThrow().rules()).allSatisfy(rule -> assertThat(rule.name().zh()).startsWith("新的"));
		assertThat(draft.seen().orElseThrow().packs().packs()).as("beside the installed ones").hasSize(INSTALLED.packs().size() + 1);
	}

	@Test
	void aBrokenFileKeepsTheLastGoodViewAndTellsWhere() throws IOException {
		save("origin: practice", "origin: practise");
		assertThat(draft.isCurrent()).isFalse();
		assertThat(draft.seen().orElseThrow().pack()).isPresent();
		Problem problem = draft.problems().getFirst();
		assertThat(problem.remedy().zh()).isNotEmpty();
		Spot spot = draft.spot(problem).orElseThrow();
		assertThat(spot.file()).isEqualTo(rules.toAbsolutePath());
		assertThat(Files.readAllLines(rules).get(spot.line() - 1).substring(spot.column() - 1)).startsWith("practise");
		save("origin: practise", "origin: practice");
		assertThat(draft.problems()).isEmpty();
		assertThat(draft.isCurrent()).isTrue();
	}

	@Test
	void aFailingTestIsToldWithItsPlaceWhileTheViewFollows() throws IOException {
		String expected = Files.readString(rules).lines().filter(line -> line.contains("-T1")).findFirst().orElseThrow();
		save(expected, expected.replace("expect: {", "expect: {indeterminate: true, "));
		assertThat(draft.isCurrent()).isTrue();
		assertThat(draft.problems()).extracting(Problem::code).containsExactly("contract.test");
		assertThat(Files.readAllLines(rules).get(draft.spot(draft.problems().getFirst()).orElseThrow().line() - 1)).contains("-T1");
	}

	@Test
	void aFolderWithoutDocumentsSaysSo() {
		Draft nothing = Draft.in(folder.resolve("nowhere")).read(INSTALLED);
		assertThat(nothing.seen()).isEmpty();
		assertThat(nothing.problems()).extracting(Problem::code).containsExactly("pack.unreadable");
	}

	@Test
	void thatInstalledPacksCouldNoLongerBeReadIsTold() throws IOException {
		Path laws = Files.createDirectories(folder.resolve("laws/SAFETY-INF"));
		for (Document document : FolderPack.of(Path.of("../org.safetyworkbench.laws")).documents()) Files.writeString(laws.resolve(document.name()), document.text().replace("FPL", "FPX"));
		Draft other = Draft.in(laws.getParent()).read(INSTALLED);
		assertThat(other.isCurrent()).isTrue();
		assertThat(other.problems()).anySatisfy(problem -> {
			assertThat(problem.code()).isEqualTo("pack.law.unknown");
			assertThat(problem.where()).contains("org.safetyworkbench.sector.common");
		});
	}
}
