package org.safetyworkbench.ui.enterprise;

import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;

/** Takes an enterprise out of the register that was entered by mistake; what stands against it is said in the dialog. */
final class EnterpriseDeletion {

	private EnterpriseDeletion() {}

	static void ask(Desk desk, Shell parent, Enterprise enterprise) {
		AskDialog.why(desk, parent, desk.texts().get("enterprise.delete"), desk.texts().get("enterprise.delete.ask", enterprise.name()),
				reason -> desk.services().get(Enterprises.class).delete(desk.person().author(reason), enterprise.id()), deleted -> gone(desk, enterprise)).open();
	}

	private static void gone(Desk desk, Enterprise enterprise) {
		desk.leave(Place.record(Place.ENTERPRISE, enterprise.id().value()));
		desk.changed();
	}
}
