package org.safetyworkbench.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.safetyworkbench.core.WorkingCalendar;

import com.google.common.collect.ImmutableList;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;

/**
 * The functions rules may call. All are total: for values that make no sense (the thousandth century, a scale that is none)
 * they throw {@link Senseless}, which the evaluation turns into a faulty outcome. A moment has no zone: it is the local
 * time, carried as if it were UTC.
 */
final class Functions {

	private static final CelType MOMENT = SimpleType.TIMESTAMP, NUMBER = SimpleType.DOUBLE, TEXT = SimpleType.STRING;
	private static final CelType TEXTS = ListType.create(TEXT), NUMBERS = ListType.create(NUMBER), SCALE = ListType.create(ListType.create(SimpleType.DYN));
	/** What {@code /} becomes: a division that refuses zero. */
	static final String DIVIDE = "divide";

	private static final double FARTHEST = 1_000_000;

	private final List<CelFunctionDecl> declarations = new ArrayList<>();
	private final List<CelFunctionBinding> bindings = new ArrayList<>();

	/** The inputs of a function make no sense. */
	@SuppressWarnings("serial")
	static final class Senseless extends IllegalArgumentException {
		Senseless(String message) {
			super(message);
		}
	}

	/** @param calendar which days {@code add_workdays} counts */
	Functions(WorkingCalendar calendar) {
		function("date", unary("date", MOMENT, TEXT, String.class, Functions::moment));
		function("days_between", binary("days_between", NUMBER, MOMENT, MOMENT, Instant.class, Instant.class, (a, b) -> (double) ChronoUnit.DAYS.between(day(a), day(b))));
		function("minutes_between", binary("minutes_between", NUMBER, MOMENT, MOMENT, Instant.class, Instant.class, (a, b) -> Duration.between(a, b).toSeconds() / 60.0));
		function("add_days", binary("add_days", MOMENT, MOMENT, NUMBER, Instant.class, Double.class, (d, n) -> moment(local(d).plusDays(whole(n)))));
		function("add_months", binary("add_months", MOMENT, MOMENT, NUMBER, Instant.class, Double.class, (d, n) -> moment(local(d).plusMonths(whole(n)))));
		function("add_workdays", binary("add_workdays", MOMENT, MOMENT, NUMBER, Instant.class, Double.class,
				(d, n) -> moment(calendar.plusWorkingDays(day(d), (int) whole(n)).atTime(local(d).toLocalTime()))));
		function("year", unary("year", NUMBER, MOMENT, Instant.class, d -> (double) local(d).getYear()));
		function("month", unary("month", NUMBER, MOMENT, Instant.class, d -> (double) local(d).getMonthValue()));
		function("count", unary("count", NUMBER, ListType.create(SimpleType.DYN), List.class, list -> (double) list.size()));
		function("has_item", binary("has_item", SimpleType.BOOL, TEXTS, TEXT, List.class, String.class, (list, x) -> list.contains(x)));
		function(DIVIDE, binary(DIVIDE, NUMBER, NUMBER, NUMBER, Double.class, Double.class, Functions::divide));
		function("missing", binary("missing", TEXTS, TEXTS, TEXTS, List.class, List.class, Functions::missing));
		function("tiers", binary("tiers", NUMBER, NUMBER, SCALE, Double.class, List.class, Functions::tiers));
		function("round", unary("round", NUMBER, NUMBER, Double.class, x -> round(x, 0)),
				binary("round_digits", NUMBER, NUMBER, NUMBER, Double.class, Double.class, (x, n) -> round(x, (int) whole(n))));
		extreme("min", -1);
		extreme("max", 1);
	}

	/** For the compiler. */
	List<CelFunctionDecl> declarations() {
		return declarations;
	}

	/** For the runtime. */
	List<CelFunctionBinding> bindings() {
		return bindings;
	}

	static Instant moment(String text) {
		try {
			return moment(text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay());
		} catch (DateTimeException e) {
			throw new Senseless("no date: " + text);
		}
	}

