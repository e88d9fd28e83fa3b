package org.safetyworkbench.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Office;

/** Invented cases, as an inspector would bring them home. */
final class Sample {

	static final Office OFFICE = new Office("某某区商务局", "CM", "default");
	static final LocalDate DAY = LocalDate.of(2026, 11, 20);
	static final RecordLink HAZARD = RecordLink.hazard(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0001L));
	static final Authority COMMERCE = new Authority("CM", "商务主管部门");
	static final Authority GAS = new Authority("GAS", "某某区住房和城乡建设局");
	static final Authority MARKET = new Authority("MR", "某某区市场监督管理局");

	private Sample() {}

	static Recipient restaurant(String name) {
		return new Recipient(code("91350503MA0000001"), name, "某某区示例路1号", "张某", "00000000000");
	}

	static CreditCode code(String first17) {
		return new CreditCode(first17 + CreditCode.checkCharacter(first17));
	}

	static Finding own(String finding) {
		return new Finding(Optional.empty(), "CM-001", finding, false, List.of(new Citation("中华人民共和国安全生产法", "21,24", true, true), new Citation("餐饮安全管理办法", "", false, true)), "制定制度并张贴上墙", DAY,
				DAY.plusDays(15), "李某、王某", COMMERCE, false, "");
	}

	static Finding gas(String finding) {
		return new Finding(Optional.empty(), "CG-009", finding, true, List.of(new Citation("城镇燃气管理条例", "18(7项)(8项)", true, true)), "立即停止使用并更换", DAY, DAY, "李某、王某", GAS, true, "");
	}

	static Finding with(Finding f, LocalDate deadline, String outcome) {
		return new Finding(f.hazard(), f.item(), f.finding(), f.major(), f.basis(), f.measure(), f.foundOn(), deadline, f.inspectors(), f.authority(), f.transfer(), outcome);
	}

	static Paper order(String enterprise, Finding... findings) {
		return Paper.of(PaperKind.RECTIFICATION_ORDER, OFFICE, restaurant(enterprise), List.of(findings)).about(HAZARD);
	}

	static Paper order() {
		return order("丰味小馆餐饮店", own("未建立全员安全生产责任制"), own("从业人员未经安全培训上岗"));
	}

	static Paper large(String name, int findings) {
		List<Finding> all = new ArrayList<>();
		for (int i = 0; i < findings; i++) all.add(i % 3 == 2 ? gas("第" + (i + 1) + "处燃气软管老化开裂，未设置可燃气体报警装置") : own("第" + (i + 1) + "项：疏散通道堆放杂物，应急照明不亮，灭火器压力不足"));
		return Paper.of(PaperKind.RECTIFICATION_ORDER, OFFICE, restaurant(name), all).about(HAZARD);
	}

	/** A paper of that kind with everything it can have. */
	static Paper of(PaperKind kind) {
		Finding pipe = with(gas("燃气软管是否老化、开裂、破损：是，不符合要求"), DAY.plusDays(10), "软管已更换，现场测漏合格");
		Finding people = with(own("从业人员是否经安全培训上岗：否，不符合要求"), DAY.plusDays(15), "已组织培训，抽查3人均掌握");
		boolean isAlone = switch (kind) {
			case DEFERRAL_APPLICATION, DEFERRAL_DECISION, LISTING_NOTICE, DELISTING_NOTICE, CRIMINAL_REFERRAL, MAJOR_REPORT -> true;
			default -> false;
		};
		Paper paper = Paper.of(kind, OFFICE, restaurant("丰味小馆餐饮店"), isAlone ? List.of(pipe) : List.of(pipe, people)).about(HAZARD).with(values());
		return switch (kind) {
			case TRANSFER_LETTER, COPY_LETTER -> paper.to(GAS);
			case CRIMINAL_REFERRAL -> paper.to(new Authority("", "某某市公安局某某分局"));
			case MAJOR_REPORT -> paper.to(new Authority("", "某某区安全生产委员会办公室"));
			case CIRCULAR -> paper.to(new Authority("", "各有关单位"));
			case RECHECK_OPINION, IMMEDIATE_ORDER -> paper.withPhotos(List.of(photo("整改前：软管开裂", Color.ORANGE, 1600, 1200), photo("整改后：已更换软管", Color.CYAN, 1600, 1200), photo("整改前", Color.PINK, 900, 1600)));
			case INSPECTION_RECORD -> paper.withPhotos(List.of(photo("CG-009 燃气软管开裂", Color.ORANGE, 1600, 1200))).with(Fields.SIGNATURE, photo("签名", Color.WHITE, 300, 100));
			case BLANK_CHECKLIST -> Paper.of(kind, OFFICE, restaurant("丰味小馆餐饮店"), List.of()).about(HAZARD).with(values()).withQuestions(questions(26));
			case RISK_LABELS -> Paper.of(kind, OFFICE, restaurant("丰味小馆餐饮店"), List.of()).withLabels(List.of(label(HAZARD, "厨房燃气间")));
			default -> paper;
		};
	}

	private static Map<String, String> values() {
		Map<String, String> values = new HashMap<>();
		values.put(Fields.VISIT_KIND, "行政检查");
		values.put(Fields.INSPECTED_ON, "2026年11月20日");
		values.put(Fields.INSPECTORS, "李某、王某");
		values.put(Fields.CERTIFICATES, "示例-001、示例-002");
		values.put(Fields.SITUATION, "检查人员出示执法证件并告知检查事项，对照《餐饮燃气检查表》检查26项：符合22项，不符合2项，不适用2项。");
		values.put(Fields.REPRESENTATIVE, "陈某");
		values.put(Fields.OPINION, "对检查结果无异议。");
		values.put(Fields.ORDER, "《责令限期整改指令书》（安改〔2026〕12号）");
		values.put(Fields.REASON, "更换的不锈钢波纹软管缺货，供货单位承诺12月中旬到货。");
		values.put(Fields.ASKED_ON, "2026年11月25日");
		values.put(Fields.OLD_DEADLINE, "2026年11月30日");
		values.put(Fields.NEW_DEADLINE, "2026年12月20日");
		values.put(Fields.DECISION, "同意延期整改");
		values.put(Fields.DECISION_REASON, "理由正当，并已停止使用该灶具。");
		values.put(Fields.RESULT, "2项均已按要求完成整改。");
		values.put(Fields.RECHECKED_ON, "2026年12月6日");
		values.put(Fields.RECHECKERS, "李某、赵某");
		values.put(Fields.LEVEL, "县级");
		values.put(Fields.LISTED_ON, "2026年11月22日");
		values.put(Fields.LISTED_UNTIL, "2027年2月20日");
		values.put(Fields.ACCEPTED_ON, "2027年1月15日");
		values.put(Fields.ACCEPTANCE, "整改措施全部落实，验收合格");
		values.put(Fields.FIVE_PERSON, "张某（主要负责人）");
		values.put(Fields.FIVE_MEASURE, "更换全部燃气软管，加装可燃气体报警及切断装置");
		values.put(Fields.FIVE_MONEY, "3万元，已列支");
		values.put(Fields.FIVE_LIMIT, "2026年11月30日");
		values.put(Fields.FIVE_PLAN, "整改期间停用该灶具，专人值守");
		values.put(Fields.MEETING, "2026年12月1日15:00");
		values.put(Fields.PLACE, "某某区商务局三楼会议室");
		values.put(Fields.REPLY_BY, "2026年12月20日");
		values.put(Fields.OVERDUE, "1项已逾期5天");
		values.put(Fields.REPORT, "第一次");
		values.put(Fields.STATE, "已停用该灶具，新软管已订购。");
		values.put(Fields.COPY_TO, "某某区应急管理局，某某街道办事处");
		values.put(Fields.CHECKLIST, "餐饮燃气安全检查表");
		values.put(Fields.COUNT, "2");
		return values;
	}

	static List<Map<String, String>> questions(int count) {
		List<Map<String, String>> rows = new ArrayList<>();
		for (int i = 1; i <= count; i++)
			rows.add(Map.of(Fields.CHECK_INDEX, String.valueOf(i), Fields.CHECK_GROUP, i % 5 == 1 ? "用气场所" : "", Fields.CHECK_QUESTION, "用气场所是否安装可燃气体报警装置并与紧急切断阀联动，保障其正常使用？", Fields.CHECK_VERIFY, "现场查看、测试",
					Fields.CHECK_BASIS, "《中华人民共和国安全生产法》36条", Fields.CHECK_ANSWER, i % 4 == 0 ? "实测：＿＿＿＿ kg\n（不大于100 kg）" : "□是　□否　□不适用"));
		return rows;
	}

	static Label label(RecordLink link, String risk) {
		return new Label(link, Map.of(Fields.LABEL_RISK, risk, Fields.LABEL_PLACE, "一层后厨", Fields.LABEL_LEVEL, "重大风险", Fields.LABEL_COLOUR, "红", Fields.LABEL_DUTY, "厨师长 陈某"));
	}

	static Photo photo(String caption, Color colour, int width, int height) {
		return new Photo(caption, () -> {
			BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
			Graphics2D graphics = image.createGraphics();
			graphics.setColor(colour);
			graphics.fillRect(0, 0, width, height);
			graphics.setColor(Color.DARK_GRAY);
			graphics.drawLine(0, 0, width, height);
			graphics.dispose();
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try {
				ImageIO.write(image, "png", bytes);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			return bytes.toByteArray();
		});
	}
}
