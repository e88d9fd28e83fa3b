package org.safetyworkbench.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.hazard.StoredLedger;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.inspection.RecordedInspections;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.spi.Document;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.PackProvider;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** What another version of the common pack would change, in an office of one restaurant. */
class PackEffectsTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
	private static final List<FolderPack> SHIPPED = FolderPack.bundlesIn(Path.of(".."));
	private static final Path COMMON = Path.of("../org.safetyworkbench.sector.common/SAFETY-INF");

	@TempDir
	Path folder;
	private OpenStore store;
	private PackEffects effects;

	private record Written(String origin, List<Document> documents) implements PackProvider {}

	@BeforeEach
	void open() {
		store = Stores.open(new Workspace(folder), DerbyDatabase.inMemory(), List.of(new RegisterSchema(), new InspectionSchema(), new HazardSchema()));
		Enterprises enterprises = new Enterprises(store);
		effects = new PackEffects(store, enterprises, new StoredLedger(store), new RecordedInspections(new PackLibrary(SHIPPED)));
		String first = "91350503MA2000001";
		enterprises.save(Author.of("test"), Enterprise.of(new CreditCode(first + CreditCode.checkCharacter(first)), "某餐馆").withSectors(Set.of("catering-gas"))
				.withFacts(Facts.builder().put("fire_key_unit", true).put("last_fire_inspection", DAY.minusDays(40)).build()));
	}

	@AfterEach
	void close() {
		store.close();
	}

	private List<PackEffect> with(String old, String other) throws IOException {
		List<Document> documents = new ArrayList<>();
		for (Document document : FolderPack.of(COMMON).documents()) documents.add(new Document(document.name(), document.text().replace(old, other)));
		List<PackProvider> packs = new ArrayList<>(List.of(new Written("next", documents)));
		packs.addAll(SHIPPED);
		Packs after = Packs.of(packs);
		assertThat(after.refused()).as("only the installed one is in the way").extracting(refused -> refused.origin()).containsExactly(COMMON.getParent().toString());
		List<PackEffect> changed = new ArrayList<>();
		effects.each(Packs.of(SHIPPED), after, DAY, Office.DEFAULT, Progress.NONE, changed::add);
		return changed;
	}

	@Test
	void sameWordsChangeNothing() throws IOException {
		assertThat(with("never written anywhere", "")).isEmpty();
	}

	@Test
	void aLongerPeriodTakesADutyOutOfArrears() throws IOException {
		long before = new ChangeLog(store).head().seq();
		assertThat(Files.readString(COMMON.resolve("rules.yaml"))).contains("add_months(last_check, 1)");
		List<PackEffect> changed = with("add_months(last_check, 1)", "add_months(last_check, 2)");
		assertThat(changed).hasSize(1);
		assertThat(changed.getFirst().kind()).isEqualTo(PackEffect.Kind.DUTY);
		assertThat(changed.getFirst().subject()).isEqualTo("fire-inspection");
		assertThat(changed.getFirst().what().zh()).as("in words").isNotBlank().isNotEqualTo("fire-inspection");
		assertThat(changed.getFirst().before().en()).contains("overdue 2026-11-12", "CM-R14");
		assertThat(changed.getFirst().after().en()).contains("open 2026-12-12");
		assertThat(new ChangeLog(store).head().seq()).as("nothing was written").isEqualTo(before);
	}

	@Test
	void anotherItemIsAnotherChecklist() throws IOException {
		List<PackEffect> changed = with("- id: CM-001\n", "- id: CM-901\n");
		assertThat(changed).hasSize(1);
		assertThat(changed.getFirst().kind()).isEqualTo(PackEffect.Kind.CHECKLIST);
		assertThat(changed.getFirst().before().zh()).isEqualTo("CM-001");
		assertThat(changed.getFirst().after().zh()).isEqualTo("CM-901");
	}
}
