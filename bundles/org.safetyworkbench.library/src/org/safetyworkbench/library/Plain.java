package org.safetyworkbench.library;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Expression;
import org.safetyworkbench.spi.Mark;
import org.safetyworkbench.spi.Position;

/** The words of a pack's records in one language, without where they stand in a document, and what differs between two of them. */
final class Plain {

	private final Locale locale;

	/** A component of a record with its two values. */
	record Part(String name, String before, String after) {}

	Plain(Locale locale) {
		this.locale = locale;
	}

	/** The components that differ; of lists only the members one of them has. */
	<R extends Record> List<Part> differences(R before, R after, Set<String> leftOut) {
		List<Part> parts = new ArrayList<>();
		for (RecordComponent component : before.getClass().getRecordComponents()) {
			if (component.getType() == Position.class || leftOut.contains(component.getName())) continue;
			Object old = value(component, before), now = value(component, after);
			if (words(old).equals(words(now))) continue;
			boolean lists = old instanceof Collection && now instanceof Collection && !Set.copyOf(each(old)).equals(Set.copyOf(each(now)));
			parts.add(lists ? new Part(component.getName(), without(old, now), without(now, old)) : new Part(component.getName(), words(old), words(now)));
		}
		return parts;
	}

	private List<String> each(Object collection) {
		return ((Collection<?>) collection).stream().map(this::words).toList();
	}

	private String without(Object some, Object others) {
		List<String> known = each(others);
		return each(some).stream().filter(word -> !known.contains(word)).collect(Collectors.joining("；"));
	}

	String words(Object value) {
		return switch (value) {
			case null -> "";
			case Text text -> text.in(locale);
			case Mark mark -> mark.label().in(locale);
			case Expression expression -> expression.text();
			case Optional<?> optional -> optional.map(this::words).orElse("");
			case Double number when number % 1 == 0 && Math.abs(number) < 1e15 -> String.valueOf(number.longValue());
			case LocalDate day when day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) -> "";
			case Collection<?> collection -> collection.stream().map(this::words).sorted(collection instanceof Set ? String::compareTo : (a, b) -> 0).collect(Collectors.joining("；"));
			case Map<?, ?> map -> new TreeMap<>(map).entrySet().stream().map(entry -> entry.getKey() + "=" + words(entry.getValue())).collect(Collectors.joining("，"));
			case Record record -> record(record);
			default -> value.toString();
		};
	}

	private String record(Record record) {
		List<String> words = new ArrayList<>();
		for (RecordComponent component : record.getClass().getRecordComponents())
			if (component.getType() != Position.class) words.add(words(value(component, record)));
		words.removeIf(String::isEmpty);
		return String.join(" ", words);
	}

	private static Object value(RecordComponent component, Record record) {
		try {
			return component.getAccessor().invoke(record);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("components of public records can be read: " + component, e);
		}
	}
}
