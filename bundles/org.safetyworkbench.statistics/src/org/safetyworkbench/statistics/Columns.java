package org.safetyworkbench.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.safetyworkbench.core.Text;

/** The columns of a list, declared: name, header, width and where the value comes from. */
final class Columns<R> {

	private final List<ListColumn> columns = new ArrayList<>();
	private final List<Function<R, ?>> values = new ArrayList<>();

	Columns<R> column(String name, String zh, String en, int width, Function<R, ?> value) {
		columns.add(new ListColumn(name, new Text(zh, en), width));
		values.add(value);
		return this;
	}

	List<ListColumn> columns() {
		return List.copyOf(columns);
	}

	List<Object> cells(R record) {
		List<Object> cells = new ArrayList<>(values.size());
		for (Function<R, ?> value : values) cells.add(plain(value.apply(record)));
		return cells;
	}

	private static Object plain(Object value) {
		return value instanceof Optional<?> optional ? optional.orElse(null) : value;
	}
}
