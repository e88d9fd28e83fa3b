package org.safetyworkbench.ui.inspection;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.inspection.Presence;
import org.safetyworkbench.inspection.PresenceCorrection;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** What was said first about who stood for the enterprise, and how it was corrected. */
final class PresenceText {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

	private PresenceText() {}

	static void show(Composite parent, Desk desk, PresenceCorrection one) {
		Label label = new Label(parent, SWT.WRAP);
		label.setData("id", "inspection.presence.correction");
		Look.paint(label, desk.look().color(Tone.ORANGE));
		label.setText(desk.texts().get("inspection.presence.corrected", one.number(), TIME.format(one.at()), one.by(), words(desk.texts(), one.before()), words(desk.texts(), one.after()), one.reason()));
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = Look.width(label, 30);
		label.setLayoutData(data);
	}

	private static String words(Texts texts, Presence said) {
		String who = said.representative().isEmpty() ? texts.get("value.none") : said.representative();
		return said.opinion().isEmpty() ? who : who + "：" + said.opinion();
	}
}
