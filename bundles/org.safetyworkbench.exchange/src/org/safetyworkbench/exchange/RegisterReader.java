package org.safetyworkbench.exchange;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.table.Row;
import org.safetyworkbench.exchange.value.Numbers;
import org.safetyworkbench.exchange.value.Typed;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.Facts;

/** Reads the rows of a register. */
final class RegisterReader {

	private static final String SEPARATORS = "[、;；,，|/\\n\\r]+";
	private static final int REMEMBERED = 10_000;

	/** What the rows are measured against. */
	record Known(Function<String, Optional<String>> sector, String sectorNames, Function<String, Optional<AreaCode>> area) {}

	private final ImportMapping mapping;
	private final Known known;
	private final Cells cells;
	private final List<ColumnUse> facts;
	private final Map<String, Fact> constantFacts;
	private final Map<String, Optional<AreaCode>> areas = new HashMap<>();
	private final Map<String, Result<Set<String>>> sectors = new HashMap<>();

	RegisterReader(SheetPlan plan, ImportMapping mapping, Known known, Map<String, Fact> factsByName) {
		this.mapping = mapping;
		this.known = known;
		cells = new Cells(plan, mapping);
		facts = plan.facts();
		constantFacts = mapping.constants().keySet().stream().filter(factsByName::containsKey).collect(Collectors.toMap(name -> name, factsByName::get));
	}

	/** What the row says, or null when it was refused: then {@link #refusal} tells why. */
	RegisterRow read(Row row) {
		cells.on(row);
		CreditCode code = code();
		String name = checked(org.safetyworkbench.register.Field.NAME, Field.NAME);
		if (name.isEmpty()) cells.missing(Field.NAME, "填写营业执照上的名称", "give the name of the business licence");
		Area area = area();
		String scope = checked(org.safetyworkbench.register.Field.SCOPE, Field.SCOPE);
		Set<String> sectorIds = sectors(name, scope);
		String registered = cells.text(Field.REGISTERED_ON);
		Optional<java.time.LocalDate> registeredOn = registered.isEmpty() ? Optional.empty()
				: Optional.ofNullable(cells.taken(Field.REGISTERED_ON, cells.date(registered, true)));
		Facts values = facts();
		String address = checked(org.safetyworkbench.register.Field.ADDRESS, Field.ADDRESS);
		String principal = checked(org.safetyworkbench.register.Field.PRINCIPAL, Field.PRINCIPAL);
		String phone = checked(org.safetyworkbench.register.Field.PHONE, Field.PHONE);
		String kind = checked(org.safetyworkbench.register.Field.KIND, Field.KIND);
		String capital = checked(org.safetyworkbench.register.Field.CAPITAL, Field.CAPITAL);
		if (cells.isRefused()) return null;
		return new RegisterRow(code, name, area.code, address, principal, phone, sectorIds, registeredOn, kind, capital, scope, values, area.coarse);
	}

	Refusal refusal() {
		return cells.refusal();
	}

	private CreditCode code() {
		String text = cells.text(Field.CREDIT_CODE);
		if (!text.isEmpty()) return cells.taken(Field.CREDIT_CODE, CreditCode.parse(text));
		cells.missing(Field.CREDIT_CODE, "填写营业执照上的18位代码", "give the 18 characters of the business licence");
		return null;
	}

	private String checked(org.safetyworkbench.register.Field limit, Field field) {
		String text = cells.text(field);
		if (!text.isEmpty()) limit.check(text).ifPresent(problem -> cells.refuse(field, problem));
		return text;
	}

	/** @param coarse whether only a higher level than the named one was found */
	private record Area(Optional<AreaCode> code, boolean coarse) {}

	private Area area() {
		String text = cells.text(Field.AREA);
		if (!text.isEmpty()) {
			Optional<AreaCode> code = resolved(text);
			if (code.isEmpty()) cells.refuse(Field.AREA, Problem.of("value.area", "没有“" + text + "”这个行政区划", "there is no area '" + text + "'")
					.remedy("填写六位区划代码，如 350503，或省市县全称", "give the six digits, such as 350503, or the full name from the province down"));
			return new Area(code, false);
		}
		String province = cells.text(Field.PROVINCE);
		String region = cells.text(Field.REGION);
		if (province.isEmpty() && region.isEmpty()) return new Area(Optional.empty(), false);
		if (region.isEmpty() || region.equals(province)) return named(province, Field.PROVINCE);
		Optional<AreaCode> exact = province.isEmpty() ? resolved(region) : resolved(region.startsWith(province) ? region : province + "/" + region);
		if (exact.isPresent()) return new Area(exact, false);
		if (province.isEmpty()) return named(region, Field.REGION);
		Area wider = named(province, Field.PROVINCE);
		boolean same = wider.code.isPresent() && wider.code.equals(resolved(region)); // 北京, 北京市
		return new Area(wider.code, !same);
	}

	private Area named(String text, Field field) {
		Optional<AreaCode> code = resolved(text);
		if (code.isEmpty()) cells.refuse(field, Problem.of("value.area", "没有“" + text + "”这个地区，或有几个同名", "there is no area '" + text + "', or there are several")
				.remedy("填写省、市、县全称", "give the full name from the province down"));
		return new Area(code, false);
	}

