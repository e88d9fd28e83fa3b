package org.safetyworkbench.ui.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.safetyworkbench.risk.Colour;
import org.safetyworkbench.risk.RiskPoint;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;

/** Where the risks are (S3-25): a tile for each place in the colour of its gravest risk, with how many of which colour. */
final class RiskMap {

	/** The risk points of a place. */
	private record Tile(String place, List<RiskPoint> points, Rectangle bounds) {}

	private final Desk desk;
	private final Canvas canvas;
	private final Consumer<RiskPoint> chosen;
	private Map<String, List<RiskPoint>> places = Map.of();
	private List<Tile> tiles = List.of();

	/** @param chosen told the gravest risk of the place that was clicked */
	RiskMap(Composite parent, Desk desk, Consumer<RiskPoint> chosen) {
		this.desk = desk;
		this.chosen = chosen;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
			@Override
			public Point computeSize(int width, int height, boolean changed) {
				int room = width == SWT.DEFAULT ? Look.width(canvas, 100) : width;
				List<Tile> laid = lay(room);
				return new Point(room, laid.isEmpty() ? 0 : laid.getLast().bounds.y + laid.getLast().bounds.height);
			}
		};
		canvas.setData("id", "risk.map");
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.Resize, event -> tiles = lay(canvas.getClientArea().width));
		canvas.addListener(SWT.MouseDown, this::press);
	}

	Canvas control() {
		return canvas;
	}

	/** @param points gravest first */
	void show(List<RiskPoint> points) {
		places = points.stream().collect(Collectors.groupingBy(point -> point.profile().place(), LinkedHashMap::new, Collectors.toList()));
		tiles = lay(canvas.getClientArea().width);
		canvas.redraw();
	}

	private String name(String place) {
		return place.isEmpty() ? desk.texts().get("risk.place.none") : place;
	}

	private String counts(List<RiskPoint> points) {
		return Stream.of(Colour.values()).map(colour -> {
			long n = points.stream().filter(point -> point.colour() == colour).count();
			return n == 0 ? "" : desk.texts().of(colour.label()) + " " + n;
		}).filter(text -> !text.isEmpty()).collect(Collectors.joining("　"));
	}

	/** Side by side, in as many rows as they need. */
	private List<Tile> lay(int room) {
		if (places.isEmpty()) return List.of();
		List<Tile> laid = new ArrayList<>();
		Point em = Look.em(canvas);
		int gap = em.y / 3, height = em.y * 2 + gap * 2, x = 0, y = 0;
		GC gc = new GC(canvas);
		for (Map.Entry<String, List<RiskPoint>> place : places.entrySet()) {
			int width = Math.max(gc.textExtent(name(place.getKey())).x, gc.textExtent(counts(place.getValue())).x) + em.x * 2;
			if (x > 0 && x + width > room) {
				x = 0;
				y += height + gap;
			}
			laid.add(new Tile(place.getKey(), place.getValue(), new Rectangle(x, y, width, height)));
			x += width + gap;
		}
		gc.dispose();
		return laid;
	}

	private void paint(GC gc) {
		int pad = Look.em(canvas).y / 3;
		for (Tile tile : tiles) {
			Tone tone = Tone.valueOf(tile.points.getFirst().colour().name());
			Rectangle box = tile.bounds;
			gc.setBackground(desk.look().wash(tone));
			gc.fillRectangle(box);
			gc.setBackground(desk.look().color(tone));
			gc.fillRectangle(box.x, box.y, pad, box.height);
			gc.setForeground(desk.look().foreground());
			gc.drawText(name(tile.place), box.x + pad * 3, box.y + pad, true);
			gc.setForeground(desk.look().color(tone));
			gc.drawText(counts(tile.points), box.x + pad * 3, box.y + pad + Look.em(canvas).y, true);
		}
	}

	private void press(Event event) {
		tiles.stream().filter(tile -> tile.bounds.contains(event.x, event.y)).findFirst().ifPresent(tile -> chosen.accept(tile.points.getFirst()));
	}
}
