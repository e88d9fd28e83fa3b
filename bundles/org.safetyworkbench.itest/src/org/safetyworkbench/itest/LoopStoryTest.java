package org.safetyworkbench.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visit, a major hazard from finding to close-off by a second person, its papers, lists and figures: the whole loop. */
class LoopStoryTest {

	/** Invented, with the right check digit. */
	private static final String CODE = "91350503MA0000001P";

	@TempDir Path folder;
	private Desk desk;

	@BeforeEach
	void sitDown() {
		desk = new Desk(folder);
		Path register = desk.file("r.csv", "企业名称,统一社会信用代码,行政区划代码,地址,行业,主要负责人,联系电话,存瓶总重量(含备用)", "甲店," + CODE + ",350503,路1号,餐饮燃气,张某,000,80");
		done("import", "register", register.toString());
		done("staff", "add", "复核员乙", "--roles", "reviewer");
	}

	private Desk.Answer call(String... words) {
		List<String> all = new ArrayList<>(Arrays.asList(words));
		all.addAll(List.of("--workspace", folder.resolve("w").toString(), "--json"));
		return desk.call(all.toArray(String[]::new));
	}

	private Map<String, Object> done(String... words) {
		Desk.Answer answer = call(words);
		assertThat(answer.exit()).as("%s: %s %s", List.of(words), answer.err(), answer.out()).isZero();
		return answer.object();
	}

	/** What stands against it, by code. */
	private List<String> refused(String... words) {
		Desk.Answer answer = call(words);
		assertThat(answer.exit()).as("%s", List.of(words)).isEqualTo(1);
		return list(answer.object(), "results").stream().flatMap(result -> list(result, "problems").stream()).map(problem -> (String) problem.get("code")).toList();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> list(Map<String, Object> object, String name) {
		return (List<Map<String, Object>>) object.get(name);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> object(Map<String, Object> object, String name) {
		return (Map<String, Object>) object.get(name);
	}

	private Path picture(String name, Color color) throws IOException {
		BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
		image.createGraphics().setBackground(color);
		for (int x = 0; x < 40; x++) image.setRGB(x, 10, color.getRGB());
		Path file = folder.resolve(name);
		ImageIO.write(image, "png", file.toFile());
		return file;
	}

	@Test
	void aVisitMakesHazardsAndStaysAsItWas() {
		String visit = (String) object(done("inspect", "open", CODE, "inspection"), "visit").get("id");
		assertThat(call("inspect", "open", CODE, "inspection").exit()).as("the same enterprise and day again").isEqualTo(1);
		List<Map<String, Object>> items = list(done("inspect", "show", visit), "items");
		assertThat(items).hasSizeGreaterThan(40);
		done("inspect", "answer", visit, "rest", "pass");
		done("inspect", "answer", visit, "CM-001", "否", "--note", "未建立");
		assertThat(list(done("hazard", "list"), "hazards")).as("an open visit may still be changed").isEmpty();

		Map<String, Object> finished = object(done("inspect", "finish", visit), "visit");
		assertThat(finished.get("state")).isEqualTo("finished");
		assertThat(finished.get("failed")).isEqualTo(1);
		assertThat(list(done("hazard", "list"), "hazards")).extracting(hazard -> hazard.get("item")).containsExactly("CM-001");
		assertThat(call("inspect", "answer", visit, "CM-001", "是").exit()).as("a finished visit is for good").isEqualTo(1);

		done("inspect", "correct", visit, "CM-001", "是", "--reason", "现场出示了制度");
		assertThat(list(done("hazard", "list"), "hazards")).as("its draft is withdrawn").isEmpty();
		Path record = folder.resolve("papers");
		done("papers", "issue", "inspection-record", visit, "--out", record.toString());
		assertThat(Desk.texts(record, ".docx").values()).singleElement().asString().contains("甲店", "安检记〔");
		assertThat(Desk.texts(record, ".pdf").values()).singleElement().asString().contains("甲店");
	}

	@Test
	void aMajorHazardIsClosedByASecondPersonOnly() throws IOException {
		String hazard = (String) done("hazard", "new", CODE, "tip-off", "用气场所使用淘汰灶具且无熄火保护", "--major", "--seen").get("id");
		done("hazard", "do", "confirm", hazard);
		done("hazard", "do", "order", hazard, "deadline=+15w");
		assertThat(refused("hazard", "do", "begin", hazard)).containsExactlyInAnyOrder("gate.five-fixed", "gate.notice-received");
		done("hazard", "do", "fix-five", hazard, "person=张某", "measures=更换灶具", "money=3000", "until=+10", "plan=停用燃气");
		done("hazard", "do", "record-receipt", hazard, "party=principal", "name=张某");
		done("hazard", "do", "record-receipt", hazard, "party=controller", "name=王某");
		done("hazard", "do", "begin", hazard);
		done("hazard", "do", "report-first", hazard, "recipient=区安委办");
		done("hazard", "do", "report-second", hazard, "recipient=职工大会");
		done("evidence", "add", "hazard", hazard, picture("before.png", Color.RED).toString(), "before");
		done("hazard", "do", "submit", hazard, "result=已更换");
		assertThat(refused("hazard", "do", "pass", hazard, "opinion=合格")).containsExactly("gate.evidence-pair");
		done("evidence", "add", "hazard", hazard, picture("after.png", Color.GREEN).toString(), "after");
		done("hazard", "do", "pass", hazard, "opinion=合格");
		assertThat(refused("hazard", "do", "close", hazard, "opinion=同意")).containsExactly("gate.second-person");
		done("hazard", "do", "close", hazard, "opinion=同意", "--as", "复核员乙");

		Map<String, Object> shown = done("hazard", "show", hazard);
		assertThat(object(shown, "hazard").get("state")).isEqualTo("closed");
		assertThat(list(shown, "moves")).extracting(move -> move.get("action")).containsExactly("confirm", "order", "begin", "submit", "pass", "close");
		outOfTheHouse(hazard);
	}

	private void outOfTheHouse(String hazard) throws IOException {
		Path papers = folder.resolve("papers");
		done("papers", "issue", "recheck-opinion", hazard, "--out", papers.toString());
		assertThat(Desk.texts(papers, ".docx").values()).singleElement().asString().contains("安复查〔", "复查意见", "合格");
		assertThat(list(done("figures", "curve", "--months", "1"), "curve").getLast().values()).as("found and closed in this month").contains(1);
		Path lists = folder.resolve("five.xlsx");
		done("lists", "five", "--out", lists.toString());
		assertThat(lists).isNotEmptyFile();
		Path zip = folder.resolve("platform.zip");
		assertThat(object(done("platform", "export", "--out", zip.toString()), "sections")).isNotEmpty();
		assertThat(Files.size(zip)).isPositive();
		assertThat(done("evidence", "verify").get("files")).isEqualTo(2);
		assertThat(done("audit").get("intact")).isEqualTo(true);
	}
}
