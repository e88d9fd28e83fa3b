package org.safetyworkbench.exchange.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON array of objects, one on each line; unknown values are left out. */
final class JsonTableWriter implements TableWriter {

	private final Writer out;
	private final List<Column> columns;
	private boolean first = true;

	JsonTableWriter(List<Column> columns, OutputStream out) throws IOException {
		this.columns = List.copyOf(columns);
		this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
		this.out.write("[");
	}

	@Override
	public void row(Tone tone, List<?> values) throws IOException {
		Map<String, Object> object = new LinkedHashMap<>();
		for (int c = 0; c < columns.size(); c++)
			if (c < values.size() && values.get(c) != null && !"".equals(values.get(c))) object.put(columns.get(c).name(), values.get(c));
		out.write(first ? "\n" : ",\n");
		first = false;
		out.write(Json.of(object));
	}

	@Override
	public void close() throws IOException {
		try (out) {
			out.write("\n]\n");
		}
	}
}
