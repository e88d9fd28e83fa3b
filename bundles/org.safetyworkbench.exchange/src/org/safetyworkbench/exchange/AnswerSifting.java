package org.safetyworkbench.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.store.Permit;

/** Finds the enterprises of answers, and what is to be said against rows: unknown enterprises, repetitions. */
class AnswerSifting {

	private static final int CARDS = 20_000;

	private final Enterprises enterprises;
	final Tally tally = new Tally();
	private final Seen seen = new Seen();
	private final Map<CreditCode, Optional<Card>> cards = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<CreditCode, Optional<Card>> eldest) {
			return size() > CARDS;
		}
	};

	private final Permit permit;

	AnswerSifting(Enterprises enterprises, Permit permit) {
		this.enterprises = enterprises;
		this.permit = permit;
	}

	/** The refusal of a row, or empty. */
	Optional<Refusal> refusal(AnswerReader.Said said) {
		List<Reason> reasons = new ArrayList<>(said.reasons());
		if (said.code() != null) card(said.code()).map(card -> outside(said, card)).orElseGet(() -> Optional.of(enterprises.unknown(said.code()))).map(problem -> about(said, problem)).ifPresent(reasons::add);
		if (reasons.isEmpty() && seen.find(said.key(), said.fingerprint()) == Seen.Earlier.DIFFERENT) reasons.add(repeated(said, seen.row(said.key())));
		return reasons.isEmpty() ? Optional.empty() : Optional.of(Cells.refusal(said.plan(), said.row(), reasons));
	}

	/** Whether an earlier row said the same; if not, this one is remembered. */
	boolean isRepeated(AnswerReader.Said said) {
		boolean repeated = seen.find(said.key(), said.fingerprint()) == Seen.Earlier.SAME;
		if (!repeated) seen.add(said.key(), said.fingerprint(), said.row().number());
		return repeated;
	}

	Optional<Card> card(CreditCode code) {
		return cards.getOrDefault(code, Optional.empty());
	}

	void lookUp(Collection<AnswerReader.Said> group) {
		Set<CreditCode> wanted = new LinkedHashSet<>();
		for (AnswerReader.Said said : group) if (said.code() != null && cards.get(said.code()) == null) wanted.add(said.code());
		if (wanted.isEmpty()) return;
		Map<CreditCode, Enterprise.Id> ids = enterprises.ids(wanted);
		wanted.forEach(code -> cards.put(code, Optional.empty()));
		for (Enterprise e : enterprises.list(ids.values()))
			cards.put(e.creditCode(), Optional.of(new Card(e.id().value(), e.creditCode(), e.name(), e.area().map(AreaCode::value).orElse(""), List.copyOf(e.sectors()))));
	}

	/** An item of a sector that is somebody else's, at an enterprise of several. */
	private Optional<Problem> outside(AnswerReader.Said said, Card card) {
		if (said.answer() == null) return Optional.empty();
		return permit.refusal(card.areaCode(), List.of(card.sector(said.answer().pack(), permit)));
	}

	private static Reason about(AnswerReader.Said said, Problem problem) {
		ColumnUse use = said.plan().column(Field.CREDIT_CODE).orElse(said.plan().columns().get(0));
		return new Reason(use.header(), said.row().cell(use.index()), problem);
	}

	private static Reason repeated(AnswerReader.Said said, int first) {
		ColumnUse use = said.plan().column(Field.ITEM).orElse(said.plan().columns().get(0));
		return new Reason(use.header(), said.row().cell(use.index()), Problem.of("row.repeated", "同一企业同日同一检查项在第" + first + "行已有不同的结果；以第一行为准",
				"row " + first + " gives another answer to this item for the same enterprise and day; the first row counts").remedy("核对后只保留一行", "check both and keep one row"));
	}
}
