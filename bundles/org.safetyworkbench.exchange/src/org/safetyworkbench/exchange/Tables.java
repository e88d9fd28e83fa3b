package org.safetyworkbench.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.duty.DutyList;
import org.safetyworkbench.duty.DutyRow;
import org.safetyworkbench.duty.DutyStatus;
import org.safetyworkbench.duty.Why;
import org.safetyworkbench.exchange.table.TableWriter.Tone;
import org.safetyworkbench.hazard.Article;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.ItemSnapshot;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.spi.Binding;
import org.safetyworkbench.spi.Duty;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.FactType;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.spi.Subject;

/** The tables an office takes out: enterprises, ledger, duties. */
final class Tables {

	private final Packs packs;
	private final Areas areas;
	private final Ledger ledger;
	private final DutyList duties;
	private final Map<String, String> areaNames = new HashMap<>();
	private final Map<UUID, Optional<ItemSnapshot>> snapshots = new HashMap<>();

	Tables(Packs packs, Areas areas, Ledger ledger, DutyList duties) {
		this.packs = packs;
		this.areas = areas;
		this.ledger = ledger;
		this.duties = duties;
	}

	TableSpec<HazardRow> ledger(LocalDate asOf) {
		return new TableSpec<HazardRow>(new Text("隐患台账", "Hazards"), row -> tone(row, asOf))
				.column("enterprise", "企业名称", "Enterprise", 28, HazardRow::enterpriseName)
				.column("creditCode", "统一社会信用代码", "Credit code", 22, HazardRow::creditCode)
				.column("area", "所在地区", "Area", 22, row -> areaName(row.areaCode()), HazardRow::areaCode)
				.column("item", "检查项", "Item", 10, HazardRow::item)
				.column("title", "检查内容", "Question", 34, HazardRow::title)
				.column("finding", "发现情况", "Finding", 30, HazardRow::finding)
				.column("severity", "隐患等级", "Severity", 10, row -> severity(row.severity()), row -> code(row.severity()))
				.column("articles", "依据条款", "Articles", 36, row -> articles(row).stream().map(Article::words).collect(Collectors.joining("\n")), row -> articles(row).stream().map(Article::words).toList())
				.column("measure", "整改措施", "Measure", 34, row -> snapshot(row).map(ItemSnapshot::measure).orElse(Text.EMPTY))
				.column("found", "发现日期", "Found on", 12, HazardRow::foundOn)
				.column("deadline", "整改期限", "Deadline", 12, HazardRow::dueOn)
				.column("authority", "牵头部门", "Lead authority", 18, row -> authority(row.authority()), HazardRow::authority)
				.column("transfer", "移送", "Transfer", 8, HazardRow::transfer)
				.column("transferDue", "移送期限", "Transfer by", 12, row -> row.transferDue().orElse(null))
				.column("state", "状态", "State", 10, row -> row.state().label(), row -> row.state().code())
				.column("overdue", "逾期", "Overdue", 8, row -> row.isOverdue(asOf))
				.column("officer", "跟办人", "In charge", 12, HazardRow::officer);
	}

	private static Tone tone(HazardRow row, LocalDate asOf) {
		return row.severity() == Severity.MAJOR ? Tone.ALARM : row.isOverdue(asOf) ? Tone.WARNING : Tone.NORMAL;
	}

	TableSpec<DutyRow> duties() {
		return new TableSpec<DutyRow>(new Text("任务", "Duties"), row -> row.status() == DutyStatus.OVERDUE ? Tone.ALARM : row.status() == DutyStatus.UNDECIDED ? Tone.WARNING : Tone.NORMAL)
				.column("enterprise", "企业名称", "Enterprise", 28, DutyRow::enterpriseName)
				.column("creditCode", "统一社会信用代码", "Credit code", 22, DutyRow::creditCode)
				.column("area", "所在地区", "Area", 22, row -> areaName(row.areaCode()), DutyRow::areaCode)
				.column("task", "应做事项", "Duty", 34, DutyRow::task)
				.column("bearer", "责任人", "Who", 14, row -> bearer(row.bearer()), row -> row.bearer().name().toLowerCase(Locale.ROOT))
				.column("due", "期限", "Due", 12, row -> row.dueOn().orElse(null))
				.column("status", "状态", "Status", 10, row -> row.status().label(), row -> row.status().code())
				.column("overdue", "逾期", "Overdue", 8, row -> row.status() == DutyStatus.OVERDUE)
				.column("detail", "说明", "Detail", 20, DutyRow::detail)
				.column("why", "原因", "Why", 44, row -> new Text(why(row, Locale.CHINESE), why(row, Locale.ENGLISH)))
				.column("articles", "依据", "Articles", 30, this::articles)
				.column("missing", "缺少的信息", "Missing facts", 26, DutyRow::missing)
				.column("binding", "效力", "Binding", 16, row -> binding(row.binding()), row -> row.binding().name().toLowerCase(Locale.ROOT))
				.column("rule", "规则", "Rule", 14, DutyRow::rule);
	}