	private Optional<AreaCode> resolved(String text) {
		if (areas.size() > REMEMBERED) areas.clear();
		return areas.computeIfAbsent(text, known.area);
	}

	private Set<String> sectors(String name, String scope) {
		String text = cells.text(Field.SECTORS);
		if (!text.isEmpty()) {
			if (sectors.size() > REMEMBERED) sectors.clear();
			Set<String> found = cells.taken(Field.SECTORS, sectors.computeIfAbsent(text, this::sectorsOf));
			return found == null ? Set.of() : found;
		}
		Set<String> derived = new LinkedHashSet<>();
		mapping.sectorKeywords().forEach((sector, words) -> {
			if (words.stream().anyMatch(word -> scope.contains(word) || name.contains(word))) derived.add(sector);
		});
		if (derived.isEmpty() && !mapping.sectorDefault().isEmpty()) derived.add(mapping.sectorDefault());
		return derived;
	}

	private Result<Set<String>> sectorsOf(String text) {
		Optional<String> whole = known.sector.apply(Typed.plain(text));
		if (whole.isPresent()) return Result.of(Set.of(whole.get()));
		Set<String> found = new LinkedHashSet<>();
		List<Problem> problems = new java.util.ArrayList<>();
		for (String part : text.split(SEPARATORS)) {
			String word = Typed.plain(part);
			if (word.isEmpty()) continue;
			known.sector.apply(word).ifPresentOrElse(found::add, () -> problems.add(Problem.of("value.sector", "没有“" + word + "”这个行业", "there is no sector '" + word + "'")
					.remedy("可填：" + known.sectorNames, "known are: " + known.sectorNames)));
		}
		return problems.isEmpty() ? Result.of(found) : Result.failed(problems);
	}

	private Facts facts() {
		if (facts.isEmpty() && constantFacts.isEmpty()) return Facts.NONE;
		Facts.Builder values = Facts.builder();
		constantFacts.forEach((name, fact) -> value(fact, mapping.constants().get(name), "").toOptional().ifPresent(value -> values.put(name, value)));
		for (ColumnUse use : facts) {
			Fact fact = use.fact().orElseThrow();
			String text = cells.raw(use, fact.name());
			if (text.isEmpty()) continue;
			Result<?> value = value(fact, text, use.unit());
			if (value.isOk()) values.put(fact.name(), value.value());
			else value.problems().forEach(problem -> cells.refuse(use, problem));
		}
		return values.build();
	}

	private Result<?> value(Fact fact, String text, String columnUnit) {
		return switch (fact.type()) {
			case BOOLEAN -> Typed.flag(text).map(Result::of).orElseGet(() -> Result.failed(Problem.of("value.boolean", "“" + text + "”不是“是”或“否”", "'" + text + "' is neither yes nor no")
					.remedy("填写是或否；不知道就留空", "write yes or no; leave it empty when not known")));
			case NUMBER -> Numbers.of(text, fact.unit(), columnUnit);
			case INTEGER -> Numbers.whole(text, fact.unit(), columnUnit);
			case DATE -> cells.date(text, true);
			case TEXT -> org.safetyworkbench.register.Field.FACT.check(text).map(problem -> Result.<Object>failed(problem)).orElseGet(() -> Result.of(text));
			default -> fact.parse(text);
		};
	}

	/** The mapping's own values must be sound before a row is read. */
	static List<Problem> problems(ImportMapping mapping, Known known, Map<String, Fact> facts) {
		List<Problem> problems = new java.util.ArrayList<>();
		Set<String> sectors = new LinkedHashSet<>(mapping.sectorKeywords().keySet());
		if (!mapping.sectorDefault().isEmpty()) sectors.add(mapping.sectorDefault());
		for (String sector : sectors)
			if (known.sector.apply(sector).filter(sector::equals).isEmpty()) problems.add(invalid("没有“" + sector + "”这个行业（用标识：" + known.sectorNames + "）", "there is no sector '" + sector + "', known are: " + known.sectorNames));
		mapping.constants().forEach((name, text) -> {
			if (facts.containsKey(name) && !facts.get(name).parse(text).isOk()) problems.addAll(facts.get(name).parse(text).problems());
		});
		java.util.stream.Stream.concat(mapping.constants().keySet().stream(), mapping.values().keySet().stream()).forEach(target -> {
			if (Field.of(target).isEmpty() && !facts.containsKey(target)) problems.add(invalid("没有“" + target + "”这个字段或事实", "there is no field or fact '" + target + "'"));
		});
		return problems;
	}

	private static Problem invalid(String zh, String en) {
		return Problem.of("mapping.invalid", zh, en).remedy("改正映射文件，见命令行 import --help", "correct the mapping file, see import --help at the command line");
	}

	static final Text COARSE_AREA = new Text("地区名称未能识别，只登记到省级", "the region was not recognised; only the province was entered");
	static final Text NO_SECTOR = new Text("未写明行业，登记为“行业待定”", "no sector given: entered as \"sector to be set\"");
	static final Text BESIDE = new Text("表头以外的单元格未读取", "cells beside the table, without a header, were not read");
	static final Text REPEATED = new Text("与前面某行完全相同，未重复登记", "the same as an earlier row, not entered again");
}
