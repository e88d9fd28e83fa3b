package org.safetyworkbench.paper;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;


/**
 * What fills a template: texts and pictures by field name, and rows of tables. The names are those an office reads in Word,
 * such as {@code {{企业名称}}}; {@code {{?待核}}} at the start of a paragraph keeps it only when the field is not empty;
 * {@code {{二维码:22}}} is a picture 22 mm wide; a table row with {@code {{隐患.问题}}} is repeated for every hazard.
 *
 * @param tables rows by table name, such as 隐患; the fields of a row carry that name and a dot
 */
public record Fields(Map<String, String> values, Map<String, Image> pictures, Map<String, List<Row>> tables) {

	/** One row of a table, with full field names. */
	public record Row(Map<String, String> values, Map<String, Image> pictures) {
		public Row {
			values = Map.copyOf(values);
			pictures = Map.copyOf(pictures);
		}

		public static Row of(Map<String, String> values) {
			return new Row(values, Map.of());
		}
	}

	public static final String OFFICE = "机关";
	public static final String NUMBER = "文号";
	public static final String PAPER = "文书名称";
	public static final String ENTERPRISE = "企业名称";
	public static final String CREDIT_CODE = "信用代码";
	public static final String ADDRESS = "地址";
	public static final String PRINCIPAL = "主要负责人";
	public static final String CONTROLLER = "实际控制人";
	public static final String PHONE = "联系电话";
	public static final String INSPECTED_ON = "检查日期";
	public static final String INSPECTORS = "检查人员";
	public static final String CERTIFICATES = "执法证号";
	public static final String VISIT_KIND = "检查方式";
	public static final String SITUATION = "检查情况";
	public static final String REPRESENTATIVE = "现场负责人";
	public static final String OPINION = "企业意见";
	public static final String NOTE = "备注";
	public static final String COUNT = "项数";
	public static final String MAJOR = "重大情况";
	public static final String IMMEDIATE = "立即整改";
	public static final String ISSUED_ON = "签发日期";
	public static final String AUTHORITY = "主送机关";
	public static final String COPY_TO = "抄送机关";
	public static final String UNVERIFIED = "待核";
	public static final String LINK = "记录编号";
	public static final String QR = "二维码";
	public static final String ORDER = "原文号";
	public static final String REASON = "理由";
	public static final String ASKED_ON = "申请日期";
	public static final String OLD_DEADLINE = "原期限";
	public static final String NEW_DEADLINE = "延期至";
	public static final String DECISION = "决定";
	public static final String DECIDED_BY = "决定人";
	public static final String DECISION_REASON = "决定理由";
	public static final String RESULT = "复查结论";
	public static final String RECHECKED_ON = "复查日期";
	public static final String RECHECKERS = "复查人员";
	public static final String LEVEL = "督办级别";
	public static final String LISTED_ON = "挂牌日期";
	public static final String LISTED_UNTIL = "督办期限";
	public static final String ACCEPTED_ON = "验收日期";
	public static final String ACCEPTANCE = "验收情况";
	public static final String FIVE_PERSON = "整改责任人";
	public static final String FIVE_MEASURE = "整改措施";
	public static final String FIVE_MONEY = "整改资金";
	public static final String FIVE_LIMIT = "整改时限";
	public static final String FIVE_PLAN = "应急预案";
	public static final String MEETING = "约谈时间";
	public static final String PLACE = "约谈地点";
	public static final String REPLY_BY = "函复期限";
	public static final String OVERDUE = "逾期情况";
	public static final String REPORT = "报告次别";
	public static final String STATE = "整改进展";
	public static final String PHOTOS = "照片";
	public static final String SIGNATURE = "签名图";
	public static final String CHECKLIST = "检查表名称";

	/** Table of hazards. */
	public static final String HAZARDS = "隐患";
	static final String INDEX = "隐患.序号";
	static final String ITEM = "隐患.检查项";
	static final String FINDING = "隐患.问题";
	static final String SEVERITY = "隐患.等级";
	static final String BASIS = "隐患.依据";
	static final String MEASURE = "隐患.要求";
	static final String DEADLINE = "隐患.期限";
	static final String FOUND_ON = "隐患.发现日期";
	static final String OUTCOME = "隐患.结果";

