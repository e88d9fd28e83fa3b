package org.safetyworkbench.ui.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.duty.DutyStatus;
import org.safetyworkbench.duty.OwnDuties;
import org.safetyworkbench.duty.OwnDuties.Known;
import org.safetyworkbench.duty.OwnDuty;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.FactType;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Values;

/** What the plan asks of the office itself, and how far it is: said here, answered by the rules. */
final class AskedTab {

	private record Read(List<OwnDuty> duties, List<Known> known) {}

	private final Desk desk;
	private final Texts texts;
	private final Values values;
	private final Composite area;
	private final Button say;
	private final Grid<OwnDuty> grid;
	private List<Known> known = List.of();

	AskedTab(Composite parent, Desk desk) {
		this.desk = desk;
		texts = desk.texts();
		values = new Values(texts);
		area = Panels.padded(parent);
		Composite bar = Panels.row(area, 2);
		Panels.faint(bar, desk.look(), texts.get("office.asked.hint"));
		say = Panels.button(bar, texts.get("office.asked.say"), "office.asked.say", this::say);
		say.setEnabled(false);
		grid = Grid.<OwnDuty>of(desk).column(texts.get("office.asked.what"), 26, one -> texts.of(one.rule().name())).bar(this::tone)
				.column(texts.get("column.state"), 10, this::state).tone(this::tone)
				.column(texts.get("column.due"), 12, one -> one.dueOn().map(LocalDate::toString).orElse(""))
				.column(texts.get("office.asked.answer"), 50, this::answer).grow()
				.column(texts.get("office.asked.rule"), 18, one -> one.rule().key().toString())
				.key(one -> one.rule().key()).onOpen(one -> desk.go(Place.record(Place.RULE, one.rule().key()))).create(area, "office.asked");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
	}

	Composite control() {
		return area;
	}

	void refresh() {
		desk.background().load(area, texts.get("work.reading"), progress -> {
			Office office = desk.services().get(OfficeSettings.class).office();
			OwnDuties own = desk.services().get(OwnDuties.class);
			return new Read(own.all(LocalDate.now(), office), own.known(LocalDate.now(), office));
		}, this::show);
	}

	private void show(Read read) {
		known = read.known();
		say.setEnabled(!known.isEmpty());
		grid.whenEmpty(texts.get("office.asked.none"), composite -> {});
		grid.show(read.duties());
	}

	private Tone tone(OwnDuty one) {
		return one.isPressing() ? Tone.RED : one.missing().isEmpty() ? Tone.GREEN : Tone.GREY;
	}

	private String state(OwnDuty one) {
		if (one.isPressing()) return texts.get("duty.status." + DutyStatus.OVERDUE);
		return one.status().map(status -> texts.get("duty.status." + status)).orElse("");
	}

	/** What the rules answer, or what they would have to know. */
	private String answer(OwnDuty one) {
		if (!one.missing().isEmpty()) return texts.get("office.asked.missing", one.missing().stream().map(texts::of).collect(Collectors.joining(texts.get("list.separator"))));
		return one.answers().stream().map(answer -> texts.of(answer.output().label()) + " " + values.of(answer.output(), answer.value())).collect(Collectors.joining("；"));
	}

	private void say() {
		List<Ask> asks = known.stream().map(one -> Ask.of(one.fact().name(), texts.of(one.fact().label()), one.fact().type() == FactType.DATE ? Ask.Kind.DAY : Ask.Kind.LINE).value(one.words())).toList();
		new AskDialog<List<Fact>>(desk, area.getShell(), texts.get("office.asked.say").replace("…", ""), texts.get("office.asked.intro"), asks, this::save, saved -> desk.changed())
				.button(texts.get("button.save.plain")).open();
	}

	private Result<List<Fact>> save(Map<String, String> values) {
		OwnDuties own = desk.services().get(OwnDuties.class);
		return Result.all(known.stream().map(one -> own.say(desk.person().author(), one.fact().name(), values.getOrDefault(one.fact().name(), ""))).toList());
	}
}
