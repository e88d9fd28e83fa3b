package org.safetyworkbench.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The built-in templates, which {@code resources/templates} keeps as Word documents. After a change here write them with
 * {@code -DwriteTemplates=true} (see BuiltInTemplatesTest).
 */
final class BuiltInTemplates {

	static final Path FOLDER = Path.of("resources/templates");

	private BuiltInTemplates() {}

	static Sheet of(PaperKind kind) {
		return switch (kind) {
			case INSPECTION_RECORD -> inspectionRecord();
			case IMMEDIATE_ORDER -> immediateOrder();
			case RECTIFICATION_ORDER -> rectificationOrder();
			case HAZARD_NOTICE -> hazardNotice();
			case DEFERRAL_APPLICATION -> deferralApplication();
			case DEFERRAL_DECISION -> deferralDecision();
			case RECHECK_OPINION -> recheckOpinion();
			case TRANSFER_LETTER -> transferLetter();
			case COPY_LETTER -> copyLetter();
			case CRIMINAL_REFERRAL -> criminalReferral();
			case LISTING_NOTICE -> listingNotice();
			case DELISTING_NOTICE -> delistingNotice();
			case REMINDER_LETTER -> reminder();
			case SUPERVISION_LETTER -> supervision();
			case INTERVIEW_NOTICE -> interview();
			case CIRCULAR -> circular();
			case MAJOR_REPORT -> majorReport();
			case BLANK_CHECKLIST -> checklist();
			case RISK_LABELS -> labels();
		};
	}

	private static String[] line(String... cells) {
		return cells;
	}

	private static Sheet inspectionRecord() {
		return new Sheet().document("{{文书名称}}")
				.form(line("被检查单位", "{{企业名称}}"), line("统一社会\n信用代码", "{{信用代码}}", "主要负责人", "{{主要负责人}}"), line("地　　址", "{{地址}}"),
						line("现场负责人", "{{现场负责人}}", "联系电话", "{{联系电话}}"), line("检查方式", "{{检查方式}}", "检查日期", "{{检查日期}}"), line("检查人员", "{{检查人员}}", "证　　号", "{{执法证号}}"),
						line("检查情况", "{{检查情况}}"))
				.gap().hazards("{{?项数}}检查发现下列{{项数}}项问题和隐患：", "序号", "隐患.序号", "问题和隐患", "隐患.问题", "等级", "隐患.等级", "依据", "隐患.依据", "处理意见", "隐患.要求").unverified()
				.photos("现场照片：").gap().text("被检查单位意见：{{企业意见}}", "{{?备注}}备注：{{备注}}").raw(Sheet.p("Sign", "被检查单位现场负责人（签名）：{{签名图:30}}", "<w:keepNext/><w:spacing w:line=\"560\" w:lineRule=\"atLeast\"/>")).keep("Sign", "检查人员（签名）：").keep("Sign", "检查人员（签名）：")
				.keep("Issuer", "{{签发日期}}").imprint("本记录一式两份：一份交被检查单位，一份由本机关存档。");
	}

	private static Sheet immediateOrder() {
		return new Sheet().document("责令当场整改通知书").add("Addressee", "{{企业名称}}：")
				.hazards("你单位（统一社会信用代码：{{信用代码}}）于{{检查日期}}经本机关检查，发现存在下列{{项数}}项问题和隐患：", "序号", "隐患.序号", "问题和隐患", "隐患.问题", "等级", "隐患.等级", "依据", "隐患.依据", "整改要求", "隐患.要求").unverified()
				.text("现责令你单位立即整改，当场消除上述问题和隐患。隐患排除前或者排除过程中无法保证安全的，应当从危险区域内撤出作业人员，停止作业或者停止使用有关场所、设施、设备。", "整改完成后由检查人员当场复核；当场不能完成的，本机关将另行责令限期整改。",
						"对本通知不服的，可以在法定期限内依法申请行政复议或者提起行政诉讼；复议、诉讼期间不停止执行本通知，法律另有规定的除外。")
				.keep("Sign", "检查人员：{{检查人员}}").signatures().issuer().photos("附：整改前后照片").imprint("本通知书一式两份：一份送达被检查单位，一份由本机关存档。");
	}

