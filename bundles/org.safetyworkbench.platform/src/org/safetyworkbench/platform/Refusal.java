package org.safetyworkbench.platform;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.internal.p2.director.Explanation;
import org.eclipse.equinox.internal.provisional.p2.director.PlannerStatus;
import org.eclipse.osgi.signedcontent.InvalidContentException;
import org.safetyworkbench.core.Problem;

/** p2's failures in our words. */
final class Refusal {

	private Refusal() {}

	/** A repository that cannot be read. */
	static Problem unreadable(String repository, Exception e) {
		return Problem.of("features.repository", "更新站点读不出来：" + e.getMessage(), "the repository cannot be read: " + e.getMessage()).at(repository)
				.remedy("检查它是否是完整的p2更新站点（文件夹、zip或http地址）、网络是否连通", "check that it is a whole p2 repository (folder, zip or http address) and that the network works");
	}

	/** A plan that cannot be made: something is missing or does not fit. */
	static Problem plan(IStatus status) {
		return missing(status).map(missing -> Problem.of("features.requires", "“" + missing.iu.getId() + "”需要的部件这里没有：" + missing.req, "'" + missing.iu.getId() + "' needs what is not here: " + missing.req)
				.remedy("它要求另一版本的工作台或另一插件：先升级工作台，或换用适合本版本的插件", "it asks for another version of the workbench or another plugin: upgrade the workbench first, or take a version that fits"))
				.orElseGet(() -> Problem.of("features.plan", "与已安装的内容不相容：" + deepest(status), "it does not fit what is installed: " + deepest(status))
						.remedy("换用适合本版本工作台的插件", "take a version that fits this workbench"));
	}

	private static Optional<Explanation.MissingIU> missing(IStatus status) {
		if (!(status instanceof PlannerStatus planner) || planner.getRequestStatus() == null) return Optional.empty();
		return planner.getRequestStatus().getExplanations().stream().filter(Explanation.MissingIU.class::isInstance).map(Explanation.MissingIU.class::cast).findFirst();
	}

	/** Files that did not come, or not whole. */
	static Problem fetch(String repository, IStatus status) {
		if (isDiskFull(status)) return disk();
		if (all(status).anyMatch(one -> one.getException() instanceof InvalidContentException)) return tampered(deepest(status)).at(repository);
		return Problem.of("features.incomplete", "取不到完整的文件（缺少、中断或与登记的校验值不符）：" + deepest(status), "files did not come whole (missing, cut off, or not as registered): " + deepest(status))
				.at(repository).remedy("原来的安装没有改动。请换一份完整的更新站点或稍后再试", "nothing was changed. Take a whole copy of the repository, or try again later");
	}

	/** Jars that are not what was signed. */
	static Problem tampered(String jars) {
		return Problem.of("features.tampered", "签名之后被改动或已损坏：" + jars, "changed after it was signed, or damaged: " + jars).remedy("不要安装；向提供者索取原件", "do not install it; ask its provider for the original");
	}

	/** A change that failed half-way and was undone. */
	static Problem change(IStatus status) {
		if (isDiskFull(status)) return disk();
		String words = deepest(status);
		if (words.toLowerCase(Locale.ROOT).contains("not current") || words.toLowerCase(Locale.ROOT).contains("lock"))
			return Problem.of("features.busy", "另一个工作台窗口或命令正在改动插件，或刚刚改动过", "another window or command is changing the plugins, or just did")
					.remedy("等它结束，重新启动后再试", "let it end, start again and retry");
		return Problem.of("features.failed", "没有改成，已恢复原来的状态：" + words, "it failed and the former state was restored: " + words)
				.remedy("检查程序文件夹是否可写", "check that the program's folder can be written");
	}

	static Problem disk() {
		return Problem.of("features.disk", "磁盘空间不足", "the disk is full").remedy("原来的安装没有改动。腾出空间后再试", "nothing was changed. Free some space and try again");
	}

	/** A folder that did not take what was to be written. */
	static Problem notWritten(Path folder, IOException e) {
		return isDiskFull(e) ? disk() : Problem.of("features.not-written", "写不进去：" + e, "cannot be written: " + e).at(folder.toString()).remedy("检查磁盘空间和写入权限", "check disk space and rights");
	}

	private static boolean isDiskFull(IStatus status) {
		return all(status).anyMatch(one -> Stream.iterate(one.getException(), cause -> cause != null, Throwable::getCause)
				.anyMatch(cause -> cause instanceof IOException && isDiskFull((IOException) cause)));
	}

	static boolean isDiskFull(IOException e) {
		String words = String.valueOf(e instanceof FileSystemException file ? file.getReason() : e.getMessage());
		return words.contains("No space left") || words.contains("not enough space") || words.contains("Disk quota");
	}

	private static Stream<IStatus> all(IStatus status) {
		return Stream.concat(Stream.of(status), Stream.of(status.getChildren()).flatMap(Refusal::all));
	}

	/** The most particular sentence p2 has: the last, with what lies beneath it. */
	private static String deepest(IStatus status) {
		return all(status).filter(one -> one.getChildren().length == 0 && !one.isOK()).map(one -> one.getException() == null ? one.getMessage() : one.getMessage() + " (" + one.getException() + ")").reduce((first, last) -> last)
				.orElse(status.getMessage());
	}
}
