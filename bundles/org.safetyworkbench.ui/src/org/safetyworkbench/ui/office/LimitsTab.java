package org.safetyworkbench.ui.office;

import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Setting;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The limits that sources leave to the office, each with where its default comes from. */
final class LimitsTab {

	private final Desk desk;
	private final Texts texts;
	private final Composite area;
	private final Button edit;
	private final Label hint;
	private final Grid<Map.Entry<Setting, Integer>> grid;
	private boolean mayChange;

	private record Read(List<Map.Entry<Setting, Integer>> limits, boolean mayChange) {}

	LimitsTab(Composite parent, Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
		area = Panels.padded(parent);
		Composite bar = Panels.row(area, 2);
		hint = Panels.faint(bar, desk.look(), texts.get("office.limits.hint"));
		edit = Panels.button(bar, texts.get("office.limit.edit"), "office.limit.edit", this::edit);
		edit.setEnabled(false);
		grid = Grid.<Map.Entry<Setting, Integer>>of(desk).column(texts.get("office.limit"), 46, one -> texts.of(one.getKey().label())).grow()
				.column(texts.get("office.limit.value"), 18, this::value).tone(one -> one.getValue() == one.getKey().standard() ? null : Tone.BLUE)
				.column(texts.get("office.limit.standard"), 18, one -> amount(one.getKey(), one.getKey().standard()))
				.column(texts.get("office.limit.source"), 40, one -> texts.of(one.getKey().source())).grow()
				.onSelect(one -> edit.setEnabled(mayChange)).onOpen(one -> edit()).key(Map.Entry::getKey).create(area, "office.limits");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
	}

	Composite control() {
		return area;
	}

	private String value(Map.Entry<Setting, Integer> one) {
		return amount(one.getKey(), one.getValue());
	}

	private String amount(Setting setting, int amount) {
		String unit = texts.of(setting.unit().label());
		return amount == 0 ? texts.get("office.limit.none") : texts.get("office.limit.amount", amount, unit);
	}

	void refresh() {
		desk.background().load(area, texts.get("work.reading"), progress -> new Read(List.copyOf(desk.services().get(Policy.class).all().entrySet()), OfficePage.isKept(desk)), this::show);
	}

	private void show(Read read) {
		mayChange = read.mayChange();
		hint.setText(texts.get(mayChange ? "office.limits.hint" : "office.admins"));
		grid.show(read.limits());
	}

	private void edit() {
		if (!mayChange) return;
		grid.selection().ifPresent(one -> {
			Setting setting = one.getKey();
			Ask ask = Ask.of("amount", texts.get("office.limit.value") + " (" + texts.of(setting.unit().label()) + ")", Ask.Kind.LINE).must()
					.hint(texts.get("office.limit.zero")).value(String.valueOf(one.getValue()));
			int[] entered = new int[1];
			Contest<Integer> contest = new Contest<>(desk, area.getShell(), List.of(new Contest.Field<>(texts.of(setting.label()), number -> amount(setting, number), (theirs, mine) -> mine)),
					() -> desk.services().get(Policy.class).of(setting), (seen, mine) -> set(setting, seen, mine));
			new AskDialog<Integer>(desk, area.getShell(), texts.of(setting.label()), texts.get("office.limit.intro", amount(setting, setting.standard()), texts.of(setting.source())), List.of(ask), values -> {
				String amount = values.get("amount");
				if (!amount.matches("\\d{1,4}")) return Result.failed(Problem.of("office.setting", "“" + amount + "”不是整数", amount + " is no whole number").remedy("填写整数，0表示不限", "give a whole number, 0 for no limit"));
				entered[0] = Integer.parseInt(amount);
				return set(setting, one.getValue(), entered[0]);
			}, set -> desk.changed()).button(texts.get("button.save.plain")).onProblems(problems -> contest.settles(problems, one.getValue(), () -> entered[0])).open();
		});
	}

	private Result<Integer> set(Setting setting, int seen, int amount) {
		Policy policy = desk.services().get(Policy.class);
		int now = policy.of(setting);
		return now == seen || now == amount ? policy.set(desk.person().author(), setting, amount) : Result.failed(OpenStore.conflict());
	}
}
