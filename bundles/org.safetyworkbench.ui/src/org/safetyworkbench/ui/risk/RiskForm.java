package org.safetyworkbench.ui.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.risk.Basis;
import org.safetyworkbench.risk.Colour;
import org.safetyworkbench.risk.Control;
import org.safetyworkbench.risk.Defence;
import org.safetyworkbench.risk.Level;
import org.safetyworkbench.risk.Profile;
import org.safetyworkbench.risk.Reassessment;
import org.safetyworkbench.risk.Responsibility;
import org.safetyworkbench.risk.Trigger;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.Ask.Kind;
import org.safetyworkbench.ui.form.Ask.Option;
import org.safetyworkbench.ui.text.Texts;

/** What the dialogs ask of a risk point, and what the answers become. */
final class RiskForm {

	private final Texts texts;

	RiskForm(Texts texts) {
		this.texts = texts;
	}

	List<Ask> words(Optional<Profile> profile) {
		List<String> accidents = profile.map(Profile::accidents).orElse(List.of());
		List<Option> kinds = Stream.concat(Profile.ACCIDENTS.stream(), accidents.stream()).distinct().map(kind -> new Option(kind, kind)).toList();
		return List.of(line("name").must().value(profile.map(Profile::name).orElse("")), line("place").value(profile.map(Profile::place).orElse("")),
				Ask.several("accidents", texts.get("risk.accidents"), kinds).value(String.join(",", accidents)),
				Ask.of("emergency", texts.get("risk.emergency"), Kind.TEXT).value(profile.map(Profile::emergency).orElse("")),
				Ask.of("reviewDueOn", texts.get("risk.reviewDueOn"), Kind.DAY).value(profile.flatMap(Profile::reviewDueOn).map(Object::toString).orElse("")));
	}

	private Ask line(String name) {
		return Ask.of(name, texts.get("risk." + name), Kind.LINE);
	}

	Profile profile(Map<String, String> values, Basis basis, List<Control> controls, List<Responsibility> responsibilities) {
		Set<String> accidents = new LinkedHashSet<>(split(values.get("accidents")));
		return new Profile(values.get("name"), values.get("place"), basis, List.copyOf(accidents), controls, responsibilities, values.get("emergency"), day(values.get("reviewDueOn")));
	}

	/** The values of a method; those of another basis are not taken over. */
	List<Ask> basis(Basis.Method method, Optional<Basis> known) {
		return switch (method) {
			case LEC -> {
				Optional<Basis.Lec> lec = known.filter(Basis.Lec.class::isInstance).map(Basis.Lec.class::cast);
				yield List.of(number("likelihood", "risk.lec.l", Basis.Lec.LIKELIHOODS, lec.map(Basis.Lec::likelihood)), number("exposure", "risk.lec.e", Basis.Lec.EXPOSURES, lec.map(Basis.Lec::exposure)),
						number("consequence", "risk.lec.c", Basis.Lec.CONSEQUENCES, lec.map(Basis.Lec::consequence)));
			}
			case MATRIX -> {
				Optional<Basis.Matrix> matrix = known.filter(Basis.Matrix.class::isInstance).map(Basis.Matrix.class::cast);
				List<Double> five = IntStream.rangeClosed(1, 5).mapToObj(n -> (double) n).toList();
				yield List.of(number("likelihood", "risk.matrix.likelihood", five, matrix.map(m -> (double) m.likelihood())),
						number("severity", "risk.matrix.severity", five, matrix.map(m -> (double) m.severity())));
			}
			case DIRECT -> {
				Optional<Basis.Direct> direct = known.filter(Basis.Direct.class::isInstance).map(Basis.Direct.class::cast);
				yield List.of(choice("colour", "risk.colour", Stream.of(Colour.values()).map(c -> new Option(c.code(), texts.of(c.label()) + "　" + texts.of(c.level()))).toList(),
						direct.map(d -> d.colour().code()).orElse("")).must(),
						Ask.of("reason", texts.get("risk.direct.reason"), Kind.TEXT).must().hint(texts.get("risk.direct.hint")).value(direct.map(Basis.Direct::reason).orElse("")));
			}
		};
	}

	private Ask number(String name, String label, List<Double> scale, Optional<Double> value) {
		List<Double> all = new ArrayList<>(scale);
		value.filter(known -> !scale.contains(known)).ifPresent(all::add);
		return choice(name, label, all.stream().map(n -> new Option(String.valueOf(n), meaning(label, n))).toList(), value.map(String::valueOf).orElse("")).must();
	}

	/** The number, and what it commonly stands for when the texts say so. */
	private String meaning(String label, double number) {
		String plain = number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
		String key = "risk.scale." + label.substring(label.lastIndexOf('.') + 1) + "." + plain;
		return texts.has(key) ? plain + "　" + texts.get(key) : plain;
	}

