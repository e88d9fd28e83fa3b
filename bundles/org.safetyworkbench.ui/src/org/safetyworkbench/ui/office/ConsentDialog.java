package org.safetyworkbench.ui.office;

import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.platform.Consent.Doubt;
import org.safetyworkbench.ui.text.Texts;

/** Asks whether files are installed that nobody known stands for. Whoever presses Enter or Escape without reading installs nothing. */
final class ConsentDialog extends MessageDialog {

	private static final int INSTALL = 0;
	private static final int LEAVE = 1;

	ConsentDialog(Shell parent, Texts texts, List<Doubt> doubts) {
		super(parent, texts.get("plugins.consent.title"), null, texts.get("plugins.consent", jars(texts, doubts)), WARNING, LEAVE, texts.get("plugins.consent.install"), texts.get("plugins.consent.leave"));
	}

	private static String jars(Texts texts, List<Doubt> doubts) {
		return String.join("\n", doubts.stream().map(doubt -> doubt.jar() + "　" + PluginRow.signer(texts, doubt.signature())).toList());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(INSTALL).setData("id", "plugins.consent.install");
		getButton(LEAVE).setData("id", "plugins.consent.leave");
	}

	/** Whether they are to be installed. */
	boolean isGiven() {
		return open() == INSTALL;
	}
}
