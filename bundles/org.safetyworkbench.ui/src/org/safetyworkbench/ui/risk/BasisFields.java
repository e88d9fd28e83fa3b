package org.safetyworkbench.ui.risk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.risk.Basis;
import org.safetyworkbench.risk.Basis.Method;
import org.safetyworkbench.risk.Judged;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.ui.form.AskForm;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;

/** The method, its values, and at once the colour they amount to. */
final class BasisFields {

	private final Desk desk;
	private final RiskForm form;
	private final Map<Method, AskForm> forms = new EnumMap<>(Method.class);
	private final Composite stack;
	private final Label colour;
	private Method method;

	BasisFields(Composite parent, Desk desk, RiskForm form, Optional<Basis> known) {
		this.desk = desk;
		this.form = form;
		Composite row = Panels.row(parent, 2);
		Composite methods = new Composite(row, SWT.NONE);
		methods.setLayout(new RowLayout());
		colour = Panels.heading(row, desk.look(), "");
		colour.setData("id", "risk.colour");
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
		method = known.map(Basis::method).orElse(Method.LEC);
		for (Method one : Method.values()) {
			forms.put(one, new AskForm(stack, desk, form.basis(one, known), this::judge));
			Button button = new Button(methods, SWT.RADIO);
			button.setText(desk.texts().of(one.label()));
			button.setData("id", "risk.method." + one.code());
			button.setSelection(one == method);
			button.addListener(SWT.Selection, event -> {
				if (button.getSelection()) choose(one);
			});
		}
		choose(method);
	}

	private void choose(Method chosen) {
		method = chosen;
		((StackLayout) stack.getLayout()).topControl = forms.get(chosen).control();
		stack.layout();
		judge();
	}

	Result<Basis> basis() {
		return form.basis(method, forms.get(method).values());
	}

	List<String> faults() {
		return forms.get(method).faults();
	}

	private void judge() {
		if (forms.get(method) == null) return;
		Result<Basis> basis = basis();
		if (basis.isOk()) desk.background().load(stack, desk.texts().get("work.reading"), progress -> desk.services().get(RiskPoints.class).judge(basis.value()), this::show);
		else say(desk.texts().get("risk.colour.open"), Tone.GREY);
	}

	private void show(Result<Judged> judged) {
		if (!judged.isOk()) say(desk.texts().of(judged.problems().getFirst()), Tone.GREY);
		else say(RiskLines.colour(desk.texts(), judged.value()), Tone.valueOf(judged.value().colour().name()));
	}

	private void say(String words, Tone tone) {
		colour.setText(words);
		colour.setForeground(desk.look().color(tone));
		((GridData) colour.getLayoutData()).widthHint = Look.width(colour, 40);
		colour.getParent().layout();
	}
}
