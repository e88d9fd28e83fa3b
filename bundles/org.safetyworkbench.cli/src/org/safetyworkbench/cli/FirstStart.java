package org.safetyworkbench.cli;

import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.platform.CarriedOver;
import org.safetyworkbench.platform.Feature;
import org.safetyworkbench.platform.Upgrade;

/** Before the first command after an upgrade the plugins come back that were installed by hand; what it has to say goes to stderr. */
final class FirstStart {

	private final BundleContext context;
	private final Console console;

	FirstStart(BundleContext context, Console console) {
		this.context = context;
		this.console = console;
	}

	void carryOver() {
		Optional.ofNullable(context.getServiceReference(Upgrade.class)).map(context::getService).filter(Upgrade::isDue).ifPresent(this::carryOver);
	}

	private void carryOver(Upgrade upgrade) {
		try {
			tell(upgrade.carryOver(Progress.NONE));
		} catch (RuntimeException e) { // the command itself may need none of it
			System.getLogger(FirstStart.class.getName()).log(System.Logger.Level.ERROR, "plugins are not brought back", e);
		}
	}

	private void tell(CarriedOver carried) {
		carried.change().removed().stream().filter(old -> carried.change().added().stream().noneMatch(feature -> feature.id().equals(old.id())))
				.forEach(feature -> console.note(new Text("升级后照原样卸载：" + named(feature), "removed again after the upgrade: " + named(feature))));
		carried.change().added().forEach(feature -> console.note(new Text("升级后装回：" + named(feature), "brought back after the upgrade: " + named(feature))));
		carried.left().forEach(console::problem);
	}

	private static String named(Feature feature) {
		return feature.shortId() + " " + feature.version();
	}
}
