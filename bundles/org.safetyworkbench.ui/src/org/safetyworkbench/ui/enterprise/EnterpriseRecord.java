package org.safetyworkbench.ui.enterprise;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.duty.Conclusions;
import org.safetyworkbench.duty.Duties;
import org.safetyworkbench.duty.DutyList;
import org.safetyworkbench.duty.DutyQuery;
import org.safetyworkbench.duty.DutyRow;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.Standing;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.Saved;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Ruling;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.ui.outbox.Known;
import org.safetyworkbench.ui.work.Services;

/** Everything the record page shows of one enterprise, read at once in the background. */
record EnterpriseRecord(Enterprise enterprise, String area, Packs packs, Office office, Standing standing, List<HazardRow> hazards,
		List<DutyRow> duties, Conclusions conclusions, List<Entry> changes) {

	private static final int LINES = 500;

	static EnterpriseRecord read(Services services, UUID id, LocalDate today, Progress progress) {
		Enterprise enterprise = services.get(Enterprises.class).find(new Enterprise.Id(id)).orElseThrow(Known::gone);
		Ledger ledger = services.get(Ledger.class);
		Office office = services.get(OfficeSettings.class).office();
		return new EnterpriseRecord(enterprise, enterprise.area().map(services.get(Areas.class)::fullName).orElse(""),
				services.get(Library.class).packs(), office, ledger.standing(List.of(id), today).get(id),
				ledger.page(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.OfEnterprise(id)), Cursor.START, LINES, progress).rows(),
				services.get(DutyList.class).page(DutyQuery.of(DutyQuery.Sort.DUE, new DutyQuery.Filter.OfEnterprise(id)), Cursor.START, LINES, progress).rows(),
				services.get(Duties.class).conclusions(enterprise, today, office),
				services.get(ChangeLog.class).timeline("enterprise", id, Cursor.START, LINES).rows());
	}

	/** The same with the enterprise as it was entered here and waits. */
	EnterpriseRecord with(Enterprise entered) {
		return new EnterpriseRecord(entered, area, packs, office, standing, hazards, duties, conclusions, changes);
	}

	/** Saves and lets the rules answer anew, as one change. */
	static Enterprise save(Services services, Enterprise edited, Office office, LocalDate today) {
		Author author = services.get(Staff.class).me().author();
		return services.get(Store.class).write(author, session -> {
			Saved saved = services.get(Enterprises.class).save(author, edited);
			evaluate(services, session, saved, office, today);
			return saved.enterprise();
		});
	}

	private static void evaluate(Services services, org.safetyworkbench.store.Session session, Saved saved, Office office, LocalDate today)
			throws SQLException {
		if (saved.changed().isEmpty()) return;
		Set<String> facts = saved.changed().stream().filter(name -> name.startsWith("fact:")).map(name -> name.substring("fact:".length()))
				.collect(Collectors.toSet());
		Duties duties = services.get(Duties.class);
		if (facts.size() == saved.changed().size()) duties.factsChanged(session, saved.enterprise(), facts, today, office);
		else duties.evaluate(session, List.of(saved.enterprise()), today, office);
	}

	/** Facts without which some rule cannot answer. */
	Set<String> missing() {
		Set<String> missing = new LinkedHashSet<>();
		for (Ruling ruling : conclusions.undecided())
			ruling.missing().forEach(name -> ruling.leader().input(name).ifPresentOrElse(input -> missing.add(input.key()), () -> missing.add(name)));
		return missing;
	}

	/** What rules about it look at: its facts, its fields and its standing in the ledger. */
	Facts situation() {
		Facts.Builder fields = Facts.builder().put("creditCode", enterprise.creditCode().value()).put("name", enterprise.name())
				.put("open_major", standing.openMajor()).put("open_general", standing.openGeneral()).put("major_overdue", standing.majorOverdue())
				.put("has_open_major_hazard", standing.openMajor() > 0);
		enterprise.area().ifPresent(area -> fields.put("areaCode", area.value()));
		return enterprise.facts().plus(fields.build());
	}
}
