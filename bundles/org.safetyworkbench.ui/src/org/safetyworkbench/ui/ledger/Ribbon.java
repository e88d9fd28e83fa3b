package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Move;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.text.Texts;

/** Where a hazard is on its way from draft to closed: stations passed with their day, the present one, those to come. */
final class Ribbon {

	private static final List<HazardState> WAY = List.of(HazardState.DRAFT, HazardState.CONFIRMED, HazardState.ORDERED, HazardState.RECTIFYING, HazardState.SUBMITTED,
			HazardState.RECHECKED, HazardState.CLOSED);

	/** @param on day it was reached last, empty for the draft and for those not reached */
	record Station(HazardState state, boolean passed, boolean present, Optional<LocalDate> on) {}

	private final Canvas canvas;
	private final Look look;
	private final Texts texts;
	private List<Station> stations = List.of();

	Ribbon(Composite parent, Look look, Texts texts) {
		this.look = look;
		this.texts = texts;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
			@Override
			public Point computeSize(int width, int height, boolean changed) {
				return new Point(width == SWT.DEFAULT ? Look.width(this, 100) : width, Look.em(this).y * 2 + Look.em(this).y / 2);
			}
		};
		canvas.setData("id", "hazard.ribbon");
		canvas.addListener(SWT.Paint, this::paint);
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = words();
			}
		});
	}

	Canvas canvas() {
		return canvas;
	}

	/**
	 * The stations of a hazard: those really passed, then the usual way from where it is. A transfer takes the place of the
	 * order; a withdrawn one has no way on.
	 */
	static List<Station> stations(HazardState state, List<Move> moves) {
		List<HazardState> passed = new ArrayList<>(List.of(HazardState.DRAFT));
		for (Move move : moves) {
			int before = passed.indexOf(move.to());
			if (before >= 0) passed.subList(before + 1, passed.size()).clear();
			else passed.add(move.to());
		}
		List<Station> stations = new ArrayList<>();
		for (HazardState one : passed) stations.add(new Station(one, one != state, one == state, reached(one, moves)));
		if (state.isOpen()) WAY.stream().filter(one -> WAY.indexOf(one) > place(state)).forEach(one -> stations.add(new Station(one, false, false, Optional.empty())));
		return List.copyOf(stations);
	}

	private static int place(HazardState state) {
		return state == HazardState.TRANSFERRED ? WAY.indexOf(HazardState.RECTIFYING) : WAY.indexOf(state);
	}

	private static Optional<LocalDate> reached(HazardState state, List<Move> moves) {
		return moves.reversed().stream().filter(move -> move.to() == state).findFirst().map(Move::on);
	}

	void show(List<Station> way) {
		stations = List.copyOf(way);
		canvas.setData("state", way.stream().filter(Station::present).map(one -> one.state().name()).findFirst().orElse(""));
		canvas.setToolTipText(words());
		canvas.redraw();
	}

	private String words() {
		List<String> words = new ArrayList<>();
		for (Station one : stations) words.add(texts.of(one.state.label()) + one.on.map(day -> " " + day).orElse(""));
		return String.join(" → ", words);
	}

	private void paint(Event event) {
		if (stations.isEmpty()) return;
		Rectangle area = canvas.getClientArea();
		int width = area.width / stations.size();
		for (int i = 0; i < stations.size(); i++) paint(event.gc, stations.get(i), new Rectangle(i * width, 0, width, area.height));
	}

	/** An arrow-shaped field with the state's name and, smaller, the day. */
	private void paint(GC gc, Station station, Rectangle area) {
		Tone tone = station.present ? station.state.isOpen() ? Tone.BLUE : Tone.GREEN : station.passed ? Tone.GREEN : Tone.GREY;
		Color color = look.color(tone);
		int tip = area.height / 4;
		int right = area.x + area.width - 3;
		int bottom = area.height - 1;
		int[] arrow = {area.x, 0, right - tip, 0, right, bottom / 2, right - tip, bottom, area.x, bottom, area.x + tip, bottom / 2};
		gc.setAntialias(SWT.ON);
		gc.setBackground(station.present ? color : look.wash(tone));
		gc.fillPolygon(arrow);
		gc.setFont(station.present ? look.bold() : canvas.getFont());
		gc.setForeground(station.present ? look.background() : station.passed ? color : look.faint());
		int line = gc.textExtent("中").y;
		boolean dated = station.on.isPresent();
		middle(gc, texts.title(station.state.label()), area, tip, (area.height - line * (dated ? 2 : 1)) / 2);
		if (dated) middle(gc, station.on.get().toString(), area, tip, (area.height - line * 2) / 2 + line);
	}

	private static void middle(GC gc, String text, Rectangle area, int tip, int y) {
		gc.drawText(text, area.x + (area.width + tip / 2 - gc.textExtent(text).x) / 2, y, true);
	}
}