	private static Sheet rectificationOrder() {
		return new Sheet().document("责令限期整改指令书").add("Addressee", "{{企业名称}}：").hazards("你单位（统一社会信用代码：{{信用代码}}）于{{检查日期}}经本机关检查，发现存在下列{{项数}}项问题和隐患：")
				.text("{{?重大情况}}其中{{重大情况}}，应当落实整改的责任、措施、资金、时限和应急预案。", "{{?立即整改}}其中{{立即整改}}应当立即整改。", "现责令你单位按照表列要求和期限完成整改。整改期间应当采取可靠的安全防范措施；无法保证安全的，应当停止使用有关场所、设施、设备。",
						"整改完成后，请将整改情况书面报送本机关，本机关将予以复查。确有正当理由不能按期完成的，应当在期限届满前书面申请延期。逾期未整改或者整改后仍不符合要求的，将依法处理。",
						"对本指令不服的，可以在法定期限内依法申请行政复议或者提起行政诉讼；复议、诉讼期间不停止执行本指令，法律另有规定的除外。")
				.keep("Sign", "检查人员：{{检查人员}}").signatures().issued("本指令书一式两份：一份送达被检查单位，一份由本机关存档。");
	}

	private static Sheet hazardNotice() {
		return new Sheet().document("事故隐患告知书").add("Addressee", "{{企业名称}}主要负责人、实际控制人：").hazards("经查，你单位（统一社会信用代码：{{信用代码}}）存在下列{{项数}}项问题和隐患，现予告知：")
				.text("{{?重大情况}}其中{{重大情况}}。主要负责人应当组织制定并实施治理方案，做到责任、措施、资金、时限和应急预案五落实；重大事故隐患及其治理情况应当按规定报告。", "请你单位主要负责人、实际控制人立即组织整改，整改情况书面报送本机关，并如实向从业人员通报。")
				.issuer().receipt("送达回证", "文书名称及文号：事故隐患告知书　{{文号}}", "受送达单位：{{企业名称}}", "主要负责人（签收）：　　　　　　　年　　月　　日", "实际控制人（签收）：　　　　　　　年　　月　　日", "送达方式：□直接　□留置　□邮寄　□其他", "送达人（签名）：")
				.imprint("本告知书一式三份：主要负责人、实际控制人各一份，一份由本机关存档。");
	}

	private static Sheet deferralApplication() {
		return new Sheet().add("Title", "延期整改申请表").add("Number", "申请单位（盖章）：{{企业名称}}")
				.form(line("信用代码", "{{信用代码}}", "联系电话", "{{联系电话}}"), line("原文书文号", "{{原文号}}"), line("原整改期限", "{{原期限}}", "申请延至", "{{延期至}}"))
				.gap().hazards("", "序号", "隐患.序号", "问题和隐患", "隐患.问题", "等级", "隐患.等级", "整改要求", "隐患.要求", "原定期限", "隐患.期限").gap()
				.form(line("申请理由", "{{理由}}\n>主要负责人（签名）：　　　　　\n>{{申请日期}}"), line("整改进展\n和延期内\n安全措施", "{{整改进展}}"), line("承办人\n意见", ">承办人（签名）：　　　　　　　\n>年　　月　　日"),
						line("负责人\n审批意见", "□同意延期至　　　　年　　月　　日\n□不同意延期\n>负责人（签名）：　　　　　　　\n>年　　月　　日"))
				.imprint("申请应当在期限届满前提出，批准前按原期限执行。");
	}

