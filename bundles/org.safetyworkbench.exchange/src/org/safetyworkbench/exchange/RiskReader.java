package org.safetyworkbench.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.exchange.table.Row;
import org.safetyworkbench.exchange.value.Numbers;
import org.safetyworkbench.exchange.value.Typed;
import org.safetyworkbench.risk.Basis;
import org.safetyworkbench.risk.Colour;
import org.safetyworkbench.risk.Control;
import org.safetyworkbench.risk.Defence;
import org.safetyworkbench.risk.Judged;
import org.safetyworkbench.risk.Level;
import org.safetyworkbench.risk.Profile;
import org.safetyworkbench.risk.Responsibility;
import org.safetyworkbench.risk.RiskPoints;

/** Reads the rows of a table of risk points; several rows may say more and more about one. */
final class RiskReader {

	private static final String LINES = "[\\n\\r；;]+";
	private static final String WORDS = "[、,，;；/\\n\\r]+";

	/** What a row says of a risk point, or the reasons against it. */
	record Said(Row row, SheetPlan plan, CreditCode code, Profile profile, List<Reason> reasons) {

		boolean isRefused() {
			return !reasons.isEmpty();
		}

		Refusal refusal() {
			return Cells.refusal(plan, row, reasons);
		}

		Said refused(Field field, Problem problem) {
			ColumnUse use = plan.column(field).orElse(plan.columns().getFirst());
			List<Reason> more = new ArrayList<>(reasons);
			more.add(new Reason(use.header(), row.cell(use.index()), problem));
			return new Said(row, plan, code, profile, List.copyOf(more));
		}
	}

	private final SheetPlan plan;
	private final Cells cells;
	private final RiskPoints risks;

	RiskReader(SheetPlan plan, ImportMapping mapping, RiskPoints risks) {
		this.plan = plan;
		this.risks = risks;
		cells = new Cells(plan, mapping);
	}

	Said read(Row row) {
		cells.on(row);
		CreditCode code = code();
		String name = cells.text(Field.RISK);
		if (name.isEmpty()) cells.missing(Field.RISK, "填写风险点名称", "name the risk point");
		Basis basis = basis();
		Level level = level();
		String person = cells.text(Field.PERSON);
		String due = cells.text(Field.REVIEW_ON);
		Optional<LocalDate> reviewOn = due.isEmpty() ? Optional.empty() : Optional.ofNullable(cells.taken(Field.REVIEW_ON, cells.date(due, true)));
		if (cells.isRefused()) return new Said(row, plan, code, null, List.copyOf(cells.reasons()));
		List<Responsibility> duties = person.isEmpty() ? List.of() : List.of(new Responsibility(level, person, ""));
		Profile profile = new Profile(name, cells.text(Field.PLACE), basis, split(Field.ACCIDENTS, WORDS), controls(level, person), duties, cells.text(Field.EMERGENCY), reviewOn);
		return new Said(row, plan, code, profile, List.of());
	}

	private CreditCode code() {
		String text = cells.text(Field.CREDIT_CODE);
		if (!text.isEmpty()) return cells.taken(Field.CREDIT_CODE, CreditCode.parse(text));
		cells.missing(Field.CREDIT_CODE, "填写企业的18位代码", "give the 18 characters of the enterprise's code");
		return null;
	}

	/** By the values given, LEC before the matrix; a colour beside them must agree with what the rules say. */
	private Basis basis() {
		Optional<Colour> colour = colour();
		Basis basis = values(colour);
		if (basis == null) return null;
		Result<Judged> judged = risks.judge(basis);
		Field shown = basis instanceof Basis.Lec ? Field.LEC_L : basis instanceof Basis.Matrix ? Field.LIKELIHOOD : Field.BASIS;
		judged.problems().forEach(problem -> cells.refuse(shown, problem));
		if (judged.isOk() && colour.isPresent() && colour.get() != judged.value().colour())
			cells.refuse(Field.COLOUR, Problem.of("risk.colour", "颜色与判定值不符：" + basis.words().zh() + "应为" + judged.value().colour().label().zh() + "色",
					"the colour does not agree with the values: " + basis.words().en() + " is " + judged.value().colour().label().en()).remedy("核对分值或颜色", "check the values or the colour"));
		return basis;
	}

