package org.safetyworkbench.ui.evidence;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.safetyworkbench.ui.text.Texts;

/** What can be done with a piece of evidence, on its right button. */
final class ShotMenu {

	private final Menu menu;
	private final Texts texts;

	ShotMenu(Control control, Texts texts) {
		this.texts = texts;
		menu = new Menu(control);
		control.setMenu(menu);
	}

	ShotMenu add(String key, Runnable action, boolean enabled) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(texts.get(key));
		item.setEnabled(enabled);
		item.addListener(SWT.Selection, event -> action.run());
		return this;
	}
}