	Result<Basis> basis(Basis.Method method, Map<String, String> values) {
		if (values.entrySet().stream().anyMatch(one -> one.getValue().isBlank()))
			return Result.failed(Problem.of("risk.basis-missing", "判定依据没有填全", "the basis is not complete").remedy("填写所选方法的各项值", "give all values of the method"));
		return Result.of(switch (method) {
			case LEC -> new Basis.Lec(Double.parseDouble(values.get("likelihood")), Double.parseDouble(values.get("exposure")), Double.parseDouble(values.get("consequence")));
			case MATRIX -> new Basis.Matrix((int) Double.parseDouble(values.get("likelihood")), (int) Double.parseDouble(values.get("severity")));
			case DIRECT -> new Basis.Direct(Colour.of(values.get("colour")), values.get("reason"));
		});
	}

	List<Ask> control(Optional<Control> control) {
		return List.of(choice("kind", "risk.control.kind", Stream.of(Defence.values()).map(kind -> new Option(kind.code(), texts.of(kind.label()))).toList(), control.map(c -> c.kind().code()).orElse("")).must(),
				Ask.of("text", texts.get("risk.control.text"), Kind.TEXT).must().value(control.map(Control::text).orElse("")),
				level(control.map(Control::level)), line("person").value(control.map(Control::person).orElse("")),
				Ask.of("cycle", texts.get("risk.control.cycle"), Kind.LINE).hint(texts.get("risk.control.cycle.hint")).value(control.filter(c -> c.cycleDays() > 0).map(c -> String.valueOf(c.cycleDays())).orElse("")),
				Ask.of("items", texts.get("risk.control.items"), Kind.LINE).hint(texts.get("risk.control.items.hint")).value(control.map(c -> String.join(" ", c.items())).orElse("")));
	}

	private Ask level(Optional<Level> level) {
		return choice("level", "risk.level", Stream.of(Level.values()).map(one -> new Option(one.code(), texts.of(one.label()))).toList(), level.map(Level::code).orElse("")).must();
	}

	private Ask choice(String name, String label, List<Option> options, String value) {
		return Ask.choice(name, texts.get(label), options).value(value);
	}

	/** @param old the control being changed, whose id stays */
	Result<Control> control(Optional<Control> old, Map<String, String> values) {
		String cycle = values.get("cycle");
		if (!cycle.matches("\\d{0,4}"))
			return Result.failed(Problem.of("risk.cycle", "排查周期不是天数：" + cycle, "the cycle is no number of days: " + cycle).remedy("填写天数，如7；不定期则留空", "give days, such as 7, or nothing"));
		Control made = Control.of(Defence.of(values.get("kind")), values.get("text"), Level.of(values.get("level")), values.get("person"))
				.withCycle(cycle.isEmpty() ? 0 : Integer.parseInt(cycle)).withItems(split(values.get("items")));
		return Result.of(old.map(known -> new Control(known.id(), made.kind(), made.text(), made.level(), made.person(), made.items(), made.cycleDays())).orElse(made));
	}

	List<Ask> responsibility(Optional<Responsibility> one) {
		return List.of(level(one.map(Responsibility::level)), line("person").must().value(one.map(Responsibility::person).orElse("")),
				Ask.of("task", texts.get("risk.task"), Kind.TEXT).value(one.map(Responsibility::task).orElse("")));
	}

	Responsibility responsibility(Map<String, String> values) {
		return new Responsibility(Level.of(values.get("level")), values.get("person"), values.get("task"));
	}

	List<Ask> reassessment(Optional<Trigger> pending, LocalDate today) {
		return List.of(trigger().value(pending.map(Trigger::code).orElse("")), Ask.of("on", texts.get("risk.assessedOn"), Kind.PAST).must().value(today.toString()),
				Ask.of("note", texts.get("risk.note"), Kind.TEXT), Ask.of("nextOn", texts.get("risk.reviewDueOn"), Kind.DAY));
	}

	Reassessment reassessment(Map<String, String> values, Basis basis, LocalDate today) {
		return new Reassessment(Trigger.of(values.get("trigger")), day(values.get("on")).orElse(today), basis, values.get("note"), day(values.get("nextOn")));
	}

	List<Ask> demand(LocalDate by) {
		return List.of(trigger(), Ask.of("by", texts.get("risk.demand.by"), Kind.DAY).must().value(by.toString()));
	}

	private Ask trigger() {
		return Ask.choice("trigger", texts.get("risk.trigger"), Stream.of(Trigger.values()).map(one -> new Option(one.code(), texts.of(one.label()))).toList()).must();
	}

	private static Optional<LocalDate> day(String text) {
		return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
	}

	private static List<String> split(String text) {
		return Arrays.stream(text.split("[,，;；、\\s]+")).filter(part -> !part.isEmpty()).distinct().collect(Collectors.toList());
	}
}