	private Basis values(Optional<Colour> colour) {
		if (!cells.text(Field.LEC_L).isEmpty() || !cells.text(Field.LEC_E).isEmpty() || !cells.text(Field.LEC_C).isEmpty()) {
			Double l = number(Field.LEC_L), e = number(Field.LEC_E), c = number(Field.LEC_C);
			return l == null || e == null || c == null ? null : new Basis.Lec(l, e, c);
		}
		if (!cells.text(Field.LIKELIHOOD).isEmpty() || !cells.text(Field.SERIOUSNESS).isEmpty()) {
			Double likelihood = number(Field.LIKELIHOOD), severity = number(Field.SERIOUSNESS);
			return likelihood == null || severity == null ? null : new Basis.Matrix((int) Math.rint(likelihood), (int) Math.rint(severity));
		}
		if (colour.isEmpty()) {
			if (cells.text(Field.COLOUR).isEmpty()) cells.missing(Field.COLOUR, "填写L、E、C，或可能性和严重性，或颜色和判定依据", "give L, E and C, or likelihood and severity, or the colour and what it rests on");
			return null;
		}
		String reason = cells.text(Field.BASIS);
		if (reason.isEmpty()) cells.missing(Field.BASIS, "直接给出颜色的，写明判定依据", "a colour without values needs what it rests on");
		return reason.isEmpty() ? null : new Basis.Direct(colour.get(), reason);
	}

	private Double number(Field field) {
		String text = cells.text(field);
		if (!text.isEmpty()) return cells.taken(field, Numbers.of(text, "", ""));
		cells.missing(field, "填写数值", "give the number");
		return null;
	}

	private Optional<Colour> colour() {
		String text = Typed.key(cells.text(Field.COLOUR));
		if (text.isEmpty()) return Optional.empty();
		for (Colour colour : Colour.values())
			if (text.contains(colour.label().zh()) || text.equals(colour.code()) || text.startsWith(colour.level().zh().replace("风险", ""))) return Optional.of(colour);
		cells.refuse(Field.COLOUR, Problem.of("risk.colour", "“" + text + "”不是四色之一", "'" + text + "' is none of the four colours").remedy("填写红、橙、黄、蓝", "write red, orange, yellow or blue"));
		return Optional.empty();
	}

	private Level level() {
		String text = Typed.key(cells.text(Field.LEVEL));
		if (text.isEmpty()) return Level.COMPANY;
		if (text.contains("公司") || text.contains("企业") || text.contains("厂")) return Level.COMPANY;
		if (text.contains("部门") || text.contains("车间")) return Level.DEPARTMENT;
		if (text.contains("班组")) return Level.TEAM;
		if (text.contains("岗位")) return Level.POST;
		for (Level level : Level.values()) if (level.code().equals(text)) return level;
		cells.refuse(Field.LEVEL, Problem.of("risk.level", "没有“" + text + "”这个责任层级", "there is no duty level '" + text + "'").remedy("填写公司、部门（车间）、班组或岗位", "write company, department, team or post"));
		return Level.COMPANY;
	}

	private List<Control> controls(Level level, String person) {
		List<Control> controls = new ArrayList<>();
		for (Defence kind : Defence.values())
			for (String text : split(Field.valueOf(kind.name()), LINES)) controls.add(Control.of(kind, text, level, person));
		return controls;
	}

	private List<String> split(Field field, String separators) {
		return Arrays.stream(cells.text(field).split(separators)).map(Typed::kept).filter(part -> !part.isEmpty()).distinct().toList();
	}
}
