package org.safetyworkbench.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.risk.Basis;
import org.safetyworkbench.risk.Colour;
import org.safetyworkbench.risk.Control;
import org.safetyworkbench.risk.Defence;
import org.safetyworkbench.risk.Level;
import org.safetyworkbench.risk.Profile;
import org.safetyworkbench.risk.Responsibility;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.store.Author;

/** Risk points of the demonstration, so that the two lists and the four risk lists have lines: red, yellow and blue ones. */
@Component(service = DemoRisks.class)
public final class DemoRisks {

	private static final int DAYS_TO_REVIEW = 365, KINDS = 3;

	private final RiskPoints risks;

	@Activate
	public DemoRisks(@Reference RiskPoints risks) {
		this.risks = risks;
	}

	/** One for each enterprise, of each kind in turn. */
	void add(Author author, List<UUID> enterprises, LocalDate asOf) {
		for (int i = 0; i < enterprises.size(); i++)
			Records.done(risks.add(author, new Enterprise.Id(enterprises.get(i)), kinds().get(i % KINDS).withReviewDueOn(Optional.of(asOf.plusDays(DAYS_TO_REVIEW))), asOf));
	}

	/** Made anew each time: every control has an id of its own. */
	private static List<Profile> kinds() {
		return List.of(
				Profile.of("动火作业区", "作业间东侧", new Basis.Lec(6, 6, 15)).withAccidents(List.of("火灾", "灼烫")).withEmergency("停止作业、切断气源电源、疏散人员、拨打119并报告主要负责人")
						.withResponsibilities(List.of(new Responsibility(Level.COMPANY, "总经理甲（演示）", "每月带队检查，保证投入"), new Responsibility(Level.POST, "动火人乙（演示）", "作业前确认审批和现场监护")))
						.withControls(List.of(Control.of(Defence.MANAGEMENT, "动火作业审批，现场专人监护", Level.DEPARTMENT, "安全员丙（演示）").withItems(List.of("CM-018")).withCycle(7),
								Control.of(Defence.ENGINEERING, "作业点周围10米内无可燃物，配灭火器两具", Level.TEAM, "班长丁（演示）").withItems(List.of("CM-017")).withCycle(1))),
				Profile.of("库房", "院内西侧", new Basis.Matrix(3, 3)).withAccidents(List.of("火灾", "坍塌")).withEmergency("疏散人员、使用消火栓扑救、报警")
						.withResponsibilities(List.of(new Responsibility(Level.DEPARTMENT, "库管员戊（演示）", "每日巡查并记录")))
						.withControls(List.of(Control.of(Defence.TECHNICAL, "火灾自动报警和视频监控", Level.DEPARTMENT, "库管员戊（演示）").withCycle(30))),
				Profile.of("配电间", "一楼", new Basis.Direct(Colour.BLUE, "设备新、专人值守，可能性和后果都小")).withAccidents(List.of("触电"))
						.withControls(List.of(Control.of(Defence.PEOPLE, "持证电工值守", Level.POST, "电工己（演示）").withItems(List.of("CM-006")).withCycle(30))));
	}
}
