package org.safetyworkbench.ui.why;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import org.safetyworkbench.spi.FactValue;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Output;
import org.safetyworkbench.ui.text.Texts;

/** Values of facts and answers as officials read them: 是, 120 kg, 瓶装液化石油气, 2026-11-21. */
public final class Values {

	private final Texts texts;

	public Values(Texts texts) {
		this.texts = texts;
	}

	public String of(Input input, Object value) {
		return of(value, input.values(), input.unit());
	}

	public String of(Output output, Object value) {
		return of(value, output.values(), output.unit());
	}

	/** @param value null when unknown */
	public String of(Object value, List<FactValue> labels, String unit) {
		String text = text(value, labels);
		return value instanceof Double && !unit.isEmpty() ? text + " " + unit(unit) : text;
	}

	/** A unit in the reader's words where there are any. */
	public String unit(String unit) {
		return texts.has("unit." + unit) ? texts.get("unit." + unit) : unit;
	}

	private String text(Object value, List<FactValue> labels) {
		return switch (value) {
			case null -> texts.get("value.unknown");
			case Double number -> number(number);
			case List<?> list -> list.stream().map(one -> text(one, labels)).collect(Collectors.joining(texts.get("list.separator")));
			default -> labels.stream().filter(label -> label.id().equals(value.toString())).map(label -> texts.of(label.label())).findFirst()
					.orElseGet(() -> value instanceof Boolean flag ? texts.get(flag ? "value.yes" : "value.no") : value.toString().replace('T', ' '));
		};
	}

	/** Without trailing zeros: 120, 0.5. */
	public static String number(double number) {
		if (Double.isInfinite(number) || Double.isNaN(number)) return "";
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}
}
