package org.safetyworkbench.ui.inspection;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;

/** Words beside an answer, handed on when the typing pauses or the field is left. */
final class NoteField {

	private static final int PAUSE = 900;

	private final Text field;
	private final Consumer<String> noted;
	private final Runnable later = this::flush;
	private String known;

	NoteField(Composite parent, Desk desk, String words, boolean enabled, Consumer<String> noted, Runnable back) {
		this.noted = noted;
		known = words;
		Panels.faint(parent, desk.look(), desk.texts().get("inspection.note"));
		field = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
		field.setData("id", "inspection.note");
		field.setText(words);
		field.setEditable(enabled);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.heightHint = Look.em(field).y * 3;
		data.widthHint = Look.width(field, 30);
		field.setLayoutData(data);
		field.addListener(SWT.Modify, event -> field.getDisplay().timerExec(PAUSE, later));
		field.addListener(SWT.FocusOut, event -> flush());
		field.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		field.addListener(SWT.KeyDown, event -> {
			boolean enter = (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MOD1) != 0;
			if (event.keyCode == SWT.ESC || enter) {
				event.doit = false;
				back.run();
			}
		});
	}

	String text() {
		known = field.getText().strip();
		return known;
	}

	boolean isTyping() {
		return !field.isDisposed() && (field.isFocusControl() || !field.getText().strip().equals(known));
	}

	/** Hands the words on if they changed. */
	void flush() {
		if (field.isDisposed() || field.getText().strip().equals(known)) return;
		noted.accept(text());
	}

	void focus() {
		field.setFocus();
		field.selectAll();
	}
}
