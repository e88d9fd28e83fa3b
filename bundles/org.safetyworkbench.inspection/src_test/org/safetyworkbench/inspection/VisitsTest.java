package org.safetyworkbench.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.inspection.Consequences.Answered;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.office.Setting;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.spi.CheckLevel;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Norm;
import org.safetyworkbench.spi.Theme;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.StoreException;

class VisitsTest extends VisitFixture {

	@Test
	void aVisitAsksWhatAppliesThere() {
		Visit visit = open(restaurant());
		Visit withoutGas = open(restaurant(Facts.of(Map.of("gas_kind", "none"))));
		assertThat(sheet(visit.id()).items()).hasSize(visit.items()).extracting(SheetItem::id).contains("CM-001", "CG-001").noneMatch(id -> id.startsWith("FS-"));
		assertThat(sheet(withoutGas.id()).items()).hasSizeLessThan(visit.items()).extracting(SheetItem::id).doesNotContain("CG-001");
		assertThat(sheet(visit.id()).items().getFirst().section().zh()).startsWith("通用");
		assertThat(visit.packs()).isEqualTo("catering-gas 0.1.0, common 0.1.0");
	}

	@Test
	void checklistsCanBeChosen() {
		Enterprise enterprise = restaurant();
		List<Checklist> offered = visits.checklists(enterprise, DAY);
		assertThat(offered).filteredOn(Checklist::proposed).extracting(Checklist::pack).containsExactly("common", "catering-gas");
		assertThat(offered).extracting(Checklist::pack).contains("exhibitions");
		NewVisit gasOnly = new NewVisit(enterprise.id().value(), VisitKind.INSPECTION, DAY, List.of("赵、钱"), List.of("catering-gas"), "", "", "");
		Visit visit = visits.open(zhao, gasOnly, DAY).value();
		assertThat(visit.presence().inspectors()).containsExactly("赵", "钱");
		assertThat(sheet(visit.id()).items()).allMatch(item -> item.id().startsWith("CG-")).hasSize(offered.stream().filter(one -> one.pack().equals("catering-gas")).findFirst().orElseThrow().items());
		assertThat(codes(visits.preview(enterprise.id().value(), List.of("no-such"), DAY))).containsExactly("visit.pack-unknown");
		assertThat(codes(visits.preview(Ids.next(), List.of(), DAY))).containsExactly("visit.enterprise-unknown");
	}

	@Test
	void aThemeAndALevelAskTheirPartAndTheVisitSaysSo() {
		NewVisit wanted = inspection(restaurant()).with(Focus.of(Theme.FIRE, CheckLevel.POST));
		List<SheetItem> all = visits.preview(wanted.enterprise(), List.of(), DAY).value();
		Visit visit = visits.open(zhao, wanted, DAY).value();
		assertThat(sheet(visit.id()).items()).extracting(SheetItem::id).contains("CM-015", "CG-034").doesNotContain("CM-001", "CG-001", "CG-033");
		assertThat(visit.extent().leftOut()).isEqualTo(all.size() - visit.items()).isPositive();
		assertThat(visits.find(visit.id()).orElseThrow().extent()).as("read from the store").isEqualTo(visit.extent());
		assertThat(visit.extent().words().zh()).isEqualTo("检查范围：消防安全、岗位；适用的另外" + visit.extent().leftOut() + "项不在范围内");
		assertThat(new ChangeLog(store).timeline("inspection", visit.id(), Cursor.START, 1).rows()).extracting(entry -> entry.change().detail()).singleElement().asString()
				.contains("\"focus\":[null,\"fire,post\"]", "\"leftOut\":[null," + visit.extent().leftOut() + "]");
		assertThat(codes(say(visit, "CM-001", "是"))).containsExactly("visit.not-asked");
	}

	@ParameterizedTest
	@MethodSource("everyPart")
	void aPartNeverAddsItems(Focus part) {
		UUID enterprise = restaurant().id().value();
		List<SheetItem> all = visits.preview(enterprise, List.of(), DAY).value();
		Result<List<SheetItem>> some = visits.preview(enterprise, List.of(), part, DAY);
		if (some.isOk()) assertThat(all).containsSubsequence(some.value());
		else assertThat(codes(some)).containsExactly("visit.nothing-in-focus");
	}

