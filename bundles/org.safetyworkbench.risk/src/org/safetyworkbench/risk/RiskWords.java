package org.safetyworkbench.risk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.safetyworkbench.store.Details;

/** What the change log tells of a change, in the words of the exports. */
final class RiskWords {

	private RiskWords() {}

	static String between(Optional<RiskPoint> was, RiskPoint is) {
		Details details = Details.of();
		put(details, "name", was, is, one -> one.profile().name());
		put(details, "place", was, is, one -> one.profile().place());
		put(details, "colour", was, is, one -> one.colour().code());
		put(details, "method", was, is, one -> one.profile().basis().method().code());
		put(details, "basis", was, is, one -> one.profile().basis().words().zh());
		put(details, "accidents", was, is, one -> one.profile().accidents());
		put(details, "controls", was, is, one -> one.profile().controls().stream().map(RiskWords::control).toList());
		put(details, "responsibilities", was, is, one -> one.profile().responsibilities().stream().map(RiskWords::responsibility).toList());
		put(details, "emergency", was, is, one -> one.profile().emergency());
		put(details, "assessedOn", was, is, RiskPoint::assessedOn);
		put(details, "reviewDueOn", was, is, one -> one.profile().reviewDueOn());
		put(details, "pending", was, is, one -> one.pending().map(Trigger::code));
		return details.json();
	}

	private static void put(Details details, String field, Optional<RiskPoint> was, RiskPoint is, Function<RiskPoint, Object> part) {
		details.put(field, was.map(part).map(RiskWords::some).orElse(null), some(part.apply(is)));
	}

	/** Nothing said is null, in the first entry as well as later. */
	private static Object some(Object value) {
		return value instanceof String text && text.isEmpty() || value instanceof List<?> list && list.isEmpty() || value instanceof Optional<?> one && one.isEmpty() ? null : value;
	}

	private static String control(Control control) {
		String cycle = control.cycleDays() == 0 ? "" : " " + control.cycleDays() + "天";
		String items = control.items().isEmpty() ? "" : "，检查项 " + String.join(" ", control.items());
		return control.kind().label().zh() + "：" + control.text() + "（" + control.level().label().zh() + " " + control.person() + cycle + items + "）";
	}

	private static String responsibility(Responsibility one) {
		return one.level().label().zh() + "：" + one.person() + " " + one.task();
	}
}
