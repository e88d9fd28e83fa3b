package org.safetyworkbench.ui.exchange;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.duty.DutyQuery;
import org.safetyworkbench.exchange.Export;
import org.safetyworkbench.exchange.table.TableWriter.Format;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.register.Filter;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Writes enterprises, hazards or duties to a file the user names. */
public final class ExportHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Desk desk = HandlerUtil.getActiveWorkbenchWindow(event).getService(Desk.class);
		Shell shell = HandlerUtil.getActiveShell(event);
		String what = event.getParameter("org.safetyworkbench.ui.export.what");
		Texts texts = desk.texts();
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(texts.get("export.title." + what));
		dialog.setFilterExtensions(new String[] {"*.xlsx", "*.csv", "*.json"});
		dialog.setFileName(texts.get("export.file." + what, LocalDate.now()) + ".xlsx");
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file == null) return null;
		desk.background().run(texts.get("export.title." + what), progress -> write(desk, what, Path.of(file), progress),
				rows -> MessageDialog.openInformation(shell, texts.get("export.title." + what), texts.get("export.done", rows, file)));
		return null;
	}

	private static long write(Desk desk, String what, Path file, Progress progress) throws Exception {
		Export export = desk.services().get(Export.class);
		Format format = format(file);
		Locale locale = desk.texts().locale();
		try (OutputStream out = Files.newOutputStream(file)) {
			return switch (what) {
				case "enterprises" -> export.enterprises(format, out, new Filter.All(), locale, progress);
				case "hazards" -> export.hazards(format, out, LedgerQuery.of(LedgerQuery.Sort.DUE), LocalDate.now(), locale, progress);
				default -> export.duties(format, out, DutyQuery.of(DutyQuery.Sort.DUE), locale, progress);
			};
		}
	}

	private static Format format(Path file) {
		String name = file.toString().toLowerCase(Locale.ROOT);
		return name.endsWith(".csv") ? Format.CSV : name.endsWith(".json") ? Format.JSON : Format.XLSX;
	}
}
