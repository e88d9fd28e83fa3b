package org.safetyworkbench.ui.inspection;

import java.time.LocalDate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.spi.Answer.LastDone;
import org.safetyworkbench.spi.Answer.ValidUntil;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.ui.form.Typed;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;

/** Where the number or the day is typed that an item asks for; what is good stands beside it. */
final class ValueField {

	private final Text field;
	private final boolean isDay;
	private final LocalDate on;

	ValueField(Composite parent, Desk desk, Item item, LocalDate on, String wanted, Runnable changed) {
		this.on = on;
		isDay = item.answer() instanceof LastDone || item.answer() instanceof ValidUntil;
		Composite row = Panels.row(parent, 2);
		field = new Text(row, SWT.BORDER);
		field.setData("id", "inspection.value");
		field.setMessage(desk.texts().get("inspection.value"));
		GridData data = new GridData(SWT.FILL, SWT.CENTER, false, false);
		data.widthHint = Look.width(field, 20);
		field.setLayoutData(data);
		Panels.faint(row, desk.look(), wanted);
		field.addListener(SWT.Modify, event -> changed.run());
	}

	Text text() {
		return field;
	}

	/** The value as the store reads it: days in full. */
	String typed() {
		String text = field.getText().strip();
		return isDay ? Typed.day(text, on).map(Object::toString).orElse(text) : text;
	}

	/** Shows what is kept, unless somebody is typing. */
	void show(String value) {
		if (!field.isFocusControl() && !field.getText().equals(value)) field.setText(value);
	}
}