	/** Table of the questions of a checklist. */
	public static final String QUESTIONS = "项目";
	public static final String CHECK_INDEX = "项目.序号";
	public static final String CHECK_GROUP = "项目.分类";
	public static final String CHECK_QUESTION = "项目.内容";
	public static final String CHECK_VERIFY = "项目.方法";
	public static final String CHECK_BASIS = "项目.依据";
	public static final String CHECK_ANSWER = "项目.结果";

	/** Table of the code labels of risk points. */
	public static final String LABELS = "码标签";
	public static final String LABEL_RISK = "码标签.风险点";
	public static final String LABEL_PLACE = "码标签.部位";
	public static final String LABEL_LEVEL = "码标签.等级";
	public static final String LABEL_COLOUR = "码标签.颜色";
	public static final String LABEL_DUTY = "码标签.责任人";
	static final String LABEL_CODE = "码标签.编号";
	static final String LABEL_QR = "码标签.二维码";

	/** Two pictures side by side in each row. */
	static final String PHOTO_LEFT = "照片.左";
	static final String CAPTION_LEFT = "照片.左说明";
	static final String PHOTO_RIGHT = "照片.右";
	static final String CAPTION_RIGHT = "照片.右说明";

	/** Fields that hold pictures. */
	public static final Set<String> PICTURES = Set.of(QR, SIGNATURE, LABEL_QR, PHOTO_LEFT, PHOTO_RIGHT);

	/** Every field a template may use. */
	public static final Set<String> ALL = Set.copyOf(Stream.of(OFFICE, NUMBER, PAPER, ENTERPRISE, CREDIT_CODE, ADDRESS, PRINCIPAL, CONTROLLER, PHONE, INSPECTED_ON,
			INSPECTORS, CERTIFICATES, VISIT_KIND, SITUATION, REPRESENTATIVE, OPINION, NOTE, COUNT, MAJOR, IMMEDIATE, ISSUED_ON, AUTHORITY, COPY_TO, UNVERIFIED, LINK, QR, ORDER,
			REASON, ASKED_ON, OLD_DEADLINE, NEW_DEADLINE, DECISION, DECISION_REASON, DECIDED_BY, RESULT, RECHECKED_ON, RECHECKERS, LEVEL, LISTED_ON, LISTED_UNTIL, ACCEPTED_ON, ACCEPTANCE, FIVE_PERSON,
			FIVE_MEASURE, FIVE_MONEY, FIVE_LIMIT, FIVE_PLAN, MEETING, PLACE, REPLY_BY, OVERDUE, REPORT, STATE, PHOTOS, SIGNATURE, CHECKLIST, INDEX, ITEM, FINDING, SEVERITY, BASIS, MEASURE,
			DEADLINE, FOUND_ON, OUTCOME, CHECK_INDEX, CHECK_GROUP, CHECK_QUESTION, CHECK_VERIFY, CHECK_BASIS, CHECK_ANSWER, LABEL_RISK, LABEL_PLACE, LABEL_LEVEL, LABEL_COLOUR,
			LABEL_DUTY, LABEL_CODE, LABEL_QR, PHOTO_LEFT, CAPTION_LEFT, PHOTO_RIGHT,
			CAPTION_RIGHT).toList());

	/** The names of the tables. */
	public static final Set<String> TABLES = new TreeSet<>(Set.of(HAZARDS, QUESTIONS, LABELS, PHOTOS));

	public Fields {
		values = Map.copyOf(values);
		pictures = Map.copyOf(pictures);
		tables = Map.copyOf(tables);
	}

	Fields with(String field, String value) {
		Map<String, String> more = new java.util.HashMap<>(values);
		more.put(field, value);
		return new Fields(more, pictures, tables);
	}

	/** The table a field belongs to, empty for a field of the paper itself. */
	public static String table(String field) {
		int dot = field.indexOf('.');
		return dot < 0 ? "" : field.substring(0, dot);
	}
}
