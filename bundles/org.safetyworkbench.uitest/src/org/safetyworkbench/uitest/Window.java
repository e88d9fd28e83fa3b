package org.safetyworkbench.uitest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.opentest4j.AssertionFailedError;

/** The window as a test sees it: widgets by id, waiting for named conditions, never for time. */
public final class Window {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final Display display;

	/** The window of the workbench. */
	public Window() {
		this(PlatformUI.getWorkbench().getDisplay());
	}

	/** Also before the workbench is there. */
	public Window(Display display) {
		this.display = display;
	}

	Display display() {
		return display;
	}

	/** Waits until the widget is visible and fulfils the condition; answers what the test wants to know of it. */
	public <C extends Control> C until(String condition, Class<C> type, String id, Predicate<C> holds) {
		AtomicReference<C> found = new AtomicReference<>();
		until(condition, () -> {
			found.set(find(type, id, holds));
			return found.get() != null;
		});
		return found.get();
	}

	public <C extends Control> C until(Class<C> type, String id) {
		return until(id + " is there", type, id, control -> true);
	}

	public void until(String condition, Supplier<Boolean> holds) {
		wait(condition, () -> ask(holds));
	}

	/** Waits for what is in the store: that is not asked on the display's thread. */
	public void stored(String condition, Supplier<Boolean> holds) {
		wait(condition, holds);
	}