	private static Sheet deferralDecision() {
		return new Sheet().document("延期整改决定书").add("Addressee", "{{企业名称}}：")
				.hazards("你单位（统一社会信用代码：{{信用代码}}）于{{申请日期}}就下列隐患申请延期整改：", "序号", "隐患.序号", "问题和隐患", "隐患.问题", "等级", "隐患.等级", "依据", "隐患.依据", "整改要求", "隐患.要求").unverified()
				.text("{{?理由}}申请理由：{{理由}}", "经审查，本机关决定：{{决定}}。", "{{?延期至}}整改期限延至{{延期至}}。延期期间，你单位应当落实监控和安全防范措施；无法保证安全的，应当停止使用有关场所、设施、设备。延期届满仍未完成整改的，将依法处理。", "{{?决定理由}}决定理由：{{决定理由}}",
						"对本决定不服的，可以在法定期限内依法申请行政复议或者提起行政诉讼。")
				.issuer().receipt("送达回证", "文书文号：{{文号}}", "受送达单位：{{企业名称}}", "受送达人（签收）：　　　　　　　　年　　月　　日").imprint("本决定书一式两份：一份送达申请单位，一份由本机关存档。");
	}

	private static Sheet recheckOpinion() {
		return new Sheet().document("整改复查意见书").add("Addressee", "{{企业名称}}：").text("{{?原文号}}本机关于此前作出{{原文号}}。")
				.hazards("本机关于{{复查日期}}对你单位（统一社会信用代码：{{信用代码}}）下列{{项数}}项问题和隐患的整改情况进行了复查：", "序号", "隐患.序号", "问题和隐患", "隐患.问题", "等级", "隐患.等级", "整改要求", "隐患.要求", "整改期限", "隐患.期限", "复查情况", "隐患.结果")
				.gap().text("复查意见：{{复查结论}}").photos("整改前后照片：").gap().keep("Sign", "复查人员：{{复查人员}}").signatures().issued("本意见书一式两份：一份送达被复查单位，一份由本机关存档。");
	}

	private static Sheet transferLetter() {
		return new Sheet().letter("关于移送{{企业名称}}\n有关安全问题的函").add("Addressee", "{{主送机关}}：")
				.text("本机关于{{检查日期}}检查{{企业名称}}（统一社会信用代码：{{信用代码}}）时，发现下列{{项数}}项问题和隐患应当由贵单位依职责处理，现予移送。", "{{?地址}}企业地址：{{地址}}。", "{{?主要负责人}}主要负责人：{{主要负责人}}。", "{{?联系电话}}联系电话：{{联系电话}}。")
				.hazards("{{?重大情况}}其中{{重大情况}}，请优先处理。", "序号", "隐患.序号", "问题和隐患", "隐患.问题", "等级", "隐患.等级", "依据", "隐患.依据", "建议措施", "隐患.要求", "发现日期", "隐患.发现日期").unverified()
				.text("请依法处理，并将处理结果函告本机关。", "{{?函复期限}}请于{{函复期限}}前函复。", "{{?备注}}附件及说明：{{备注}}").keep("Sign", "联系人：　　　　　　　联系电话：").issuer()
				.receipt("移送回执", "{{机关}}：", "{{文号}}移送的{{企业名称}}有关事项已经收到。", "接收人（签名）：　　　　　　　　联系电话：", ">{{主送机关}}（印章）", ">年　　月　　日")
				.imprint("{{机关}}　　　　{{签发日期}}印发");
	}

	private static Sheet copyLetter() {
		return new Sheet().letter("关于抄告{{企业名称}}\n安全问题和隐患的函").add("Addressee", "{{主送机关}}：")
				.text("本机关于{{检查日期}}检查{{企业名称}}（统一社会信用代码：{{信用代码}}）时，发现下列{{项数}}项问题和隐患。本机关正在督促企业整改，因涉及贵单位行政处罚等职权，现予抄告，请依法处理。", "{{?地址}}企业地址：{{地址}}。")
				.hazards("{{?重大情况}}其中{{重大情况}}。", "序号", "隐患.序号", "问题和隐患", "隐患.问题", "等级", "隐患.等级", "依据", "隐患.依据", "督促整改要求", "隐患.要求", "整改期限", "隐患.期限").unverified()
				.text("如予立案查处或者另有处理意见，请函告本机关。", "{{?函复期限}}请于{{函复期限}}前函复。", "{{?备注}}附件及说明：{{备注}}").keep("Sign", "联系人：　　　　　　　联系电话：").issued("{{?抄送机关}}抄送：{{抄送机关}}", "{{机关}}　　　　{{签发日期}}印发");
	}

