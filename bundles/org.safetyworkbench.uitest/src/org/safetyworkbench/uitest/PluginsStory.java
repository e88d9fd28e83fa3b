package org.safetyworkbench.uitest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.safetyworkbench.core.Workspace;

/**
 * A sector with a program comes, is updated and goes while the window is open, and is there when the window was started anew.
 * Only a finished product can change its plugins, so this story is not told by this bundle's tests: {@code product/proof} puts it
 * into a product as a component that begins when the workspace is open, and reads what it prints. The repositories of both
 * versions, the zip of a team and the folder for pictures are the system properties {@code story.first}, {@code story.second},
 * {@code story.team} and {@code story.shots}.
 */
public final class PluginsStory {

	private static final String FIREWORKS = "烟花|Fireworks";

	private final Path told;

	/** @param workspace what the window's program registers when it starts */
	public PluginsStory(Workspace workspace) {
		this.told = workspace.root().resolve("told");
		Thread.ofPlatform().daemon().name("story").start(this::tell);
	}

	private void tell() {
		while (!isOpen()) LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		Window window = new Window();
		try {
			if (Files.exists(told)) end(window);
			else tell(window);
		} catch (RuntimeException | IOException | AssertionError e) {
			e.printStackTrace();
			shot(window, "failed");
			window.ask(() -> PlatformUI.getWorkbench().close());
		}
	}

	/** After the restart. */
	private static void end(Window window) {
		open(window);
		choose(window, "灯会|Lantern fairs");
		programs(window, List.of("噼啪 2"));
		System.err.println("the story is told");
		window.ask(() -> PlatformUI.getWorkbench().close());
	}

	/** Commands given to a window that is still opening would end it. */
	private static boolean isOpen() {
		return PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().isStarting() && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0;
	}

	private static void open(Window window) {
		window.until("the window is open", () -> PlatformUI.getWorkbench().getActiveWorkbenchWindow() != null && PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().getActiveEditor() != null);
		window.go("office");
		window.tab("office", "plugins");
		window.until("the plugins are listed", Table.class, "plugins", table -> table.getItemCount() > 10);
	}

	private void tell(Window window) throws IOException {
		open(window);
		shot(window, "plugins");
		look(window, "story.first", FIREWORKS, "1.0.0");
		choose(window, FIREWORKS);
		shot(window, "plugins-offered");
		window.press("plugins.install");
		window.until("nothing is installed unless somebody wants it", Button.class, "plugins.consent.leave", leave -> leave.getShell().getDefaultButton() == leave);
		shot(window, "plugins-consent");
		window.press("plugins.consent.leave");
		refused(window);
		choose(window, FIREWORKS);
		window.press("plugins.install");
		window.press("plugins.consent.install");
		done(window, FIREWORKS, "1.0.0");
		programs(window, List.of("噼啪 1"));
		look(window, "story.second", FIREWORKS, "2.0.0");
		window.press("plugins.update");
		window.press("plugins.consent.install");
		done(window, FIREWORKS, "2.0.0");
		programs(window, List.of("噼啪 2"));
		choose(window, FIREWORKS);
		window.press("plugins.remove");
		window.asked();
		shot(window, "plugins-remove");
		window.agree();
		done(window, FIREWORKS, "");
		programs(window, List.of());
		window.press("plugins.back");
		done(window, FIREWORKS, "2.0.0");
		programs(window, List.of("噼啪 2"));
		look(window, "story.team", "灯会|Lantern fairs", "0.1.0");
		choose(window, "灯会|Lantern fairs");
		window.press("plugins.install");
		window.press("plugins.consent.install");
		done(window, "灯会|Lantern fairs", "0.1.0");
		if (!window.cut().isEmpty()) throw new AssertionError(window.cut());
		Files.createFile(told);
		window.ask(() -> PlatformUI.getWorkbench().restart());
	}

	private static void shot(Window window, String name) {
		window.screenshot(Path.of(System.getProperty("story.shots"), name + ".png"));
	}

	private static void look(Window window, String site, String name, String version) {
		window.type("plugins.repository", System.getProperty(site));
		window.press("plugins.read");
		window.until(version + " is offered", Table.class, "plugins", table -> cell(table, name, 3).equals(version));
	}

	/** What stands in the row of a plugin; nothing when it has none. */
	private static String cell(Table table, String name, int column) {
		int row = row(table, name);
		return row < 0 ? "" : table.getItem(row).getText(column);
	}

	private static int row(Table table, String name) {
		for (int i = 0; i < table.getItemCount(); i++) if (table.getItem(i).getText(0).matches(name)) return i;
		return -1;
	}

	private static void choose(Window window, String name) {
		Table plugins = window.until("it is listed", Table.class, "plugins", table -> row(table, name) >= 0);
		window.rows(plugins, window.ask(() -> row(plugins, name)));
	}

	private static void refused(Window window) {
		window.until("it is refused", Label.class, "plugins.said", label -> label.getText().matches("(?s).*(没有签名|not signed).*"));
	}

	/** The tab says so, and the row shows what is installed now; nobody was asked to restart. */
	private static void done(Window window, String name, String version) {
		window.until("it is done", Label.class, "plugins.said", label -> label.getText().matches("(?s)(已完成|Done).*"));
		window.until("version '" + version + "' is listed", Table.class, "plugins", table -> cell(table, name, 2).equals(version));
		shot(window, "plugins-" + (version.isEmpty() ? "removed" : version));
	}

	/** What the window says of the programs that sectors bring. */
	private static void programs(Window window, List<String> names) {
		window.go("library");
		window.tab("library", "programs");
		window.until("the programs are " + names, () -> {
			Table table = window.hidden(Table.class, "library.programs"); // a sentence stands in its place when there are none
			return table != null && names.equals(table.isVisible() ? window.column(table, 0) : List.of());
		});
		shot(window, "programs-" + String.join("", names));
		window.go("office");
	}
}
