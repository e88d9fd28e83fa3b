package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.List;

import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Setting;

/** Fills in what is known already when an action is offered. */
final class Prefill {

	private final Library library;
	private final Policy policy;

	Prefill(Library library, Policy policy) {
		this.library = library;
		this.policy = policy;
	}

	List<Field> fields(Step step, Dossier dossier, LocalDate today) {
		return step.fields().stream().map(field -> choices(field, dossier)).map(field -> field.prefilled(value(step.action(), field, dossier, today))).toList();
	}

	private Field choices(Field field, Dossier dossier) {
		if (field.type() == FieldType.AUTHORITY) return field.among(library.packs().authorities().stream().map(authority -> new Option(authority.code(), authority.name())).toList());
		return field.name().equals(Ask.TRANSFER) ? field.among(Sent.options(dossier)) : field;
	}

	private String value(Action action, Field field, Dossier dossier, LocalDate today) {
		Hazard hazard = dossier.hazard();
		return switch (field.name()) {
			case Ask.DEADLINE -> later(hazard.dueOn(), today).toString();
			case Ask.MEASURE -> hazard.ownMeasure().orElse(dossier.item().measure().zh());
			case Ask.AUTHORITY -> authority(action, dossier);
			case Ask.SEVERITY -> Ask.code(hazard.severity());
			case Ask.BASIS -> hazard.ownBasis().orElse("");
			case Ask.PERSON -> dossier.five().map(FiveFixed::person).orElse("");
			case Ask.MEASURES -> dossier.five().map(FiveFixed::measures).filter(words -> !words.isEmpty()).or(hazard::ownMeasure).orElse(dossier.item().measure().zh());
			case Ask.MONEY -> hazard.moneyYuan().map(Prefill::amount).orElse("");
			case Ask.PLAN -> dossier.five().map(FiveFixed::plan).orElse("");
			case Ask.UNTIL -> until(action, dossier, today);
			case Ask.TOOL -> Ladder.next(dossier).code();
			case Ask.RECIPIENT -> action == Action.PRESS ? hazard.enterpriseName() : "";
			case Ask.REPLY -> action == Action.SETTLE ? Sent.running(dossier).map(Transfer::reply).orElse("") : "";
			case Ask.RISK -> hazard.risk().map(Object::toString).orElse("");
			case Ask.CONTROL -> hazard.control().map(Object::toString).orElse("");
			default -> "";
		};
	}

	private static String authority(Action action, Dossier dossier) {
		String own = dossier.around().authority();
		if (action == Action.RETURN) return own;
		return java.util.stream.Stream.concat(java.util.stream.Stream.of(dossier.hazard().authority()), dossier.item().authorities().stream()).filter(code -> !code.isEmpty() && !code.equals(own)).findFirst()
				.orElse("");
	}

	private String until(Action action, Dossier dossier, LocalDate today) {
		return switch (action) {
			case FIX_FIVE -> dossier.five().flatMap(FiveFixed::until).orElse(later(dossier.hazard().dueOn(), today)).toString();
			case DECIDE_DEFERRAL -> dossier.openDeferral().map(open -> open.until().toString()).orElse("");
			case LIST -> policy.end(Setting.LISTING, today).map(term -> term.day().toString()).orElse("");
			default -> "";
		};
	}

	private static LocalDate later(LocalDate a, LocalDate b) {
		return a.isAfter(b) ? a : b;
	}

	private static String amount(double yuan) {
		return new java.math.BigDecimal(Double.toString(yuan)).stripTrailingZeros().toPlainString();
	}
}
