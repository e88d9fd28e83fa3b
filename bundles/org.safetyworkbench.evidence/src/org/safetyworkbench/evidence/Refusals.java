package org.safetyworkbench.evidence;

import java.io.IOException;
import java.nio.file.Path;

import org.safetyworkbench.core.Problem;

/** Why a file is not taken as evidence, in the official's words. */
final class Refusals {

	private static final long MEGABYTE = 1024 * 1024;

	private Refusals() {}

	static Problem missing(Path file) {
		return Problem.of("evidence.missing", "文件不存在或无法读取：" + file, "the file does not exist or cannot be read: " + file).remedy("核对文件位置和权限", "check where it is and who may read it");
	}

	static Problem empty(String name) {
		return Problem.of("evidence.empty", "文件是空的：" + name, "the file is empty: " + name).remedy("重新拍摄或导出后再添加", "take or export it again");
	}

	static Problem tooBig(String name, long most) {
		return Problem.of("evidence.too-big", "文件超过" + most / MEGABYTE + " MB：" + name, "the file is bigger than " + most / MEGABYTE + " MB: " + name)
				.remedy("缩小照片或拆分文件；上限由管理员在“单个证据文件大小上限”中设置", "make it smaller or split it; an administrator sets the limit");
	}

	static Problem unknownContent(String name) {
		return Problem.of("evidence.content", "文件内容不是照片、PDF、Word或Excel文档：" + name, "the content is neither a photograph nor a PDF, Word or Excel document: " + name)
				.remedy("可添加的文件：" + Content.allowed(), "allowed are " + Content.allowed().replace("、", ", "));
	}

	static Problem otherContent(String name, Content content) {
		return Problem.of("evidence.name", "文件名与内容不符：" + name + " 的内容是 " + content.media(), "the name does not fit the content: " + name + " holds " + content.media())
				.remedy("核对文件来源；确认无误后改为 ." + content.ending() + " 再添加", "check where it comes from; if it is right, name it ." + content.ending());
	}

	static Problem unwritable(String name, IOException why) {
		return Problem.of("evidence.unwritable", "文件无法存入工作区：" + name + "（" + why.getMessage() + "）", "the file cannot be kept: " + name + " (" + why.getMessage() + ")")
				.remedy("检查磁盘空间和文件夹权限后重试", "check the room on the disk and the permissions, then try again");
	}

	static Problem samePicture(String name) {
		return Problem.of("evidence.same-picture", "整改前和整改后是同一个文件：" + name, "the same file before and after: " + name).remedy("添加整改后重新拍摄的照片", "add one taken after the rectification");
	}

	static Problem tooLong(String zh, String en, int length, int most) {
		return Problem.of("evidence.too-long", zh + "长" + length + "字，最多" + most + "字", en + " has " + length + " characters, at most " + most).remedy("缩短后重试", "shorten it");
	}

	static Problem unknown() {
		return Problem.of("evidence.unknown", "没有这份证据", "there is no such evidence").remedy("刷新后重试", "load again");
	}

	static Problem noReason() {
		return Problem.of("evidence.reason-missing", "撤下证据须说明原因", "say why the evidence is withdrawn").remedy("填写原因", "give the reason");
	}
}
