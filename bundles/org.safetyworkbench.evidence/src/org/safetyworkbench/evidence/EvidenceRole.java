package org.safetyworkbench.evidence;

import java.util.Locale;

import org.safetyworkbench.core.Text;

/** What a file shows or proves. Before and after make the evidence pair without which no hazard is closed (S0-54, S3-43). */
public enum EvidenceRole {
	/** how it was found */
	BEFORE("整改前", "before"),
	/** how it is after rectification */
	AFTER("整改后", "after"),
	/** a signature as an image */
	SIGNATURE("签名", "signature"),
	/** a paper that was filled in or signed by hand */
	SCAN("纸质扫描件", "scan"),
	/** proof that a paper was handed over */
	RECEIPT("回执", "receipt"),
	/** anything else, such as a deposition or a report of a laboratory */
	OTHER("其他", "other");

	private final Text label;

	EvidenceRole(String zh, String en) {
		label = new Text(zh, en);
	}

	public Text label() {
		return label;
	}

	/** As stored and on the command line: {@code before}, {@code after}, … */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** @throws IllegalArgumentException for a code there is none of */
	public static EvidenceRole of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}
}
