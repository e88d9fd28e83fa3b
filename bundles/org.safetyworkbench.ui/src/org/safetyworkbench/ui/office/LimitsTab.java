package org.safetyworkbench.ui.office;

import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Setting;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The limits that sources leave to the office, each with where its default comes from. */
final class LimitsTab {

	private static final String STALE = "office.setting-changed";

	private final Desk desk;
	private final Texts texts;
	private final Composite area;
	private final Button edit;
	private final Grid<Map.Entry<Setting, Integer>> grid;

	LimitsTab(Composite parent, Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
		area = Panels.padded(parent);
		Composite bar = Panels.row(area, 2);
		Panels.faint(bar, desk.look(), texts.get("office.limits.hint"));
		edit = Panels.button(bar, texts.get("office.limit.edit"), "office.limit.edit", this::edit);
		edit.setEnabled(false);
		grid = Grid.<Map.Entry<Setting, Integer>>of(desk).column(texts.get("office.limit"), 46, one -> texts.of(one.getKey().label())).grow()
				.column(texts.get("office.limit.value"), 18, this::value).tone(one -> one.getValue() == one.getKey().standard() ? null : Tone.BLUE)
				.column(texts.get("office.limit.standard"), 18, one -> amount(one.getKey(), one.getKey().standard()))
				.column(texts.get("office.limit.source"), 40, one -> texts.of(one.getKey().source())).grow()
				.onSelect(one -> edit.setEnabled(true)).onOpen(one -> edit()).key(Map.Entry::getKey).create(area, "office.limits");
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
		desk.background().load(area, texts.get("work.reading"), progress -> List.copyOf(desk.services().get(Policy.class).all().entrySet()), grid::show);
	}

	private void edit() {
		grid.selection().ifPresent(one -> {
			Setting setting = one.getKey();
			Ask ask = Ask.of("amount", texts.get("office.limit.value") + " (" + texts.of(setting.unit().label()) + ")", Ask.Kind.LINE).must()
					.hint(texts.get("office.limit.zero")).value(String.valueOf(one.getValue()));
			String[] entered = new String[1];
			new AskDialog<Integer>(desk, area.getShell(), texts.of(setting.label()), texts.get("office.limit.intro", amount(setting, setting.standard()), texts.of(setting.source())), List.of(ask), values -> {
				entered[0] = values.get("amount");
				return set(setting, one.getValue(), entered[0]);
			}, set -> desk.changed()).button(texts.get("button.save.plain")).onProblems(problems -> {
				if (!problems.get(0).code().equals(STALE)) return false;
				area.getDisplay().asyncExec(() -> compare(setting, one.getValue(), entered[0]));
				return true;
			}).open();
		});
	}

	/** A colleague was first: both numbers are shown. */
	private void compare(Setting setting, int seen, String mine) {
		desk.background().load(area, texts.get("work.reading"), progress -> desk.services().get(Policy.class).of(setting), now -> {
			Versions.Row row = new Versions.Row(texts.of(setting.label()), amount(setting, seen), amount(setting, now), amount(setting, Integer.parseInt(mine)));
			if (new Versions(desk, area.getShell(), List.of(row)).ask() != Versions.Choice.MINE) desk.changed();
			else desk.background().load(area, texts.get("work.saving"), progress -> set(setting, now, mine), result -> {
				if (result.isOk()) desk.changed();
				else if (result.problems().get(0).code().equals(STALE)) compare(setting, now, mine);
				else desk.failures().show(texts.of(setting.label()), new StoreException(result.problems().get(0), null));
			});
		});
	}

	private Result<Integer> set(Setting setting, int seen, String amount) {
		if (!amount.matches("\\d{1,4}"))
			return Result.failed(Problem.of("office.setting", "“" + amount + "”不是整数", amount + " is no whole number").remedy("填写整数，0表示不限", "give a whole number, 0 for no limit"));
		Policy policy = desk.services().get(Policy.class);
		int now = policy.of(setting);
		if (now != seen && now != Integer.parseInt(amount)) return Result.failed(Problem.of(STALE, "刚被他人改为" + now, "somebody else has just set it to " + now));
		return policy.set(desk.person().author(), setting, Integer.parseInt(amount));
	}
}
