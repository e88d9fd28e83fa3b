package org.safetyworkbench.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.hazard.LedgerQuery.Filter;

class FilterTextTest {

	@Test
	void everyConditionOfTheLedgerIsReadBackAsItWasWritten() throws ReflectiveOperationException {
		List<Filter> all = new ArrayList<>();
		for (Class<?> type : Filter.class.getPermittedSubclasses()) all.add(some(type));
		assertThat(FilterText.read(FilterText.write(all))).isEqualTo(all);
	}

	private static Filter some(Class<?> type) throws ReflectiveOperationException {
		RecordComponent[] parts = type.getRecordComponents();
		Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
		return (Filter) type.getDeclaredConstructor(types).newInstance(Stream.of(types).map(FilterTextTest::value).toArray());
	}

	private static Object value(Class<?> type) {
		if (type == LocalDate.class) return LocalDate.of(2026, 5, 31);
		if (type == AreaCode.class) return new AreaCode("350503");
		if (type == UUID.class) return new UUID(1, 2);
		if (type == boolean.class) return true;
		if (type == int.class) return 7;
		return type.isEnum() ? type.getEnumConstants()[0] : "液化气；50kg, (软管)";
	}

	@Test
	void textThatIsNoConditionIsRefused() {
		assertThat(FilterText.read("")).isEmpty();
		for (String wrong : List.of("Open", "Nothing()", "Found(2026-05-01)", "Found(a,b)", "InState(NO)"))
			assertThatThrownBy(() -> FilterText.read(wrong)).as(wrong).isInstanceOfAny(IllegalArgumentException.class, java.time.format.DateTimeParseException.class);
	}
}
