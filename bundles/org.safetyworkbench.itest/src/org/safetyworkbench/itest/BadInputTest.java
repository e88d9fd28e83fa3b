package org.safetyworkbench.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** What the loop must not take, each refused with its reason and nothing of it kept. */
class BadInputTest extends LoopOffice {

	private static final long MEGABYTE = 1024 * 1024;

	@Test
	void aPhotoOfTwoHundredMegabytesAndAProgramCalledPhotoAreNoEvidence() throws IOException {
		String hazard = ordered();
		Path huge = folder.resolve("huge.jpg");
		Files.write(huge, new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0 });
		try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
			file.setLength(200 * MEGABYTE);
		}
		Path program = Files.write(folder.resolve("photo.jpg"), "MZ\0\3 this program cannot be run".getBytes(StandardCharsets.ISO_8859_1));
		for (String[] words : new String[][] { { "evidence", "add", "hazard", hazard, huge.toString(), "before" }, { "hazard", "do", "begin", hazard, "--evidence", huge.toString() } })
			assertThat(refused(words)).containsExactly("evidence.too-big");
		for (String[] words : new String[][] { { "evidence", "add", "hazard", hazard, program.toString(), "before" }, { "hazard", "do", "begin", hazard, "--evidence", program.toString() } })
			assertThat(refused(words)).containsExactly("evidence.content");
		assertThat(stateOf(hazard)).isEqualTo("ordered");
		assertThat(kept()).isEmpty();
		assertThat(call("hazard", "do", "begin", hazard, "--evidence", folder.resolve("none.jpg").toString()).exit()).as("a file that is not there").isEqualTo(2);
	}

	@Test
	void evidenceOfARefusedDeedIsNoEvidence() throws IOException {
		String hazard = ordered();
		assertThat(refused("hazard", "do", "submit", hazard, "--set", "result=x", "--evidence", picture("p.png", Color.RED).toString())).containsExactly("state");
		assertThat(refused("hazard", "do", "begin", hazard, "--set", "colour=red", "--evidence", picture("q.png", Color.GREEN).toString())).containsExactly("field");
		assertThat(done("evidence", "verify").get("files")).isEqualTo(0);
	}

	@Test
	void aTemplateWithoutItsFieldsPrintsNothingAndTakesNoNumber() throws IOException {
		String hazard = ordered();
		done("templates");
		Path template = folder.resolve("w/templates/责令限期整改指令书.docx");
		try (XWPFDocument document = new XWPFDocument(); var out = Files.newOutputStream(template)) {
			document.createParagraph().createRun().setText("致{{企业名称}}");
			document.write(out);
		}
		Path order = folder.resolve("order.pdf");
		Desk.Answer answer = call("paper", "rectification-order", hazard, "--out", order.toString());
		assertThat(answer.exit()).isEqualTo(2);
		assertThat(answer.err()).contains("责令限期整改指令书", "缺少必需的字段");
		assertThat(order).doesNotExist();
		assertThat(list(done("paper", "list"), "papers")).isEmpty();
		Files.delete(template);
		assertThat(list(done("paper", "rectification-order", hazard, "--out", order.toString()), "issued")).singleElement().extracting(paper -> paper.get("number")).asString().endsWith("〕1号");
		assertThat(order).isNotEmptyFile();
	}

	@Test
	void aNumberRuleThatWouldRepeatIsRefused() {
		Object before = done("paper", "number", "rectification-order").get("pattern");
		assertThat(refused("paper", "number", "rectification-order", "--pattern", "{字}{号}号")).contains("paper.number-repeats");
		assertThat(refused("paper", "number", "rectification-order", "--pattern", "{字}{年}{号}号")).containsExactly("paper.number-repeats");
		assertThat(done("paper", "number", "rectification-order").get("pattern")).isEqualTo(before);
		assertThat(done("paper", "number", "rectification-order", "--word", "某商安改").get("word")).isEqualTo("某商安改");
	}

	@Test
	void nothingClosesWithoutItsEvidenceAndNoDeferralFollowsAClosing() throws IOException {
		String hazard = ordered();
		done("hazard", "do", "begin", hazard);
		done("hazard", "do", "submit", hazard, "--set", "result=已清理");
		assertThat(refused("hazard", "do", "pass", hazard, "--set", "opinion=合格")).containsExactly("evidence-pair");
		assertThat(refused("hazard", "do", "close", hazard, "--set", "opinion=同意", "--by", "复核员乙")).containsExactly("state");
		assertThat(refused("paper", "recheck-opinion", hazard, "--out", folder.resolve("r.pdf").toString())).hasSize(1);
		done("hazard", "do", "pass", hazard, "--set", "opinion=合格", "--evidence", "before=" + picture("b.png", Color.RED), "--evidence", picture("a.png", Color.GREEN).toString());
		done("hazard", "do", "close", hazard, "--set", "opinion=同意", "--by", "复核员乙");
		assertThat(refused("hazard", "do", "ask-deferral", hazard, "--set", "until=+30", "--set", "applicant=甲店", "--reason", "设备未到货")).containsExactly("state");
		assertThat(stateOf(hazard)).isEqualTo("closed");
	}

	@Test
	void anEnterpriseWithOpenHazardsIsNotDeleted() {
		String hazard = ordered();
		assertThat(call("enterprise", "delete", CODE).exit()).as("without a reason").isEqualTo(2);
		assertThat(refused("enterprise", "delete", CODE, "--reason", "误登")).containsExactly("enterprise.open-hazards");
		assertThat(stateOf(hazard)).isEqualTo("ordered");
		done("hazard", "do", "withdraw", hazard, "--reason", "误记");
		assertThat(refused("enterprise", "delete", CODE, "--reason", "误登")).containsExactly("enterprise.hazards");
		String other = "91350503MA0000002T";
		Desk.Answer imported = call("import", "register", desk.file("other.csv", "企业名称,统一社会信用代码,行业,存瓶总重量(含备用)", "乙店," + other + ",餐饮燃气,80").toString());
		assertThat(imported.exit()).as(imported.err()).isZero();
		assertThat(done("enterprise", "delete", other, "--reason", "误登").get("name")).isEqualTo("乙店");
		assertThat(call("enterprise", "delete", other, "--reason", "误登").exit()).as("gone").isEqualTo(2);
		assertThat(done("audit").get("intact")).isEqualTo(true);
	}

	@Test
	void aVisitThatIsNotAnsweredIsNotFinished() {
		String visit = (String) object(done("inspection", "start", CODE, "inspection"), "visit").get("id");
		assertThat(refused("inspection", "finish", visit)).isNotEmpty();
		assertThat(object(done("inspection", "show", visit), "visit").get("state")).isEqualTo("open");
	}

	private String stateOf(String hazard) {
		return (String) done("hazard", "actions", hazard).get("state");
	}

	private List<Path> kept() {
		Path evidence = folder.resolve("w/evidence");
		if (!Files.exists(evidence)) return List.of();
		try (Stream<Path> files = Files.walk(evidence)) {
			return files.filter(Files::isRegularFile).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