	static Stream<Focus> everyPart() {
		return Stream.of(List.<Theme>of(), List.of(Theme.FIRE), List.of(Theme.GAS, Theme.SPECIAL_EQUIPMENT), List.of(Theme.BUILDING)).flatMap(themes -> Stream.of(List.<CheckLevel>of(), List.of(CheckLevel.UNIT), List.of(CheckLevel.values()))
				.flatMap(levels -> Stream.of(List.<Norm>of(), List.of(Norm.GRID), List.of(Norm.GUIDE, Norm.COMPLIANCE)).map(norms -> new Focus(Set.copyOf(themes), Set.copyOf(levels), Set.copyOf(norms)))));
	}

	@Test
	void aPartThatHoldsNothingIsRefusedAndNothingBegins() {
		NewVisit wanted = new NewVisit(restaurant().id().value(), VisitKind.INSPECTION, DAY, List.of("赵", "钱"), List.of("catering-gas"), "", "", "").with(Focus.of(Theme.BUILDING));
		assertThat(codes(visits.open(zhao, wanted, DAY))).containsExactly("visit.nothing-in-focus");
		assertThat(visits.page(VisitQuery.ALL, Cursor.START, 10).rows()).isEmpty();
	}

	@Test
	void aVisitBegunBeforeTheDatabaseKnewAsksWhatItWasBegunWith() {
		Enterprise enterprise = restaurant();
		NewVisit wanted = NewVisit.of(enterprise.id().value(), VisitKind.SERVICE, DAY, "赵");
		List<SheetItem> items = visits.preview(zhao, enterprise, DAY).value();
		assertThat(items).isEqualTo(visits.preview(enterprise.id().value(), List.of(), DAY).value());
		NewVisit begun = visits.pinned(zhao, enterprise, wanted).value();
		VisitSheet sheet = visits.begun(begun, Card.of(enterprise), DAY).answered("CG-013", "120公斤", "", "").answered("CG-018", "是", "", "").answered("CG-018", "也许", "", "");
		assertThat(visits.sheet(begun.id()).isOk()).as("not there yet").isFalse();
		enterprises.save(zhao.author(), enterprise.withFacts(Facts.of(Map.of("gas_kind", "none"))));
		Visit opened = visits.open(zhao, begun, DAY).value();
		say(opened, "CG-013", "120公斤");
		say(opened, "CG-018", "是");
		VisitSheet kept = sheet(begun.id());
		assertThat(kept.items()).as("whatever the register says meanwhile").isEqualTo(items).extracting(SheetItem::id).contains("CG-001");
		assertThat(kept.answers()).usingRecursiveComparison().ignoringFieldsMatchingRegexes(".*\\.id", "id").isEqualTo(sheet.answers());
		assertThat(kept.visit()).usingRecursiveComparison().ignoringFields("notices").isEqualTo(sheet.visit());
		assertThat(sheet.described(new Presence(List.of("赵", "钱"), "孙", "", "", "")).visit().inspectors()).isEqualTo("赵、钱");
	}

	@Test
	void answersAreKeptOneByOneAndJudged() {
		Visit visit = open(restaurant());
		assertThat(say(visit, "CG-013", "120公斤").value().finding().words().zh()).isEqualTo("实测 120 kg，上限 100 kg");
		assertThat(say(visit, "CG-018", "是").value().failed()).isFalse();
		assertThat(codes(say(visit, "CG-018", "也许"))).containsExactly("answer.unknown");
		assertThat(codes(say(visit, "FS-001", "是"))).containsExactly("visit.not-asked");
		assertThat(say(visit, "CG-018", "否").value().failed()).isTrue();
		VisitSheet sheet = sheet(visit.id());
		assertThat(sheet.answers().keySet()).containsExactly("CG-013", "CG-018");
		assertThat(sheet.failed()).extracting(SheetItem::id).containsExactly("CG-013", "CG-018");
		assertThat(List.of(sheet.visit().answered(), sheet.visit().failed())).containsExactly(2, 2);
		assertThat(visits.unanswer(zhao, visit.id(), "CG-013", DAY).value().answered()).isEqualTo(1);
		assertThat(new ChangeLog(store).timeline("inspection", visit.id(), Cursor.START, 10).rows()).extracting(entry -> entry.change().action() + entry.change().detail()).contains(
				"answered{\"CG-018\":[\"是\",\"否\"]}", "unanswered{\"CG-013\":[\"120\",null]}");
	}

