package org.safetyworkbench.ui.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.safetyworkbench.office.CalendarDay;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.text.Texts;

/** Twelve months: days off red, made-up working days blue, weekends grey. A click or the arrow keys choose a day. */
final class YearView {

	private static final int ACROSS = 4;
	private static final int LINES = 8;

	private final Canvas canvas;
	private final Look look;
	private final Texts texts;
	private final Consumer<LocalDate> chosen;
	private Map<LocalDate, CalendarDay> days = Map.of();
	private LocalDate day = LocalDate.now();

	YearView(Composite parent, Look look, Texts texts, Consumer<LocalDate> chosen) {
		this.look = look;
		this.texts = texts;
		this.chosen = chosen;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.setData("id", "office.year");
		canvas.addListener(SWT.Paint, this::paint);
		canvas.addListener(SWT.MouseDown, this::click);
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.addListener(SWT.Resize, event -> canvas.redraw());
	}

	Canvas canvas() {
		return canvas;
	}

	LocalDate day() {
		return day;
	}

	/** Smallest size at which all days can be read. */
	Point least() {
		Point em = Look.em(canvas);
		return new Point(em.x * 2 * 8 * ACROSS, em.y * (LINES + 1) * 12 / ACROSS);
	}

	void show(Map<LocalDate, CalendarDay> changed) {
		days = Map.copyOf(changed);
		canvas.redraw();
	}

	void choose(LocalDate other) {
		day = other;
		canvas.redraw();
		chosen.accept(day);
	}

	private Rectangle month(int month) {
		Rectangle all = canvas.getClientArea();
		int width = all.width / ACROSS;
		int height = all.height * ACROSS / 12;
		return new Rectangle((month - 1) % ACROSS * width, (month - 1) / ACROSS * height, width, height);
	}

	private static Rectangle cell(Rectangle month, LocalDate date) {
		int width = month.width / 8;
		int height = month.height / (LINES + 1);
		int offset = date.withDayOfMonth(1).getDayOfWeek().getValue() - 1 + date.getDayOfMonth() - 1;
		return new Rectangle(month.x + offset % 7 * width + width / 3, month.y + (2 + offset / 7) * height, width, height);
	}

	private void paint(Event event) {
		GC gc = event.gc;
		gc.setBackground(look.background());
		gc.fillRectangle(canvas.getClientArea());
		for (int month = 1; month <= 12; month++) paint(gc, YearMonth.of(day.getYear(), month), month(month));
	}

	private void paint(GC gc, YearMonth month, Rectangle area) {
		int width = area.width / 8;
		int height = area.height / (LINES + 1);
		gc.setFont(look.bold());
		gc.setForeground(look.foreground());
		gc.drawText(texts.get("office.month", texts.get("month." + month.getMonthValue())), area.x + width / 2, area.y, true);
		gc.setFont(canvas.getFont());
		gc.setForeground(look.faint());
		for (int weekday = 1; weekday <= 7; weekday++) middle(gc, texts.get("weekday.short." + weekday), new Rectangle(area.x + (weekday - 1) * width + width / 3, area.y + height, width, height));
		for (int i = 1; i <= month.lengthOfMonth(); i++) day(gc, month.atDay(i), cell(area, month.atDay(i)));
	}

	private void day(GC gc, LocalDate date, Rectangle cell) {
		CalendarDay other = days.get(date);
		boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
		Tone tone = other == null ? null : other.worked() ? Tone.BLUE : Tone.RED;
		if (tone != null) {
			gc.setBackground(look.wash(tone));
			gc.fillRectangle(cell.x + 1, cell.y, cell.width - 2, cell.height - 1);
		}
		gc.setForeground(tone != null ? look.color(tone) : weekend ? look.faint() : look.foreground());
		gc.setFont(tone != null ? look.bold() : canvas.getFont());
		middle(gc, String.valueOf(date.getDayOfMonth()), cell);
		if (date.equals(LocalDate.now())) gc.drawLine(cell.x + cell.width / 4, cell.y + cell.height - 2, cell.x + cell.width * 3 / 4, cell.y + cell.height - 2);
		if (date.equals(day)) gc.drawRectangle(cell.x + 1, cell.y, cell.width - 3, cell.height - 2);
	}

	private static void middle(GC gc, String text, Rectangle cell) {
		Point size = gc.textExtent(text);
		gc.drawText(text, cell.x + (cell.width - size.x) / 2, cell.y + (cell.height - size.y) / 2, true);
	}

	private void click(Event event) {
		canvas.forceFocus();
		for (int month = 1; month <= 12; month++) {
			YearMonth shown = YearMonth.of(day.getYear(), month);
			for (int i = 1; i <= shown.lengthOfMonth(); i++)
				if (cell(month(month), shown.atDay(i)).contains(event.x, event.y)) {
					choose(shown.atDay(i));
					return;
				}
		}
	}

	private void key(Event event) {
		LocalDate next = switch (event.keyCode) {
			case SWT.ARROW_LEFT -> day.minusDays(1);
			case SWT.ARROW_RIGHT -> day.plusDays(1);
			case SWT.ARROW_UP -> day.minusDays(7);
			case SWT.ARROW_DOWN -> day.plusDays(7);
			default -> day;
		};
		if (next.getYear() == day.getYear() && !next.equals(day)) choose(next);
	}
}
