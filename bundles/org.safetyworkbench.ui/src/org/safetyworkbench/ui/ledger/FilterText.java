package org.safetyworkbench.ui.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.hazard.LedgerQuery.Filter;

/**
 * Conditions of the ledger as text, such as {@code Found(2026-05-01,2026-05-31);Counted()}: how a figure tells the ledger which
 * rows are behind it. Every condition the ledger knows can be written; its parts are taken from the record itself.
 */
public final class FilterText {

	private FilterText() {}

	public static String write(List<Filter> filters) {
		return filters.stream().map(FilterText::write).collect(Collectors.joining(";"));
	}

	private static String write(Filter filter) {
		return filter.getClass().getSimpleName() + Stream.of(filter.getClass().getRecordComponents()).map(part -> word(filter, part)).collect(Collectors.joining(",", "(", ")"));
	}

	private static String word(Filter filter, RecordComponent part) {
		try {
			Object value = part.getAccessor().invoke(filter);
			String word = value instanceof Enum<?> constant ? constant.name() : value instanceof AreaCode area ? area.value() : String.valueOf(value);
			return URLEncoder.encode(word, StandardCharsets.UTF_8);
		} catch (IllegalAccessException | InvocationTargetException e) {
			throw new IllegalStateException(part.toString(), e);
		}
	}

	/** @throws IllegalArgumentException for text that this did not write */
	public static List<Filter> read(String text) {
		List<Filter> filters = new ArrayList<>();
		if (!text.isEmpty()) for (String one : text.split(";")) filters.add(filter(one));
		return List.copyOf(filters);
	}

	private static Filter filter(String text) {
		int open = text.indexOf('(');
		if (open < 0 || !text.endsWith(")")) throw new IllegalArgumentException(text);
		String inner = text.substring(open + 1, text.length() - 1);
		Class<?> type = Stream.of(Filter.class.getPermittedSubclasses()).filter(each -> each.getSimpleName().equals(text.substring(0, open))).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(text));
		RecordComponent[] parts = type.getRecordComponents();
		String[] words = parts.length == 0 ? new String[0] : inner.split(",", -1);
		if (words.length != parts.length) throw new IllegalArgumentException(text);
		Object[] values = new Object[parts.length];
		for (int i = 0; i < parts.length; i++) values[i] = value(parts[i].getType(), URLDecoder.decode(words[i], StandardCharsets.UTF_8));
		try {
			return (Filter) type.getDeclaredConstructor(Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new)).newInstance(values);
		} catch (ReflectiveOperationException e) {
			throw new IllegalArgumentException(text, e);
		}
	}

	private static Object value(Class<?> type, String word) {
		if (type == LocalDate.class) return LocalDate.parse(word);
		if (type == AreaCode.class) return new AreaCode(word);
		if (type == UUID.class) return UUID.fromString(word);
		if (type == boolean.class) return Boolean.valueOf(word);
		if (type == int.class) return Integer.valueOf(word);
		if (type.isEnum()) return Stream.of(type.getEnumConstants()).filter(each -> ((Enum<?>) each).name().equals(word)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(word));
		if (type == String.class) return word;
		throw new IllegalArgumentException("no way to read " + type);
	}
}
