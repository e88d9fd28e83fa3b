package org.safetyworkbench.ui.shell;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.safetyworkbench.platform.CarriedOver;
import org.safetyworkbench.platform.Change;
import org.safetyworkbench.platform.Feature;
import org.safetyworkbench.platform.Upgrade;
import org.safetyworkbench.ui.text.Texts;

/** The first window after an upgrade brings the plugins back that were installed by hand, and says so. */
final class FirstStart {

	private final Shell shell;
	private final Desk desk;
	private final Texts texts;

	FirstStart(Shell shell, Desk desk) {
		this.shell = shell;
		this.desk = desk;
		this.texts = desk.texts();
	}

	void carryOver() {
		desk.background().<Optional<CarriedOver>>load(shell, texts.get("upgrade.carrying"), progress -> {
			Upgrade upgrade = desk.services().get(Upgrade.class);
			return upgrade.isDue() ? Optional.of(upgrade.carryOver(progress)) : Optional.empty();
		}, carried -> carried.ifPresent(this::tell));
	}

	private void tell(CarriedOver carried) {
		Change change = carried.change();
		String lines = Stream.concat(lines("+ ", change.added()), lines("− ", change.removed())).collect(Collectors.joining("\n"));
		String done = lines.isEmpty() ? "" : texts.get("upgrade.carried", lines) + "\n\n";
		String left = carried.left().stream().map(texts::of).collect(Collectors.joining("\n\n"));
		if (!done.isEmpty()) desk.changed();
		if (change.needsRestart()) restart(done + left);
		else if (!(done + left).isEmpty()) MessageDialog.open(left.isEmpty() ? MessageDialog.INFORMATION : MessageDialog.WARNING, shell, texts.get("upgrade.title"), (done + left).strip(), 0);
	}

	private void restart(String said) {
		if (MessageDialog.openQuestion(shell, texts.get("upgrade.title"), said + texts.get("plugins.restart"))) PlatformUI.getWorkbench().restart();
	}

	private Stream<String> lines(String before, Collection<Feature> features) {
		return features.stream().map(feature -> before + texts.of(feature.name()) + " " + feature.version());
	}
}
