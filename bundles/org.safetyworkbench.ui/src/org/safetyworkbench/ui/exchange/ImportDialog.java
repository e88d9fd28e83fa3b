package org.safetyworkbench.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.exchange.ImportMapping;
import org.safetyworkbench.exchange.Preview;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.exchange.PreviewTables.Use;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** What a file would become, before anything is stored; then the import itself as a job. */
final class ImportDialog extends TitleAreaDialog {

	private final Desk desk;
	private final Texts texts;
	private final Imports imports;
	private final Path file;
	private Optional<ImportMapping> mapping = Optional.empty();
	private Job reading;
	private Composite area;
	private CTabFolder folder;
	private Label counts;
	private Preview preview;

	ImportDialog(Shell parent, Desk desk, Imports imports, Path file) {
		super(parent);
		this.desk = desk;
		this.texts = desk.texts();
		this.imports = imports;
		this.file = file;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get("import.title." + imports.kind()));
		shell.setData("id", "import");
	}

	@Override
	protected Point getInitialSize() {
		Point em = Look.em(getShell());
		return new Point(em.x * 72, em.y * 34);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(file.getFileName().toString());
		area = Panels.page((Composite) super.createDialogArea(parent));
		area.getParent().setLayout(new org.eclipse.swt.layout.GridLayout());
		area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		counts = Panels.heading(area, desk.look(), texts.get("import.reading"));
		counts.setData("id", "import.counts");
		folder = new CTabFolder(area, SWT.TOP | SWT.FLAT);
		folder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		return area.getParent();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLIENT_ID, texts.get("import.mapping"), false);
		createButton(parent, IDialogConstants.OK_ID, texts.get("button.import"), true).setData("id", "import.run");
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("button.cancel"), false);
		read();
	}

	private void read() {
		setMessage(texts.get("import.reading"));
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		reading = desk.background().load(area, texts.get("import.reading"), progress -> imports.preview(file, mapping, progress), this::show);
	}

	private void show(Result<Preview> result) {
		for (CTabItem item : folder.getItems()) item.dispose();
		if (!result.isOk()) {
			counts.setText(texts.get("import.impossible"));
			StringBuilder why = new StringBuilder();
			for (Problem problem : result.problems()) why.append(texts.of(problem)).append('\n');
			setMessage(why.toString().strip(), IMessageProvider.ERROR);
			return;
		}
		preview = result.value();
		setMessage(texts.get(preview.mapping().isPresent() ? "import.remembered" : "import.hint"));
		counts.setText(texts.get("import.counts", preview.read(), preview.accepted(), preview.rejected()));
		PreviewTables tables = new PreviewTables(desk, preview);
		tab("import.tab.rows", tables.rows().create(folder, "import.rows"), grid -> grid.show(preview.rows()));
		tab("import.tab.columns", tables.columns().create(folder, "import.columns"), grid -> grid.show(uses()));
		Grid<org.safetyworkbench.exchange.Refusal> refused = RefusedRows.grid(desk).create(folder, "import.refused");
		refused.whenEmpty(texts.get("import.refused.none"), composite -> {});
		tab("import.tab.refused", refused, grid -> grid.show(preview.refusals()));
		folder.setSelection(preview.rejected() > 0 && preview.accepted() == 0 ? 2 : 0);
		getButton(IDialogConstants.OK_ID).setEnabled(preview.accepted() > 0);
		area.layout(true, true);
	}

	private List<Use> uses() {
		return preview.sheets().stream().flatMap(sheet -> sheet.columns().stream().map(column -> new Use(sheet.sheet(), column))).toList();
	}

	private <T> void tab(String key, Grid<T> grid, java.util.function.Consumer<Grid<T>> fill) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setControl(grid.control());
		fill.accept(grid);
		item.setText(texts.get(key));
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == IDialogConstants.CLIENT_ID) chooseMapping();
		else super.buttonPressed(id);
	}

	private void chooseMapping() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setText(texts.get("import.mapping"));
		dialog.setFilterExtensions(new String[] {"*.yaml;*.yml;*.json", "*.*"});
		String chosen = dialog.open();
		if (chosen == null) return;
		Result<ImportMapping> result = ImportMapping.read(Path.of(chosen));
		if (result.isOk()) {
			mapping = Optional.of(result.value());
			read();
		} else setMessage(texts.of(result.problems().get(0)), IMessageProvider.ERROR);
	}

	@Override
	protected void okPressed() {
		desk.background().run(texts.get("import.job." + imports.kind(), file.getFileName()), progress -> {
			Result<Imports.Outcome> result = imports.run(file, mapping, progress);
			if (!result.isOk()) throw new StoreException(result.problems().get(0), null);
			return result.value();
		}, outcome -> {
			desk.changed();
			new ImportResult(desk, imports.kind(), outcome).open();
		});
		super.okPressed();
	}

	@Override
	public boolean close() {
		if (reading != null) reading.cancel();
		return super.close();
	}
}
