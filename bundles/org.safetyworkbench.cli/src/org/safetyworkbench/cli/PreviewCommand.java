package org.safetyworkbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.Problem;

/**
 * The window shows a pack while it is written: the start script opens it. It hands the command on only when there is nothing
 * to open, so here it is said why.
 */
@Component(service = Command.class, property = Command.NAME + "=preview")
public final class PreviewCommand implements Command {

	@Override
	public Exit run(Arguments arguments, Console console) {
		Path folder = arguments.file("DIR").orElseThrow();
		throw new Stop(Files.isDirectory(folder)
				? Problem.of("preview.no-window", "这个产品没有窗口", "this product has no window").remedy("用 packs check " + folder + " 检查", "check it by: packs check " + folder)
				: Problem.of("preview.folder", "没有这个文件夹", "there is no such folder").at(folder.toString()).remedy("给出规则包文档所在的文件夹", "name the folder of the pack's documents"));
	}
}
