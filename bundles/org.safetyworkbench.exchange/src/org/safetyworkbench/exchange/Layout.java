package org.safetyworkbench.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.table.Row;
import org.safetyworkbench.exchange.table.Rows;
import org.safetyworkbench.exchange.table.TableFile;
import org.safetyworkbench.exchange.table.Unreadable;
import org.safetyworkbench.exchange.value.Typed;
import org.safetyworkbench.spi.Fact;

/**
 * Finds the header row of each sheet and what its columns are. Title lines above it are normal; a sheet without such a header
 * (instructions, lookup lists) is passed over, a file without any is refused.
 */
final class Layout {

	/** Rows of a sheet among which the header is looked for. */
	static final int LOOKED_AT = 50;

	private final Field.Table table;
	private final ImportMapping mapping;
	private final Map<String, Fact> facts;
	private final Vocabulary vocabulary;
	private final Vocabulary otherVocabulary;

	Layout(Field.Table table, ImportMapping mapping, Collection<Fact> facts) {
		this.table = table;
		this.mapping = mapping;
		this.facts = facts.stream().collect(Collectors.toMap(Fact::name, fact -> fact, (a, b) -> a));
		vocabulary = new Vocabulary(table, facts);
		otherVocabulary = new Vocabulary(other(), List.of());
	}

	private Field.Table other() {
		return table == Field.Table.REGISTER ? Field.Table.ANSWERS : Field.Table.REGISTER;
	}

	/** The sheets that are to be read, at least one. */
	List<SheetPlan> plans(TableFile file) {
		List<SheetPlan> plans = new ArrayList<>();
		List<SheetPlan> others = new ArrayList<>();
		boolean anyRow = false;
		List<String> sheets = mapping.sheet().isEmpty() ? file.sheets() : List.of(mapping.sheet());
		for (String sheet : sheets)
			try (Rows rows = file.rows(sheet)) {
				List<Row> start = new ArrayList<>();
				while (start.size() < LOOKED_AT && rows.hasNext()) start.add(rows.next());
				anyRow |= !start.isEmpty();
				plan(start).ifPresentOrElse(plans::add, () -> closest(start).ifPresent(others::add));
			}
		if (!plans.isEmpty()) return plans;
		if (!anyRow) throw new Unreadable(Problem.of("file.empty", "文件中没有内容", "the file holds no rows").remedy("选择有内容的文件", "choose a file that holds rows"));
		throw new Unreadable(noHeader(others));
	}

	private Optional<SheetPlan> plan(List<Row> start) {
		for (Row row : start) {
			if (mapping.headerRow() > 0 && row.number() != mapping.headerRow()) continue;
			SheetPlan plan = planOf(row);
			if (present(plan).containsAll(table.required()) && !isOther(row, plan)) return Optional.of(plan);
		}
		return Optional.empty();
	}

	/** A table of answers may name the enterprise beside the code; it is no register for that. */
	private boolean isOther(Row row, SheetPlan plan) {
		if (table != Field.Table.REGISTER || !mapping.columns().isEmpty()) return false;
		return found(row, otherVocabulary).containsAll(Set.of(Field.ITEM, Field.RESULT));
	}

	private static Set<Field> found(Row row, Vocabulary words) {
		Set<Field> found = EnumSet.noneOf(Field.class);
		for (int c = 0; c < row.size(); c++) words.use(c, row.cell(c)).field().ifPresent(found::add);
		return found;
	}

	private Set<Field> present(SheetPlan plan) {
		Set<Field> present = EnumSet.noneOf(Field.class);
		plan.columns().forEach(use -> use.field().ifPresent(present::add));
		if (present.contains(Field.MEASURED)) present.add(Field.RESULT);
		mapping.constants().keySet().forEach(id -> Field.of(id).ifPresent(present::add));
		return present;
	}

	private SheetPlan planOf(Row row) {
		Map<String, String> mapped = new HashMap<>();
		mapping.columns().forEach((header, target) -> mapped.put(Vocabulary.key(header), target));
		List<ColumnUse> uses = new ArrayList<>();
		Map<String, ColumnUse> taken = new HashMap<>();
		for (int c = 0; c < row.size(); c++) {
			String header = Typed.kept(row.cell(c)).replaceAll("\\s+", " ");
			String target = mapped.get(Vocabulary.key(header));
			ColumnUse use = target == null ? vocabulary.use(c, header) : mapped(c, header, target);
			if (use.isRead()) {
				ColumnUse first = taken.putIfAbsent(use.target(), use);
				if (first != null && target != null && !mapped.containsKey(Vocabulary.key(first.header()))) {
					uses.set(first.index(), repeated(first, use));
					taken.put(use.target(), use);
				} else if (first != null) use = repeated(use, first);
			}
			uses.add(use);
		}
		return new SheetPlan(row.sheet(), row.number(), uses);
	}