	@Test
	void theSameAnswerAgainIsNoChange() {
		Visit visit = open(restaurant());
		Answer first = say(visit, "CG-018", "否").value();
		assertThat(say(visit, "CG-018", "no").value()).isEqualTo(first);
		assertThat(new ChangeLog(store).timeline("inspection", visit.id(), Cursor.START, 10).rows()).hasSize(2);
	}

	@Test
	void theRestIsAnsweredAtOnceButNumbersAreReadOff() {
		Visit visit = open(restaurant());
		say(visit, "CG-018", "否");
		List<Answer> rest = visits.answerRest(zhao, visit.id(), "pass", DAY).value();
		assertThat(rest).noneMatch(Answer::failed).extracting(Answer::item).contains("CM-002").doesNotContain("CG-018", "CG-013", "CG-001");
		assertThat(visits.answerRest(zhao, visit.id(), "na", DAY).value()).extracting(Answer::item).contains("CG-013", "CG-001");
		assertThat(sheet(visit.id()).unanswered()).isEmpty();
		assertThat(sheet(visit.id()).visit().failed()).isEqualTo(1);
		assertThat(codes(visits.answerRest(zhao, visit.id(), "all", DAY))).containsExactly("visit.rest");
	}

	@Test
	void finishingMakesARecordForGoodAndTellsWhatFollows() {
		Enterprise enterprise = restaurant();
		Visit visit = open(enterprise);
		assertThat(codes(visits.finish(zhao, visit.id(), DAY))).containsExactly("visit.nothing-answered");
		Answer failed = say(visit, "CG-018", "否").value();
		say(visit, "CG-013", "80");
		assertThat(store.<List<Answer>>read(session -> inspections.of(session, enterprise.id().value()))).as("open visits count nowhere").isEmpty();
		Visit finished = visits.finish(zhao, visit.id(), DAY).value();
		assertThat(finished.state()).isEqualTo(VisitState.FINISHED);
		assertThat(finished.finishedAt()).contains(NOW);
		assertThat(List.of(finished.answered(), finished.failed())).containsExactly(2, 1);
		assertThat(told).hasSize(1);
		Answered one = told.getFirst().stream().filter(answered -> answered.answer().failed()).findFirst().orElseThrow();
		assertThat(one.answer()).isEqualTo(failed);
		assertThat(one.enterprise().name()).isEqualTo(enterprise.name());
		assertThat(one.item().item().severity().name()).isEqualTo("MAJOR");
		assertThat(one.item().basisWords()).contains("《");
		assertThat(store.<List<Answer>>read(session -> inspections.of(session, enterprise.id().value()))).hasSize(2).contains(failed);
		assertThat(sheet(visit.id()).answers()).containsEntry("CG-018", failed);
		for (List<String> refused : List.of(codes(say(visit, "CG-018", "是")), codes(visits.unanswer(zhao, visit.id(), "CG-018", DAY)), codes(visits.answerRest(zhao, visit.id(), "na", DAY)),
				codes(visits.finish(zhao, visit.id(), DAY)), codes(visits.discard(zhao, visit.id(), "x")), codes(visits.describe(zhao, visit.id(), 0, finished.presence()))))
			assertThat(refused).containsExactly("visit.finished");
	}

	@Test
	void theDatabaseRefusesToo() {
		Visit visit = open(restaurant());
		say(visit, "CG-018", "否");
		visits.finish(zhao, visit.id(), DAY).value();
		for (String sql : List.of("insert into visit_answer (id, inspection_id, item, kind, result, measured, note, failed, finding_zh, finding_en) values (?, ?, 'CG-013', 'number', '1', '', '', 0, '', '')",
				"insert into answer (id, inspection_id, visit_state, enterprise_id, inspected_on, item, kind, result, measured, note, failed, finding_zh, finding_en, pack, pack_version)"
						+ " values (?, ?, 'open', ?, '2026-11-20', 'X', 'verdict', 'yes', '', '', 0, '', '', '', '')"))
			assertRefused(sql, sql.contains("visit_answer") ? new Object[] {Ids.next(), visit.id()} : new Object[] {Ids.next(), visit.id(), Ids.next()});
		assertRefused("update inspection set state = 'open', open_on = inspected_on where id = ?", visit.id());
		assertRefused("update inspection set state = 'discarded' where id = ?", visit.id());
		assertRefused("delete from inspection where id = ?", visit.id());
		Visit open = open(restaurant());
		assertRefused("insert into inspection (id, enterprise_id, inspected_on, inspector, kind, state, open_on) values (?, ?, '2026-11-20', '', 'patrol', 'open', '2026-11-20')", Ids.next(), open.enterprise());
	}