	static Instant moment(LocalDateTime local) {
		return local.toInstant(ZoneOffset.UTC);
	}

	static LocalDateTime local(Instant moment) {
		return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
	}

	private static LocalDate day(Instant moment) {
		return local(moment).toLocalDate();
	}

	private static double divide(double a, double b) {
		if (b == 0) throw new Senseless("division by zero");
		return a / b;
	}

	private static long whole(double n) {
		if (n % 1 != 0 || Math.abs(n) > FARTHEST) throw new Senseless("no whole number of days or months: " + n);
		return (long) n;
	}

	private static List<String> missing(List<?> list, List<?> required) {
		return required.stream().filter(member -> !list.contains(member)).map(String.class::cast).toList();
	}

	/** Progressive sum: each [limit, percent] takes its percentage of what lies between the limit before and its own. */
	private static double tiers(double x, List<?> scale) {
		double sum = 0, from = 0;
		for (Object tier : scale) {
			if (!(tier instanceof List<?> pair) || pair.size() != 2 || !(pair.get(1) instanceof Double rate)) throw new Senseless("a tier is [limit, percent]: " + tier);
			double to = pair.get(0) instanceof Double limit ? limit : Double.POSITIVE_INFINITY;
			if (to < from) throw new Senseless("limits of tiers must rise: " + scale);
			if (x > from) sum += (Math.min(x, to) - from) * rate / 100;
			from = to;
		}
		return round(sum, 4);
	}

	/** Half to even, on the exact value of the number. */
	static double round(double x, int digits) {
		if (!Double.isFinite(x)) throw new Senseless("no finite number: " + x);
		return new BigDecimal(x).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
	}

	/** The smallest or largest of two or three numbers, of two moments, or of a list of numbers. */
	private void extreme(String name, int sign) {
		function(name, binary(name + "_2", NUMBER, NUMBER, NUMBER, Double.class, Double.class, (a, b) -> sign * a.compareTo(b) >= 0 ? a : b),
				new Overload(CelOverloadDecl.newGlobalOverload(name + "_3", NUMBER, NUMBER, NUMBER, NUMBER),
						CelFunctionBinding.from(name + "_3", ImmutableList.of(Double.class, Double.class, Double.class), args -> extreme(List.of(args), sign))),
				binary(name + "_moments", MOMENT, MOMENT, MOMENT, Instant.class, Instant.class, (a, b) -> sign * a.compareTo(b) >= 0 ? a : b),
				unary(name + "_list", NUMBER, NUMBERS, List.class, list -> extreme(list, sign)));
	}

	private static double extreme(List<?> numbers, int sign) {
		return numbers.stream().map(Double.class::cast).max((a, b) -> sign * a.compareTo(b)).orElseThrow(() -> new Senseless("an empty list has no smallest or largest"));
	}

	private record Overload(CelOverloadDecl declaration, CelFunctionBinding binding) {}

	private interface One<A> {
		Object of(A a);
	}

	private interface Two<A, B> {
		Object of(A a, B b);
	}

	private static <A> Overload unary(String id, CelType result, CelType a, Class<A> type, One<A> f) {
		return new Overload(CelOverloadDecl.newGlobalOverload(id, result, a), CelFunctionBinding.from(id, type, x -> f.of(x)));
	}

	private static <A, B> Overload binary(String id, CelType result, CelType a, CelType b, Class<A> first, Class<B> second, Two<A, B> f) {
		return new Overload(CelOverloadDecl.newGlobalOverload(id, result, a, b), CelFunctionBinding.from(id, first, second, (x, y) -> f.of(x, y)));
	}

	private void function(String name, Overload... overloads) {
		List<CelOverloadDecl> all = new ArrayList<>();
		List<CelFunctionBinding> bound = new ArrayList<>();
		for (Overload overload : overloads) {
			all.add(overload.declaration);
			bound.add(overload.binding);
		}
		declarations.add(CelFunctionDecl.newFunctionDeclaration(name, all));
		bindings.addAll(CelFunctionBinding.fromOverloads(name, bound));
	}
}
