package org.safetyworkbench.cli;

import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;

/** All commands, as they are written. Known without any service, so that help is instant. */
final class Catalogue {

	private static final Option AS_OF = Option.with("--as-of", "DATE", "按这一天判断，如2026-01-31（默认今天）", "judge as of that day, such as 2026-01-31 (default today)");
	private static final Option JURISDICTION = Option.with("--jurisdiction", "ID", "适用哪个地方的方案（见 packs list）", "the place whose plan applies (see packs list)");
	private static final Option MAPPING = Option.with("--mapping", "FILE", "外来表格的列对应文件", "which column of a foreign layout means what");
	private static final Option OUT_FILE = Option.with("--out", "FILE", "写到这个文件（默认标准输出）", "write to that file (default stdout)");

	private final List<Syntax> all = List.of(
			command("check", Syntax.Records.TEMPORARY, "主要工作：企业登记表和检查答卷变成台账、任务、文书", "the main job: a register and answers become ledger, duties and papers",
					List.of(Parameter.needed("REGISTER", "企业登记表（xlsx或csv）", "register of enterprises (xlsx or csv)"), Parameter.optional("ANSWERS", "检查答卷（xlsx或csv）", "answers of inspections (xlsx or csv)")),
					List.of(Option.needed("--out", "DIR", "结果文件夹", "folder for the results"), AS_OF, JURISDICTION, MAPPING,
							Option.flag("--dry-run", "工作区保持原样，文书不编号", "leave the workspace as it was, papers unnumbered")),
					"写出 ledger.xlsx、duties.xlsx、papers/、rejected.xlsx、summary.json。不给 --workspace 时用临时工作区，文书不编号。",
					"Writes ledger.xlsx, duties.xlsx, papers/, rejected.xlsx and summary.json. Without --workspace the workspace is temporary and papers stay unnumbered."),
			command("import", Syntax.Records.OFFICE, "导入企业登记表或检查答卷", "import a register of enterprises or answers of inspections",
					List.of(Parameter.choice("KIND", List.of("register", "answers"), "登记表或答卷", "what it is"), Parameter.needed("FILE", "xlsx或csv", "xlsx or csv")),
					List.of(AS_OF, MAPPING, Option.with("--rejected", "FILE", "把被拒收的行连同原因写成xlsx", "write refused rows with their reasons as xlsx"),
							Option.flag("--dry-run", "只预览，不保存", "preview, store nothing")),
					"", ""),
			command("export", Syntax.Records.OFFICE, "导出企业、隐患或任务", "export enterprises, hazards or duties",
					List.of(Parameter.choice("KIND", List.of("enterprises", "hazards", "duties"), "导出什么", "what to export")),
					List.of(Option.with("--format", "xlsx|csv|json", "格式（默认按文件名，否则csv）", "format (default: by the name of the file, else csv)"), OUT_FILE, AS_OF), "", ""),
			command("packs list", Syntax.Records.NONE, "列出规则包", "list the packs", List.of(), List.of(), "", ""),
			command("packs check", Syntax.Records.NONE, "检查一个规则包，指出文件、行、列和改法", "check a pack: file, line, column and remedy of every fault",
					List.of(Parameter.needed("PATH", "文档、文件夹、jar或工程", "a document, folder, jar or project")), List.of(), "", ""),
			command("rules list", Syntax.Records.NONE, "列出规则", "list the rules", List.of(),
					List.of(Option.with("--pack", "ID", "只看这个规则包", "of that pack only"), Option.flag("--bound", "只看作用于记录的规则", "only rules that act on records")), "", ""),
			command("rules show", Syntax.Records.NONE, "显示一条规则", "show a rule", List.of(Parameter.needed("ID", "规则号，如SR-01或SR-01@yunnan", "such as SR-01 or SR-01@yunnan")), List.of(),
					"", ""),
			command("rules eval", Syntax.Records.NONE, "用给定事实试算一条规则，并说明为什么", "try a rule with facts, and say why it answers so",
					List.of(Parameter.needed("ID", "规则号", "the rule")),
					List.of(Option.with("--facts", "FILE", "事实（JSON或YAML），键为规则的输入名", "facts (JSON or YAML) by the rule's input names"), AS_OF, JURISDICTION), "", ""),
			command("rules test", Syntax.Records.NONE, "运行规则包自带的测试，或给定文件中的测试", "run the packs' own tests, or those of files",
					List.of(Parameter.many("FILE", "含 rules: [{id, tests}] 的文件", "files with rules: [{id, tests}]")), List.of(), "", ""),
			command("templates", Syntax.Records.OFFICE, "把文书模板放进工作区，供用Word修改", "put the templates of papers into the workspace, to be edited in Word", List.of(), List.of(), "", ""),
			command("audit", Syntax.Records.OFFICE, "核对变更记录是否完整、未被改动", "verify that the change log is whole and unaltered", List.of(), List.of(), "", ""),
			command("demo", Syntax.Records.DEMONSTRATION, "准备演示工作区（虚构企业）", "prepare a demonstration workspace (invented enterprises)", List.of(), List.of(AS_OF), "", ""));

	private static Syntax command(String name, Syntax.Records records, String zh, String en, List<Parameter> parameters, List<Option> options, String detailsZh, String detailsEn) {
		return new Syntax(name, records, parameters, options, new Text(zh, en), new Text(detailsZh, detailsEn));
	}

	List<Syntax> all() {
		return all;
	}

	/** The command whose words these begin with, if there is one. */
	Optional<Syntax> find(List<String> words) {
		return all.stream().filter(syntax -> words.size() >= size(syntax) && String.join(" ", words.subList(0, size(syntax))).equals(syntax.name())).findFirst();
	}

	/** Commands that start with this word, such as those of {@code rules}. */
	List<Syntax> group(String word) {
		return all.stream().filter(syntax -> syntax.name().startsWith(word + " ")).toList();
	}

	static int size(Syntax syntax) {
		return syntax.name().split(" ").length;
	}

	/** What to say about words that are no command. */
	Problem unknown(List<String> words) {
		List<Syntax> group = group(words.getFirst());
		if (!group.isEmpty() && words.size() == 1)
			return Problem.of("usage.incomplete", "“" + words.getFirst() + "”后面还要写：" + seconds(group), "'" + words.getFirst() + "' needs one of: " + seconds(group));
		String typed = String.join(" ", words.subList(0, group.isEmpty() ? 1 : 2));
		Problem problem = Problem.of("usage.unknown-command", "没有命令“" + typed + "”", "there is no command '" + typed + "'");
		List<String> known = group.isEmpty() ? all.stream().flatMap(syntax -> List.of(syntax.name(), syntax.name().split(" ")[0]).stream()).distinct().toList()
				: group.stream().map(Syntax::name).toList();
		return Suggestion.of(typed, known).map(near -> problem.remedy("是不是要写 " + near + "？", "did you mean " + near + "?"))
				.orElse(problem.remedy("用 workbench --help 查看全部命令", "see all commands by: workbench --help"));
	}

	private static String seconds(List<Syntax> group) {
		return String.join(", ", group.stream().map(syntax -> syntax.name().split(" ", 2)[1]).toList());
	}
}
