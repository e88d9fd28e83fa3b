package org.safetyworkbench.cli;

import java.util.ArrayList;
import java.util.List;

/** Prints how commands are written. */
final class Help {

	private Help() {}

	static void all(Catalogue catalogue, Console console) {
		console.line("安全监管工作台——命令行", "Safety Workbench, command line");
		console.line("用法：workbench 命令 [参数] [选项]；不带命令时打开窗口", "usage: workbench COMMAND [words] [options]; without a command the window opens");
		console.line("");
		console.table(catalogue.all().stream().map(syntax -> List.of("  " + syntax.name(), console.text(syntax.summary()))).toList());
		console.line("");
		console.line("workbench 在安装好的产品里写 safety-workbench，在源码目录里写 ./workbench；英文：-nl en", "for workbench write safety-workbench in an installed product, ./workbench in a checkout; in Chinese: -nl zh_CN");
		console.line("每个命令的说明：workbench 命令 --help", "each command explains itself: workbench COMMAND --help");
		exits(console);
	}

	static void one(Syntax syntax, Console console) {
		console.line(console.text(syntax.summary()));
		console.line("");
		console.line("用法：" + syntax.usage(), "usage: " + syntax.usage());
		console.line("");
		List<List<String>> rows = new ArrayList<>();
		for (Parameter parameter : syntax.parameters()) rows.add(List.of("  " + parameter.usage(), console.text(parameter.help()) + (parameter.isLong() ? " (" + String.join(", ", parameter.choices()) + ")" : "")));
		syntax.allOptions().forEach(option -> rows.add(List.of("  " + option.usage(), console.text(option.help()))));
		console.table(rows);
		if (!syntax.details().isEmpty()) {
			console.line("");
			console.line(console.text(syntax.details()));
		}
		exits(console);
	}

	private static void exits(Console console) {
		console.line("");
		console.line("退出码：0 完成；1 记录或权限不允许（关口未满足、有行被拒收）或测试未通过；2 用法错误或输入无法读取；3 机器故障",
				"exit codes: 0 done; 1 the records or your rights refuse it (a gate, some rows) or tests failed; 2 wrong usage or unreadable input; 3 the machine failed");
	}
}
