package org.safetyworkbench.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.paper.Fields;
import org.safetyworkbench.paper.Form;
import org.safetyworkbench.paper.Label;
import org.safetyworkbench.paper.Paper;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.risk.Profile;
import org.safetyworkbench.risk.RiskPoint;
import org.safetyworkbench.risk.RiskPoints;

/**
 * The code labels (码标签) of an enterprise's risk points (S4-35): a sheet to print and cut. The code of a label is the one the
 * two lists carry, so that who scans it finds the lines of that risk point.
 */
@Component(service = RiskLabels.class)
public final class RiskLabels {

	private final Papers papers;
	private final Enterprises enterprises;
	private final RiskPoints risks;
	private final OfficeSettings settings;

	@Activate
	public RiskLabels(@Reference Papers papers, @Reference Enterprises enterprises, @Reference RiskPoints risks, @Reference OfficeSettings settings) {
		this.papers = papers;
		this.enterprises = enterprises;
		this.risks = risks;
		this.settings = settings;
	}

	/**
	 * Writes the sheet, one label for each risk point in force, gravest first.
	 *
	 * @param on day of printing
	 * @return the file; refused when the enterprise is not registered or has no risk point
	 */
	public Result<Path> print(Enterprise.Id id, LocalDate on, Form form, Path file) {
		List<RiskPoint> points = risks.of(id);
		if (points.isEmpty()) return none();
		return enterprises.list(List.of(id)).stream().findFirst().map(enterprise -> Result.of(papers.draft(sheet(enterprise, points), on, form, file))).orElseGet(RiskLabels::none);
	}

	private static Result<Path> none() {
		return Result.failed(Problem.of("label.no-risk-point", "该企业没有在用的风险点，没有可打印的码标签", "the enterprise has no risk point in force, so there is no label to print")
				.remedy("先新增或导入风险点", "add or import its risk points first"));
	}

	private Paper sheet(Enterprise enterprise, List<RiskPoint> points) {
		return Paper.of(PaperKind.RISK_LABELS, settings.office(), PaperSource.recipient(enterprise), List.of()).withLabels(points.stream().map(point -> label(enterprise, point)).toList());
	}

	private static Label label(Enterprise enterprise, RiskPoint point) {
		return new Label(RecordLink.risk(point.id()), Map.of(Fields.LABEL_RISK, point.name(), Fields.LABEL_PLACE, point.profile().place(), Fields.LABEL_LEVEL, point.colour().level().zh(),
				Fields.LABEL_COLOUR, point.colour().label().zh(), Fields.LABEL_DUTY, duty(enterprise, point.profile())));
	}

	/** Who answers for the risk point; where nobody is written down, the principal of the enterprise does. */
	private static String duty(Enterprise enterprise, Profile profile) {
		if (profile.responsibilities().isEmpty()) return enterprise.principal();
		return profile.responsibilities().stream().map(one -> one.level().label().zh() + " " + one.person()).distinct().collect(Collectors.joining("、"));
	}
}
