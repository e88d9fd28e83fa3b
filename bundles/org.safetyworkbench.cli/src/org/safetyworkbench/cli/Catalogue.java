package org.safetyworkbench.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.inspection.VisitKind;
import org.safetyworkbench.store.archive.Anchor;

/** All commands, as they are written. Known without any service, so that help is instant. */
final class Catalogue {

	private static final Option AS_OF = Option.with("--as-of", "DATE", "按这一天判断，如2026-01-31（默认今天）", "judge as of that day, such as 2026-01-31 (default today)");
	private static final Option JURISDICTION = Option.with("--jurisdiction", "ID", "适用哪个地方的方案（见 packs list）", "the place whose plan applies (see packs list)");
	private static final Option MAPPING = Option.with("--mapping", "FILE", "外来表格的列对应文件", "which column of a foreign layout means what");
	private static final Option OUT_FILE = Option.with("--out", "FILE", "写到这个文件（默认标准输出）", "write to that file (default stdout)");

	private static final Option FORMAT = Option.with("--format", "xlsx|docx|csv|json", "格式（默认按文件名，否则csv）", "format (default: by the name of the file, else csv)");
	private static final Option AREA = Option.with("--area", "CODE", "只看这个区划", "of that area only");
	private static final Option SECTOR = Option.with("--sector", "ID", "只看这个行业", "of that sector only");
	private static final Option ON = Option.with("--on", "DATE", "办理日期（默认今天）", "day it happened (default today)");
	private static final Option ENTERPRISE = Option.with("--enterprise", "CODE", "只看这家企业（统一社会信用代码）", "of that enterprise only (credit code)");
	private static final Parameter VISIT = Parameter.needed("ID", "检查编号，见 inspection list", "id of the visit, see inspection list");
	private static final Option CERTIFICATE = Option.with("--certificate", "NUMBER", "执法证号", "number of the enforcement certificate");
	private static final Option REPOSITORY = Option.with("--repository", "PLACE", "更新站点：文件夹、zip或http地址", "a repository: folder, zip or http address");
	private static final Option FROM = Option.needed("--repository", "PLACE", "更新站点：文件夹、zip或http地址", "a repository: folder, zip or http address");
	private static final Option UNSIGNED = Option.flag("--allow-unsigned", "同意安装未签名或签名者未登记的内容", "consent to content that is unsigned or of an unknown signer");
	private static final Option REASON = Option.with("--reason", "TEXT", "理由", "why");

	private static final Parameter SERVER = Parameter.needed("URL", "数据库地址，如jdbc:postgresql://主机:5432/库名", "address, such as jdbc:postgresql://host:5432/name");
	private static final Option AGAINST = Option.with("--against", "FILE", "对照这份导出、归档、备份或" + Anchor.FILE + "，查是否被截短", "an export, an archive, a backup or " + Anchor.FILE + ": was the log cut since?");
	private static final Option ADMINISTRATOR = Option.needed("--user", "NAME", "数据库管理员的登录名", "login of the database's administrator");
	private static final Option ROOT = Option.with("--certificate", "FILE", "核实服务器的根证书", "certificate that proves the server");

	private static final String MAPPING_ZH = """
			映射文件（YAML或JSON）的键：
			  columns      表头: 字段名、事实名或 ignore（不读），如 columns: {商户: name, 执照号码: creditCode}
			  headerRow    表头在第几行        sheet       只读这个工作表
			  dateFormat   日期格式，如 d/M/yyyy
			  constants    每一行都填的值，如 constants: {areaCode: "350503"}
			  values       写法对照，如 values: {lpg_total_kg: {少量: "10"}}
			  sector       default: 没写行业时的行业；keywords: 行业: [名称或经营范围中的词]
			登记表的字段：creditCode name areaCode province region address sectors principal phone registeredOn kind capital scope
			检查答卷：creditCode date inspector item result measured note
			风险点：creditCode risk place accidents l e c likelihood severity colour basis people technical engineering management level person emergency reviewDueOn""";
	private static final String MAPPING_EN = """
			Keys of a mapping file (YAML or JSON):
			  columns      header: a field, a fact or ignore, such as columns: {Shop: name, Licence: creditCode}
			  headerRow    row of the header   sheet       read that sheet only
			  dateFormat   such as d/M/yyyy
			  constants    what every row has, such as constants: {areaCode: "350503"}
			  values       what words mean, such as values: {lpg_total_kg: {few: "10"}}
			  sector       default: where none is given; keywords: sector: [words of the name or the business scope]
			Fields of a register: creditCode name areaCode province region address sectors principal phone registeredOn kind capital scope
			Answers of inspections: creditCode date inspector item result measured note
			Risk points: creditCode risk place accidents l e c likelihood severity colour basis people technical engineering management level person emergency reviewDueOn""";

