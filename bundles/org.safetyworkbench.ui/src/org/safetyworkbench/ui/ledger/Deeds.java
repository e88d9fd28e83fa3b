package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Field;
import org.safetyworkbench.hazard.FieldType;
import org.safetyworkbench.hazard.Offer;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.text.Texts;

/** An action as a form: its fields, the reason where one is needed, the day it happened. */
final class Deeds {

	private static final String REASON = "deed.reason";
	private static final String ON = "deed.on";

	private Deeds() {}

	/** Whether there is nothing to ask: then pressing the button is all. */
	static boolean isPlain(Offer offer) {
		return offer.fields().isEmpty() && !offer.reason();
	}

	/** @param kept what was entered the last time and not submitted */
	static List<Ask> asks(Texts texts, Offer offer, LocalDate today, Map<String, String> kept) {
		List<Ask> asks = new ArrayList<>();
		for (Field field : offer.fields()) asks.add(ask(texts, field));
		if (offer.reason()) asks.add(Ask.of(REASON, texts.get("act.reason"), Ask.Kind.TEXT).must());
		asks.add(Ask.of(ON, texts.get("act.on"), Ask.Kind.PAST).must().value(today.toString()));
		return asks.stream().map(ask -> kept.containsKey(ask.name()) ? ask.value(kept.get(ask.name())) : ask).toList();
	}

	private static Ask ask(Texts texts, Field field) {
		List<Ask.Option> options = field.options().stream().map(option -> new Ask.Option(option.code(), texts.title(option.label()))).toList();
		Ask ask = new Ask(field.name(), texts.title(field.label()), kind(field), field.required(), options, texts.of(field.hint()), field.value());
		return field.required() || ask.kind() != Ask.Kind.CHOICE ? ask : ask.orNothing();
	}

	private static Ask.Kind kind(Field field) {
		if (!field.options().isEmpty()) return Ask.Kind.CHOICE;
		return switch (field.type()) {
			case LONG_TEXT -> Ask.Kind.TEXT;
			case DATE -> Ask.Kind.TERM;
			case MONEY -> Ask.Kind.MONEY;
			default -> field.type() == FieldType.CHOICE ? Ask.Kind.CHOICE : Ask.Kind.LINE;
		};
	}

	static Deed deed(Offer offer, Map<String, String> entered, LocalDate today) {
		Map<String, String> values = new HashMap<>(entered);
		String reason = values.getOrDefault(REASON, "");
		LocalDate on = values.containsKey(ON) ? LocalDate.parse(values.get(ON)) : today;
		values.keySet().removeAll(List.of(REASON, ON));
		values.values().removeIf(String::isBlank);
		return new Deed(offer.action(), values, reason, on, today, List.of());
	}
}
