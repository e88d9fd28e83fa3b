package org.safetyworkbench.hazard;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.core.Text;

/** The channel a hazard came by. */
public enum Source {
	INSPECTION("检查发现", "inspection"), SELF_REPORT("企业自报", "self-report"), TIP_OFF("举报投诉", "tip-off"),
	TRANSFER("移送", "transfer"), CAMPAIGN("专项行动", "campaign");

	private static final Map<String, Source> BY_CODE = Stream.of(values()).collect(Collectors.toUnmodifiableMap(Source::code, Function.identity()));

	private final Text label;

	Source(String zh, String en) {
		label = new Text(zh, en);
	}

	public Text label() {
		return label;
	}

	/** As stored and exported. */
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

	public static Source of(String code) {
		Source known = BY_CODE.get(code);
		if (known == null) throw new IllegalArgumentException("unknown: " + code);
		return known;
	}
}
