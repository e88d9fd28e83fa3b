package org.safetyworkbench.exchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.safetyworkbench.core.Text;

/** What a column of an office's table can be, besides a fact of a pack, and the words that head it. */
public enum Field {
	CREDIT_CODE("creditCode", "统一社会信用代码", "Credit code", "社会信用代码", "信用代码", "统一信用代码", "统一代码", "企业信用代码", "统一社会信用代码证号", "信用代码证号",
			"统一社会信用代码注册号", "unified social credit code", "uscc", "usci", "social credit code"),
	NAME("name", "企业名称", "Name", "单位名称", "公司名称", "名称", "企业", "单位", "经营单位", "场所名称", "店名", "商户名称", "经营主体名称", "被检查单位", "受检单位", "enterprise",
			"enterprise name", "company", "company name", "business name"),
	AREA("areaCode", "行政区划代码", "Area code", "行政区划", "区划代码", "区划", "所属区域", "所属区划", "行政区域", "行政区", "所属辖区", "辖区", "属地", "所在区域", "所在地区", "所属地区", "area",
			"district code", "region code", "division code"),
	PROVINCE("province", "所在省份", "Province", "省份", "所在省", "省", "省市"),
	REGION("region", "地区", "Region", "城市", "所在城市", "市县", "市", "区县", "所在区县", "district", "city", "county"),
	ADDRESS("address", "地址", "Address", "注册地址", "经营地址", "详细地址", "住所", "经营场所", "单位地址", "企业地址", "场所地址", "营业地址", "生产经营地址", "通讯地址", "registered address"),
	SECTORS("sectors", "行业", "Sectors", "所属行业", "行业类别", "行业类型", "行业领域", "行业门类", "所属行业领域", "业态类别", "sector", "industry"),
	PRINCIPAL("principal", "主要负责人", "Principal", "负责人", "法人代表", "法定代表人", "法人", "企业负责人", "主要负责人姓名", "法定代表人姓名", "法定代表人负责人", "person in charge",
			"legal representative", "responsible person"),
	PHONE("phone", "联系电话", "Phone", "电话", "手机", "手机号", "手机号码", "联系方式", "负责人电话", "电话号码", "联系人电话", "负责人联系电话", "telephone", "tel", "mobile", "phone number"),
	REGISTERED_ON("registeredOn", "注册日期", "Registered on", "成立日期", "注册时间", "成立时间", "registration date", "established"),
	KIND("kind", "企业类型", "Enterprise type", "主体类型", "经济类型", "市场主体类型", "公司类型", "company type"),
	CAPITAL("capital", "注册资金", "Registered capital", "注册资本", "capital"),
	SCOPE("scope", "经营范围", "Business scope", "业务范围", "经营范围及方式", "scope"),
	DATE("date", "检查日期", "Inspected on", "日期", "检查时间", "inspection date", "date of inspection"),
	INSPECTOR("inspector", "检查人", "Inspector", "检查人员", "检查员", "执法人员", "检查人姓名", "inspectors"),
	ITEM("item", "检查项", "Item", "检查项目", "检查项编号", "检查内容", "项目编号", "检查项目编号", "检查事项", "item id", "checklist item"),
	RESULT("result", "结果", "Result", "检查结果", "结论", "检查结论", "是否合格", "是否符合", "answer"),
	MEASURED("measured", "实测值", "Measured value", "实测", "测量值", "实测数值", "检测值", "measured", "measurement", "measured value"),
	RISK("risk", "风险点", "Risk point", "风险点名称", "风险源点", "风险源", "风险名称", "危险源", "危险源名称", "作业活动", "较大危险因素", "risk", "risk point name"),
	PLACE("place", "位置", "Place", "部位", "所在部位", "所在位置", "区域", "场所", "场所部位", "风险部位", "location"),
	ACCIDENTS("accidents", "事故类型", "Kinds of accident", "可能导致的事故类型", "易发生的事故类型", "事故类别", "可能发生的事故类型", "主要事故类型", "accident type", "accident types"),
	LEC_L("l", "可能性L", "Likelihood L", "L", "L值", "LEC-L", "可能性(L)"),
	LEC_E("e", "暴露频次E", "Exposure E", "E", "E值", "LEC-E", "暴露频率E", "暴露频次(E)"),
	LEC_C("c", "后果C", "Consequence C", "C", "C值", "LEC-C", "后果严重性C", "后果(C)"),
	LIKELIHOOD("likelihood", "可能性", "Likelihood", "可能性等级", "可能性分值", "可能性P", "P"),
	SERIOUSNESS("severity", "严重性", "Severity", "后果严重性", "严重性等级", "后果等级", "严重性S", "S"),
	COLOUR("colour", "风险等级", "Colour", "颜色", "风险颜色", "四色", "四色等级", "风险级别", "风险分级", "评价级别", "color", "risk level"),
	BASIS("basis", "判定依据", "Judged by", "判别依据", "判定理由", "评价依据", "辨识依据", "grounds"),
	PEOPLE("people", "人防措施", "Controls: people", "人防"),
	TECHNICAL("technical", "技防措施", "Controls: technical", "技防", "技术措施"),
	ENGINEERING("engineering", "工程防措施", "Controls: engineering", "工程防", "工程措施", "工程技术措施"),
	MANAGEMENT("management", "管理防措施", "Controls: management", "管理防", "管理措施", "管控措施", "防控措施", "controls"),
	LEVEL("level", "责任层级", "Duty level", "管控层级", "管控级别", "责任级别"),
	PERSON("person", "责任人", "Person", "管控责任人", "责任人员", "responsible"),
	EMERGENCY("emergency", "应急处置", "Emergency measure", "应急处置措施", "应急措施"),
	REVIEW_ON("reviewDueOn", "下次评估日期", "Next assessment", "下次评估", "复评日期"),
	NOTE("note", "备注", "Note", "说明", "检查情况", "情况说明", "notes", "remark", "remarks", "comment"),
	IGNORED("ignore", "序号", "No.", "编号", "no", "index", "#", "原行号", "拒收原因", "row", "reasons");

