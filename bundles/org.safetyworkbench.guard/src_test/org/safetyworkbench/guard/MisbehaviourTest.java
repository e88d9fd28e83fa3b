package org.safetyworkbench.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.contribution.ComputedFact;
import org.safetyworkbench.spi.contribution.Contribution;
import org.safetyworkbench.spi.contribution.Dossier;
import org.safetyworkbench.spi.contribution.Importer;
import org.safetyworkbench.spi.contribution.Judgement;

/** Whatever a contribution does, the others answer and the workbench goes on. */
class MisbehaviourTest {

	private static final Dossier DOSSIER = new Dossier("91350503MA0000001P", "甲灯会", Set.of("demo"), Facts.NONE.with("lanterns", 3), LocalDate.of(2026, 11, 21));
	private static final Source GOOD = new Source("good", "1.0.0", "good.remark"), BAD = new Source("bad", "1.0.0", "bad.remark");

	@TempDir Path folder;
	private final List<Problem> told = new ArrayList<>();

	private record Says(String id, Function<Dossier, List<Remark>> answer) implements Judgement {
		@Override
		public Text name() {
			return Text.of(id);
		}

		@Override
		public List<Remark> judge(Dossier dossier) {
			return answer.apply(dossier);
		}
	}

	private record Computes(String fact, Function<Dossier, Optional<Object>> answer) implements ComputedFact {
		@Override
		public String id() {
			return fact;
		}

		@Override
		public Text name() {
			return Text.of(fact);
		}

		@Override
		public Optional<Object> compute(Dossier dossier) {
			return answer.apply(dossier);
		}
	}

	private static Judgement.Remark remark(String text) {
		return new Judgement.Remark(Text.of(text), List.of());
	}

	private GuardedContributions contributions() {
		return contributions(Duration.ofMillis(500));
	}

	private GuardedContributions contributions(Duration limit) {
		GuardedContributions contributions = new GuardedContributions(null, Suspects.in(folder), limit, List::of);
		contributions.addListener(told::add);
		contributions.add(GOOD, () -> Optional.of(new Says("good", dossier -> List.of(remark("all is well")))));
		return contributions;
	}

	private GuardedContributions with(Function<Dossier, List<Judgement.Remark>> bad) {
		GuardedContributions contributions = contributions();
		contributions.add(BAD, () -> Optional.of(new Says("bad", bad)));
		return contributions;
	}

	private void onlyTheGoodOneIsHeard(GuardedContributions contributions, String problem) {
		assertThat(contributions.remarks(DOSSIER)).containsExactly(remark("all is well"));
		assertThat(told).extracting(Problem::code).containsExactly(problem);
		assertThat(told.getFirst().what().en()).contains("bad");
		assertThat(contributions.all()).hasSize(2).filteredOn(one -> one.trouble().isPresent()).extracting(one -> one.source().bundle()).containsSubsequence("bad");
	}

	@Test
	void whoThrowsIsLeftOutAndAskedAgain() {
		GuardedContributions contributions = with(dossier -> List.of(remark(dossier.facts().text("lanterns").orElseThrow())));
		assertThat(contributions.remarks(DOSSIER)).containsExactly(remark("all is well"));
		assertThat(told).extracting(Problem::code).containsExactly("contribution.thrown");
		assertThat(contributions.remarks(new Dossier("", "", Set.of(), Facts.NONE.with("lanterns", "many"), DOSSIER.asOf()))).containsExactly(remark("all is well"), remark("many"));
	}

	@Test
	void whoAnswersNothingIsNamed() {
		onlyTheGoodOneIsHeard(with(dossier -> null), "contribution.thrown");
	}

	@Test
	void whoIsJustLeavingIsNeitherHeardNorNamed() {
		GuardedContributions contributions = contributions();
		contributions.add(BAD, Optional::empty);
		assertThat(contributions.remarks(DOSSIER)).containsExactly(remark("all is well"));
		assertThat(contributions.all()).extracting(one -> one.source().component()).containsExactly(GOOD.component());
		assertThat(told).isEmpty();
	}

	@Test
	void whoWatchesIsToldThatOneCameAndWentAndAsksThen() {
		GuardedContributions contributions = contributions();
		List<Integer> seen = new ArrayList<>();
		contributions.addWatcher(() -> seen.add(contributions.all().size()));
		Offer offer = contributions.add(BAD, () -> Optional.of(new Says("bad", dossier -> List.of())));
		contributions.remove(offer);
		assertThat(seen).containsExactly(2, 1);
	}

	@Test
	void whoOverflowsTheStackIsLeftOut() {
		assertThat(with(MisbehaviourTest::deeper).remarks(DOSSIER)).containsExactly(remark("all is well"));
		assertThat(told).extracting(Problem::code).containsExactly("contribution.thrown");
	}

	private static List<Judgement.Remark> deeper(Dossier dossier) {
		return deeper(dossier);
	}

	@Test
	void anEndlessLoopIsAbandonedAndItsBundleDisabled() {
		GuardedContributions contributions = with(dossier -> {
			while (true) LockSupport.parkNanos(1_000_000);
		});
		contributions.add(new Source("bad", "1.0.0", "bad.other"), () -> Optional.of(new Says("other", dossier -> List.of(remark("of the same bundle")))));
		assertThat(contributions.remarks(DOSSIER)).containsExactly(remark("all is well"));
		assertThat(told).extracting(Problem::code).containsExactly("contribution.time", "contribution.disabled");
		assertThat(told.getFirst().remedy().en()).contains("restart");
		assertThat(contributions().remarks(DOSSIER)).containsExactly(remark("all is well"));
		assertThat(Suspects.in(folder).why(BAD)).contains(Suspects.Why.TIME);
	}

