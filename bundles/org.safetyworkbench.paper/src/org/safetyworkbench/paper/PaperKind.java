package org.safetyworkbench.paper;

import java.util.List;

import org.safetyworkbench.core.Text;

/** Kinds of papers: their title, the word of their number, their template and the fields it must have. */
public enum PaperKind {

	RECTIFICATION_ORDER("rectification-order", "责令限期整改指令书", "rectification order", "安改",
			List.of(Fields.ENTERPRISE, Fields.FINDING, Fields.MEASURE, Fields.DEADLINE)),
	TRANSFER_LETTER("transfer-letter", "移送函", "transfer letter", "安移",
			List.of(Fields.ENTERPRISE, Fields.AUTHORITY, Fields.FINDING));

	private final String id;
	private final Text title;
	private final String word;
	private final List<String> needed;

	PaperKind(String id, String zh, String en, String word, List<String> needed) {
		this.id = id;
		this.title = new Text(zh, en);
		this.word = word;
		this.needed = needed;
	}

	public String id() {
		return id;
	}

	public Text title() {
		return title;
	}

	/** The word (字) its number starts with, unless the office has chosen another. */
	public String word() {
		return word;
	}

	/** Fields without which the paper would say nothing: a template that lacks one is refused. */
	public List<String> neededFields() {
		return needed;
	}

	/** File name of its template, the same in the workspace and in the bundle. */
	public String templateFile() {
		return title.zh() + ".docx";
	}
}