	private static final Set<Field> OF_REGISTER = EnumSet.of(CREDIT_CODE, NAME, AREA, PROVINCE, REGION, ADDRESS, SECTORS, PRINCIPAL, PHONE, REGISTERED_ON, KIND, CAPITAL,
			SCOPE, IGNORED);
	private static final Set<Field> OF_RISKS = EnumSet.of(CREDIT_CODE, NAME, RISK, PLACE, ACCIDENTS, LEC_L, LEC_E, LEC_C, LIKELIHOOD, SERIOUSNESS, COLOUR, BASIS, PEOPLE, TECHNICAL,
			ENGINEERING, MANAGEMENT, LEVEL, PERSON, EMERGENCY, REVIEW_ON, IGNORED);
	private static final Set<Field> OF_ANSWERS = EnumSet.of(CREDIT_CODE, NAME, DATE, INSPECTOR, ITEM, RESULT, MEASURED, NOTE, IGNORED);

	private final String id;
	private final Text label;
	private final List<String> words;

	Field(String id, String zh, String en, String... more) {
		this.id = id;
		label = new Text(zh, en);
		words = Stream.concat(Stream.of(id, zh, en), Stream.of(more)).toList();
	}

	/** The tables an office imports. */
	public enum Table {
		REGISTER(EnumSet.of(Field.CREDIT_CODE, Field.NAME)), ANSWERS(EnumSet.of(Field.CREDIT_CODE, Field.DATE, Field.ITEM, Field.RESULT)),
		RISKS(EnumSet.of(Field.CREDIT_CODE, Field.RISK));

		private final Set<Field> required;

		Table(Set<Field> required) {
			this.required = required;
		}

		/** Without these columns it is not that table. */
		Set<Field> required() {
			return required;
		}

		Set<Field> fields() {
			return switch (this) {
				case REGISTER -> OF_REGISTER;
				case ANSWERS -> OF_ANSWERS;
				case RISKS -> OF_RISKS;
			};
		}
	}

	/** What mapping files call it. */
	public String id() {
		return id;
	}

	public Text label() {
		return label;
	}

	List<String> words() {
		return words;
	}

	static Optional<Field> of(String id) {
		return Stream.of(values()).filter(field -> field.id.equalsIgnoreCase(id.strip())).findFirst();
	}
}