	private static Sheet criminalReferral() {
		return new Sheet().letter("涉嫌犯罪案件移送书").add("Addressee", "{{主送机关}}：")
				.text("本机关在查处{{企业名称}}（统一社会信用代码：{{信用代码}}）安全生产问题时，发现其行为涉嫌犯罪，应当依法追究刑事责任。根据行政执法机关移送涉嫌犯罪案件的有关规定，现将案件移送贵单位。", "{{?地址}}单位地址：{{地址}}。", "{{?主要负责人}}主要负责人：{{主要负责人}}。")
				.hazards("案件涉及的问题和隐患：", "序号", "隐患.序号", "问题和隐患", "隐患.问题", "等级", "隐患.等级", "依据", "隐患.依据", "发现日期", "隐患.发现日期").unverified()
				.text("{{?备注}}案情及移送材料：{{备注}}", "贵单位是否立案，请依法书面告知本机关，并退回本移送书的回执。").keep("Sign", "联系人：　　　　　　　联系电话：").issuer()
				.receipt("移送回执", "{{机关}}：", "{{文号}}移送的案件及材料已经收到。", "接收人（签名）：　　　　　　　　联系电话：", ">{{主送机关}}（印章）", ">年　　月　　日").imprint("{{?抄送机关}}抄送：{{抄送机关}}", "{{机关}}　　　　{{签发日期}}印发");
	}

	private static Sheet listingNotice() {
		return new Sheet().file("关于对{{企业名称}}\n事故隐患实行挂牌督办的通知").add("Addressee", "{{企业名称}}：")
				.hazards("经查，你单位（统一社会信用代码：{{信用代码}}）存在下列事故隐患。为督促整改，决定自{{挂牌日期}}起实行{{督办级别}}挂牌督办。").keep("Heading", "一、督办期限").text("督办期限至{{督办期限}}，期限内应当完成整改并经验收。").keep("Heading", "二、整改要求")
				.text("你单位主要负责人对整改负总责，应当做到责任、措施、资金、时限和应急预案五落实：", "{{?整改责任人}}整改责任人：{{整改责任人}}。", "{{?整改措施}}整改措施：{{整改措施}}。", "{{?整改资金}}整改资金：{{整改资金}}。", "{{?整改时限}}整改时限：{{整改时限}}。", "{{?应急预案}}应急预案：{{应急预案}}。",
						"整改期间应当采取可靠的安全防范措施；无法保证安全的，应当停产停业或者停止使用有关场所、设施、设备。")
				.keep("Heading", "三、验收和摘牌").text("整改完成后，由你单位自行评估并书面申请验收。经本机关验收合格的，解除挂牌督办；逾期未完成或者验收不合格的，依法处理。确需延期的，应当在期限届满前申请。", "挂牌督办的情况将依照规定公布。")
				.issued("{{?抄送机关}}抄送：{{抄送机关}}", "{{机关}}　　　　{{签发日期}}印发");
	}

	private static Sheet delistingNotice() {
		return new Sheet().file("关于解除{{企业名称}}\n事故隐患挂牌督办的通知").add("Addressee", "{{企业名称}}：")
				.hazards("你单位（统一社会信用代码：{{信用代码}}）下列事故隐患自{{挂牌日期}}起实行{{督办级别}}挂牌督办：", "序号", "隐患.序号", "问题和隐患", "隐患.问题", "等级", "隐患.等级", "依据", "隐患.依据", "整改要求", "隐患.要求").unverified()
				.text("{{?验收日期}}经{{验收日期}}验收：{{验收情况}}。", "现决定自本通知印发之日起解除挂牌督办。你单位应当巩固整改成果，落实日常排查治理，防止同类隐患再次发生。", "{{?备注}}{{备注}}").issued("{{?抄送机关}}抄送：{{抄送机关}}", "{{机关}}　　　　{{签发日期}}印发");
	}

