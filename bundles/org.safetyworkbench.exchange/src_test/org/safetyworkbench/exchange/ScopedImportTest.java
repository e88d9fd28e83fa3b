package org.safetyworkbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyworkbench.exchange.Desk.code;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Permit;

/** Rows of elsewhere are refused one by one, with the reason; the others are taken over. */
class ScopedImportTest {

	private static final String REGISTER = "企业名称,统一社会信用代码,行政区划,行业\n";
	private static final String ANSWERS = "统一社会信用代码,检查日期,检查人,检查项,结果,实测值,备注\n";

	@TempDir
	Path folder;
	private Desk desk;

	@BeforeEach
	void open() throws IOException {
		desk = new Desk(folder);
		desk.register(desk.csv("all.csv", REGISTER + "甲," + code(1) + ",350503,catering-gas;lodging\n乙," + code(2) + ",350502,catering-gas\n"));
		looks(Set.of(new AreaCode("350503")), Set.of("catering-gas"));
	}

	@AfterEach
	void close() {
		desk.close();
	}

	private void looks(Set<AreaCode> areas, Set<String> sectors) {
		desk.store.seenBy(session -> new Permit(Desk.AUTHOR, areas, sectors, false, true));
	}

	@Test
	void enterprisesOfElsewhereAreNeitherAddedNorChangedNorMoved() throws IOException {
		Imported imported = desk.register(desk.csv("r.csv", REGISTER + "丙," + code(3) + ",350503,catering-gas\n丁," + code(4) + ",350502,catering-gas\n戊," + code(5) + ",350503,lodging\n"
				+ "己," + code(6) + ",,\n乙改名," + code(2) + ",,\n甲移出," + code(1) + ",350502,\n")).value();
		assertThat(imported.added()).isEqualTo(1);
		assertThat(imported.rejected()).isEqualTo(5);
		assertThat(desk.refused).extracting(Refusal::row).containsExactlyInAnyOrder(3, 4, 5, 6, 7);
		assertThat(desk.refused.getFirst().reasons().getFirst().in(Locale.CHINESE)).contains("不在您的管辖范围").contains("请由该范围的人员办理");
		assertThat(desk.reasons()).containsOnly("rights.scope");
		looks(Set.of(), Set.of());
		assertThat(desk.enterprises.count()).isEqualTo(3);
		assertThat(desk.enterprise(2).name()).isEqualTo("乙");
		assertThat(desk.enterprise(1).area()).contains(new AreaCode("350503"));
	}

	@Test
	void aPreviewSaysSoBeforehand() throws IOException {
		Preview preview = desk.register.preview(desk.csv("r.csv", REGISTER + "丙," + code(3) + ",350503,catering-gas\n丁," + code(4) + ",350502,catering-gas\n"), Optional.empty(), Desk.TODAY, Progress.NONE).value();
		assertThat(preview.refusals()).extracting(refusal -> refusal.reasons().getFirst().problem().code()).containsExactly("rights.scope");
	}

	@Test
	void answersOfElsewhereAndOfOthersSectorsAreRefused() throws IOException {
		String item = ",2026-11-20,甲某,", no = ",否,,\n";
		Imported imported = desk.answers(desk.csv("a.csv", ANSWERS + code(1) + item + "CG-002" + no + code(2) + item + "CG-002" + no + code(1) + item + lodging() + no)).value();
		assertThat(imported.added()).isEqualTo(1);
		assertThat(desk.refused).extracting(Refusal::row).containsExactly(3, 4);
		assertThat(desk.reasons()).containsOnly("rights.scope");
		looks(Set.of(), Set.of());
		assertThat(desk.ledger.page(LedgerQuery.of(LedgerQuery.Sort.DUE), Cursor.START, 9, Progress.NONE).rows()).extracting(row -> row.item()).containsExactly("CG-002");
	}

	/** Any item of the sector that is answered with no. */
	private static String lodging() {
		return Desk.LIBRARY.packs().items().stream().filter(item -> item.pack().equals("lodging") && item.answer() instanceof org.safetyworkbench.spi.Answer.YesNo).map(item -> item.id()).findFirst().orElseThrow();
	}

	@Test
	void headsImportEverything() throws IOException {
		looks(Set.of(), Set.of());
		assertThat(desk.register(desk.csv("r.csv", REGISTER + "丁," + code(4) + ",350502,lodging\n己," + code(6) + ",,\n")).value().added()).isEqualTo(2);
		assertThat(List.copyOf(desk.refused)).isEmpty();
	}
}