	@Test
	void aConstructorThatHangsIsAbandoned() {
		GuardedContributions contributions = contributions();
		contributions.add(BAD, () -> {
			while (true) LockSupport.parkNanos(1_000_000);
		});
		onlyTheGoodOneIsHeard(contributions, "contribution.time");
	}

	@Test
	void anEndlessAnswerIsCutOff() {
		onlyTheGoodOneIsHeard(with(dossier -> new AbstractList<>() {
			@Override
			public Judgement.Remark get(int index) {
				return remark("again");
			}

			@Override
			public int size() {
				return Integer.MAX_VALUE;
			}
		}), "contribution.flood");
	}

	@Test
	void aTextWithoutEndIsCutOff() {
		onlyTheGoodOneIsHeard(with(dossier -> List.of(remark("灯".repeat(30_000)))), "contribution.flood");
	}

	@Test
	void whoUsesUpTheMemoryIsDisabledAlsoAfterARestart() {
		GuardedContributions contributions = contributions(Duration.ofMinutes(1)); // the collector tries hard before it gives up
		contributions.add(BAD, () -> Optional.of(new Says("bad", dossier -> {
			List<long[]> hoard = new ArrayList<>();
			while (true) hoard.add(new long[Integer.MAX_VALUE - 8]);
		})));
		onlyTheGoodOneIsHeard(contributions, "contribution.memory");
		assertThat(Suspects.in(folder).problem(BAD).orElseThrow().what().en()).isEqualTo("the program of bad is disabled: bad.remark used up the memory");
	}

	@Test
	void whoWasRunningWhenTheProgramDiedIsDisabled() throws IOException {
		Process died = new ProcessBuilder("true").start();
		died.onExit().join();
		Files.writeString(folder.resolve(died.pid() + "-1.running"), BAD.key() + " bad.remark");
		Files.writeString(folder.resolve(ProcessHandle.current().parent().orElseThrow().pid() + "-1.running"), GOOD.key() + " good.remark");
		assertThat(Suspects.in(folder).why(BAD)).contains(Suspects.Why.DEATH);
		assertThat(Suspects.in(folder).why(GOOD)).as("another workbench is calling it just now").isEmpty();
	}

	@Test
	void aMarkLiesThereWhileACallGoesOnOnly() throws IOException {
		List<String> seen = new ArrayList<>();
		with(dossier -> {
			try (var files = Files.list(folder)) {
				files.forEach(file -> seen.add(file.getFileName().toString()));
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
			return List.of();
		}).remarks(DOSSIER);
		assertThat(seen).singleElement().asString().endsWith(".running");
		assertThat(folder).isEmptyDirectory();
	}

	@Test
	void anAllowedBundleIsAskedAgainAndAnotherVersionAnyway() {
		Suspects.in(folder).add(BAD, Suspects.Why.TIME);
		GuardedContributions contributions = with(dossier -> List.of(remark("mended")));
		assertThat(contributions.remarks(DOSSIER)).hasSize(1);
		assertThat(Suspects.in(folder).why(new Source("bad", "1.0.1", "bad.remark"))).isEmpty();
		contributions.allow("bad");
		assertThat(contributions.remarks(DOSSIER)).hasSize(2);
		assertThat(Suspects.in(folder).why(BAD)).isEmpty();
	}

	@Test
	void computedFactsNeverReplaceWhatIsRecorded() {
		GuardedContributions contributions = contributions();
		contributions.add(BAD, () -> Optional.of(new Computes("lanterns", dossier -> Optional.of(99))));
		contributions.add(BAD, () -> Optional.of(new Computes("candles", dossier -> dossier.facts().number("lanterns").map(number -> number * 2))));
		contributions.add(BAD, () -> Optional.of(new Computes("ghosts", dossier -> Optional.empty())));
		contributions.add(BAD, () -> Optional.of(new Computes("nonsense", dossier -> Optional.of(new Object()))));
		assertThat(contributions.complete(DOSSIER)).isEqualTo(Facts.NONE.with("lanterns", 3).with("candles", 6));
		assertThat(told).extracting(Problem::code).containsExactly("contribution.thrown");
	}

	@Test
	void aFileIsReadByWhoKnowsItsEnding() {
		GuardedContributions contributions = contributions();
		contributions.add(BAD, () -> Optional.of(new Importer() {
			@Override
			public String id() {
				return "tides";
			}

			@Override
			public Text name() {
				return Text.of("tides");
			}

			@Override
			public String ending() {
				return ".tides";
			}

			@Override
			public List<List<String>> table(byte[] content) {
				return new String(content, StandardCharsets.UTF_8).lines().map(line -> List.of(line.split(" "))).toList();
			}
		}));
		assertThat(contributions.table("a.tides", "name code\n甲 1".getBytes(StandardCharsets.UTF_8)).orElseThrow().value()).containsExactly(List.of("name", "code"), List.of("甲", "1"));
		assertThat(contributions.table("a.csv", new byte[0])).isEmpty();
	}

	@Test
	void withoutContributionsNothingIsCopied() {
		GuardedContributions none = new GuardedContributions(null, Suspects.in(folder), Duration.ofMillis(500), List::of);
		assertThat(none.complete(DOSSIER)).isSameAs(DOSSIER.facts());
	}

	@Test
	void kindsAreNamed() {
		Contribution fact = new Computes("candles", dossier -> Optional.empty());
		GuardedContributions contributions = contributions();
		contributions.add(BAD, () -> Optional.of(fact));
		assertThat(contributions.all()).extracting(one -> one.kind().en()).containsExactly("judgement", "computed fact");
	}
}
