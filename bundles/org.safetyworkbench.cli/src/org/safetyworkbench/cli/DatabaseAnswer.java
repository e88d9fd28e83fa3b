package org.safetyworkbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import org.safetyworkbench.store.archive.Contents;

/** How the commands on whole databases tell what they held. */
final class DatabaseAnswer {

	private DatabaseAnswer() {}

	/** @param member of the object, beside rows, files and the end of the log */
	static void print(Console console, Contents contents, String zh, String en, String member, String value) {
		console.answer(() -> {
			Map<String, Object> object = new LinkedHashMap<>(JsonObject.of(member, value, "rows", contents.allRows(), "files", contents.files(), "entries", contents.head().seq(), "head", contents.head().hash()));
			object.put("tables", contents.rows());
			return object;
		}, () -> {
			console.line(zh, en);
			console.line(contents.rows().size() + "张表" + contents.allRows() + "行，" + contents.files() + "个文件，变更记录" + contents.head().seq() + "条",
					contents.allRows() + " rows of " + contents.rows().size() + " tables, " + contents.files() + " files, " + contents.head().seq() + " entries of the change log");
			console.line("末条摘要：" + contents.head().hash(), "hash of the last entry: " + contents.head().hash());
		});
	}
}
