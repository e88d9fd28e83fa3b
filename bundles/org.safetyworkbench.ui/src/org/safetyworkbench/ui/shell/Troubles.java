package org.safetyworkbench.ui.shell;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.ui.text.Texts;

/** Names whoever of the sectors' programs fails, once each; offers a restart where only that ends it. What is being edited is asked for by the restart. */
final class Troubles implements Consumer<Problem> {

	private static final Set<String> END_WITH_RESTART = Set.of("contribution.time", "contribution.memory");

	private final Set<String> named = ConcurrentHashMap.newKeySet();
	private final Shell shell;
	private final Texts texts;

	Troubles(Shell shell, Texts texts) {
		this.shell = shell;
		this.texts = texts;
	}

	@Override
	public void accept(Problem problem) {
		if (named.add(problem.code() + problem.what().en()) && !shell.isDisposed()) shell.getDisplay().asyncExec(() -> show(problem));
	}

	private void show(Problem problem) {
		if (shell.isDisposed()) return;
		boolean restart = END_WITH_RESTART.contains(problem.code());
		String[] buttons = restart ? new String[] { texts.get("trouble.later"), texts.get("trouble.restart") } : new String[] { texts.get("button.close") };
		MessageDialog dialog = new MessageDialog(shell, texts.get("trouble.title"), null, texts.of(problem) + "\n\n" + texts.get("trouble.goes-on"), MessageDialog.WARNING, 0, buttons);
		if (dialog.open() == 1) PlatformUI.getWorkbench().restart();
	}
}