	private void assertRefused(String sql, Object... values) {
		assertThatThrownBy(() -> store.write(ADMIN, session -> Rows.update(session, sql, values))).as(sql).isInstanceOf(StoreException.class).hasCauseInstanceOf(SQLException.class);
	}

	@Test
	void correctionsAreAddedAndTheOldWordsStay() {
		Enterprise enterprise = restaurant();
		Visit visit = open(enterprise);
		Answer first = say(visit, "CG-018", "否").value();
		assertThat(codes(visits.correct(zhao, visit.id(), "CG-018", "是", "", "", "看错"))).containsExactly("visit.not-finished");
		visits.finish(zhao, visit.id(), DAY).value();
		told.clear();
		assertThat(codes(visits.correct(zhao, visit.id(), "CG-018", "是", "", "", " "))).containsExactly("visit.reason-missing");
		assertThat(codes(visits.correct(zhao, visit.id(), "CG-013", "50", "", "", "漏填"))).containsExactly("visit.not-answered");
		assertThat(codes(visits.correct(zhao, visit.id(), "CG-018", "否", "", "", "一样"))).containsExactly("visit.same");
		Answer second = visits.correct(zhao, visit.id(), "CG-018", "是", "", "", "看错了气瓶").value();
		Answer third = visits.correct(qian, visit.id(), "CG-018", "否", "", "复核确认", "再次核对").value();
		VisitSheet sheet = sheet(visit.id());
		assertThat(sheet.answers()).containsEntry("CG-018", third);
		assertThat(sheet.corrections().get("CG-018")).extracting(Correction::before, Correction::after, Correction::reason, Correction::by).containsExactly(
				org.assertj.core.groups.Tuple.tuple(first, second, "看错了气瓶", "赵"), org.assertj.core.groups.Tuple.tuple(second, third, "再次核对", "钱"));
		assertThat(sheet.visit().failed()).isEqualTo(1);
		assertThat(store.<List<Answer>>read(session -> inspections.of(session, enterprise.id().value()))).containsExactly(third);
		assertThat(told).extracting(answers -> answers.getFirst().answer()).containsExactly(second, third);
		assertThat(store.<String>read(session -> Rows.one(session, "select result from answer where id = ?", row -> row.text(1), first.id()).orElseThrow())).isEqualTo("no");
	}

	@Test
	void whoWasThereIsCorrectedBesideTheFirstWords() {
		Visit visit = open(restaurant());
		say(visit, "CG-018", "否").value();
		visits.describe(zhao, visit.id(), 0, new Presence(List.of("赵", "钱"), "陈店长", "无异议", "", "")).value();
		assertThat(codes(visits.correctPresence(zhao, visit.id(), "林店长", "无异议", "记错"))).containsExactly("visit.not-finished");
		visits.finish(zhao, visit.id(), DAY).value();
		assertThat(codes(visits.correctPresence(zhao, visit.id(), "林店长", "无异议", " "))).containsExactly("visit.reason-missing");
		assertThat(codes(visits.correctPresence(zhao, visit.id(), "陈店长", "无异议", "一样"))).containsExactly("visit.same");
		visits.correctPresence(zhao, visit.id(), "林店长", "无异议", "姓名写错").value();
		visits.correctPresence(qian, visit.id(), "林店长", "对第三项有异议", "核对笔录").value();
		VisitSheet sheet = sheet(visit.id());
		assertThat(sheet.said()).extracting(one -> one.before().representative(), one -> one.after().representative(), one -> one.after().opinion(), PresenceCorrection::by).containsExactly(
				org.assertj.core.groups.Tuple.tuple("陈店长", "林店长", "无异议", "赵"), org.assertj.core.groups.Tuple.tuple("林店长", "林店长", "对第三项有异议", "钱"));
		assertThat(sheet.visit().presence()).isEqualTo(new Presence(List.of("赵", "钱"), "林店长", "对第三项有异议", "", ""));
		assertThat(visits.page(VisitQuery.ALL, Cursor.START, 10).rows()).extracting(row -> row.presence().representative()).containsExactly("林店长");
		assertThat(store.<String>read(session -> Rows.one(session, "select representative from inspection where id = ?", row -> row.text(1), visit.id()).orElseThrow())).isEqualTo("陈店长");
		assertRefused("insert into presence_correction (inspection_id, number, representative, opinion, reason, made_by, made_at) values (?, 9, '', '', '', '', current_timestamp)", visit.id());
	}

