package org.safetyworkbench.platform;

import java.util.List;
import java.util.Optional;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.safetyworkbench.core.Problem;

/** Which version may take the place of which. */
final class Versions {

	private Versions() {}

	static boolean isNewer(IInstallableUnit unit, IInstallableUnit old) {
		return unit.getId().equals(old.getId()) && unit.getVersion().compareTo(old.getVersion()) > 0;
	}

	/** Why a plugin is not installed beside what there is: it is there already, in this or a newer version. */
	static Optional<Problem> objection(IInstallableUnit wanted, List<IInstallableUnit> installed) {
		return installed.stream().filter(old -> old.getId().equals(wanted.getId()) && !isNewer(wanted, old)).findFirst().map(old -> old.getVersion().equals(wanted.getVersion()) ? there(old) : older(wanted, old));
	}

	private static Problem there(IInstallableUnit old) {
		return Problem.of("features.installed", P2.id(old) + " " + old.getVersion() + " 已经安装", P2.id(old) + " " + old.getVersion() + " is installed already");
	}

	private static Problem older(IInstallableUnit wanted, IInstallableUnit old) {
		return Problem.of("features.downgrade", P2.id(old) + "：更新站点的" + wanted.getVersion() + "比已安装的" + old.getVersion() + "旧",
				P2.id(old) + ": the repository's " + wanted.getVersion() + " is older than the installed " + old.getVersion())
				.remedy("要用旧版，先卸载它，或恢复到以前的状态", "for the older version remove it first, or roll back to a former state");
	}
}
