package org.safetyworkbench.ui.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
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
import org.safetyworkbench.ui.text.Texts;

class RiskFormTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

	private final RiskForm form = new RiskForm(Texts.in(Locale.CHINA));

	/** What the form holds when nobody touches it. */
	private static Map<String, String> untouched(List<Ask> asks) {
		Map<String, String> values = new LinkedHashMap<>();
		asks.forEach(ask -> values.put(ask.name(), ask.value()));
		return values;
	}

	@Test
	void whatIsNotTouchedStaysAsItWas() {
		Control control = Control.of(Defence.ENGINEERING, "防火隔墙", Level.TEAM, "乙某").withCycle(7).withItems(List.of("CM-001", "CM-002"));
		Responsibility duty = new Responsibility(Level.COMPANY, "丁某", "每季检查");
		for (Basis basis : List.of(new Basis.Lec(3, 6, 15), new Basis.Lec(4, 6, 15), new Basis.Matrix(5, 4), new Basis.Direct(Colour.RED, "指南第3条"))) {
			Profile profile = new Profile("喷漆房", "二车间", basis, List.of("火灾", "自定类型"), List.of(control), List.of(duty), "撤离", Optional.of(DAY));

			assertThat(form.basis(basis.method(), untouched(form.basis(basis.method(), Optional.of(basis)))).value()).isEqualTo(basis);
			assertThat(form.profile(untouched(form.words(Optional.of(profile))), basis, profile.controls(), profile.responsibilities())).isEqualTo(profile);
		}
		assertThat(form.control(Optional.of(control), untouched(form.control(Optional.of(control)))).value()).isEqualTo(control);
		assertThat(form.responsibility(untouched(form.responsibility(Optional.of(duty))))).isEqualTo(duty);
	}

	@Test
	void anIncompleteBasisHasNoColourYet() {
		assertThat(form.basis(Basis.Method.LEC, untouched(form.basis(Basis.Method.LEC, Optional.of(new Basis.Matrix(1, 1))))).isOk()).isFalse();
	}

	@Test
	void aCycleIsANumberOfDays() {
		Map<String, String> values = untouched(form.control(Optional.of(Control.of(Defence.PEOPLE, "培训", Level.POST, ""))));
		values.put("cycle", "每周");
		assertThat(form.control(Optional.empty(), values).problems().getFirst().code()).isEqualTo("risk.cycle");
		values.put("cycle", "30");
		values.put("items", "CM-001，CM-002 CM-001");
		assertThat(form.control(Optional.empty(), values).value()).extracting(Control::cycleDays, Control::items).containsExactly(30, List.of("CM-001", "CM-002"));
	}

	@Test
	void whatAskedForTheReassessmentIsItsTrigger() {
		Map<String, String> values = untouched(form.reassessment(Optional.of(Trigger.NEW_PROCESS), DAY));
		Basis basis = new Basis.Matrix(2, 2);

		assertThat(form.reassessment(values, basis, DAY)).isEqualTo(new Reassessment(Trigger.NEW_PROCESS, DAY, basis, "", Optional.empty()));
	}
}
