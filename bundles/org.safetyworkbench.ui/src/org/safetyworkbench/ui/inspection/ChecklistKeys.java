package org.safetyworkbench.ui.inspection;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Keys answer only while the checklist or an answer's button has the keyboard; in text fields they are letters. */
final class ChecklistKeys {

	private final ItemPanel panel;
	private final BooleanSupplier open;
	private final Runnable takeBack;

	/**
	 * @param open whether answers can be given
	 * @param takeBack what Delete does
	 */
	ChecklistKeys(ItemPanel panel, BooleanSupplier open, Runnable takeBack) {
		this.panel = panel;
		this.open = open;
		this.takeBack = takeBack;
	}

	void listen(Control control) {
		control.addListener(SWT.KeyDown, this::key);
	}

	private void key(Event event) {
		boolean modified = (event.stateMask & (SWT.MOD1 | SWT.ALT)) != 0;
		if (panel.item().isEmpty() || !open.getAsBoolean()) return;
		boolean button = event.widget instanceof org.eclipse.swt.widgets.Button;
		if (!button && (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR)) panel.focusEntry();
		else if (event.keyCode == SWT.DEL && !modified) takeBack.run();
		else if (!act(event.character, modified)) return;
		event.doit = false;
	}

	private boolean act(char character, boolean modified) {
		Optional<String> result = panel.entry().result(character, modified);
		result.ifPresent(panel.entry()::press);
		if (result.isPresent()) return true;
		Optional<AnswerKey> key = AnswerKey.of(character, modified);
		key.ifPresent(this::act);
		return key.isPresent();
	}

	private void act(AnswerKey key) {
		switch (key) {
			case PHOTO -> panel.photo();
			case VALUE -> panel.focusEntry();
			case NOTE -> panel.focusNote();
			default -> {}
		}
	}
}