	@Test
	void newPacksChangeNoVisitThatWasOpened() throws IOException {
		Enterprise enterprise = restaurant();
		Visit before = open(enterprise);
		List<SheetItem> asked = sheet(before.id()).items();
		visits = visits(changedPacks());
		assertThat(sheet(before.id()).items()).isEqualTo(asked);
		assertThat(say(before, "CG-013", "90").value().failed()).as("the limit of that day").isFalse();
		visits.finish(zhao, before.id(), DAY).value();
		assertThat(sheet(before.id()).items()).isEqualTo(asked);
		assertThat(visits.correct(zhao, before.id(), "CG-013", "95", "", "", "称重有误").value().failed()).isFalse();
		Visit after = visits.open(zhao, NewVisit.of(enterprise.id().value(), VisitKind.INSPECTION, DAY.plusDays(3), "赵"), DAY.plusDays(3)).value();
		assertThat(after.packs()).contains("catering-gas 9.0.0");
		assertThat(sheet(after.id()).item("CG-013").orElseThrow().item().question().zh()).isEqualTo("换了说法：存瓶多少千克?");
		assertThat(visits.answer(zhao, after.id(), "CG-013", "90", "", "", DAY.plusDays(3)).value().failed()).isTrue();
	}

	private PackLibrary changedPacks() throws IOException {
		Path pack = Files.createDirectories(folder.resolve("packs/changed"));
		try (Stream<Path> files = Files.list(Path.of("../org.safetyworkbench.sector.catering-gas/SAFETY-INF"))) {
			for (Path file : files.toList())
				Files.writeString(pack.resolve(file.getFileName()), Files.readString(file).replace("  version: 0.1.0", "  version: 9.0.0").replace("店内存瓶总重量(含备用)是多少千克?", "换了说法：存瓶多少千克?")
						.replace("max: 100\n", "max: 50\n"));
		}
		List<FolderPack> packs = new ArrayList<>(FolderPack.bundlesIn(Path.of("..")).stream().filter(one -> !one.origin().contains("catering-gas")).toList());
		packs.add(FolderPack.of(pack));
		PackLibrary library = new PackLibrary(packs);
		assertThat(library.packs().refused()).isEmpty();
		return library;
	}

	@Test
	void wordingsAreStoredOnce() {
		Visit first = open(restaurant());
		open(restaurant());
		assertThat(store.<Integer>read(session -> Rows.one(session, "select count(*) from wording", row -> row.integer(1)).orElseThrow())).isEqualTo(first.items());
		StoredVisits another = visits(LIBRARY);
		assertThat(another.sheet(first.id()).value().items()).as("read from the store, not from memory").isEqualTo(visits.preview(first.enterprise(), List.of(), DAY).value());
	}

	@ParameterizedTest
	@EnumSource(VisitKind.class)
	void onlyInspectionsWithPowersNeedACertificate(VisitKind kind) {
		Enterprise enterprise = restaurant();
		NewVisit visit = new NewVisit(enterprise.id().value(), kind, DAY, List.of("孙"), List.of(), "", "应急管理局", "");
		if (kind.hasPowers()) assertThat(codes(visits.open(helper, visit, DAY))).containsExactly("visit.certificate-missing");
		else assertThat(visits.open(helper, visit, DAY).value().kind()).isEqualTo(kind);
	}

