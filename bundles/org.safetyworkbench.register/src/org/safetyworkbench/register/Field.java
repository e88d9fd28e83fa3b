package org.safetyworkbench.register;

import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;

/** The texts of an enterprise and how long they may be. */
public enum Field {

	NAME("name", 200, new Text("企业名称", "name")),
	ADDRESS("address", 400, new Text("地址", "address")),
	PRINCIPAL("principal", 100, new Text("主要负责人", "principal")),
	PHONE("phone", 100, new Text("联系电话", "phone")),
	KIND("kind", 200, new Text("企业类型", "kind")),
	CAPITAL("capital", 100, new Text("注册资金", "capital")),
	SCOPE("scope", 10_000, new Text("经营范围", "business scope")),
	PERSON("person", 100, new Text("人员姓名", "name of a person")),
	FACT("fact", 4_000, new Text("事实", "fact"));

	private final String key;
	private final int length;
	private final Text label;

	Field(String key, int length, Text label) {
		this.key = key;
		this.length = length;
		this.label = label;
	}

	/** Its name in the change log. */
	public String key() {
		return key;
	}

	/** Most characters it may have. */
	public int length() {
		return length;
	}

	public Text label() {
		return label;
	}

	/** What is wrong with a text for this field, if anything. */
	public Optional<Problem> check(String text) {
		if (this == PHONE && !text.isBlank() && text.chars().noneMatch(Character::isDigit))
			return Optional.of(Problem.of("register.phone", "联系电话“" + text + "”里没有数字", "the phone '" + text + "' has no digit").remedy("填写号码；没有就留空", "write the number, or leave it empty"));
		return unkept(text);
	}

	/** What keeps a text from being stored at all; what was kept in earlier days stays readable though nobody would type it today. */
	private Optional<Problem> unkept(String text) {
		if (this == NAME && text.isBlank())
			return Optional.of(Problem.of("register.no-name", "企业名称为空", "the enterprise has no name").remedy("请填写企业名称", "give its name"));
		return text.length() <= length ? Optional.empty()
				: Optional.of(Problem.of("register.too-long", label.zh() + "超过" + length + "字（实为" + text.length() + "字）",
						label.en() + " has " + text.length() + " characters, at most " + length + " are kept").remedy("请缩短", "shorten it"));
	}

	String checked(String text) {
		unkept(text).ifPresent(problem -> {
			throw new IllegalArgumentException(problem.toString());
		});
		return text;
	}
}
