package org.safetyworkbench.uitest.department;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.spi.CheckLevel;
import org.safetyworkbench.spi.Norm;
import org.safetyworkbench.spi.Theme;
import org.safetyworkbench.trial.Wire;
import org.safetyworkbench.uitest.Story;

/** What both runs of the program do. */
abstract class DepartmentSteps extends Story {

	/** Found at the inn while the server was gone. */
	static final String ALONE = "灭火器被杂物遮挡（演示）";

	/** Of the checklist: what the visit at the inn asks, begun while the server was gone. */
	static final Focus PART = Focus.of(Theme.FIRE, CheckLevel.WORKSHOP, Norm.GRID);

	final PostgresServer server = DepartmentApplication.server();
	final Properties known = Founding.known(DepartmentApplication.folder());
	final UUID hazard = UUID.fromString(known.getProperty("hazard"));
	final UUID visit = UUID.fromString(known.getProperty("visit"));

	/** Between this window and the server; other desks have their own. */
	Wire cable() {
		BundleContext context = FrameworkUtil.getBundle(DepartmentSteps.class).getBundleContext();
		return context.getService(context.getServiceReference(Wire.class));
	}

	/** 李核, at a desk whose own cable leads straight to the server. */
	Colleague colleague() {
		return new Colleague(DepartmentApplication.folder().resolve("colleague"), server.url(Founding.DATABASE, server.port()), "li", known.getProperty("password.li"));
	}

	void openHazard() {
		window.go("ledger");
		openRow("ledger", Founding.FINDING);
		window.until("it is open", Label.class, "hazard.title", label -> label.getText().contains(Founding.FINDING));
	}

	/** Double-clicks the row in which those words stand. */
	void openRow(String id, String words) {
		Table table = window.until(words + " is listed", Table.class, id, one -> row(one, words) >= 0);
		window.open(table, window.ask(() -> row(table, words)));
	}

	private static int row(Table table, String words) {
		for (int row = 0; row < table.getItemCount(); row++)
			for (int column = 0; column < table.getColumnCount(); column++) if (table.getItem(row).getText(column).contains(words)) return row;
		return -1;
	}

	/** Chooses the row of what waits in which those words stand. */
	void choose(Table rows, String words) {
		window.rows(rows, window.ask(() -> row(rows, words)));
	}

	void openEnterprise(String name) {
		window.go("enterprises");
		openRow("enterprises", name);
		window.until("it is open", Label.class, "enterprise.name", label -> label.getText().equals(name));
	}

	void openShop() {
		window.type("search", "hpf");
		window.until("it is found", Table.class, "search.hits", table -> table.getItemCount() > 0);
		window.key("search", SWT.CR);
		window.until("it is open", Label.class, "enterprise.name", label -> label.getText().equals(Founding.SHOP));
	}

	void openVisit() {
		window.go("inspections");
		openRow("inspections", Founding.SHOP);
		window.until("its checklist is there", Table.class, "inspection.items", table -> table.getItemCount() > 20);
	}

	/** Waits until the page of the visit at the inn says that. */
	void about(String words) {
		window.until("the visit is " + words, Label.class, "inspection.about", label -> label.getText().contains(words));
	}

	/** Waits until the status line says that. */
	void line(String... words) {
		window.until("the status line says " + List.of(words), CLabel.class, "outbox.line", label -> Arrays.stream(words).allMatch(label.getText()::contains));
	}

	/** Waits until it has nothing to say. */
	void nothingWaits() {
		window.until("nothing waits", () -> {
			CLabel line = window.hidden(CLabel.class, "outbox.line");
			return line == null || !line.isVisible() || line.getText().isEmpty();
		});
	}

	/** Opens the list of what waits. */
	Table outbox(int rows) {
		CLabel line = window.until(CLabel.class, "outbox.line");
		window.later(() -> line.notifyListeners(SWT.MouseUp, new Event()));
		return window.until("what waits is listed", Table.class, "outbox.rows", table -> table.getItemCount() == rows && table.getItem(0).getText(2).length() > 0);
	}

	/** Files in the workspace, one an entry. */
	static int drafts() {
		String[] files = Path.of(Platform.getInstanceLocation().getURL().getPath()).resolve("outbox").toFile().list((folder, name) -> name.endsWith(".draft"));
		return files == null ? 0 : files.length;
	}
}
