package org.safetyworkbench.hazard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Severity;

/** The fields actions ask for, by name. */
final class Ask {

	static final String DEADLINE = "deadline", MEASURE = "measure", RESULT = "result", OPINION = "opinion", AUTHORITY = "authority", NOTE = "note", REPLY = "reply", SEVERITY = "severity", BASIS = "basis";
	static final String PERSON = "person", MEASURES = "measures", MONEY = "money", UNTIL = "until", PLAN = "plan", PARTY = "party", NAME = "name", HOW = "how", RECIPIENT = "recipient", DOCUMENT = "document";
	static final String APPLICANT = "applicant", DECISION = "decision", LEVEL = "level", NUMBER = "number", WHERE = "where", TOOL = "tool", LEAD = "lead", TRANSFER = "transfer", MEETING = "meeting", PLACE = "place", RISK = "risk", CONTROL = "control";
	static final String GRANTED = "granted", REFUSED = "refused";

	private Ask() {}

	static final Field DEADLINE_FIELD = Field.needed(DEADLINE, FieldType.DATE, "整改期限", "deadline").hint("日期，或 +15（天）、+15w（工作日）", "a day, or +15 (days), +15w (working days)");
	static final Field UNTIL_FIELD = Field.needed(UNTIL, FieldType.DATE, "至", "until").hint("日期，或 +15（天）、+15w（工作日）", "a day, or +15 (days), +15w (working days)");
	static final Field MEASURE_FIELD = Field.needed(MEASURE, FieldType.LONG_TEXT, "整改措施", "measure");
	static final Field RESULT_FIELD = Field.needed(RESULT, FieldType.LONG_TEXT, "整改情况", "what was done");
	static final Field OPINION_FIELD = Field.needed(OPINION, FieldType.LONG_TEXT, "意见", "opinion");
	static final Field AUTHORITY_FIELD = Field.needed(AUTHORITY, FieldType.AUTHORITY, "接收部门", "recipient authority");
	static final Field NOTE_FIELD = Field.optional(NOTE, FieldType.LONG_TEXT, "说明", "note");
	static final Field REPLY_FIELD = Field.needed(REPLY, FieldType.LONG_TEXT, "答复内容", "reply");
	static final Field SEVERITY_FIELD = Field.needed(SEVERITY, FieldType.CHOICE, "隐患等级", "severity")
			.among(List.of(new Option(code(Severity.GENERAL), new Text("一般", "general")), new Option(code(Severity.MAJOR), new Text("重大", "major"))));
	static final Field TRANSFER_FIELD = Field.optional(TRANSFER, FieldType.CHOICE, "移送记录", "which transfer").hint("只有一项时可不填", "may be left out when there is one only");
	static final Field RECIPIENT_FIELD = Field.needed(RECIPIENT, FieldType.TEXT, "对象", "recipient");

	static Field optional(Field field) {
		return new Field(field.name(), field.label(), field.type(), false, field.options(), field.hint(), field.value());
	}

	static <E extends Enum<E>> List<Option> options(Class<E> type, java.util.function.Function<E, Text> label) {
		return Arrays.stream(type.getEnumConstants()).map(one -> new Option(one.name().toLowerCase(Locale.ROOT), label.apply(one))).toList();
	}

	static String code(Severity severity) {
		return severity.name().toLowerCase(Locale.ROOT);
	}
}
