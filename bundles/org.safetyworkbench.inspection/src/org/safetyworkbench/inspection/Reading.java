package org.safetyworkbench.inspection;

import java.time.LocalDate;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Item;

/** What an inspector read off reality for one item. */
public sealed interface Reading {

	/** Yes, no, or the question does not arise. */
	enum Verdict implements Reading {
		YES("yes", "是", "yes"), NO("no", "否", "no"), NOT_APPLICABLE("na", "不适用", "not applicable");

		private final String code;
		private final Text label;

		Verdict(String code, String zh, String en) {
			this.code = code;
			label = new Text(zh, en);
		}

		/** As stored and exported. */
		public String code() {
			return code;
		}

		@Override
		public Text words() {
			return label;
		}
	}

	/** A measured number, in the item's unit. */
	record Measured(double value) implements Reading {
		@Override
		public Text words() {
			return Text.of(Finding.number(value));
		}
	}

	/** A date: last done, or valid until, as the item says. */
	record Day(LocalDate value) implements Reading {
		@Override
		public Text words() {
			return Text.of(value.toString());
		}
	}

	/** One of the item's choices. */
	record Choice(String id) implements Reading {
		@Override
		public Text words() {
			return Text.of(id);
		}
	}

	/** Free words; they never fail. */
	record Remark(String text) implements Reading {
		@Override
		public Text words() {
			return Text.of(text);
		}
	}

	/** As shown in lists. */
	Text words();

	/**
	 * Reads the columns 结果 and 实测值 of an answer against its item; a result that the item cannot have, or that its
	 * measured value contradicts, is refused with what would be right.
	 */
	static Result<Reading> read(Item item, String result, String measured) {
		return new ReadingText(item).read(result, measured);
	}
}
