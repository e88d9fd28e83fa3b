package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** One column of the board: its cards are read as they come into sight. */
final class Lane {

	private static final int PAGE = 50;
	private static final int LINES = 4;

	private final Desk desk;
	private final Texts texts;
	private final HazardState state;
	private final LocalDate today;
	private final Composite lane;
	private final Label head;
	private final Grid<HazardRow> cards;
	private long known = -1;

	Lane(Composite parent, Desk desk, HazardState state, LocalDate today, Consumer<HazardRow> open, Consumer<Lane> chose) {
		this.desk = desk;
		this.texts = desk.texts();
		this.state = state;
		this.today = today;
		lane = new Composite(parent, SWT.NONE);
		lane.setLayout(Panels.bare(1));
		head = Panels.heading(lane, desk.look(), texts.title(state.label()));
		head.setFont(desk.look().bold());
		head.setData("id", "board." + state.code() + ".head");
		cards = Grid.<HazardRow>of(desk).column("", 8, HazardRow::enterpriseName).grow().several().key(HazardRow::id).onOpen(open).onSelect(row -> chose.accept(this)).create(lane, "board." + state.code());
		cards.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		cards.whenEmpty(texts.get("board.none"), composite -> {});
		Table table = cards.table();
		table.setHeaderVisible(false);
		int line = Look.em(table).y;
		table.addListener(SWT.MeasureItem, event -> event.height = line * LINES + line);
		table.addListener(SWT.EraseItem, event -> event.detail &= ~(SWT.FOREGROUND | SWT.HOT));
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.Modify, event -> title());
	}

	Composite control() {
		return lane;
	}

	List<HazardRow> chosen() {
		return cards.selections();
	}

	void deselect() {
		cards.table().deselectAll();
	}

	void show(LedgerQuery query) {
		cards.show(query, (after, progress) -> desk.services().get(Ledger.class).page(query, after, PAGE, progress));
	}

	/** @param number of all cards of this state, negative when only what was read is known */
	void count(long number) {
		known = number;
		title();
	}

	private void title() {
		int read = cards.rows().size();
		boolean more = cards.table().getItemCount() > read;
		head.setToolTipText(texts.of(state.label()));
		head.setText(texts.get("board.head", texts.title(state.label()), known >= 0 ? String.valueOf(known) : read + (more ? "+" : "")));
	}

	/** Enterprise, what was found, how long there is; a bar in the colour of the days left. */
	private void paint(Event event) {
		int index = cards.table().indexOf((org.eclipse.swt.widgets.TableItem) event.item);
		if (index < 0 || index >= cards.rows().size()) return;
		HazardRow row = cards.row(index);
		GC gc = event.gc;
		int line = gc.textExtent("中").y;
		Rectangle card = new Rectangle(event.x + 2, event.y + line / 6, cards.table().getClientArea().width - 6, line * LINES + line / 2);
		boolean selected = (event.detail & SWT.SELECTED) != 0;
		Tone tone = HazardColumns.tone(row, today);
		gc.setBackground(selected ? desk.look().wash(Tone.BLUE) : desk.look().background());
		gc.fillRectangle(card);
		gc.setForeground(desk.look().wash(Tone.GREY));
		gc.drawRectangle(card.x, card.y, card.width - 1, card.height - 1);
		gc.setBackground(desk.look().color(tone));
		gc.fillRectangle(card.x, card.y, Math.max(3, line / 4), card.height);
		int left = card.x + line / 2;
		int width = card.x + card.width - left - line / 6;
		gc.setForeground(desk.look().foreground());
		gc.drawText(Look.fitting(gc, row.enterpriseName(), width), left, card.y + line / 4, true);
		gc.setForeground(desk.look().faint());
		wrapped(gc, texts.of(row.item().isEmpty() ? row.finding() : row.title()), left, card.y + line / 4 + line, width);
		gc.setForeground(desk.look().color(tone));
		String major = row.severity() == Severity.MAJOR ? texts.get("severity.MAJOR") + "　" : "";
		gc.drawText(Look.fitting(gc, major + texts.distance(today, row.dueOn()), width), left, card.y + line / 4 + line * 3, true);
	}

	/** Two lines; the second ends with dots when there is more. */
	private static void wrapped(GC gc, String text, int x, int y, int width) {
		TextLayout layout = new TextLayout(gc.getDevice());
		layout.setFont(gc.getFont());
		layout.setText(text);
		layout.setWidth(Math.max(1, width));
		int second = layout.getLineOffsets()[1];
		if (layout.getLineCount() > 2) layout.setText(text.substring(0, second) + Look.fitting(gc, text.substring(second), width - 2));
		layout.draw(gc, x, y);
		layout.dispose();
	}
}
