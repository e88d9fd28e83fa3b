package org.safetyworkbench.ui.ledger;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.exchange.Export;
import org.safetyworkbench.exchange.table.TableWriter.Format;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.ui.exchange.Written;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Writes the hazards the ledger shows, all rows of the filter, to a file the user names. */
final class LedgerExport {

	private final Desk desk;
	private final Texts texts;
	private final Shell shell;

	LedgerExport(Desk desk, Shell shell) {
		this.desk = desk;
		this.texts = desk.texts();
		this.shell = shell;
	}

	void ask(LedgerFilter filter) {
		LocalDate today = LocalDate.now();
		String file = System.getProperty("safetyworkbench.file.LEDGER", "");
		if (file.isEmpty()) file = choose(today);
		if (file == null) return;
		Path path = Path.of(file);
		LedgerQuery query = filter.query(today);
		desk.background().run(texts.get("export.title.hazards"), progress -> write(query, path, today, progress),
				rows -> Written.show(shell, desk, texts.get("export.title.hazards"), texts.get("export.done", rows, path), path));
	}

	private String choose(LocalDate today) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(texts.get("export.title.hazards"));
		dialog.setFilterExtensions(new String[] {"*.xlsx", "*.csv", "*.json"});
		dialog.setFileName(texts.get("export.file.hazards", today) + ".xlsx");
		dialog.setOverwrite(true);
		return dialog.open();
	}

	private long write(LedgerQuery query, Path file, LocalDate today, Progress progress) throws Exception {
		String name = file.toString().toLowerCase(Locale.ROOT);
		Format format = name.endsWith(".csv") ? Format.CSV : name.endsWith(".json") ? Format.JSON : Format.XLSX;
		try (OutputStream out = Files.newOutputStream(file)) {
			return desk.services().get(Export.class).hazards(format, out, query, today, texts.locale(), progress);
		}
	}
}
