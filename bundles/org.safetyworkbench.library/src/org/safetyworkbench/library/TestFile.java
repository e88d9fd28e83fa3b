package org.safetyworkbench.library;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.rules.RuleTestFile;
import org.safetyworkbench.spi.Document;

/** A file of examples for rules that live in packs: {@code rules: [{id, tests}]}, anything else in it is ignored. */
public final class TestFile {

	private final RuleTestFile content;

	private TestFile(RuleTestFile content) {
		this.content = content;
	}

	public static Result<TestFile> read(Document document) {
		return RuleTestFile.read(document).map(TestFile::new);
	}

	public String name() {
		return content.name();
	}

	public int size() {
		return content.examples().size();
	}

	RuleTestFile content() {
		return content;
	}
}