	private final List<Syntax> all = List.of(
			command("check", Syntax.Records.TEMPORARY, "主要工作：企业登记表和检查答卷变成台账、任务、文书", "the main job: a register and answers become ledger, duties and papers",
					List.of(Parameter.needed("REGISTER", "企业登记表（xlsx或csv）", "register of enterprises (xlsx or csv)"), Parameter.optional("ANSWERS", "检查答卷（xlsx或csv）", "answers of inspections (xlsx or csv)")),
					List.of(Option.needed("--out", "DIR", "结果文件夹", "folder for the results"), AS_OF, JURISDICTION, MAPPING,
							Option.flag("--dry-run", "工作区保持原样，文书不编号", "leave the workspace as it was, papers unnumbered")),
					"写出 ledger.xlsx、duties.xlsx、papers/、rejected.xlsx、summary.json。不给 --workspace 时用临时工作区，文书不编号。",
					"Writes ledger.xlsx, duties.xlsx, papers/, rejected.xlsx and summary.json. Without --workspace the workspace is temporary and papers stay unnumbered."),
			command("import", Syntax.Records.NEW_OFFICE, "导入企业登记表、检查答卷或风险点", "import a register of enterprises, answers of inspections or risk points",
					List.of(Parameter.choice("KIND", List.of("register", "answers", "risks"), "登记表、答卷或风险分级管控清单", "what it is"), Parameter.needed("FILE", "xlsx或csv", "xlsx or csv")),
					List.of(AS_OF, MAPPING, Option.with("--rejected", "FILE", "把被拒收的行连同原因写成xlsx", "write refused rows with their reasons as xlsx"),
							Option.flag("--dry-run", "只预览，不保存", "preview, store nothing")),
					MAPPING_ZH, MAPPING_EN),
			command("export", Syntax.Records.OFFICE, "导出企业、隐患或任务", "export enterprises, hazards or duties",
					List.of(Parameter.choice("KIND", List.of("enterprises", "hazards", "duties"), "导出什么", "what to export")),
					List.of(FORMAT, OUT_FILE, AS_OF), "", ""),
			command("enterprise delete", Syntax.Records.OFFICE, "从登记表删除误登的企业", "take an enterprise out of the register that was entered by mistake",
					List.of(Parameter.needed("CODE", "统一社会信用代码", "unified social credit code")), List.of(Option.needed("--reason", "TEXT", "理由", "why"), Actor.BY),
					"有检查、隐患或风险点记录的企业不能删除。", "An enterprise with inspections, hazards or risk points cannot be deleted."),
			command("packs list", Syntax.Records.NONE, "列出规则包", "list the packs", List.of(), List.of(), "", ""),
			command("packs check", Syntax.Records.NONE, "检查一个规则包，指出文件、行、列和改法", "check a pack: file, line, column and remedy of every fault",
					List.of(Parameter.needed("PATH", "文档、文件夹、jar、工程或打好的zip", "a document, folder, jar, project or the zip that was built of it")), List.of(CoverageReport.OPTION), "", ""),
			command("preview", Syntax.Records.NONE, "在窗口中预览正在编写的规则包，保存文件即刷新", "see a pack in the window while it is written; saving a file is enough",
					List.of(Parameter.needed("DIR", "文档所在文件夹", "folder of the documents")), List.of(), "", ""),
			command("packs build", Syntax.Records.NONE, "检查、测试一个只有文档的规则包，写出可安装的更新站点", "check and test a pack of documents, write the update site to install it from",
					List.of(Parameter.needed("DIR", "文档所在文件夹", "folder of the documents")), List.of(Option.needed("--out", "FILE", "写到这个zip文件（p2仓库）", "zip file to write (a p2 repository)")), "", ""),
			command("new-sector", Syntax.Records.NONE, "写出一个新行业包的项目：带注释的示例文档和一条命令的构建", "write the project of a new sector: documents with commented examples, built by one command",
					List.of(Parameter.needed("ID", "行业包的id，如lantern-fairs", "id of the pack, such as lantern-fairs")),
					List.of(Option.needed("--name", "TEXT", "中文名称", "Chinese name"), Option.needed("--dir", "DIR", "新文件夹", "new folder"), Option.with("--name-en", "TEXT", "英文名称（默认按id）", "English name (default: from the id)"),
							Option.flag("--java", "还要写程序：Maven 项目，带示例和测试", "with Java as well: a Maven project with a sample and tests"),
							Option.with("--repository", "PLACE", "与 --java 同用：工作台的p2仓库，文件夹或网址", "with --java: the workbench's p2 repository, a folder or an address"),
							Option.with("--code", "CODE", "编号前缀，二至四个大写字母（默认取id首字母）", "prefix of its ids, two to four capitals (default: initials of the id)")),
					"", ""),
			command("contributions list", Syntax.Records.NONE, "列出各包用程序增加的功能及其状态", "list what bundles add in Java, and whether it runs", List.of(), List.of(), "", ""),
			command("contributions show", Syntax.Records.OFFICE, "显示程序对一家企业的推算、栏目和判断", "what contributions compute, show and say about an enterprise", List.of(Parameter.needed("CODE", "统一社会信用代码", "unified social credit code")), List.of(AS_OF), "", ""),
			command("contributions paper", Syntax.Records.OFFICE, "出具行业自带的文书（不编号、不留存）", "write a paper of a trade's own (no number, not kept)",
					List.of(Parameter.needed("PAPER", "文书的id", "id of the paper"), Parameter.needed("CODE", "统一社会信用代码", "unified social credit code")), List.of(Option.needed("--out", "FILE", "写到这个文件，.docx 或 .pdf", "write to that file, .docx or .pdf"), AS_OF), "", ""),
			command("contributions allow", Syntax.Records.NONE, "重新启用一个被停用的包的程序", "let the contributions of a disabled bundle be called again", List.of(Parameter.needed("BUNDLE", "包的名称", "name of the bundle")),
					List.of(), "", ""),
			command("packs diff", Syntax.Records.OFFICE, "新版规则包改了什么，会改变本工作区哪些检查表、任务和隐患", "what a new version of a pack changes, and which checklists, duties and hazards of this workspace",
					List.of(Parameter.needed("OLD", "旧版：文件夹、jar、工程或打好的zip；只写一个时它是新版，与已安装的比较", "the old version: a folder, jar, project or the zip that was built of it; if only one is named it is the new one, compared with what is installed"),
							Parameter.optional("NEW", "新版", "the new version")),
					List.of(AS_OF), "只比较，不安装，不改动记录。", "Compares only: nothing is installed and no record is changed."),
			command("features list", Syntax.Records.NONE, "列出已安装的插件及其版本、来源、签名者，以及更新站点可装的", "list the installed plugins with version, origin and signer, and what a repository offers",
					List.of(), List.of(REPOSITORY), "", ""),
			command("features install", Syntax.Records.NONE, "从更新站点安装插件", "install plugins from a repository", List.of(Parameter.many("ID", "插件，见 features list", "plugins, see features list")),
					List.of(FROM, UNSIGNED), "签名者登记在 configuration/trust.properties。", "Known signers stand in configuration/trust.properties."),
			command("features update", Syntax.Records.NONE, "把插件升级到更新站点的版本", "bring plugins to the repository's version", List.of(Parameter.many("ID", "插件（默认全部）", "plugins (default: all)")),
					List.of(FROM, UNSIGNED), "", ""),
			command("features remove", Syntax.Records.NONE, "卸载插件；已有记录仍可查看", "remove plugins; records stay readable", List.of(Parameter.many("ID", "插件", "plugins")), List.of(), "", ""),
			command("features rollback", Syntax.Records.NONE, "恢复到上次改动之前的插件", "go back to the plugins before the last change", List.of(), List.of(), "", ""),
			command("features history", Syntax.Records.NONE, "列出可以恢复的以前状态", "list the former states that can be gone back to", List.of(), List.of(), "", ""),
			command("compose", Syntax.Records.NONE, "从更新站点按说明组装产品，不需要源码", "make products from a repository and a spec, without source",
					List.of(Parameter.needed("SPEC", "产品说明（YAML）", "spec of the product (YAML)")), List.of(FROM, Option.needed("--out", "DIR", "写到这个文件夹", "folder for the products"),
							Option.flag("--packed", "同时写出deb安装包（Linux）或zip（Windows）", "also write a Debian package (Linux) or a zip (Windows)")), "", ""),
			command("rules list", Syntax.Records.NONE, "列出规则", "list the rules", List.of(),
					List.of(Option.with("--pack", "ID", "只看这个规则包", "of that pack only"), Option.flag("--bound", "只看作用于记录的规则", "only rules that act on records")), "", ""),
			command("rules show", Syntax.Records.NONE, "显示一条规则", "show a rule", List.of(Parameter.needed("ID", "规则号，如SR-01或SR-01@yunnan", "such as SR-01 or SR-01@yunnan")), List.of(),
					"", ""),
			command("rules eval", Syntax.Records.NONE, "用给定事实试算一条规则，并说明为什么", "try a rule with facts, and say why it answers so",
					List.of(Parameter.needed("ID", "规则号", "the rule")),
					List.of(Option.with("--facts", "FILE", "事实（JSON或YAML），键为规则的输入名", "facts (JSON or YAML) by the rule's input names"), AS_OF, JURISDICTION), "", ""),
			command("rules places", Syntax.Records.NONE, "同一条规则在各地的结论对照", "what a rule answers in each place, side by side",
					List.of(Parameter.needed("ID", "规则号，如SR-01", "the rule, such as SR-01")), List.of(Option.with("--facts", "FILE", "事实（JSON或YAML），键为规则的输入名", "facts (JSON or YAML) by the rule's input names"), AS_OF), "", ""),
			command("rules test", Syntax.Records.NONE, "运行规则包自带的测试，或给定文件中的测试", "run the packs' own tests, or those of files",
					List.of(Parameter.many("FILE", "含 rules: [{id, tests}] 的文件", "files with rules: [{id, tests}]")), List.of(CoverageReport.OPTION),
					"--coverage 只看规则包自带的测试：每个比较号、数字、与或都试改一次，看测试能否发现。", "--coverage looks at the packs' own tests: every comparison, number, and/or is changed once to see whether a test notices."),
			command("templates", Syntax.Records.NEW_OFFICE, "把文书模板放进工作区，供用Word修改", "put the templates of papers into the workspace, to be edited in Word", List.of(), List.of(), "", ""),
			command("inspection list", Syntax.Records.OFFICE, "列出检查", "list the visits", List.of(),
					List.of(ENTERPRISE, Option.with("--state", "open|finished|discarded", "只看这种状态", "of that state only")), "", ""),
			command("inspection start", Syntax.Records.OFFICE, "开始一次检查或走访", "start a visit",
					List.of(Parameter.needed("CODE", "统一社会信用代码", "unified social credit code"),
							Parameter.choice("KIND", Stream.of(VisitKind.values()).map(VisitKind::code).toList(), "检查种类", "kind")),
					List.of(ON, Option.with("--inspectors", "NAMES", "检查人员，用逗号分开（默认办理人）", "names with commas between (default: who acts)"), Option.with("--packs", "IDS", "检查表（规则包），默认全部适用的", "checklists by pack, default all that apply"),
							Option.with("--method", "TEXT", "方式，如四不两直", "method"), Option.with("--partners", "TEXT", "联合检查的其他部门", "other departments of a joint inspection"),
							Option.with("--late", "REASON", "补录理由", "why it is entered late"), Actor.BY, FocusOptions.THEME, FocusOptions.LEVEL, FocusOptions.NORM),
					"选了主题、层级或规范，就只检查其中适用的项；选择记入检查和检查记录。", "With a theme, level or norm only the items of it that apply are asked; the choice stays in the visit and its record."),
			command("inspection show", Syntax.Records.OFFICE, "显示一次检查和每项答案", "show a visit with its answers", List.of(VISIT), List.of(), "", ""),
			command("inspection answer", Syntax.Records.OFFICE, "回答一项（其余用 rest）", "answer an item (all others: rest)",
					List.of(VISIT, Parameter.needed("ITEM", "检查项编号，或 rest", "id of the item, or rest"), Parameter.needed("RESULT", "是、否、不适用、数值、日期或选项；rest 用 pass 或 na", "yes, no, na, a number, a date or a choice; for rest: pass or na")),
					List.of(Option.with("--measured", "VALUE", "实测值", "measured value"), Option.with("--note", "TEXT", "说明", "note"), Actor.BY), "", ""),
			command("inspection finish", Syntax.Records.OFFICE, "完成检查，此后只能更正", "finish a visit; afterwards only corrections", List.of(VISIT), List.of(Actor.BY), "", ""),
			command("inspection correct", Syntax.Records.OFFICE, "更正已完成检查的一项，或现场负责人及其意见", "correct an answer of a finished visit, or who stood for the enterprise and what they said",
					List.of(VISIT, Parameter.optional("ITEM", "检查项编号", "id of the item"), Parameter.optional("RESULT", "答案", "answer")),
					List.of(Option.needed("--reason", "TEXT", "理由", "why"), Option.with(InspectionCorrectCommand.REPRESENTATIVE, "NAME", "现场负责人", "who stood for the enterprise"), Option.with(InspectionCorrectCommand.OPINION, "TEXT", "企业意见", "what they said"), Option.with("--measured", "VALUE", "实测值", "measured value"), Option.with("--note", "TEXT", "说明", "note"), Actor.BY), "", ""),
			command("hazard list", Syntax.Records.OFFICE, "列出隐患及其编号", "list hazards with their ids", List.of(),
					List.of(Option.with("--state", "STATE", "只看这种状态（默认未了结的）", "of that state only (default: open ones)"), ENTERPRISE, Option.flag("--mine", "只看我跟办的", "those I am in charge of"),
							Option.with("--officer", "NAME", "只看此人跟办的", "those somebody is in charge of"), AS_OF), "", ""),
			command("hazard show", Syntax.Records.OFFICE, "显示一条隐患、经过和现在能办什么", "show a hazard, its way so far and what can be done", List.of(Parameter.needed("ID", "隐患编号，见 hazard list", "id of the hazard, see hazard list")), List.of(Actor.BY, AS_OF), "", ""),
			command("hazard do", Syntax.Records.OFFICE, "对隐患办理一个动作，可同时办多条", "do an action on one hazard or several",
					List.of(Parameter.needed("ACTION", "动作，见 hazard procedure", "see hazard procedure"), Parameter.many("ID", "隐患编号，见 hazard list", "ids of hazards, see hazard list")),
					List.of(Actor.BY, ON, Option.many("--set", "FIELD=VALUE", "动作要填的内容，可多次", "what the action asks for, several times"), REASON,
							Option.many("--evidence", "[ROLE=]FILE", "一并保存的证据，可多次；作用按动作，或写明 before、after、signature、scan、receipt、other", "evidence kept with it, several times; its role follows the action unless before, after, signature, scan, receipt or other is written")),
					"例：hazard do order 0197… --set deadline=+15w；被拒绝时证据也不保存", "Example: hazard do order 0197… --set deadline=+15w; what is refused leaves no evidence either"),
			command("hazard actions", Syntax.Records.OFFICE, "列出一条隐患现在能办和不能办的动作", "list what can be done with a hazard now, and what cannot and why", List.of(Parameter.needed("ID", "隐患编号，见 hazard list", "id of the hazard, see hazard list")), List.of(Actor.BY, AS_OF), "", ""),
			command("hazard new", Syntax.Records.OFFICE, "记录一条不来自检查表的隐患", "record a hazard that does not come from a checklist",
					List.of(Parameter.needed("CODE", "统一社会信用代码", "unified social credit code"), Parameter.choice("SOURCE", HazardNewCommand.sources(), "来源", "source"), Parameter.needed("FINDING", "问题", "what is wrong")),
					List.of(Option.flag("--major", "重大事故隐患", "a major hazard"), Option.with("--found", "DATE", "发现日期（默认今天）", "found on (default today)"), Option.with("--item", "ITEM", "对应的检查项", "checklist item"),
							Option.with("--basis", "TEXT", "判定依据", "article it is judged by"), Option.with("--measure", "TEXT", "整改措施", "measure"), Option.with("--deadline", "DATE", "整改期限：日期，或从发现日起 +15（天）、+15w（工作日）", "deadline: a day, or from the finding +15 (days), +15w (working days)"),
							Option.with("--authority", "CODE", "主管部门", "competent authority"), Option.flag("--seen", "执法人员现场核实", "seen by officials with powers"), Option.with("--informant", "TEXT", "线索来源", "who reported it"), Actor.BY),
					"", ""),
			command("hazard assign", Syntax.Records.OFFICE, "变更隐患的跟办人", "put somebody else of the office in charge of a hazard",
					List.of(Parameter.needed("ID", "隐患编号，见 hazard list", "id of the hazard, see hazard list"), Parameter.needed("NAME", "接办人员", "who is in charge from now on")), List.of(Option.needed("--reason", "TEXT", "理由", "why"), Actor.BY), "", ""),
			command("hazard informant", Syntax.Records.OFFICE, "查看举报人（举报承办人员；每次查看都记入变更日志）", "who reported a tip-off (for tip-off officers; each reading is logged)", List.of(Parameter.needed("ID", "隐患编号，见 hazard list", "id of the hazard, see hazard list")),
					List.of(Actor.BY), "", ""),
			command("hazard procedure", Syntax.Records.NONE, "显示闭环流程表：动作、状态、角色、关口", "show the procedure: actions, states, roles, gates", List.of(), List.of(), "", ""),
			command("inspection print", Syntax.Records.OFFICE, "打印空白检查表（带二维码）：一次检查的，或一家企业、几份检查表的", "print the blank checklist (with its QR code) of a visit, of an enterprise or of packs",
					List.of(Parameter.optional("ID", "检查编号，见 inspection list", "id of the visit, see inspection list")),
					List.of(Option.needed("--out", "FILE", "写到这个文件，.pdf 或 .docx", "write to that file, .pdf or .docx"), Option.with("--enterprise", "CODE", "这家企业适用的（统一社会信用代码）", "what applies at that enterprise (credit code)"),
							Option.with("--packs", "IDS", "这些检查表（规则包）", "checklists by pack"), FocusOptions.THEME, FocusOptions.LEVEL, FocusOptions.NORM),
					"岗位卡片：inspection print --enterprise CODE --level post --out 卡片.pdf", "The card of a post: inspection print --enterprise CODE --level post --out card.pdf"),
			command("paper", Syntax.Records.OFFICE, "出具文书：编号、留存，可同时出具多份", "issue papers: numbered and kept, for many records at once",
					List.of(Parameter.choice("KIND", PaperCommand.kinds(), "文书种类", "kind"), Parameter.many("ID", "隐患或检查的编号，见 hazard list、inspection list", "ids of hazards or visits, see hazard list, inspection list")),
					List.of(Option.with("--out", "FILE", "另存为 .pdf（多份合成一个，便于打印）、.docx，或放进文件夹（docx和PDF）", "also write them to a .pdf (several in one, for printing), a .docx, or into a folder (docx and PDF)"), ON, Actor.BY), "", ""),
			command("paper number", Syntax.Records.NEW_OFFICE, "显示或设定一种文书的文号规则", "show or set how a kind of paper is numbered", List.of(Parameter.choice("KIND", PaperCommand.kinds(), "文书种类", "kind")),
					List.of(Option.with("--word", "TEXT", "字，如某商安改", "the word it starts with"), Option.with("--pattern", "TEXT", "写法，如{字}〔{年}〕{号}号", "how word, year and serial are put together, written as the command shows it"), Actor.BY), "会重号的规则不予采用。", "A rule that could repeat is refused."),
			command("paper list", Syntax.Records.OFFICE, "列出已出具的文书", "list issued papers", List.of(), List.of(ENTERPRISE), "", ""),
			command("paper labels", Syntax.Records.OFFICE, "打印一家企业风险点的码标签（A4，每个风险点一张，带二维码）", "print the code labels of an enterprise's risk points (A4, one each, with its QR code)",
					List.of(Parameter.needed("CODE", "统一社会信用代码", "unified social credit code")), List.of(Option.needed("--out", "FILE", "写到这个文件，.pdf 或 .docx", "write to that file, .pdf or .docx")),
					"两个清单导出时带有同一个码（风险点码）。", "The two lists carry the same code when exported."),
			command("list", Syntax.Records.OFFICE, "由记录生成的清单：三张、四个、五个、两个、重大风险4张", "lists from the records: three, four, five, two, four risk lists",
					List.of(Parameter.choice("LIST", ListCommand.names(), "一组清单或其中一张", "a group of lists or one of it")),
					List.of(FORMAT, OUT_FILE, ENTERPRISE, AREA, SECTOR, AS_OF), "整组导出须给 --out（xlsx、docx 一个文件多张表）。", "A whole group needs --out (xlsx and docx hold several tables)."),
			command("figures", Syntax.Records.OFFICE, "存量增量清零曲线、交叉统计、共性问题、自查自改占比、检查覆盖率", "curves, tables, common problems, shares, coverage",
					List.of(Parameter.choice("WHAT", List.of("curve", "table", "common", "shares", "coverage", "rebuild"), "统计什么；rebuild 重新统计", "which; rebuild counts anew")),
					List.of(Option.with("--months", "N", "最近几个月（默认12）", "last so many months (default 12)"), Option.with("--rows", "DIMENSION", "行（默认county）", "rows (default county)"),
							Option.with("--columns", "DIMENSION", "列（默认sector）", "columns (default sector)"), Option.with("--measure", "MEASURE", "指标（默认found）", "what is counted (default found)"), AREA, SECTOR, FORMAT, OUT_FILE, AS_OF),
					"money、money-spent 是整改资金，以元计：五定写明的按发现月份，销号隐患的按销号月份。", "money and money-spent are yuan: of the five-fixed by month of finding, of what was closed off by month of close-off."),
			command("platform export", Syntax.Records.OFFICE, "导出上级平台数据包（带校验值）", "export the package for an upper platform (with hashes)", List.of(),
					List.of(Option.needed("--out", "FILE", "zip文件", "zip file"), AREA, Option.flag("--major", "只要重大隐患", "major hazards only")), "", ""),
			command("evidence add", Syntax.Records.OFFICE, "为检查项或隐患添加证据文件", "add a file of evidence to an item or a hazard",
					List.of(Parameter.choice("KIND", List.of("inspection", "hazard"), "检查或隐患", "what it belongs to"), Parameter.needed("ID", "编号", "id"), Parameter.needed("FILE", "文件", "file"),
							Parameter.choice("ROLE", Stream.of(EvidenceRole.values()).map(EvidenceRole::code).toList(), "作用", "what it shows")),
					List.of(Option.with("--item", "ITEM", "检查项", "checklist item"), Option.with("--note", "TEXT", "说明", "note"), Actor.BY), "", ""),
			command("evidence verify", Syntax.Records.OFFICE, "核对全部证据文件的校验值", "verify the hash of every file of evidence", List.of(), List.of(), "", ""),
			command("staff list", Syntax.Records.OFFICE, "列出人员、角色和本机办理人", "list the people, their roles and who works at this desk", List.of(), List.of(), "", ""),
			command("staff add", Syntax.Records.NEW_OFFICE, "登记一名人员", "register somebody", List.of(Parameter.needed("NAME", "姓名", "name")),
					List.of(Option.needed("--roles", "ROLES", "角色，用逗号分开：" + Posts.codes(), "roles, with commas between: " + Posts.codes()),
							CERTIFICATE, Posts.UNIT, Posts.AREAS, Posts.SECTORS), "", ""),
			command("staff set", Syntax.Records.OFFICE, "修改一名人员的姓名、角色、证号、单位和范围", "change somebody's name, roles, certificate, unit and scope", List.of(Parameter.needed("NAME", "姓名", "name")),
					List.of(Option.with("--name", "NAME", "新的姓名；未办结的工作随之改名", "new name; it stands on all open work"), Option.with("--roles", "ROLES", "角色，用逗号分开：" + Posts.codes(), "roles, with commas between: " + Posts.codes()), CERTIFICATE, Posts.UNIT, Posts.AREAS, Posts.SECTORS), "", ""),
			command("staff stand-in", Syntax.Records.OFFICE, "登记代理：某人不在时由谁代办", "say who does an absent colleague's work",
					List.of(Parameter.needed("ABSENT", "离开的人", "who is absent"), Parameter.needed("DEPUTY", "代理人", "who stands in")),
					List.of(Option.needed("--until", "DATE", "最后一天", "last day"), Option.with("--from", "DATE", "第一天（默认今天）", "first day (default today)"), Option.needed("--reason", "TEXT", "原因，如年休假", "why, such as leave")), "", ""),
			command("staff stand-ins", Syntax.Records.OFFICE, "列出代理", "list who stands in for whom", List.of(), List.of(), "", ""),
			command("staff for", Syntax.Records.OFFICE, "今天起代某人办理（须有代理登记），签名同时写两人", "act for an absent colleague (a stand-in is needed); both names are signed", List.of(Parameter.needed("NAME", "被代理人", "the colleague")), List.of(), "", ""),
			command("staff login", Syntax.Records.OFFICE, "为某人开通共享数据库的登录，或停用", "open somebody's login to the shared database, or close it",
					List.of(Parameter.needed("NAME", "姓名", "name"), Parameter.optional("LOGIN", "登录名（默认姓名）", "login (default: the name)")), List.of(Option.flag("--close", "停用", "close it")), "", ""),
			command("staff leave", Syntax.Records.OFFICE, "人员离岗：未办结的工作一次交给接手人员", "somebody leaves: their open work goes to a successor at once", List.of(Parameter.needed("NAME", "离岗人员", "who leaves")),
					List.of(Option.needed("--to", "NAME", "接手人员", "successor"), Option.needed("--reason", "TEXT", "理由，如调动", "why, such as a transfer"), ON), "", ""),
			command("units list", Syntax.Records.OFFICE, "列出单位树和人数", "show the tree of units and how many people they have", List.of(), List.of(), "", ""),
			command("units add", Syntax.Records.NEW_OFFICE, "建立一个单位", "add a unit", List.of(Parameter.needed("NAME", "名称", "name")),
					List.of(Option.needed("--kind", "KIND", "种类：" + UnitsAddCommand.kinds(), "kind: " + UnitsAddCommand.kinds()), Option.with("--parent", "PATH", "上级单位，如 应急局/危化科", "parent, such as bureau/section"), Posts.AREAS, Posts.SECTORS), "", ""),
			command("units set", Syntax.Records.OFFICE, "修改一个单位的名称、上级、范围，或撤销", "rename, move, re-scope or dissolve a unit", List.of(Parameter.needed("PATH", "单位，如 应急局/危化科", "unit, such as bureau/section")),
					List.of(Option.with("--name", "NAME", "新名称", "new name"), Option.with("--parent", "PATH", "新的上级单位，- 表示没有", "new parent, - for none"), Posts.AREAS, Posts.SECTORS, Option.flag("--dissolve", "撤销", "dissolve it")), "", ""),
			command("staff use", Syntax.Records.OFFICE, "设定本机办理人", "say who works at this desk", List.of(Parameter.needed("NAME", "姓名", "name")), List.of(), "", ""),
			command("calendar show", Syntax.Records.OFFICE, "显示一年的节假日和调休上班日", "show the holidays and made-up days of a year", List.of(Parameter.optional("YEAR", "年份（默认今年）", "year (default: this one)")), List.of(), "", ""),
			command("calendar set", Syntax.Records.NEW_OFFICE, "设定某天上班、休息或恢复原样", "make a day worked, free, or as usual again",
					List.of(Parameter.needed("DATE", "日期，如2026-10-01", "such as 2026-10-01"), Parameter.choice("KIND", List.of("worked", "free", "usual"), "上班、休息或恢复原样", "worked, free or as usual")),
					List.of(Option.with("--name", "TEXT", "节日名称", "name of the holiday"), Actor.BY), "", ""),
			command("limits list", Syntax.Records.OFFICE, "列出各项期限和上限及其来源", "list the limits and where they come from", List.of(), List.of(), "", ""),
			command("limits set", Syntax.Records.NEW_OFFICE, "修改一项期限或上限", "change a limit",
					List.of(Parameter.needed("NAME", "名称，见 limits list", "name, see limits list"), Parameter.needed("AMOUNT", "数值，0表示不限", "number, 0 for no limit")),
					List.of(REASON, Actor.BY), "", ""),
			command("own list", Syntax.Records.OFFICE, "属地方案对监管单位自身的要求和本单位进展", "what the plan asks of the office itself, and how far it is", List.of(), List.of(AS_OF), "", ""),
			command("own set", Syntax.Records.NEW_OFFICE, "登记本单位的一项进展", "record how far the office is with something",
					List.of(Parameter.needed("NAME", "名称，见 own list", "name, see own list"), Parameter.needed("VALUE", "数值、日期等，- 表示取消", "number, day …, - takes it back")), List.of(REASON, Actor.BY), "", ""),
			command("database init", Syntax.Records.NEW_OFFICE, "准备PostgreSQL数据库：所有者角色、表、权限，可重复运行", "prepare a PostgreSQL database: owner, tables, rights; may be repeated", List.of(SERVER), List.of(ADMINISTRATOR, ROOT, FirstLogin.ADMIN, FirstLogin.LOGIN), "", ""),
			command("database move", Syntax.Records.NEW_OFFICE, "把工作区迁移到PostgreSQL，逐表核对；中断后再次运行接着做", "move the workspace to PostgreSQL, verified; run it again after an interruption", List.of(SERVER), List.of(ADMINISTRATOR, ROOT, FirstLogin.ADMIN, FirstLogin.LOGIN),
					"原数据库保持不动；工作区的设置改为使用服务器。", "The embedded database stays as it is; the settings of the workspace name the server from then on."),
			command("database backup", Syntax.Records.OFFICE, "不停机备份记录、证据、文书到一个文件", "back up records, evidence and papers into one file, while others work", List.of(),
					List.of(Option.needed("--out", "FILE|DIR", "备份文件，或放备份的文件夹", "the file, or a folder for it")), "", ""),
			command("database restore", Syntax.Records.NEW_OFFICE, "从备份恢复到空工作区或空数据库并核对", "restore a backup into an empty workspace or database, verified", List.of(Parameter.needed("FILE", "备份文件", "the backup")), List.of(), "", ""),
			command("database check", Syntax.Records.OFFICE, "核对数据库：版本、行数、引用、变更记录、证据、文书", "check the database: versions, rows, references, change log, evidence, papers", List.of(),
					List.of(AGAINST), "", ""),
			command("database encrypt", Syntax.Records.OFFICE, "用密码加密本机数据库（AES），或用 --off 取消", "encrypt the embedded database with a password (AES), or --off", List.of(), List.of(Option.flag("--off", "取消加密", "take the encryption away")),
					"证据和文书文件不加密。", "Files of evidence and papers are not encrypted."),
			command("database password", Syntax.Records.OFFICE, "修改自己登录共享数据库的密码，或加密工作区的密码", "change one's own password on the shared database, or that of the encrypted workspace", List.of(), List.of(),
					"现在的密码如打开数据库时给出；新密码在控制台输入两次，或是标准输入的第一行（12至128个字符）。", "The present password is given as for opening it; the new one is typed twice at the console, or is the first line of standard input (12 to 128 characters)."),
			command("database upgrade", Syntax.Records.OFFICE, "把服务器上的表和权限升级到本程序的版本", "bring tables and rights on the server to this program's versions", List.of(), List.of(ADMINISTRATOR), "", ""),
			command("audit readings", Syntax.Records.OFFICE, "列出谁查看过举报件和举报人（审计人员）", "list who read tip-offs and informants (for auditors)", List.of(), List.of(), "", ""),
			command("audit export", Syntax.Records.OFFICE, "导出变更记录供归档，末尾签名（审计人员）", "take the change log out for the archive, its end signed (for auditors)", List.of(), List.of(Option.needed("--out", "FILE", "zip文件", "zip file")),
					"签名密钥在工作区的 office.key 中，不进备份；指纹请另行留存。", "The key is in the workspace's office.key and in no backup; keep its fingerprint elsewhere."),
			command("audit verify", Syntax.Records.OFFICE, "核对变更记录是否完整、未被改动，并与导出或备份对照", "verify that the change log is whole and unaltered, also against an export or a backup", List.of(), List.of(AGAINST), "", ""),
			command("audit", Syntax.Records.OFFICE, "同 audit verify", "the same as audit verify", List.of(), List.of(AGAINST), "", ""),
			command("demo", Syntax.Records.DEMONSTRATION, "准备演示工作区（虚构企业）", "prepare a demonstration workspace (invented enterprises)", List.of(), List.of(AS_OF),
					"准备好后打开窗口；加 --json 时只准备、不打开。没有显示器时以退出码3结束，工作区仍可用命令查看，如 hazard list --workspace DIR。",
					"Then the window opens; with --json the workspace is prepared only. Without a display it ends with exit code 3; the workspace is ready for commands, such as hazard list --workspace DIR."));

	private static Syntax command(String name, Syntax.Records records, String zh, String en, List<Parameter> parameters, List<Option> options, String detailsZh, String detailsEn) {
		return new Syntax(name, records, parameters, options, new Text(zh, en), new Text(detailsZh, detailsEn));
	}

	List<Syntax> all() {
		return all;
	}

	/** The command whose words these begin with, if there is one; {@code paper list} before {@code paper}. */
	Optional<Syntax> find(List<String> words) {
		return all.stream().filter(syntax -> words.size() >= size(syntax) && String.join(" ", words.subList(0, size(syntax))).equals(syntax.name())).max(Comparator.comparingInt(Catalogue::size));
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