	@Test
	void peopleAreAskedFor() {
		Enterprise enterprise = restaurant();
		UUID id = enterprise.id().value();
		assertThat(codes(visits.open(zhao, new NewVisit(id, VisitKind.PATROL, DAY, List.of(" "), List.of(), "", "", ""), DAY))).containsExactly("visit.inspector-missing");
		assertThat(codes(visits.open(zhao, new NewVisit(id, VisitKind.JOINT, DAY, List.of("赵"), List.of(), "", "", ""), DAY))).containsExactly("visit.partners-missing");
		assertThat(codes(visits.open(chief, inspection(enterprise), DAY))).containsExactly("visit.role-missing");
		assertThat(visits.open(zhao, NewVisit.of(id, VisitKind.INSPECTION, DAY, "赵", "孙"), DAY).value().notices()).contains(Rules.ALONE);
		assertThat(codes(visits.open(zhao, inspection(enterprise), DAY))).containsExactly("visit.open-already");
		Visit open = visits.page(VisitQuery.ALL.in(VisitState.OPEN), Cursor.START, 10).rows().getFirst();
		assertThat(codes(visits.describe(zhao, open.id(), 0, new Presence(List.of("孙"), "", "", "", "")))).containsExactly("visit.certificate-missing");
		staff.save(ADMIN, new org.safetyworkbench.office.Person(zhao.id(), "赵", zhao.roles(), zhao.certificate(), false));
		say(open, "CG-018", "是");
		assertThat(codes(visits.finish(qian, open.id(), DAY))).as("who left holds no certificate").containsExactly("visit.certificate-missing");
	}

	@Test
	void lateEntryIsLimitedAndGivesAReason() {
		UUID id = restaurant().id().value();
		LocalDate fiveLater = DAY.plusDays(7);
		NewVisit silent = NewVisit.of(id, VisitKind.PATROL, DAY, "孙");
		NewVisit explained = new NewVisit(id, VisitKind.PATROL, DAY, List.of("孙"), List.of(), "", "", "现场无网络");
		assertThat(codes(visits.open(helper, silent, fiveLater))).containsExactly("visit.late-reason-missing");
		assertThat(codes(visits.open(helper, explained, fiveLater.plusDays(3)))).as("the sixth working day").containsExactly("visit.too-late");
		Visit visit = visits.open(helper, explained, fiveLater).value();
		assertThat(visit.presence().lateReason()).isEqualTo("现场无网络");
		assertThat(visit.enteredOn()).isEqualTo(fiveLater);
		assertThat(codes(visits.answer(helper, visit.id(), "CG-018", "否", "", "", fiveLater.plusDays(3)))).as("no way round it").containsExactly("visit.too-late");
		policy.set(ADMIN, Setting.BACK_ENTRY, 10);
		assertThat(visits.answer(helper, visit.id(), "CG-018", "否", "", "", fiveLater.plusDays(3)).isOk()).isTrue();
		calendar.set(ADMIN, DAY.plusDays(3), false, "停电");
		policy.set(ADMIN, Setting.BACK_ENTRY, 5);
		assertThat(visits.answer(helper, visit.id(), "CG-013", "10", "", "", fiveLater.plusDays(3)).isOk()).as("a holiday is no working day").isTrue();
	}

	@Test
	void aVisitIsPreparedForLaterSoThatThePaperCarriesItsId() {
		Enterprise enterprise = restaurant();
		LocalDate thursday = DAY.minusDays(1);
		Visit visit = visits.open(zhao, inspection(enterprise), thursday).value();
		assertThat(codes(visits.answer(zhao, visit.id(), "CG-018", "是", "", "", thursday))).containsExactly("visit.not-yet");
		assertThat(codes(visits.answer(zhao, visit.id(), "CG-018", "是", "", "", DAY.plusDays(3)))).containsExactly("visit.late-reason-missing");
		visits.describe(zhao, visit.id(), 1, new Presence(List.of("赵", "钱"), "", "", "", "纸质检查表补录")).value();
		assertThat(visits.answer(zhao, visit.id(), "CG-018", "是", "", "", DAY.plusDays(3)).isOk()).isTrue();
		assertThat(visits.finish(zhao, visit.id(), DAY.plusDays(3)).isOk()).isTrue();
		assertThat(codes(visits.open(zhao, NewVisit.of(enterprise.id().value(), VisitKind.INSPECTION, DAY.plusYears(3), "赵"), DAY))).containsExactly("visit.too-early");
	}

	@Test
	void whoWasThereIsWrittenOnceAndNotOverOthers() {
		Visit visit = open(restaurant());
		Presence presence = new Presence(List.of("赵", "钱"), "周经理", "无异议", "晴", "");
		Visit described = visits.describe(zhao, visit.id(), 1, presence).value();
		assertThat(described.presence()).isEqualTo(presence);
		assertThat(described.version()).isEqualTo(2);
		assertThat(codes(visits.describe(qian, visit.id(), 1, new Presence(List.of("钱"), "", "", "", "")))).containsExactly("visit.changed-meanwhile");
		assertThat(codes(visits.describe(qian, Ids.next(), 1, presence))).containsExactly("visit.unknown");
	}

