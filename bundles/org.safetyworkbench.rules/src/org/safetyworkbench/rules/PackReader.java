package org.safetyworkbench.rules;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Authority;
import org.safetyworkbench.spi.Document;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.FactType;
import org.safetyworkbench.spi.Law;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.PackId;
import org.safetyworkbench.spi.PackProvider;
import org.safetyworkbench.spi.Position;
import org.safetyworkbench.spi.Subject;
import org.safetyworkbench.spi.Validity;

/**
 * Reads the documents of one pack into its model. Strict: every key is known, every value has its type; otherwise the pack
 * is refused with all that is wrong. What needs other packs or the expression language is checked later.
 */
public final class PackReader {

	/** Version of the pack format this reader understands. */
	public static final int SCHEMA_VERSION = 2;

	private final Problems problems = new Problems();
	private final List<Mapping> documents = new ArrayList<>();
	private final String origin;

	private PackReader(String origin) {
		this.origin = origin;
	}

	static Result<ReadPack> read(PackProvider provider) {
		return new PackReader(provider.origin()).pack(provider);
	}

	private Result<ReadPack> pack(PackProvider provider) {
		List<Document> texts;
		try {
			texts = provider.documents();
		} catch (UncheckedIOException e) {
			return Result.failed(new Problem("pack.unreadable", "", new Text("无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage()),
					new Text("检查文件及其权限", "look at the file and its permissions")));
		}
		for (Document document : texts) Yaml.read(document, problems).ifPresent(documents::add);
		if (documents.isEmpty() && problems.isEmpty())
			problems.add("pack.empty", new Position("SAFETY-INF", 1, 1), "没有任何文档", "there is no document", "在 SAFETY-INF 中放入 pack.yaml", "put a pack.yaml into SAFETY-INF");
		ReadPack pack = documents.isEmpty() ? null : header();
		for (Mapping document : documents) document.end();
		return problems.isEmpty() ? Result.of(pack) : Result.failed(problems.asList());
	}

	private ReadPack header() {
		for (Mapping document : documents) {
			if (document.has("schemaVersion") && document.number("schemaVersion", 0) != SCHEMA_VERSION)
				problems.add("pack.schemaVersion", document.at("schemaVersion"), "只支持 schemaVersion: 2", "only schemaVersion 2 is understood", "改写为版本 2 的格式", "write it in the format of version 2");
		}
		List<Mapping> headers = documents.stream().filter(document -> document.has("pack")).toList();
		if (headers.size() != 1) {
			Position at = headers.size() > 1 ? headers.get(1).at("pack") : documents.getFirst().at();
			problems.add("pack.header", at, headers.isEmpty() ? "没有“pack”部分" : "有两个“pack”部分", headers.isEmpty() ? "there is no 'pack' section" : "there are two 'pack' sections",
					"每个包恰好一个“pack:”", "write exactly one 'pack:' per pack");
			return null;
		}
		Mapping m = headers.getFirst().inner("pack");
		if (!headers.getFirst().has("schemaVersion"))
			problems.add("pack.key.missing", headers.getFirst().at(), "缺少“schemaVersion”", "'schemaVersion' is missing", "在文件开头写“schemaVersion: 2”", "write 'schemaVersion: 2' at the top");
		PackId id = new PackId(m.text("id"), m.text("version"));
		Pack.Kind kind = m.word("kind", Pack.Kind.class);
		String jurisdiction = kind == Pack.Kind.JURISDICTION ? m.text("jurisdiction") : "";
		Pack.Status status = m.word("status", Pack.Status.class, Pack.Status.IN_FORCE);
		Validity validity = validity(m, Validity.ALWAYS);
		RuleReader rules = new RuleReader(id.id(), kind, jurisdiction, status == Pack.Status.DRAFT, validity);
		ItemReader items = new ItemReader(id.id());
		Pack pack = new Pack(id, kind, m.text("code"), m.texts("name"), m.flag("nameToBeConfirmed", false), m.twin("description"), m.date("asOf"),
				spi(m), m.list("requires"), m.list("governingLaws"), jurisdiction, status, validity, all("facts", this::fact), all("items", items::item),
				all("rules", rules::rule), all("laws", this::law), authorities(), vocabulary(), all("milestones", this::milestone),
				all("differences", this::difference), all("duties", this::planDuty), pitfalls(), origin, m.at());
		m.end();
		return new ReadPack(pack, items.marks());
	}

	private String spi(Mapping header) {
		String range = header.text("spi", "[1.0,2.0)");
		String ours = PackProvider.VERSION;
		if (!SpiRange.includes(range, ours))
			problems.add("pack.spi", header.at("spi"), "该包需要工作台接口 " + range + "，本工作台的接口是 " + ours, "the pack wants version " + range + " of the workbench's vocabulary, this workbench has " + ours,
					"安装适用于 " + ours + " 的版本，或升级工作台", "install a version of the pack made for " + ours + ", or a newer workbench");
		return range;
	}

	static Validity validity(Mapping m, Validity outer) {
		LocalDate from = m.date("validFrom", LocalDate.MIN), to = m.date("validTo", LocalDate.MAX);
		if (from.isAfter(to)) {
			m.problems().add("pack.validity", m.at("validTo"), "validTo 早于 validFrom", "validTo lies before validFrom", "改正日期", "correct the dates");
			return outer;
		}
		return new Validity(from, to).and(outer).orElse(outer);
	}

	private <T> List<T> all(String key, Function<Mapping, T> read) {
		List<T> all = new ArrayList<>();
		for (Mapping document : documents)
			for (Mapping entry : document.mappings(key)) {
				all.add(read.apply(entry));
				entry.end();
			}
		return all;
	}

	private Fact fact(Mapping m) {
		FactType type = m.word("type", FactType.class);
		Fact fact = new Fact(m.text("name"), type, m.texts("label"), m.text("unit", ""), RuleReader.values(m), m.list("synonyms"),
				m.word("keptOn", Subject.class, Subject.ENTERPRISE), m.twin("note"), m.at());
		if (!fact.name().matches("[a-z][a-z0-9_]*"))
			problems.add("fact.name", m.at("name"), "事实名只用小写字母、数字和下划线：" + fact.name(), "a fact's name has lower-case letters, digits and underscores: " + fact.name(), "如 lpg_total_kg", "such as lpg_total_kg");
		if (type == FactType.ENUM && fact.values().isEmpty())
			problems.add("fact.values", m.at(), "枚举型事实“" + fact.name() + "”没有可选值", "the enumeration '" + fact.name() + "' has no values", "补上 values", "add values");
		return fact;
	}

	private Law law(Mapping m) {
		m.has("usedBy");
		return new Law(m.text("id"), m.texts("title"), m.text("number", ""), m.text("issuer"), m.text("level"), m.text("issued", ""), m.text("effective", ""),
				m.text("status"), m.word("verification", "verified", "partial", "memory", "n/a"), m.list("sources"), m.list("formerTitlesZh"), m.list("replaces"),
				m.list("replacedBy"), m.twin("note").in(java.util.Locale.CHINESE), m.at());
	}

	private List<Authority> authorities() {
		List<Authority> all = new ArrayList<>();
		labels("authorities").forEach((code, name) -> all.add(new Authority(code, name)));
		return all;
	}

	private Pack.Vocabulary vocabulary() {
		Map<String, Text> verification = new HashMap<>(labels("verificationValues"));
		labels("verificationValuesZh").forEach((word, zh) -> verification.computeIfPresent(word, (w, en) -> new Text(zh.en(), en.en())));
		return new Pack.Vocabulary(verification, labels("levels"), labels("statuses"));
	}

	/** Labels by word: {@code word: {zh, en}} or {@code word: English}. */
	private Map<String, Text> labels(String key) {
		Map<String, Text> labels = new LinkedHashMap<>();
		for (Mapping document : documents)
			document.mapping(key).ifPresent(m -> {
				for (String word : m.keys()) labels.put(word, label(m, word));
			});
		return labels;
	}

	private static Text label(Mapping m, String word) {
		if (m.isScalar(word)) return new Text("", m.text(word));
		Mapping pair = m.inner(word);
		Text label = pair.texts();
		pair.end();
		return label;
	}

	private Pack.Milestone milestone(Mapping m) {
		return new Pack.Milestone(m.text("id"), m.text("jurisdiction"), m.date("date"), m.texts(), m.text("source"));
	}

	private Pack.PlanDuty planDuty(Mapping m) {
		return new Pack.PlanDuty(m.text("id"), m.text("jurisdiction"), m.texts(), m.text("source"));
	}

	private Pack.Difference difference(Mapping m) {
		Text topic = m.twin("topic");
		Map<String, String> places = new LinkedHashMap<>();
		for (String key : m.keys()) if (!key.startsWith("topic")) places.put(key, m.text(key));
		return new Pack.Difference(topic, places);
	}

	private List<Text> pitfalls() {
		List<String> en = new ArrayList<>(), zh = new ArrayList<>();
		for (Mapping document : documents) {
			en.addAll(document.list("pitfalls"));
			zh.addAll(document.list("pitfallsZh"));
		}
		List<Text> both = new ArrayList<>();
		for (int i = 0; i < Math.max(en.size(), zh.size()); i++) both.add(new Text(i < zh.size() ? zh.get(i) : "", i < en.size() ? en.get(i) : ""));
		return both;
	}
}
