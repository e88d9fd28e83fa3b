package org.safetyworkbench.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.inspection.NewVisit;
import org.safetyworkbench.inspection.VisitKind;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.store.Cursor;

/**
 * Brings the demonstration's hazards on their way, so that every page has something to show: colleagues, hazards on every
 * step of the loop, transfers that wait, risk points, a visit that was begun. Told once; a workspace with staff is left alone.
 */
@Component(service = DemoStory.class)
public final class DemoStory {

	private static final int HAZARDS = 48, STEPS = 8, RISKS = 6;

	private final Staff staff;
	private final Ledger ledger;
	private final Loop loop;
	private final EvidenceStore evidence;
	private final Visits visits;
	private final DemoRisks risks;

	@Activate
	public DemoStory(@Reference Staff staff, @Reference Ledger ledger, @Reference Loop loop, @Reference EvidenceStore evidence, @Reference Visits visits,
			@Reference DemoRisks risks) {
		this.staff = staff;
		this.ledger = ledger;
		this.loop = loop;
		this.evidence = evidence;
		this.visits = visits;
		this.risks = risks;
	}

	void tell(LocalDate asOf) {
		if (!staff.all().isEmpty()) return;
		Person me = staff.me();
		Person second = Records.done(staff.add(me.author(), "复核员乙（演示）", Set.of(Role.REVIEWER), ""));
		Records.done(staff.add(me.author(), "科长丙（演示）", Set.of(Role.OFFICIAL, Role.CHIEF), ""));
		List<HazardRow> drafts = ledger.page(LedgerQuery.of(LedgerQuery.Sort.FOUND, new LedgerQuery.Filter.InState(HazardState.DRAFT)), Cursor.START, HAZARDS, Progress.NONE).rows();
		for (int i = 0; i < drafts.size(); i++) new Way(me, second, drafts.get(i), asOf).go(i % STEPS);
		risks.add(me.author(), drafts.stream().map(HazardRow::enterprise).distinct().limit(RISKS).toList(), asOf);
		drafts.stream().map(HazardRow::enterprise).findFirst().ifPresent(enterprise -> visits.open(me, NewVisit.of(enterprise, VisitKind.INSPECTION, asOf, me.name()), asOf));
	}

	/** One hazard on its way; a step its gates refuse ends it. */
	private final class Way {
		private final Person me;
		private final Person second;
		private final HazardRow hazard;
		private final LocalDate asOf;
		private LocalDate on;

		Way(Person me, Person second, HazardRow hazard, LocalDate asOf) {
			this.me = me;
			this.second = second;
			this.hazard = hazard;
			this.asOf = asOf;
			on = hazard.foundOn();
		}

		void go(int steps) {
			if (steps < 1 || !act(me, Action.CONFIRM) || steps < 2) return;
			if (!act(me, Action.ORDER, "deadline", "+20")) {
				act(me, Action.TRANSFER, "authority", hazard.authority());
				return;
			}
			if (steps < 3) return;
			act(me, Action.FIX_FIVE, "person", "企业安全负责人", "measures", "更换、培训、专人盯守", "money", "5000", "until", "+20", "plan", "停用相关设备，疏散人员");
			act(me, Action.RECORD_RECEIPT, "party", "both", "name", "企业负责人");
			if (!act(me, Action.BEGIN) || steps < 4) return;
			keep(EvidenceRole.BEFORE, 90);
			keep(EvidenceRole.AFTER, 200);
			if (!act(me, Action.SUBMIT, "result", "已整改，附照片") || steps < 5) return;
			act(me, Action.REPORT_FIRST, "recipient", "区安委会办公室");
			act(me, Action.REPORT_SECOND, "recipient", "职工大会");
			if (act(me, Action.PASS, "opinion", "复查合格") && steps > 5) act(second, Action.CLOSE, "opinion", "同意销号");
		}

		private boolean act(Person person, Action action, String... values) {
			on = on.plusDays(2).isAfter(asOf) ? asOf : on.plusDays(2);
			Deed deed = Deed.of(action, on);
			for (int i = 0; i < values.length; i += 2) deed = deed.with(values[i], values[i + 1]);
			return loop.act(person, hazard.id(), 0, deed).isOk();
		}

		private void keep(EvidenceRole role, int grey) {
			evidence.add(me.author(), Subject.hazard(hazard.id()), role, role.label().zh() + ".png", picture(grey), "演示图片");
		}
	}

	private static byte[] picture(int grey) {
		BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < 240; y++)
			for (int x = 0; x < 320; x++) image.setRGB(x, y, (grey + x / 8 << 16) + (grey + y / 8 << 8) + grey);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}
}
