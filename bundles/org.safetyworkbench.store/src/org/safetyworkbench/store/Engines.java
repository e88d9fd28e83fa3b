package org.safetyworkbench.store;

import java.util.Collection;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Workspace;

/** Which of the installed engines keeps the records of a workspace. */
@FunctionalInterface
public interface Engines {

	/** @throws StoreException when none does */
	Database of(Workspace workspace);

	/** The first of these that serves the workspace. */
	static Database choose(Collection<Database> installed, Workspace workspace) {
		return installed.stream().filter(database -> database.serves(workspace)).findFirst().orElseThrow(() -> new StoreException(
				Problem.of("store.no-engine", "没有安装能打开此数据库的部件：" + new Settings(workspace).get(Settings.DATABASE_URL).orElse("Derby"),
						"no installed part opens this database: " + new Settings(workspace).get(Settings.DATABASE_URL).orElse("Derby")).at(workspace.settings().toString())
						.remedy("请核对 database.url，或重新安装程序", "check database.url, or install the program again"), null));
	}
}
