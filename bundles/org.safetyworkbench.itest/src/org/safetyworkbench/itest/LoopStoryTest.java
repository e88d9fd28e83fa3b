package org.safetyworkbench.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** A visit, a major hazard from finding to close-off by a second person, its papers, lists and figures: the whole loop. */
class LoopStoryTest extends LoopOffice {

	@Test
	void aVisitMakesHazardsAndStaysAsItWas() {
		String visit = (String) object(done("inspection", "start", CODE, "inspection"), "visit").get("id");
		assertThat(call("inspection", "start", CODE, "inspection").exit()).as("the same enterprise and day again").isEqualTo(1);
		List<Map<String, Object>> items = list(done("inspection", "show", visit), "items");
		assertThat(items).hasSizeGreaterThan(40);
		done("inspection", "answer", visit, "rest", "pass");
		done("inspection", "answer", visit, "CM-001", "否", "--note", "未建立");
		assertThat(list(done("hazard", "list"), "hazards")).as("an open visit may still be changed").isEmpty();

		Map<String, Object> finished = object(done("inspection", "finish", visit), "visit");
		assertThat(finished.get("state")).isEqualTo("finished");
		assertThat(finished.get("failed")).isEqualTo(1);
		assertThat(list(done("hazard", "list"), "hazards")).extracting(hazard -> hazard.get("item")).containsExactly("CM-001");
		assertThat(call("inspection", "answer", visit, "CM-001", "是").exit()).as("a finished visit is for good").isEqualTo(1);

		done("inspection", "correct", visit, "CM-001", "是", "--reason", "现场出示了制度");
		assertThat(list(done("hazard", "list"), "hazards")).as("its draft is withdrawn").isEmpty();
		assertThat(call("inspection", "correct", visit, "--reason", "写错").exit()).as("what to correct is not said").isNotZero();
		assertThat(done("inspection", "correct", visit, "--representative", "林店长（演示）", "--reason", "姓名写错").get("representative")).isEqualTo("林店长（演示）");
		Path record = folder.resolve("papers");
		done("paper", "inspection-record", visit, "--out", record.toString());
		assertThat(Desk.texts(record, ".docx").values()).singleElement().asString().contains("甲店", "安检记〔", "林店长（演示）");
		assertThat(Desk.texts(record, ".pdf").values()).singleElement().asString().contains("甲店");
	}

	@Test
	void aPartOfTheChecklistIsAskedAndPrinted() throws IOException {
		assertThat(call("inspection", "start", CODE, "inspection", "--theme", "fier").err()).contains("--theme").contains("fire");
		assertThat(refused("inspection", "start", CODE, "inspection", "--packs", "common", "--theme", "gas")).isNotEmpty();
		Map<String, Object> visit = object(done("inspection", "start", CODE, "inspection", "--theme", "fire", "--level", "岗位"), "visit");
		assertThat(visit).containsEntry("focus", List.of("fire", "post"));
		List<Map<String, Object>> items = list(done("inspection", "show", (String) visit.get("id")), "items");
		assertThat(items).extracting(item -> item.get("item")).contains("CM-015").doesNotContain("CM-001");
		Path cards = Files.createDirectories(folder.resolve("cards"));
		done("inspection", "print", (String) visit.get("id"), "--out", cards.resolve("visit.docx").toString());
		done("inspection", "print", "--enterprise", CODE, "--level", "post", "--out", cards.resolve("post.docx").toString());
		done("inspection", "print", "--packs", "common", "--norm", "grid", "--out", cards.resolve("grid.docx").toString());
		assertThat(String.join(" ", Desk.texts(cards, ".docx").values())).contains("岗位安全检查卡片（消防安全）", "岗位安全检查卡片", "网格员检查导则");
		assertThat(call("inspection", "print", (String) visit.get("id"), "--level", "post", "--out", cards.resolve("x.pdf").toString()).exit()).isNotZero();
		assertThat(call("inspection", "print", "--out", cards.resolve("x.pdf").toString()).exit()).isNotZero();
	}

	@Test
	void theCodesOfRiskPointsArePrinted() {
		Path file = folder.resolve("labels.pdf");
		assertThat(call("paper", "labels", CODE, "--out", file.toString()).err()).contains("没有在用的风险点");
		Path risks = desk.file("risks.csv", "统一社会信用代码,风险点名称,部位,L,E,C", CODE + ",后厨用气,一楼厨房,3,6,15");
		assertThat(done("import", "risks", risks.toString())).containsEntry("added", 1);
		done("paper", "labels", CODE, "--out", file.toString());
		assertThat(Desk.texts(folder, ".pdf").get("labels")).contains("后厨用气", "一楼厨房");
	}

	@Test
	void whatCanBeDoneIsSaidByTheSameTable() {
		String hazard = ordered();
		Map<String, Object> shown = list(done("hazard", "list"), "hazards").getFirst();
		assertThat(shown).containsKeys("id", "creditCode", "item", "severity", "state", "deadline").containsEntry("id", hazard).containsEntry("creditCode", CODE).containsEntry("state", "ordered");
		Map<String, Object> actions = done("hazard", "actions", hazard);
		assertThat(actions.get("state")).isEqualTo("ordered");
		assertThat((List<?>) actions.get("allowed")).extracting(Object::toString).contains("begin", "ask-deferral").doesNotContain("close");
		assertThat(list(actions, "refused")).filteredOn(one -> one.get("action").equals("close")).singleElement().extracting(one -> one.get("missing")).isEqualTo(List.of("state"));
		assertThat(refused("hazard", "do", "close", hazard, "--set", "opinion=x", "--by", "复核员乙")).containsExactly("state");
	}