	@Test
	void aDiscardedVisitCountsNowhereAndMakesRoom() {
		Enterprise enterprise = restaurant();
		Visit visit = open(enterprise);
		say(visit, "CG-018", "否");
		assertThat(codes(visits.discard(zhao, visit.id(), ""))).containsExactly("visit.reason-missing");
		assertThat(visits.discard(zhao, visit.id(), "企业停业未检查").value().state()).isEqualTo(VisitState.DISCARDED);
		assertThat(new ChangeLog(store).timeline("inspection", visit.id(), Cursor.START, 10).rows().getFirst().change().detail()).contains("\"CG-018\":[\"否\",null]");
		assertThat(visits.visitsThisYear(enterprise.id().value(), 2026)).isZero();
		assertThat(codes(say(visit, "CG-018", "是"))).containsExactly("visit.discarded");
		assertThat(codes(evidence.add(ADMIN, Subject.inspection(visit.id(), ""), EvidenceRole.OTHER, "a.pdf", "%PDF-".getBytes(), ""))).containsExactly("visit.discarded");
		assertThat(open(enterprise).notices()).isEmpty();
	}

	@Test
	void repeatedVisitsAreAnnounced() {
		Enterprise enterprise = restaurant();
		UUID id = enterprise.id().value();
		Visit first = open(enterprise);
		assertThat(first.notices()).isEmpty();
		say(first, "CG-018", "是");
		visits.finish(zhao, first.id(), DAY).value();
		assertThat(visits.notices(id, VisitKind.COVERT, DAY)).extracting(Text::zh).containsExactly("当日已有一次行政检查（赵、钱，已完成）", "2026年已有1次行政检查");
		policy.set(ADMIN, Setting.VISITS_A_YEAR, 1);
		assertThat(visits.notices(id, VisitKind.INSPECTION, DAY.plusDays(10))).extracting(Text::zh).containsExactly("10天前（2026-11-20）已去过：行政检查，赵、钱", "2026年已有1次行政检查，已达年度上限1次，请说明必要性");
		assertThat(visits.notices(id, VisitKind.SERVICE, DAY.plusDays(40))).isEmpty();
		assertThat(visits.visitsThisYear(id, 2026)).isEqualTo(1);
		assertThat(visits.open(zhao, NewVisit.of(id, VisitKind.SERVICE, DAY, "孙"), DAY).isOk()).as("a second visit on the same day is possible").isTrue();
	}

	@Test
	void gapsAreSaidNotForced() {
		Visit visit = open(restaurant());
		Answer failed = say(visit, "CG-002", "否").value();
		assertThat(sheet(visit.id()).gaps()).extracting(Text::zh).hasSize(4).anyMatch(text -> text.contains("项未检查：CM-001")).contains("1项不合格但没有照片：CG-002", "没有签名或签字扫描件", "未填写被检查单位现场负责人");
		evidence.add(ADMIN, Subject.inspection(visit.id(), failed.item()), EvidenceRole.BEFORE, "a.gif", "GIF89a..".getBytes(), "").value();
		evidence.add(ADMIN, Subject.inspection(visit.id(), ""), EvidenceRole.SIGNATURE, "s.gif", "GIF89a..".getBytes(), "").value();
		visits.answerRest(zhao, visit.id(), "na", DAY);
		visits.describe(zhao, visit.id(), 0, new Presence(List.of("赵", "钱"), "周", "", "", ""));
		assertThat(sheet(visit.id()).gaps()).isEmpty();
		assertThat(sheet(visit.id()).evidence("CG-002")).hasSize(1);
	}

	@Test
	void photographsOfAnotherDayAreNamed() {
		Evidence old = new Evidence(Ids.next(), Subject.inspection(Ids.next(), ""), EvidenceRole.BEFORE, "IMG.jpg", "image/jpeg", 1, "", Optional.of(DAY.minusDays(9).atTime(9, 0)), OptionalDouble.empty(),
				OptionalDouble.empty(), "", "", NOW, false);
		VisitSheet empty = sheet(open(restaurant()).id());
		VisitSheet sheet = new VisitSheet(empty.visit(), empty.enterprise(), empty.items(), Set.of(), Map.of(), Map.of(), List.of(), List.of(old));
		assertThat(sheet.gaps()).extracting(Text::zh).contains("1张照片不是检查当日拍摄：IMG.jpg 2026-11-11");
	}

