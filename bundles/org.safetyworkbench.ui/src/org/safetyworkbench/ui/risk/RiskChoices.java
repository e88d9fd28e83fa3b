package org.safetyworkbench.ui.risk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Field;
import org.safetyworkbench.hazard.Hazard;
import org.safetyworkbench.hazard.Offer;
import org.safetyworkbench.hazard.Option;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.risk.Control;
import org.safetyworkbench.risk.ControlName;
import org.safetyworkbench.risk.RiskPoint;
import org.safetyworkbench.risk.RiskPoints;

/** Lets an official choose which control of which risk point failed when a hazard arose (C-29), instead of typing ids. */
public final class RiskChoices {

	private static final String RISK = "risk";
	private static final String CONTROL = "control";

	private RiskChoices() {}

	/** The offer with the enterprise's risk points to choose from; a control that is checked by the hazard's item is proposed. */
	public static Offer filled(Offer offer, RiskPoints risks, Hazard hazard) {
		if (offer.action() != Action.LINK_RISK || !offer.allowed()) return offer;
		List<RiskPoint> points = risks.of(new Enterprise.Id(hazard.enterprise()));
		if (points.isEmpty())
			return new Offer(offer.action(), false, List.of(Problem.of("risk.none", "该企业还没有登记风险点", "no risk point of this enterprise is written down").remedy("在企业页的“风险点”中登记", "write them down on the enterprise's page, Risk points")),
					offer.fields(), offer.reason());
		Optional<RiskPoint> proposed = points.stream().filter(point -> checking(point, hazard.item()).isPresent()).findFirst();
		String risk = hazard.risk().or(() -> proposed.map(RiskPoint::id)).map(UUID::toString).orElse(points.size() == 1 ? points.getFirst().id().toString() : "");
		String control = hazard.control().or(() -> proposed.flatMap(point -> checking(point, hazard.item())).map(Control::id)).map(UUID::toString).orElse("");
		return new Offer(offer.action(), true, offer.against(), offer.fields().stream().map(field -> switch (field.name()) {
			case RISK -> with(field, points.stream().map(RiskChoices::option).toList(), risk);
			case CONTROL -> with(field, points.stream().flatMap(RiskChoices::controls).toList(), control);
			default -> field;
		}).toList(), offer.reason());
	}

	private static Optional<Control> checking(RiskPoint point, String item) {
		return point.profile().controls().stream().filter(control -> !item.isEmpty() && control.items().contains(item)).findFirst();
	}

	private static Field with(Field field, List<Option> options, String value) {
		return new Field(field.name(), field.label(), field.type(), field.required(), options, field.hint(), value);
	}

	private static Option option(RiskPoint point) {
		Text colour = point.colour().label();
		String words = "　" + point.name() + "　" + point.profile().place();
		return new Option(point.id().toString(), new Text(colour.zh() + words, colour.en() + words));
	}

	private static Stream<Option> controls(RiskPoint point) {
		return point.profile().controls().stream().map(control -> {
			String words = "　" + control.text();
			return new Option(control.id().toString(), new Text(point.name() + "　" + control.kind().label().zh() + words, point.name() + "　" + control.kind().label().en() + words));
		});
	}

	/** What is wrong with a choice: the control of another risk point. */
	public static Optional<Problem> wrong(Deed deed, RiskPoints risks) {
		if (deed.action() != Action.LINK_RISK || !deed.values().containsKey(CONTROL)) return Optional.empty();
		UUID control = UUID.fromString(deed.values().get(CONTROL));
		Map<UUID, ControlName> known = risks.controls(List.of(control));
		if (known.containsKey(control) && known.get(control).riskPoint().toString().equals(deed.values().get(RISK))) return Optional.empty();
		return Optional.of(Problem.of("risk.other-control", "所选措施不属于所选风险点", "the control belongs to another risk point").remedy("改选该风险点的措施", "choose a control of that risk point"));
	}
}
