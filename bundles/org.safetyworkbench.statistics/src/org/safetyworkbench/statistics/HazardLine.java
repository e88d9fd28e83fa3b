package org.safetyworkbench.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Article;
import org.safetyworkbench.hazard.FiveFixed;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.ItemSnapshot;
import org.safetyworkbench.hazard.ListedHazard;
import org.safetyworkbench.hazard.Move;
import org.safetyworkbench.hazard.Trail;
import org.safetyworkbench.register.EnterpriseRow;

/** A hazard with everything lists say about it. */
record HazardLine(ListedHazard row, Trail trail, Optional<EnterpriseRow> enterprise, LocalDate asOf) {

	/** What has to be done: fixed by the enterprise, written by an official, or the pack's. */
	Object measure() {
		Optional<String> fixed = trail.five().map(FiveFixed::measures).filter(words -> !words.isBlank());
		return fixed.or(() -> Optional.of(row.ownMeasure()).filter(words -> !words.isEmpty())).map(Object.class::cast).or(() -> row.item().map(ItemSnapshot::measure)).orElse("");
	}

	String basis() {
		if (!row.ownBasis().isEmpty()) return row.ownBasis();
		return row.item().map(ItemSnapshot::articles).orElse(List.of()).stream().map(Article::words).collect(Collectors.joining("\n"));
	}

	/** Who puts it right at the enterprise: the person fixed, else its principal. */
	String person() {
		return trail.five().map(FiveFixed::person).filter(name -> !name.isBlank()).or(() -> enterprise.map(EnterpriseRow::principal)).orElse("");
	}

	Optional<Double> money() {
		return row.moneyYuan().or(() -> trail.five().flatMap(FiveFixed::moneyYuan));
	}

	Optional<LocalDate> on(Action action) {
		return trail.last(action).map(Move::on);
	}

	/** The day of a close-off that was not taken back. */
	Optional<LocalDate> closedOn() {
		return row.state() == HazardState.CLOSED ? row.closedOn() : Optional.empty();
	}

	String by(Action action) {
		return trail.last(action).map(Move::actor).orElse("");
	}

	Text progress() {
		if (!row.isOverdue(asOf)) return row.state().label();
		return new Text(row.state().label().zh() + "（逾期）", row.state().label().en() + " (overdue)");
	}
}