	private static ColumnUse repeated(ColumnUse use, ColumnUse by) {
		return new ColumnUse(use.index(), use.header(), use.field(), use.fact(), use.unit(),
				new Text("与" + by.letter() + "列“" + by.header() + "”含义相同，未读取", "means the same as column " + by.letter() + " '" + by.header() + "' and is not read"));
	}

	private ColumnUse mapped(int index, String header, String target) {
		String unit = vocabulary.use(index, header).unit();
		Optional<Field> field = Field.of(target).or(() -> vocabulary.use(0, target).field());
		Optional<Fact> fact = Optional.ofNullable(facts.get(target)).or(() -> vocabulary.use(0, target).fact());
		if (facts.containsKey(target)) field = Optional.empty();
		if (field.isEmpty() && fact.isEmpty()) throw new Unreadable(Problem.of("mapping.target", "映射文件把“" + header + "”指向未知的“" + target + "”",
				"the mapping leads '" + header + "' to '" + target + "', which is no field and no fact").remedy("使用字段名、事实名或 ignore，见命令行 import --help", "use a field, a fact or 'ignore', see import --help at the command line"));
		return new ColumnUse(index, header, field, field.isPresent() ? Optional.empty() : fact, unit, Text.EMPTY);
	}

	/** The row that comes closest to a header, for the message. */
	private Optional<SheetPlan> closest(List<Row> start) {
		SheetPlan best = null;
		long most = -1;
		for (Row row : start) {
			SheetPlan plan = planOf(row);
			long known = plan.columns().stream().filter(use -> use.field().isPresent()).count();
			if (known > most) {
				most = known;
				best = plan;
			}
		}
		return Optional.ofNullable(best);
	}

	private Problem noHeader(List<SheetPlan> closest) {
		for (SheetPlan plan : closest) {
			Row header = Row.of(plan.sheet(), plan.headerRow(), plan.header().toArray(String[]::new));
			Set<Field> found = found(header, otherVocabulary);
			if (found.containsAll(table == Field.Table.REGISTER ? Set.of(Field.ITEM, Field.RESULT) : Set.of(Field.CREDIT_CODE, Field.NAME)))
				return wrongTable().at(header.place());
		}
		SheetPlan best = closest.stream().max(java.util.Comparator.comparingInt(plan -> present(plan).size())).orElseThrow();
		Set<Field> missing = EnumSet.copyOf(table.required());
		missing.removeAll(present(best));
		String seen = best.header().stream().filter(word -> !word.isBlank()).limit(12).collect(Collectors.joining("、"));
		return Problem.of("file.no-header", "没有找到表头，缺少：" + labels(missing, Locale.CHINESE) + "；最接近的一行是：" + seen,
				"no header row was found, missing: " + labels(missing, Locale.ENGLISH) + "; the closest row is: " + seen)
				.remedy("加上表头行，或用映射文件说明各列（见命令行 import --help）", "add a header row, or say what the columns are in a mapping file (see import --help at the command line)")
				.at(Row.of(best.sheet(), best.headerRow()).place());
	}

	private Problem wrongTable() {
		if (table == Field.Table.RISKS)
			return Problem.of("file.wrong-table", "这张表没有风险点一列", "the table has no column of risk points").remedy("选择风险点表，表头含“统一社会信用代码”和“风险点”", "choose a table headed 'Credit code' and 'Risk point'");
		return table == Field.Table.REGISTER
				? Problem.of("file.wrong-table", "这是检查结果表，不是企业登记表", "these are answers of inspections, not a register of enterprises").remedy("作为检查结果导入，或选择登记表", "import them as answers, or choose the register")
				: Problem.of("file.wrong-table", "这是企业登记表，不是检查结果表", "this is a register of enterprises, not answers of inspections").remedy("作为登记表导入，或选择检查结果表", "import it as a register, or choose the answers");
	}

	private static String labels(Set<Field> fields, Locale locale) {
		return fields.stream().map(field -> field.label().in(locale)).collect(Collectors.joining(Text.isChinese(locale) ? "、" : ", "));
	}

	/** Name of a header, the same for every file of that kind whose columns are headed so. */
	static String hash(Field.Table table, List<String> header) {
		String words = table + header.stream().map(Vocabulary::key).collect(Collectors.joining("|")).replaceFirst("\\|+$", "");
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
