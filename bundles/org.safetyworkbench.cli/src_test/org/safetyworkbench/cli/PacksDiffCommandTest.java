package org.safetyworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.duty.PackEffects;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.hazard.StoredLedger;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.inspection.RecordedInspections;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;
import org.safetyworkbench.workshop.SectorProject;

/** What a new version of a sector's pack changes, told before it is installed, in an office of one lantern fair. */
class PacksDiffCommandTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
	private static final List<FolderPack> INSTALLED = Stream.of("laws", "sector.common").map(name -> FolderPack.of(Path.of("..", "org.safetyworkbench." + name))).toList();

	@TempDir Path folder;
	private OpenStore store;

	@BeforeEach
	void open() {
		store = Stores.open(new Workspace(folder.resolve("office")), DerbyDatabase.inMemory(), List.of(new RegisterSchema(), new InspectionSchema(), new HazardSchema()));
		String first = "91350503MA2000001";
		new Enterprises(store).save(Author.of("test"), Enterprise.of(new CreditCode(first + CreditCode.checkCharacter(first)), "某灯会").withSectors(Set.of("lantern-fairs"))
				.withFacts(Facts.builder().put("lantern_fairs_visitors", 800L).put("lantern_fairs_last_self_check", DAY.minusDays(60)).build()));
	}

	@AfterEach
	void close() {
		store.close();
	}

	private String version(String name, String old, String other) throws IOException {
		Path project = folder.resolve(name);
		assertThat(SectorProject.of("lantern-fairs", "", "灯会", "", DAY, Path.of("/opt/safety-workbench"), List.of()).value().write(project).isOk()).isTrue();
		Path rules = project.resolve("SAFETY-INF/rules.yaml");
		Files.writeString(rules, Files.readString(rules).replace(old, other));
		return project.toString();
	}

	private Call diff(Locale locale, String... more) {
		PackEffects effects = new PackEffects(store, new Enterprises(store), new StoredLedger(store), new RecordedInspections(new PackLibrary(INSTALLED)));
		List<String> words = new ArrayList<>(List.of("packs", "diff", "--as-of", DAY.toString()));
		words.addAll(List.of(more));
		return new Call().with("packs diff", new PacksDiffCommand(List.copyOf(INSTALLED), effects, new OfficeSettings(new Workspace(folder.resolve("office"))), List.of())).run(locale, words.toArray(String[]::new));
	}

	@Test
	void aLowerNumberMakesAnEnterpriseLate() throws IOException {
		String old = version("old", "", ""), next = version("next", "{value: 1000,", "{value: 500,");
		Call call = diff(Locale.CHINA, old, next);
		assertThat(call.exit).as(call.err()).isEqualTo(Exit.DONE);
		assertThat(call.out()).contains("1000", "→", "500", "某灯会", "逾期", "将影响1家企业");
		assertThat(diff(Locale.ENGLISH, old, next, "--json").out()).startsWith("{\"changes\":[").contains("\"before\":\"1000", "\"kind\":\"duty\"");
	}

	@Test
	void twoEqualVersionsDifferInNothing() throws IOException {
		assertThat(diff(Locale.ENGLISH, version("old", "", ""), version("next", "", "")).out()).contains("0 differences in the packs; 0 checklists");
	}

	@Test
	void oneNotInstalledYetIsNew() throws IOException {
		assertThat(diff(Locale.ENGLISH, version("next", "", "")).out()).contains("new ", "LF-R01", "某灯会");
	}

	@Test
	void aFaultyVersionIsRefusedWithThePlace() throws IOException {
		Call call = diff(Locale.ENGLISH, version("next", "hitPolicy: first", "hitPolicy: furst"));
		assertThat(call.exit).isNotEqualTo(Exit.DONE);
		assertThat(call.err()).contains("rules.yaml:");
	}
}