	@Test
	void visitsAreListedLatestFirst() {
		Enterprise first = restaurant(), second = restaurant();
		for (int day = 0; day < 5; day++) visits.open(zhao, NewVisit.of(first.id().value(), VisitKind.SERVICE, DAY.plusDays(day), "赵"), DAY).value();
		Visit finished = open(second);
		say(finished, "CG-018", "否");
		visits.finish(zhao, finished.id(), DAY).value();
		Page<Visit> page = visits.page(VisitQuery.ALL.of(first.id().value()), Cursor.START, 3);
		assertThat(page.rows()).extracting(Visit::on).containsExactly(DAY.plusDays(4), DAY.plusDays(3), DAY.plusDays(2));
		assertThat(visits.page(VisitQuery.ALL.of(first.id().value()), page.next().orElseThrow(), 3).rows()).extracting(Visit::on).containsExactly(DAY.plusDays(1), DAY);
		assertThat(visits.page(VisitQuery.ALL.in(VisitState.FINISHED), Cursor.START, 10).rows()).extracting(Visit::id).containsExactly(finished.id());
		assertThat(visits.page(VisitQuery.ALL.of(VisitKind.SERVICE).between(DAY, DAY.plusDays(1)), Cursor.START, 10).rows()).hasSize(2).allMatch(visit -> visit.enterpriseName().equals(first.name()));
		assertThat(visits.find(finished.id()).orElseThrow().failed()).isEqualTo(1);
	}

	@Test
	void importedAnswersAreFinishedInspections() {
		Enterprise enterprise = restaurant();
		UUID id = enterprise.id().value();
		Answer imported = inspections.answer(LIBRARY.packs().item("CG-018").orElseThrow(), id, DAY, "甲、乙", "否", "", "").value();
		store.write(ADMIN, session -> inspections.record(session, List.of(imported)));
		Visit visit = visits.page(VisitQuery.ALL, Cursor.START, 10).rows().getFirst();
		assertThat(visit).extracting(Visit::state, Visit::kind, Visit::enterpriseName, Visit::answered, Visit::failed).containsExactly(VisitState.FINISHED, VisitKind.INSPECTION, enterprise.name(), 1, 1);
		assertThat(visit.presence().inspectors()).containsExactly("甲", "乙");
		assertThat(visit.extent()).as("nothing was chosen, as in all rows of before").isEqualTo(Extent.WHOLE);
		VisitSheet sheet = sheet(visit.id());
		assertThat(sheet.items()).extracting(SheetItem::id).containsExactly("CG-018");
		assertThat(sheet.standardisation()).as("nobody chose what was asked").isEmpty();
		assertThat(sheet.answers()).containsEntry("CG-018", imported);
		assertThat(visits.correct(zhao, visit.id(), "CG-018", "是", "", "", "导入有误").value().failed()).isFalse();
		assertThat(told.getFirst().getFirst().enterprise().creditCode()).isEqualTo(enterprise.creditCode());
		Answer again = inspections.answer(LIBRARY.packs().item("CG-018").orElseThrow(), id, DAY, "甲、乙", "是", "", "").value();
		assertThat(store.<List<Inspections.Recorded>>write(ADMIN, session -> inspections.record(session, List.of(again)))).extracting(Inspections.Recorded::outcome).containsExactly(Inspections.Outcome.UNCHANGED);
	}

	@Test
	void refusedConsequencesKeepTheVisitOpen() {
		Visit visit = open(restaurant());
		say(visit, "CG-018", "否");
		visits.addConsequences((session, author, finished, answers) -> {
			throw new IllegalStateException("broken");
		});
		assertThatThrownBy(() -> visits.finish(zhao, visit.id(), DAY)).isInstanceOf(IllegalStateException.class);
		assertThat(sheet(visit.id()).visit().isOpen()).isTrue();
		assertThat(sheet(visit.id()).answers()).containsOnlyKeys("CG-018");
	}

	@Test
	void anEnterpriseWithoutSectorIsAskedTheCommonItems() {
		Enterprise enterprise = enterprises.save(ADMIN, restaurant().withSectors(Set.of())).enterprise();
		assertThat(visits.preview(enterprise.id().value(), List.of(), DAY).value()).allMatch(item -> item.item().pack().equals("common"));
		assertThat(Optional.of(visits.preview(enterprise.id().value(), List.of("exhibitions"), DAY).value())).isPresent();
	}
}
