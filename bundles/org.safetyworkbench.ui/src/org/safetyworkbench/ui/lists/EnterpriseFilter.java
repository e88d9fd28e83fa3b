package org.safetyworkbench.ui.lists;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.ui.enterprise.EnterpriseDialog;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;

/** A button that says which enterprise is chosen and chooses another; one beside it goes back to all. */
public final class EnterpriseFilter {

	private final Desk desk;
	private final Runnable changed;
	private final Composite area;
	private final Button button;
	private final Button all;
	private Optional<UUID> chosen = Optional.empty();

	/** @param id under which tests find the button */
	public EnterpriseFilter(Composite parent, Desk desk, String id, Runnable changed) {
		this.desk = desk;
		this.changed = changed;
		area = Panels.row(parent, 2);
		area.setLayoutData(new GridData());
		((GridLayout) area.getLayout()).horizontalSpacing = 1;
		button = Panels.button(area, desk.texts().get("lists.enterprise.all"), id, this::pick);
		all = Panels.button(area, "✕", id + ".all", () -> {
			clear();
			changed.run();
		});
		all.setToolTipText(desk.texts().get("lists.enterprise.all"));
		clear();
	}

	private void pick() {
		new EnterpriseDialog(button.getShell(), desk, desk.texts().get("lists.enterprise.choose")).ask().ifPresent(row -> {
			show(Optional.of(row.id().value()), row.name());
			changed.run();
		});
	}

	private void show(Optional<UUID> id, String name) {
		chosen = id;
		button.setText(name);
		all.setVisible(id.isPresent());
		((GridData) all.getLayoutData()).exclude = id.isEmpty();
		area.getParent().layout(true, true);
	}

	/** Chooses without telling anybody; the name follows. */
	public void choose(UUID id) {
		show(Optional.of(id), "…");
		desk.background().load(button, desk.texts().get("work.reading"), progress -> desk.services().get(Enterprises.class).find(new Enterprise.Id(id)),
				found -> found.ifPresent(enterprise -> show(Optional.of(id), enterprise.name())));
	}

	public void clear() {
		show(Optional.empty(), desk.texts().get("lists.enterprise.all"));
	}

	/** Empty = all. */
	public Optional<UUID> chosen() {
		return chosen;
	}
}