	@Test
	void aHazardCorrectedOnTheSpotIsClosedWithThePhotosOfTheDeed() throws IOException {
		String hazard = (String) done("hazard", "new", CODE, "campaign", "灭火器被遮挡", "--seen", "--deadline", "+15w").get("id");
		done("hazard", "do", "confirm", hazard, "--evidence", picture("before.png", Color.RED).toString());
		assertThat(refused("hazard", "do", "correct-on-spot", hazard, "--set", "result=已移开")).containsExactly("after-evidence");
		done("hazard", "do", "correct-on-spot", hazard, "--set", "result=已移开", "--evidence", picture("after.png", Color.GREEN).toString());
		done("hazard", "do", "pass", hazard, "--set", "opinion=合格");
		done("hazard", "do", "close", hazard, "--set", "opinion=同意", "--by", "复核员乙", "--on", java.time.LocalDate.now().toString());
		assertThat(done("hazard", "actions", hazard).get("state")).isEqualTo("closed");
		Path file = folder.resolve("on-the-spot.docx");
		done("paper", "immediate-order", hazard, "--out", file.toString());
		assertThat(Desk.texts(folder, ".docx").values()).singleElement().asString().contains("灭火器被遮挡");
	}

	@Test
	void nothingIsFoundOrDoneOnADayThatHasNotCome() {
		for (String found : java.util.List.of("2199-01-01", "1826-09-28")) assertThat(call("hazard", "new", CODE, "campaign", "灭火器被遮挡", "--found", found).exit()).isEqualTo(1);
		String hazard = (String) done("hazard", "new", CODE, "campaign", "灭火器被遮挡").get("id");
		assertThat(refused("hazard", "do", "confirm", hazard, "--on", "2199-01-01")).containsExactly("date");
	}

	@Test
	void aMajorHazardIsClosedByASecondPersonOnly() throws IOException {
		String hazard = (String) done("hazard", "new", CODE, "campaign", "用气场所使用淘汰灶具且无熄火保护", "--major", "--seen", "--basis", "GB 55009-2021").get("id");
		done("hazard", "do", "confirm", hazard);
		done("hazard", "do", "order", hazard, "--set", "deadline=+15w");
		assertThat(refused("hazard", "do", "begin", hazard)).containsExactlyInAnyOrder("five-fixed", "notice-received");
		done("hazard", "do", "fix-five", hazard, "--set", "person=张某", "--set", "measures=更换灶具", "--set", "money=3000", "--set", "until=+10", "--set", "plan=停用燃气");
		done("hazard", "do", "record-receipt", hazard, "--set", "party=principal", "--set", "name=张某");
		done("hazard", "do", "record-receipt", hazard, "--set", "party=controller", "--set", "name=王某");
		done("hazard", "do", "begin", hazard);
		done("hazard", "do", "report-first", hazard, "--set", "recipient=区安委办");
		done("hazard", "do", "report-second", hazard, "--set", "recipient=职工大会");
		done("evidence", "add", "hazard", hazard, picture("before.png", Color.RED).toString(), "before");
		done("hazard", "do", "submit", hazard, "--set", "result=已更换");
		assertThat(refused("hazard", "do", "pass", hazard, "--set", "opinion=合格")).containsExactly("evidence-pair");
		done("evidence", "add", "hazard", hazard, picture("after.png", Color.GREEN).toString(), "after");
		done("hazard", "do", "pass", hazard, "--set", "opinion=合格");
		assertThat(refused("hazard", "do", "close", hazard, "--set", "opinion=同意")).containsExactly("second-person");
		done("hazard", "do", "close", hazard, "--set", "opinion=同意", "--by", "复核员乙");

		Map<String, Object> shown = done("hazard", "show", hazard);
		assertThat(object(shown, "hazard").get("state")).isEqualTo("closed");
		assertThat(list(shown, "moves")).extracting(move -> move.get("action")).containsExactly("confirm", "order", "begin", "submit", "pass", "close");
		outOfTheHouse(hazard);
	}

	private void outOfTheHouse(String hazard) throws IOException {
		Path papers = folder.resolve("papers");
		done("paper", "recheck-opinion", hazard, "--out", papers.toString());
		assertThat(Desk.texts(papers, ".docx").values()).singleElement().asString().contains("安复查〔", "复查意见", "合格");
		assertThat(list(done("figures", "curve", "--months", "1"), "curve").getLast().values()).as("found and closed in this month").contains(1);
		Path lists = folder.resolve("five.xlsx");
		done("list", "five", "--out", lists.toString());
		assertThat(lists).isNotEmptyFile();
		Path zip = folder.resolve("platform.zip");
		assertThat(object(done("platform", "export", "--out", zip.toString()), "sections")).isNotEmpty();
		assertThat(Files.size(zip)).isPositive();
		assertThat(done("evidence", "verify").get("files")).isEqualTo(2);
		assertThat(done("audit").get("intact")).isEqualTo(true);
	}
}
