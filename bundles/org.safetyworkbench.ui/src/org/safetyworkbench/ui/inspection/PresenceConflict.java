package org.safetyworkbench.ui.inspection;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.inspection.Presence;
import org.safetyworkbench.ui.text.Texts;

/** Somebody else saved meanwhile: both versions are shown and one is chosen. */
enum PresenceConflict {
	MINE, THEIRS, NEITHER;

	static PresenceConflict ask(Shell shell, Texts texts, Presence mine, Presence theirs) {
		int chosen = MessageDialog.open(MessageDialog.QUESTION, shell, texts.get("inspection.presence.save"), texts.get("inspection.conflict", words(theirs), words(mine)), SWT.SHEET,
				texts.get("inspection.conflict.mine"), texts.get("inspection.conflict.theirs"), texts.get("button.cancel"));
		return chosen == 0 ? MINE : chosen == 1 ? THEIRS : NEITHER;
	}

	private static String words(Presence presence) {
		return Stream.of(String.join("、", presence.inspectors()), presence.representative(), presence.opinion(), presence.note(), presence.lateReason())
				.filter(words -> !words.isBlank()).collect(Collectors.joining("\n"));
	}
}
