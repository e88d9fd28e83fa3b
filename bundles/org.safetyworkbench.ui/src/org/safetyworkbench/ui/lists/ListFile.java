package org.safetyworkbench.ui.lists;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.ListExport;
import org.safetyworkbench.exchange.table.TableWriter.Format;
import org.safetyworkbench.statistics.ListColumn;
import org.safetyworkbench.statistics.ListQuery;
import org.safetyworkbench.ui.exchange.Written;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Writes what a view shows to a file the user names: xlsx, csv or docx by its ending. */
public final class ListFile {

	/** Writes a table. */
	private interface Writer {
		void write(ListExport export, Format format, OutputStream out, Progress progress) throws Exception;
	}

	/** Writes to a path, perhaps several files beside it; answers the file, or the folder of several. */
	private interface Several {
		Path write(ListExport export, Path file, Progress progress) throws Exception;
	}

	private final Desk desk;
	private final Texts texts;
	private final String title;

	/** @param title of the table, which also names the file */
	public ListFile(Desk desk, String title) {
		this.desk = desk;
		this.texts = desk.texts();
		this.title = title;
	}

	void list(Shell shell, ListQuery query) {
		save(shell, (export, format, out, progress) -> export.list(format, out, query, texts.locale(), progress));
	}

	/** All lists of the query's group at once: sheets or sections of one file, or several files. */
	void group(Shell shell, ListQuery query) {
		saveAs(shell, (export, file, progress) -> {
			List<Path> written = export.group(query.kind().group(), query, file, texts.locale(), progress);
			return written.size() == 1 ? written.get(0) : file.toAbsolutePath().getParent();
		});
	}

	/** A table as it is shown. */
	public void table(Shell shell, List<ListColumn> columns, List<? extends List<?>> lines) {
		save(shell, (export, format, out, progress) -> export.table(format, out, Text.of(title), columns, lines, texts.locale()));
	}

	private void save(Shell shell, Writer writer) {
		saveAs(shell, (export, file, progress) -> {
			Path part = file.resolveSibling(file.getFileName() + ".part");
			try {
				try (OutputStream out = Files.newOutputStream(part)) {
					writer.write(export, ListExport.format(file), out, progress);
				}
				return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
			} finally {
				Files.deleteIfExists(part);
			}
		});
	}

	private void saveAs(Shell shell, Several writer) {
		String chosen = System.getProperty("safetyworkbench.file.EXPORT", "");
		if (chosen.isEmpty()) chosen = choose(shell);
		if (chosen == null) return;
		Path file = Path.of(chosen);
		desk.background().run(texts.get("lists.exporting", title), progress -> writer.write(desk.services().get(ListExport.class), file, progress),
				done -> Written.show(shell, desk, texts.get("lists.exporting", title), texts.get("lists.exported", done), done));
	}

	private String choose(Shell shell) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(texts.get("lists.exporting", title));
		dialog.setFilterExtensions(new String[] {"*.xlsx", "*.docx", "*.csv"});
		dialog.setFilterNames(new String[] {"Excel (*.xlsx)", "Word (*.docx)", "CSV (*.csv)"});
		dialog.setFileName(title.replaceAll("[\\\\/:*?\"<>|“”]", "") + "-" + LocalDate.now() + ".xlsx");
		dialog.setOverwrite(true);
		return dialog.open();
	}
}
