package org.safetyworkbench.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.core.Office;
import org.safetyworkbench.exchange.table.Column;
import org.safetyworkbench.store.archive.Anchor;

/**
 * What is in a package, for those who take it in.
 *
 * @param anchor end of the change log when the package was begun: records are not older than that
 * @param sections how many records of each kind
 */
public record PlatformManifest(Office office, LocalDate on, PlatformScope scope, Anchor anchor, Map<String, Long> sections, List<File> files) {

	/** Version of the layout; grows when a field is renamed or taken away. */
	public static final int VERSION = 1;
	static final String NAME = "manifest.json";
	/** In the form of {@code sha256sum -c}, the manifest among the files. */
	static final String SUMS = "SHA256SUMS";

	/** A file of the package. */
	public record File(String name, long rows, long bytes, String sha256, List<Column> columns) {

		Map<String, Object> json() {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("name", name);
			json.put("rows", rows);
			json.put("bytes", bytes);
			json.put("sha256", sha256);
			json.put("fields", columns.stream().map(column -> Map.of("name", column.name(), "label", column.header())).toList());
			return json;
		}
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("format", "safety-workbench-platform-package");
		json.put("version", VERSION);
		json.put("office", Map.of("name", office.name(), "authority", office.authority(), "jurisdiction", office.jurisdiction()));
		json.put("exportedOn", on);
		json.put("area", scope.area().map(Object::toString).orElse(""));
		json.put("from", scope.span().map(span -> span.firstDay().toString()).orElse(""));
		json.put("to", scope.span().map(span -> span.lastDay().toString()).orElse(""));
		json.put("majorOnly", scope.majorOnly());
		json.put("changeLog", Map.of("entries", anchor.head().seq(), "hash", anchor.head().hash(), "at", anchor.at().toString(), "key", anchor.fingerprint()));
		json.put("sections", sections);
		json.put("files", files.stream().map(File::json).toList());
		return json;
	}
}