	private static Sheet reminder() {
		return new Sheet().letter("关于按期整改安全问题和隐患的提醒函").add("Addressee", "{{主送机关}}：").hazards("{{企业名称}}（统一社会信用代码：{{信用代码}}）下列{{项数}}项问题和隐患尚未销号，现予提醒：")
				.text("{{?逾期情况}}其中{{逾期情况}}。", "请对照整改期限抓紧整改，按时报送整改情况；有困难的，请在期限届满前与本机关联系。", "{{?备注}}{{备注}}").keep("Sign", "联系人：　　　　　　　联系电话：").issued("{{机关}}　　　　{{签发日期}}印发");
	}

	private static Sheet supervision() {
		return new Sheet().letter("关于督促整改安全问题和隐患的督办函").add("Addressee", "{{主送机关}}：").hazards("{{企业名称}}（统一社会信用代码：{{信用代码}}）下列{{项数}}项问题和隐患整改进展迟缓，现予督办：")
				.text("{{?逾期情况}}其中{{逾期情况}}。", "请明确整改责任人和完成时间，限期整改到位，整改期间落实安全防范措施。", "{{?函复期限}}请于{{函复期限}}前将整改情况书面报送本机关。", "仍不落实的，本机关将依照规定约谈、通报，并依法处理。", "{{?备注}}{{备注}}").keep("Sign", "联系人：　　　　　　　联系电话：")
				.issued("{{?抄送机关}}抄送：{{抄送机关}}", "{{机关}}　　　　{{签发日期}}印发");
	}

	private static Sheet interview() {
		return new Sheet().document("安全生产约谈通知书").add("Addressee", "{{主送机关}}：").hazards("{{企业名称}}（统一社会信用代码：{{信用代码}}）下列{{项数}}项问题和隐患整改不力：")
				.text("{{?逾期情况}}其中{{逾期情况}}。", "为督促落实安全生产责任，本机关决定约谈你单位主要负责人。").keep("Sign", "约谈时间：{{约谈时间}}").add("Sign", "约谈地点：{{约谈地点}}")
				.text("请主要负责人携带隐患整改方案及进展材料准时参加；确因故不能参加的，应当提前书面说明并委托分管负责人参加。", "{{?备注}}{{备注}}").issuer()
				.receipt("送达回证", "文书文号：{{文号}}", "受送达单位：{{主送机关}}", "受送达人（签收）：　　　　　　　　年　　月　　日").imprint("本通知书一式两份：一份送达被约谈单位，一份由本机关存档。");
	}

	private static Sheet circular() {
		return new Sheet().file("关于{{企业名称}}\n安全问题和隐患整改情况的通报").add("Addressee", "{{主送机关}}：").hazards("{{企业名称}}（统一社会信用代码：{{信用代码}}）存在下列{{项数}}项问题和隐患，至今未整改到位：")
				.text("{{?逾期情况}}其中{{逾期情况}}。", "该单位安全生产主体责任落实不到位，现予通报。该单位应当深刻吸取教训，立即整改，整改情况书面报送本机关。", "各单位要引以为戒，对照检查，切实做好隐患排查治理。", "{{?备注}}{{备注}}").issued("{{?抄送机关}}抄送：{{抄送机关}}", "{{机关}}　　　　{{签发日期}}印发");
	}

	private static Sheet majorReport() {
		return new Sheet().letter("关于{{企业名称}}\n重大事故隐患情况的报告").add("Addressee", "{{主送机关}}：").text("{{?报告次别}}现将{{企业名称}}（统一社会信用代码：{{信用代码}}）重大事故隐患情况作{{报告次别}}报告。", "{{?地址}}单位地址：{{地址}}。")
				.hazards("一、隐患基本情况").keep("", "二、治理措施和进展").text("{{?整改责任人}}整改责任人：{{整改责任人}}。", "{{?整改措施}}整改措施：{{整改措施}}。", "{{?整改资金}}整改资金：{{整改资金}}。", "{{?整改时限}}整改时限：{{整改时限}}。", "{{?应急预案}}应急预案：{{应急预案}}。", "{{?整改进展}}进展：{{整改进展}}",
						"{{?备注}}{{备注}}", "特此报告。")
				.issued("{{?抄送机关}}抄送：{{抄送机关}}", "{{机关}}　　　　{{签发日期}}印发");
	}

