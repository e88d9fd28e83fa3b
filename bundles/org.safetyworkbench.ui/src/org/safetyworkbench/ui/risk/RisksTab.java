package org.safetyworkbench.ui.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.risk.Defence;
import org.safetyworkbench.risk.RiskPoint;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.grid.Split;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Commands;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line;

/** The risk points of an enterprise: where they are, the list by colour, why each has its colour, and what can be done. */
public final class RisksTab {

	private final Desk desk;
	private final Texts texts;
	private final Enterprise.Id enterprise;
	private final LocalDate today = LocalDate.now();
	private final Consumer<Integer> counted;
	private final Composite area;
	private final RiskActions actions;
	private final RiskMap map;
	private final Split<RiskPoint> risks;
	private final List<Button> ofOne;
	private final List<Button> ofAll;
	private Optional<UUID> wanted = Optional.empty();

	/** @param counted told how many there are whenever they were read */
	public RisksTab(Composite parent, Desk desk, Enterprise.Id enterprise, Consumer<Integer> counted) {
		this.desk = desk;
		this.texts = desk.texts();
		this.enterprise = enterprise;
		this.counted = counted;
		area = new Composite(parent, SWT.NONE);
		actions = new RiskActions(desk, area, enterprise, today);
		GridLayout layout = new GridLayout();
		layout.verticalSpacing = Look.em(area).y / 3;
		area.setLayout(layout);
		Composite bar = Panels.row(area, 7);
		Panels.button(bar, texts.get("risk.add"), "risk.add", actions::add);
		ofOne = List.of(Panels.button(bar, texts.get("risk.edit"), "risk.edit", () -> one(actions::edit)), Panels.button(bar, texts.get("risk.reassess"), "risk.reassess", () -> one(actions::reassess)),
				Panels.button(bar, texts.get("risk.retire"), "risk.retire", () -> one(actions::retire)),
				Panels.button(bar, texts.get("risk.lists"), "risk.lists", () -> one(point -> desk.go(Place.of(Place.LISTS).with("tab", "lists").with("kind", "three-check")
						.with("enterprise", enterprise.toString()).with("risk", point.id().toString())))));
		ofAll = List.of(Panels.button(bar, texts.get("risk.demand"), "risk.demand", actions::demand),
				Panels.button(bar, texts.get("risk.labels"), "risk.labels", () -> new LabelSheet(desk, area, enterprise).ask(today)));
		map = new RiskMap(area, desk, this::choose);
		map.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		risks = new Split<>(area, desk, "enterprise.risks", columns(), this::why);
		risks.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		risks.grid().whenEmpty(texts.get("risk.empty"), composite -> {
			Panels.button(composite, texts.get("risk.add"), "risk.add.first", actions::add);
			Panels.button(composite, texts.get("risk.import"), "risk.import", () -> Commands.run(Commands.IMPORT_RISKS));
		});
		show(List.of());
	}

	private Grid<RiskPoint> columns() {
		return Grid.<RiskPoint>of(desk).key(RiskPoint::id).column(texts.get("risk.colour"), 6, point -> texts.of(point.colour().label())).bar(RisksTab::tone).tone(RisksTab::tone)
				.column(texts.get("risk.name"), 18, RiskPoint::name).grow().column(texts.get("risk.place"), 14, point -> point.profile().place()).grow()
				.column(texts.get("risk.basis"), 18, point -> texts.of(point.profile().basis().words()))
				.column(texts.get("risk.controls"), 22, this::defences).tone(point -> point.profile().controls().isEmpty() ? Tone.ORANGE : null)
				.column(texts.get("risk.reviewDueOn"), 12, this::due).tone(point -> point.isReviewDue(today) ? Tone.RED : null).onOpen(actions::edit);
	}

	private static Tone tone(RiskPoint point) {
		return Tone.valueOf(point.colour().name());
	}

	private String defences(RiskPoint point) {
		String all = Stream.of(Defence.values()).map(kind -> {
			long n = point.profile().controls().stream().filter(control -> control.kind() == kind).count();
			return n == 0 ? "" : texts.of(kind.label()) + n;
		}).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
		return all.isEmpty() ? texts.get("risk.none") : all;
	}

	private String due(RiskPoint point) {
		String day = point.profile().reviewDueOn().map(LocalDate::toString).orElse("");
		return point.pending().map(trigger -> day + "　" + texts.of(trigger.label())).orElse(day);
	}

	private List<Line> why(RiskPoint point) {
		RiskPoints service = service();
		return new RiskLines(texts).of(point, service.reviews(point.id()), service.why(point.profile().basis()), desk.services().get(Library.class).packs());
	}

	private RiskPoints service() {
		return desk.services().get(RiskPoints.class);
	}

	public Composite control() {
		return area;
	}

	/** Reads them anew. */
	public void refresh() {
		desk.background().show(area, texts.get("work.reading"), progress -> service().of(enterprise), this::show);
	}

	/** Chooses a risk point now, or as soon as they have been read. */
	public void mark(UUID risk) {
		wanted = Optional.of(risk);
		risks.grid().rows().stream().filter(point -> point.id().equals(risk)).findFirst().ifPresent(this::choose);
	}

	/** The one that was being read stays chosen. */
	private void show(List<RiskPoint> points) {
		Optional<UUID> chosen = wanted.or(() -> risks.grid().selection().map(RiskPoint::id));
		if (!points.isEmpty()) wanted = Optional.empty();
		map.show(points);
		risks.grid().show(points);
		chosen.flatMap(id -> points.stream().filter(point -> point.id().equals(id)).findFirst()).ifPresent(this::choose);
		ofOne.forEach(button -> button.setEnabled(!points.isEmpty()));
		ofAll.forEach(button -> button.setEnabled(!points.isEmpty()));
		counted.accept(points.size());
		area.layout(true, true);
	}

	private void choose(RiskPoint point) {
		int index = risks.grid().rows().indexOf(point);
		if (index >= 0) risks.grid().choose(index);
	}

	private void one(Consumer<RiskPoint> action) {
		risks.grid().selection().or(() -> risks.grid().rows().stream().findFirst()).ifPresent(action);
	}
}