	private void wait(String condition, Supplier<Boolean> holds) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!holds.get()) {
			if (System.nanoTime() > end) throw new AssertionFailedError("waited in vain until " + condition + "; in sight: " + ask(this::dialogs));
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
	}

	/** What the dialogs in sight say. */
	private List<String> dialogs() {
		List<String> said = new ArrayList<>();
		for (Shell shell : display.getShells()) {
			if (!shell.isVisible() || shell.getParent() == null) continue;
			List<String> words = new ArrayList<>(List.of(shell.getText() + ":"));
			words(shell, words);
			said.add(String.join(" ", words));
		}
		return said;
	}

	public <T> T ask(Supplier<T> question) {
		AtomicReference<T> answer = new AtomicReference<>();
		AtomicReference<RuntimeException> failure = new AtomicReference<>();
		display.syncExec(() -> {
			try {
				answer.set(question.get());
			} catch (RuntimeException e) {
				failure.set(e);
			}
		});
		if (failure.get() != null) throw failure.get();
		return answer.get();
	}

	private <C extends Control> C find(Class<C> type, String id, Predicate<C> holds) {
		for (Shell shell : display.getShells()) {
			C found = find(shell, type, id, holds);
			if (found != null) return found;
		}
		return null;
	}

	private static <C extends Control> C find(Control control, Class<C> type, String id, Predicate<C> holds) {
		if (control.isDisposed()) return null;
		if (id.equals(control.getData("id")) && type.isInstance(control) && control.isVisible() && holds.test(type.cast(control))) return type.cast(control);
		if (control instanceof Composite composite) for (Control child : composite.getChildren()) {
			C found = find(child, type, id, holds);
			if (found != null) return found;
		}
		return null;
	}

	/** The first widget of that id, also on a tab behind; null when there is none. */
	public <C extends Control> C hidden(Class<C> type, String id) {
		for (Shell shell : display.getShells()) {
			C found = hidden(shell, type, id);
			if (found != null) return found;
		}
		return null;
	}

	private static <C extends Control> C hidden(Control control, Class<C> type, String id) {
		if (id.equals(control.getData("id")) && type.isInstance(control)) return type.cast(control);
		if (control instanceof Composite composite) for (Control child : composite.getChildren()) {
			C found = hidden(child, type, id);
			if (found != null) return found;
		}
		return null;
	}

	/** Runs a command as its menu entry does; what it opens stays open. */
	public void run(String command, Map<String, String> parameters) {
		display.asyncExec(() -> {
			var definition = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command);
			try {
				PlatformUI.getWorkbench().getService(IHandlerService.class)
						.executeCommand(ParameterizedCommand.generateCommand(definition, parameters), null);
			} catch (org.eclipse.core.commands.common.CommandException e) {
				throw new IllegalStateException(command, e);
			}
		});
	}

	public void go(String page) {
		run("org.safetyworkbench.ui.go", Map.of("org.safetyworkbench.ui.go.page", page));
	}

	public void press(String id) {
		AtomicBoolean pressed = new AtomicBoolean();
		until(id + " can be pressed", () -> {
			display.asyncExec(() -> press(id, pressed));
			return pressed.get();
		});
	}

	/** Finds and presses it in one turn of the event loop: between two turns a page that is read again makes its buttons anew. */
	private void press(String id, AtomicBoolean pressed) {
		Button button = pressed.get() ? null : find(Button.class, id, Control::isEnabled);
		if (button == null) return;
		pressed.set(true);
		button.notifyListeners(SWT.Selection, new Event());
	}

	/** Runs it soon on the display's thread; it may open a dialog. */
	public void later(Runnable action) {
		display.asyncExec(action);
	}

	/** Whether a button of that id can be pressed; ask on the display's thread. */
	public boolean isEnabled(String id) {
		return find(Button.class, id, Control::isEnabled) != null;
	}

	/** Reads a message that somebody has to close, and closes it. */
	public String message(String title) {
		AtomicReference<Shell> shell = new AtomicReference<>();
		until("the message " + title + " is there", () -> {
			for (Shell one : display.getShells()) if (one.isVisible() && one.getData("id") == null && one.getText().equals(title)) shell.set(one);
			return shell.get() != null;
		});
		return ask(() -> {
			List<String> words = new ArrayList<>();
			words(shell.get(), words);
			shell.get().close();
			return String.join(" ", words);
		});
	}

	private static void words(Control control, List<String> words) {
		if (control instanceof Label label && !label.getText().isEmpty()) words.add(label.getText());
		if (control instanceof Composite composite) for (Control child : composite.getChildren()) words(child, words);
	}

	/** Brings a tab to the front. */
	public void tab(String folder, int index) {
		CTabFolder tabs = until(CTabFolder.class, folder);
		display.syncExec(() -> tabs.setSelection(index));
	}

	/** Clicks the tab of that name. */
	void tab(String folder, String name) {
		CTabFolder tabs = until(CTabFolder.class, folder);
		display.syncExec(() -> {
			for (CTabItem item : tabs.getItems()) if (name.equals(item.getData())) tabs.setSelection(item);
			tabs.notifyListeners(SWT.Selection, new Event());
		});
	}

	/** Waits until a dialog asks something. */
	void asked() {
		until("a dialog asks", () -> asking() != null);
	}

	/** Agrees to what it asks, and to nothing that is asked later. */
	void agree() {
		asked();
		Shell dialog = ask(this::asking);
		display.asyncExec(() -> dialog.getDefaultButton().notifyListeners(SWT.Selection, new Event()));
		until("the dialog is gone", dialog::isDisposed);
	}

	/** The dialog of a long job asks nothing; it comes and goes as the machine is slow. */
	private Shell asking() {
		for (Shell shell : display.getShells())
			if (shell.isVisible() && shell.getParent() != null && shell.getDefaultButton() != null && !(shell.getData() instanceof ProgressMonitorDialog)) return shell;
		return null;
	}

	/** Clicks a tile. */
	public void click(String id) {
		Canvas tile = until(Canvas.class, id);
		display.asyncExec(() -> tile.notifyListeners(SWT.MouseUp, new Event()));
	}

	/** Sets a box that is ticked or not. */
	public void tick(String id, boolean ticked) {
		Button box = until(Button.class, id);
		display.syncExec(() -> {
			box.setSelection(ticked);
			box.notifyListeners(SWT.Selection, new Event());
		});
	}

	/** Opens the menu under a control and chooses one of its items, which must be enabled; a control that is made anew meanwhile is opened again. */
	public void menu(String id, String item) {
		AtomicReference<Control> opened = new AtomicReference<>();
		until(id + " offers " + item, () -> {
			Control owner = find(Control.class, id, Control::isEnabled);
			if (owner == null) return false;
			if (owner != opened.getAndSet(owner)) {
				drop(owner);
				return false;
			}
			MenuItem offered = item(owner, item);
			if (offered != null) choose(offered); // in this turn of the event loop, as pressing a button
			return offered != null;
		});
	}

	private void choose(MenuItem item) {
		if ((item.getStyle() & SWT.RADIO) != 0) item.setSelection(true);
		display.asyncExec(() -> item.notifyListeners(SWT.Selection, new Event())); // before the menu goes
		item.getParent().setVisible(false);
	}

	/** From now on that person works at this desk. */
	public void becomes(String name) {
		menu("office.as", "office.as." + name);
		until(name + " works here", Control.class, "office.as", link -> name.equals(link.getData("person")));
	}

	private void drop(Control owner) {
		owner.setData("menu", null);
		display.asyncExec(() -> {
			if (!owner.isDisposed()) owner.notifyListeners(SWT.Selection, new Event());
		});
	}

	private static MenuItem item(Control owner, String id) {
		if (!(owner.getData("menu") instanceof Menu menu) || menu.isDisposed()) return null;
		for (MenuItem item : menu.getItems()) if (id.equals(item.getData("id")) && item.isEnabled()) return item;
		return null;
	}

	/** Chooses rows as the user does with Ctrl held down. */
	public void rows(Table table, int... rows) {
		display.syncExec(() -> {
			table.setSelection(rows);
			Event event = new Event();
			event.item = table.getItem(rows[rows.length - 1]);
			table.notifyListeners(SWT.Selection, event);
		});
	}

	/** Double-clicks a row. */
	public void open(Table table, int row) {
		display.asyncExec(() -> {
			Event event = new Event();
			event.item = table.getItem(row);
			table.notifyListeners(SWT.DefaultSelection, event);
		});
	}

	public void type(String id, String text) {
		Text field = until(Text.class, id);
		display.syncExec(() -> {
			field.setFocus();
			field.setText(text);
		});
	}

	public void key(String id, int keyCode) {
		Control field = until(Control.class, id);
		display.asyncExec(() -> {
			Event event = new Event();
			event.keyCode = keyCode;
			event.character = (char) keyCode;
			field.notifyListeners(SWT.KeyDown, event);
		});
	}

	/** A key pressed while that control has the keyboard. */
	public void stroke(String id, char character) {
		Control control = until(Control.class, id);
		display.asyncExec(() -> {
			control.setFocus();
			Event event = new Event();
			event.character = character;
			event.keyCode = Character.toLowerCase(character);
			control.notifyListeners(SWT.KeyDown, event);
		});
	}

	public void choose(String id, String words) {
		Combo combo = until(id + " offers " + words, Combo.class, id, one -> one.indexOf(words) >= 0);
		display.syncExec(() -> {
			combo.select(combo.indexOf(words));
			combo.notifyListeners(SWT.Selection, new Event());
		});
	}

	public String text(String id) {
		return ask(() -> {
			Control control = find(Control.class, id, one -> true);
			return control instanceof Label label ? label.getText() : control instanceof StyledText styled ? styled.getText() : "";
		});
	}

	/** Cells of a column of the rows that have been read. */
	public List<String> column(Table table, int column) {
		return ask(() -> {
			List<String> cells = new ArrayList<>();
			for (int i = 0; i < table.getItemCount(); i++) cells.add(table.getItem(i).getText(column));
			return cells;
		});
	}

	public void close(String shellId) {
		until(shellId + " is there", () -> shell(shellId) != null);
		display.syncExec(() -> shell(shellId).close());
	}

	public Shell shell(String id) {
		for (Shell shell : display.getShells()) if (id.equals(shell.getData("id")) && shell.isVisible()) return shell;
		return null;
	}

	/** Texts of labels and buttons that have less room than they need. */
	public List<String> cut() {
		return ask(() -> {
			List<String> cut = new ArrayList<>();
			for (Shell shell : display.getShells()) if (shell.isVisible()) cut(shell, cut);
			return cut;
		});
	}

	private static void cut(Control control, List<String> cut) {
		if (!control.isVisible()) return;
		boolean wrapped = (control.getStyle() & SWT.WRAP) != 0;
		boolean worded = control instanceof Label label && !label.getText().isEmpty() || control instanceof Button button && !button.getText().isEmpty();
		int room = control.getSize().x;
		int need = worded ? wrapped ? control.computeSize(room, SWT.DEFAULT).y - control.getSize().y + room : control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x : 0;
		if (worded && need > room + 1)
			cut.add((control instanceof Label label ? label.getText() : ((Button) control).getText()) + " needs " + need + " has " + room);
		if (control instanceof Composite composite) for (Control child : composite.getChildren()) cut(child, cut);
	}

	public void screenshot(Path file) {
		display.syncExec(() -> {
			GC gc = new GC(display);
			Image image = new Image(display, display.getBounds().width, display.getBounds().height);
			gc.copyArea(image, 0, 0);
			gc.dispose();
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] {image.getImageData()};
			loader.save(file.toString(), SWT.IMAGE_PNG);
			image.dispose();
		});
	}
}
