package org.safetyworkbench.paper;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What fills a template: values by field name, and one map per row of the table of hazards. The names are those an office
 * reads in Word, such as {@code {{企业名称}}}; {@code {{?待核}}} at the start of a paragraph keeps it only when the field
 * is not empty.
 */
public record Fields(Map<String, String> values, List<Map<String, String>> rows) {

	static final String OFFICE = "机关";
	static final String NUMBER = "文号";
	static final String ENTERPRISE = "企业名称";
	static final String CREDIT_CODE = "信用代码";
	static final String ADDRESS = "地址";
	static final String PRINCIPAL = "主要负责人";
	static final String PHONE = "联系电话";
	static final String INSPECTED_ON = "检查日期";
	static final String INSPECTORS = "检查人员";
	static final String COUNT = "项数";
	static final String MAJOR = "重大情况";
	static final String IMMEDIATE = "立即整改";
	static final String ISSUED_ON = "签发日期";
	static final String AUTHORITY = "主送机关";
	static final String UNVERIFIED = "待核";
	static final String INDEX = "隐患.序号";
	static final String ITEM = "隐患.检查项";
	static final String FINDING = "隐患.问题";
	static final String SEVERITY = "隐患.等级";
	static final String BASIS = "隐患.依据";
	static final String MEASURE = "隐患.要求";
	static final String DEADLINE = "隐患.期限";
	static final String FOUND_ON = "隐患.发现日期";

	/** What a field of a table row starts with. */
	public static final String ROW = "隐患.";

	/** Every field a template may use. */
	public static final Set<String> ALL = Set.of(OFFICE, NUMBER, ENTERPRISE, CREDIT_CODE, ADDRESS, PRINCIPAL, PHONE, INSPECTED_ON,
			INSPECTORS, COUNT, MAJOR, IMMEDIATE, ISSUED_ON, AUTHORITY, UNVERIFIED, INDEX, ITEM, FINDING, SEVERITY, BASIS, MEASURE,
			DEADLINE, FOUND_ON);

	public Fields {
		values = Map.copyOf(values);
		rows = List.copyOf(rows);
	}
}