	private static Sheet checklist() {
		int[] top = {1260, 3300, 1160, 2418, 1500};
		String code = Sheet.cell(top[4], 1, "<w:vMerge w:val=\"restart\"/>", Sheet.p("Picture", "{{二维码:21}}", ""));
		String rest = Sheet.cell(top[4], 1, "<w:vMerge/>", Sheet.p("CodeNote", "", ""));
		StringBuilder form = new StringBuilder();
		String[][] lines = {{"被检查单位", "{{企业名称}}", "信用代码", "{{信用代码}}"}, {"地　　址", "{{地址}}", "联系电话", "{{联系电话}}"}, {"检查人员", "{{检查人员}}", "检查日期", "{{检查日期}}"}};
		for (int i = 0; i < lines.length; i++) {
			form.append("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"500\"/></w:trPr>");
			for (int c = 0; c < 4; c++) form.append(Sheet.cell(top[c], 1, "", Sheet.p("SmallText", lines[i][c], c % 2 == 0 ? "<w:jc w:val=\"center\"/>" : "")));
			form.append(i == 0 ? code : rest).append("</w:tr>");
		}
		int[] widths = {640, 3400, 2100, 2498, 1000};
		String[] heads = {"序号", "检查内容", "检查方法和依据", "结果", "备注"};
		String[] head = new String[5];
		for (int i = 0; i < 5; i++) head[i] = Sheet.p("SmallHead", heads[i], "");
		return new Sheet().narrow().add("SmallTitle", "{{检查表名称}}").table(top, java.util.List.of(form.toString())).add("CodeNote", "")
				.table(widths, java.util.List.of(Sheet.row(widths, true, head), Sheet.row(widths, false, Sheet.p("SmallText", "{{项目.序号}}", "<w:jc w:val=\"center\"/>"),
						Sheet.p("SmallText", "{{?项目.分类}}【{{项目.分类}}】", "") + Sheet.p("SmallText", "{{项目.内容}}", ""), Sheet.p("SmallText", "{{项目.方法}}", "") + Sheet.p("SmallText", "{{项目.依据}}", ""),
						Sheet.p("SmallText", "{{项目.结果}}", ""), Sheet.p("SmallText", "", ""))))
				.add("Note", "检查人员（签名）：　　　　　　　　　　　　被检查单位负责人（签名）：").add("Note", "共{{项数}}项。结果栏划“√”，数值、日期照实填写；拍照的在备注栏写照片编号。纸质结果应当在规定期限内补录。");
	}

	/** Six fit on a page. */
	private static Sheet labels() {
		int[] widths = {7600, 2000};
		String words = Sheet.p("SmallText", "{{企业名称}}", "<w:spacing w:before=\"80\"/>") + Sheet.p("SmallTitle", "{{码标签.风险点}}", "<w:spacing w:after=\"0\" w:line=\"420\"/><w:jc w:val=\"left\"/>") + Sheet.p("SmallText", "{{?码标签.部位}}部位：{{码标签.部位}}", "")
				+ Sheet.p("SmallText", "风险等级：{{码标签.等级}}（{{码标签.颜色}}色）", "") + Sheet.p("SmallText", "{{?码标签.责任人}}责任人：{{码标签.责任人}}", "")
				+ Sheet.p("SmallText", "{{?联系电话}}联系电话：{{联系电话}}", "") + Sheet.p("SmallText", "编号：{{码标签.编号}}", "<w:spacing w:after=\"80\"/>");
		return new Sheet().narrow().table(widths, java.util.List.of(Sheet.row(widths, false, words, Sheet.p("Picture", "{{码标签.二维码:30}}", "")))).add("Tail", "");
	}

	/** Writes them all. */
	static void write() throws IOException {
		Files.createDirectories(FOLDER);
		for (PaperKind kind : PaperKind.values()) Files.write(FOLDER.resolve(kind.id() + ".docx"), of(kind).docx());
	}
}
