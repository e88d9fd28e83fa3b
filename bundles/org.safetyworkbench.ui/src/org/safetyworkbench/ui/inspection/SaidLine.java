package org.safetyworkbench.ui.inspection;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.ui.look.Look;

/** Words in a dialog or page that take no room while there are none. */
final class SaidLine {

	private final Label label;

	SaidLine(Composite parent, String id, Color color) {
		label = new Label(parent, SWT.WRAP);
		label.setData("id", id);
		Look.keepColours(label);
		label.setForeground(color);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = Look.width(label, 78);
		label.setLayoutData(data);
		say(List.of());
	}

	void say(List<String> lines) {
		label.setText(String.join("\n", lines));
		((GridData) label.getLayoutData()).exclude = lines.isEmpty();
		label.setVisible(!lines.isEmpty());
	}
}
