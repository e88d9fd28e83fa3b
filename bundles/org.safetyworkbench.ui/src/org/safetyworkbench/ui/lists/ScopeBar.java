package org.safetyworkbench.ui.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.register.Area;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.statistics.Months;
import org.safetyworkbench.statistics.Scope;
import org.safetyworkbench.ui.enterprise.AreaDialog;
import org.safetyworkbench.ui.grid.Choice;
import org.safetyworkbench.ui.grid.Choice.Option;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The filters above a view: period, area, sector, source, severity; a view declares which of them it has. */
final class ScopeBar {

	private final Composite bar;
	private final Desk desk;
	private final Texts texts;
	private final String id;
	private final Runnable changed;
	private Optional<AreaCode> area = Optional.empty();
	private Choice<Span> span;
	private Choice<String> sector;
	private Choice<Source> source;
	private Choice<Severity> severity;

	/** @param id the view's name, under which tests find the filters */
	ScopeBar(Composite parent, Desk desk, String id, Runnable changed) {
		this.desk = desk;
		this.texts = desk.texts();
		this.id = "lists." + id;
		this.changed = changed;
		bar = Panels.row(parent, 1);
	}

	/** Where a view puts filters of its own. */
	Composite control() {
		((GridLayout) bar.getLayout()).numColumns = bar.getChildren().length + 1;
		return bar;
	}

	/** @param all whether "all times" is offered, which then is what it starts with */
	ScopeBar span(Span first, boolean all) {
		List<Option<Span>> options = new ArrayList<>();
		if (all) options.add(new Option<>(null, texts.get("lists.span.ALL")));
		for (Span one : Span.values()) options.add(new Option<>(one, texts.get("lists.span." + one)));
		span = new Choice<>(control(), id + ".span", options, value -> changed.run());
		span.choose(all ? null : first);
		return this;
	}

	ScopeBar area() {
		Button[] button = new Button[1];
		button[0] = Panels.button(control(), texts.get("area.all"), id + ".area", () -> pickArea(button[0]));
		return this;
	}

	private void pickArea(Button button) {
		AreaDialog dialog = new AreaDialog(button.getShell(), desk);
		if (dialog.open() != Window.OK) return;
		area = dialog.chosen().map(Area::code);
		button.setText(dialog.chosen().map(Area::name).orElse(texts.get("area.all")));
		bar.layout();
		changed.run();
	}

	ScopeBar sector() {
		sector = new Choice<>(control(), id + ".sector", List.of(new Option<>(null, texts.get("enterprises.sector.all"))), value -> changed.run());
		desk.background().load(bar, texts.get("work.reading"), progress -> desk.services().get(Library.class).packs().sectors(), this::offer);
		return this;
	}

	private void offer(List<Pack> sectors) {
		List<Option<String>> options = new ArrayList<>(List.of(new Option<>(null, texts.get("enterprises.sector.all"))));
		for (Pack pack : sectors) options.add(new Option<>(pack.id().id(), texts.of(pack.name())));
		sector.offer(options);
		bar.layout();
	}

	ScopeBar source() {
		List<Option<Source>> options = new ArrayList<>(List.of(new Option<>(null, texts.get("lists.source.all"))));
		for (Source one : Source.values()) options.add(new Option<>(one, texts.of(one.label())));
		source = new Choice<>(control(), id + ".source", options, value -> changed.run());
		return this;
	}

	ScopeBar severity() {
		severity = new Choice<>(control(), id + ".severity", List.of(new Option<>(null, texts.get("severity.all")), new Option<>(Severity.MAJOR, texts.get("severity.MAJOR")),
				new Option<>(Severity.GENERAL, texts.get("severity.GENERAL"))), value -> changed.run());
		return this;
	}

	/** Pushes what follows to the right. */
	ScopeBar gap() {
		new Label(control(), SWT.NONE).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		return this;
	}

	ScopeBar button(String words, String name, Runnable pressed) {
		Panels.button(control(), words, id + "." + name, pressed);
		return this;
	}

	/** Empty = all times. */
	Optional<Months> months(LocalDate today) {
		return Optional.ofNullable(span.value()).map(chosen -> chosen.months(today));
	}

	Optional<AreaCode> chosenArea() {
		return area;
	}

	Optional<String> chosenSector() {
		return Optional.ofNullable(sector.value());
	}

	Scope scope() {
		return new Scope(area, chosenSector(), source == null ? Optional.empty() : Optional.ofNullable(source.value()),
				severity == null ? Optional.empty() : Optional.ofNullable(severity.value()));
	}
}
