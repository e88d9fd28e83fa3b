package org.safetyworkbench.ui.exchange;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.safetyworkbench.ui.exchange.Imports.Kind;
import org.safetyworkbench.ui.shell.Commands;
import org.safetyworkbench.ui.shell.Desk;

/** Asks for a file and shows what it would become. */
public final class ImportHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Desk desk = HandlerUtil.getActiveWorkbenchWindow(event).getService(Desk.class);
		Shell shell = HandlerUtil.getActiveShell(event);
		Kind kind = switch (event.getCommand().getId()) {
			case Commands.IMPORT_REGISTER -> Kind.REGISTER;
			case Commands.IMPORT_RISKS -> Kind.RISKS;
			default -> Kind.ANSWERS;
		};
		String file = System.getProperty("safetyworkbench.file." + kind, "");
		if (file.isEmpty()) file = choose(shell, desk, kind);
		if (file != null) new ImportDialog(shell, desk, new Imports(desk.services(), desk.texts(), kind), Path.of(file)).open();
		return null;
	}

	private static String choose(Shell shell, Desk desk, Kind kind) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setText(desk.texts().get("import.title." + kind));
		dialog.setFilterExtensions(new String[] {"*.xlsx;*.csv;*.txt", "*.*"});
		dialog.setFilterNames(new String[] {desk.texts().get("import.files"), desk.texts().get("import.all")});
		return dialog.open();
	}
}
