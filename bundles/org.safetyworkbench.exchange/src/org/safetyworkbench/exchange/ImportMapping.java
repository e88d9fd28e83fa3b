package org.safetyworkbench.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.exchange.table.Json;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * How a foreign layout is to be read; docs/mapping.md describes the file.
 *
 * @param sheet empty = every sheet with such a header
 * @param headerRow as the spreadsheet counts, 0 = to be found
 * @param dateFormat pattern of dates that the built-in forms do not cover, such as {@code d/M/uuuu}; may be empty
 * @param columns header → field, fact or {@code ignore}
 * @param constants field or fact → value of every row
 * @param values field or fact → what is typed → what is meant
 * @param sectorDefault sector of rows that name none and match no keyword, may be empty
 * @param sectorKeywords sector → words of the business scope or name that mean it, in order
 */
public record ImportMapping(String sheet, int headerRow, String dateFormat, Map<String, String> columns, Map<String, String> constants,
		Map<String, Map<String, String>> values, String sectorDefault, Map<String, List<String>> sectorKeywords) {

	public static final ImportMapping NONE = new ImportMapping("", 0, "", Map.of(), Map.of(), Map.of(), "", Map.of());

	private static final List<String> KEYS = List.of("sheet", "headerRow", "dateFormat", "columns", "constants", "values", "sector");
	private static final int LONGEST = 1 << 20;

	/** Reads a mapping file, YAML or JSON. */
	public static Result<ImportMapping> read(Path file) {
		String name = String.valueOf(file.getFileName());
		try {
			if (Files.size(file) > LONGEST) return Result.failed(problem("映射文件过大", "the mapping file is too large").at(name));
			Result<ImportMapping> mapping = parse(Files.readString(file));
			return mapping.isOk() ? mapping : Result.failed(mapping.problems().stream().map(p -> p.at(name)).toList());
		} catch (IOException e) {
			return Result.failed(problem("映射文件读不出来：" + e.getMessage(), "the mapping file cannot be read: " + e.getMessage()).at(name));
		}
	}

	public static Result<ImportMapping> parse(String text) {
		Object document;
		try {
			document = new Load(LoadSettings.builder().setAllowDuplicateKeys(false).setMaxAliasesForCollections(10).build()).loadFromString(text);
		} catch (YamlEngineException e) {
			return Result.failed(problem("映射文件不是有效的YAML或JSON：" + e.getMessage(), "the mapping is no valid YAML or JSON: " + e.getMessage()));
		}
		if (!(document instanceof Map<?, ?> map)) return Result.failed(problem("映射文件应是键值对", "a mapping file consists of keys and values"));
		List<Problem> problems = new ArrayList<>();
		for (Object key : map.keySet())
			if (!KEYS.contains(String.valueOf(key))) problems.add(problem("不认识的键“" + key + "”，可用：" + String.join("、", KEYS), "unknown key '" + key + "', known are: " + String.join(", ", KEYS)));
		Map<String, Map<String, String>> values = new LinkedHashMap<>();
		nested(map, "values", problems).forEach((field, words) -> values.put(String.valueOf(field), texts(words, "values." + field, problems)));
		Map<?, ?> sector = nested(map, "sector", problems);
		Map<String, List<String>> keywords = new LinkedHashMap<>();
		nested(sector, "keywords", problems).forEach((id, words) -> keywords.put(String.valueOf(id),
				words instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(String.valueOf(words))));
		String row = text(map, "headerRow");
		if (!row.matches("\\d{0,7}")) problems.add(problem("headerRow 应为行号，如 3", "headerRow is the number of a row, such as 3"));
		String format = text(map, "dateFormat");
		try {
			if (!format.isEmpty()) DateTimeFormatter.ofPattern(format);
		} catch (IllegalArgumentException | DateTimeException e) {
			problems.add(problem("dateFormat “" + format + "”无效：" + e.getMessage(), "dateFormat '" + format + "' is invalid: " + e.getMessage()));
		}
		Map<String, String> columns = texts(map.get("columns"), "columns", problems);
		Map<String, String> constants = texts(map.get("constants"), "constants", problems);
		if (!problems.isEmpty()) return Result.failed(problems);
		return Result.of(new ImportMapping(text(map, "sheet"), row.isEmpty() ? 0 : Integer.parseInt(row), format, columns, constants, values, text(sector, "default"), keywords));
	}

	private static String text(Map<?, ?> map, String key) {
		Object value = map.get(key);
		return value == null ? "" : value.toString().strip();
	}

	private static Map<?, ?> nested(Map<?, ?> map, String key, List<Problem> problems) {
		Object value = map.get(key);
		if (value == null) return Map.of();
		if (value instanceof Map<?, ?> nested) return nested;
		problems.add(problem("“" + key + "”下面应是键值对", "below '" + key + "' there are keys and values"));
		return Map.of();
	}

	private static Map<String, String> texts(Object value, String key, List<Problem> problems) {
		Map<String, String> texts = new LinkedHashMap<>();
		if (value == null) return texts;
		if (!(value instanceof Map<?, ?> map)) problems.add(problem("“" + key + "”下面应是键值对", "below '" + key + "' there are keys and values"));
		else map.forEach((k, v) -> texts.put(String.valueOf(k), v == null ? Field.IGNORED.id() : v instanceof List<?> list ? joined(list) : String.valueOf(v)));
		return texts;
	}

	private static String joined(List<?> list) {
		return String.join("、", list.stream().map(String::valueOf).toList());
	}

	private static Problem problem(String zh, String en) {
		return Problem.of("mapping.invalid", zh, en).remedy("按命令行 import --help 所列的格式改正", "correct it as import --help at the command line describes");
	}

	/** The mapping as JSON, which {@link #parse} reads again. */
	public String text() {
		Map<String, Object> all = new LinkedHashMap<>();
		if (!sheet.isEmpty()) all.put("sheet", sheet);
		if (headerRow > 0) all.put("headerRow", headerRow);
		if (!dateFormat.isEmpty()) all.put("dateFormat", dateFormat);
		if (!columns.isEmpty()) all.put("columns", columns);
		if (!constants.isEmpty()) all.put("constants", constants);
		if (!values.isEmpty()) all.put("values", values);
		Map<String, Object> sector = new LinkedHashMap<>();
		if (!sectorDefault.isEmpty()) sector.put("default", sectorDefault);
		if (!sectorKeywords.isEmpty()) sector.put("keywords", sectorKeywords);
		if (!sector.isEmpty()) all.put("sector", sector);
		return Json.of(all);
	}

	Optional<DateTimeFormatter> dates() {
		return dateFormat.isEmpty() ? Optional.empty()
				: Optional.of(DateTimeFormatter.ofPattern(dateFormat.replace("yyyy", "uuuu")).withResolverStyle(java.time.format.ResolverStyle.STRICT));
	}
}