	private String why(DutyRow row, Locale locale) {
		Optional<Why> why = why(row);
		if (why.isEmpty()) return "";
		String facts = why.get().facts().stream().filter(used -> !used.value().isEmpty()).map(used -> used.label().in(locale) + "=" + used.value().in(locale)).collect(Collectors.joining(Text.isChinese(locale) ? "；" : "; "));
		return why.get().name().in(locale) + (facts.isEmpty() ? "" : Text.isChinese(locale) ? "：" + facts : ": " + facts);
	}

	private String articles(DutyRow row) {
		return why(row).map(why -> String.join("\n", why.articles())).orElse("");
	}

	private DutyRow whyOf;
	private Optional<Why> why = Optional.empty();

	private Optional<Why> why(DutyRow row) {
		if (row != whyOf) {
			why = duties.why(row.id());
			whyOf = row;
		}
		return why;
	}

	/** The office's own layout, so that what was taken out can be taken in again. */
	TableSpec<Enterprise> enterprises() {
		TableSpec<Enterprise> table = new TableSpec<Enterprise>(new Text("企业登记表", "Enterprises"), row -> Tone.NORMAL)
				.column("name", "企业名称", "Name", 28, Enterprise::name)
				.column("creditCode", "统一社会信用代码", "Credit code", 22, e -> e.creditCode().value())
				.column("areaCode", "行政区划代码", "Area code", 14, e -> e.area().map(AreaCode::value).orElse(null))
				.column("address", "地址", "Address", 32, Enterprise::address)
				.column("sectors", "行业", "Sectors", 20, e -> e.sectors().stream().map(this::sector).toList(), Enterprise::sectors)
				.column("principal", "主要负责人", "Principal", 14, Enterprise::principal)
				.column("phone", "联系电话", "Phone", 16, Enterprise::phone)
				.column("registeredOn", "注册日期", "Registered on", 12, e -> e.licence().registeredOn().orElse(null))
				.column("kind", "企业类型", "Enterprise type", 18, e -> e.licence().kind())
				.column("capital", "注册资金", "Registered capital", 16, e -> e.licence().capital())
				.column("scope", "经营范围", "Business scope", 40, e -> e.licence().scope());
		Vocabulary words = new Vocabulary(Field.Table.REGISTER, packs.facts());
		Set<String> taken = new HashSet<>();
		for (Fact fact : packs.facts())
			if (fact.keptOn() == Subject.ENTERPRISE && taken.add(fact.name())) {
				String zh = header(words, fact, withUnit(fact, fact.label().zh()));
				String en = header(words, fact, withUnit(fact, fact.label().en()));
				table.column(fact.name(), zh, en, Math.clamp(zh.length() * 2L + 2, 10, 24), e -> e.facts().get(fact.name()).map(value -> shown(fact, value)).orElse(null),
						e -> e.facts().get(fact.name()).orElse(null));
			}
		return table;
	}

	private static String withUnit(Fact fact, String label) {
		return fact.unit() == null || fact.unit().isEmpty() ? label : label + "(" + fact.unit() + ")";
	}

	/** The label, unless an import would take it for something else. */
	private static String header(Vocabulary words, Fact fact, String label) {
		return words.use(0, label).target().equals(fact.name()) ? label : fact.name();
	}

	private static Object shown(Fact fact, Object value) {
		Function<Object, Object> label = id -> fact.value(String.valueOf(id)).map(v -> (Object) v.label()).orElse(id);
		if (value instanceof List<?> list) return list.stream().map(label).toList();
		return fact.type() == FactType.ENUM ? label.apply(value) : value;
	}

	// ---- names

	String areaName(String code) {
		return code.isEmpty() ? "" : areaNames.computeIfAbsent(code, c -> {
			String name = areas.fullName(new AreaCode(c));
			return name.isEmpty() ? c : name;
		});
	}

	private Object sector(String id) {
		return packs.sector(id).map(Pack::name).map(Object.class::cast).orElse(id);
	}

	Text authority(String code) {
		return packs.authority(code).map(authority -> authority.name()).orElse(Text.of(code));
	}

	Optional<ItemSnapshot> snapshot(HazardRow row) {
		return snapshots.computeIfAbsent(row.snapshot(), ledger::snapshot);
	}

	List<Article> articles(HazardRow row) {
		return snapshot(row).map(ItemSnapshot::articles).orElse(List.of());
	}

	static String code(Severity severity) {
		return severity.name().toLowerCase(Locale.ROOT);
	}

	private static Text severity(Severity severity) {
		return severity == Severity.MAJOR ? new Text("重大隐患", "major") : new Text("一般隐患", "general");
	}

	private static Text bearer(Duty.Bearer bearer) {
		return switch (bearer) {
			case PRINCIPAL -> new Text("主要负责人", "principal");
			case ENTERPRISE -> new Text("企业", "enterprise");
			case UNIT -> new Text("监管单位", "supervising unit");
		};
	}

	private static Text binding(Binding binding) {
		return switch (binding) {
			case LAW -> new Text("法定", "law");
			case PLAN -> new Text("方案要求", "plan");
			case ADVICE -> new Text("建议", "advice");
		};
	}
}
