package org.safetyworkbench.duty;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.inspection.Inspections;
import org.safetyworkbench.library.PackChange;
import org.safetyworkbench.library.PackComparison;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.EnterpriseQuery;
import org.safetyworkbench.register.EnterpriseRow;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.Filter;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Ruling;
import org.safetyworkbench.spi.Subject;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** Tells what other packs would change in this workspace before they are installed; nothing is stored. */
@Component(service = PackEffects.class)
public final class PackEffects {

	private static final int GROUP = 1000;

	private final Store store;
	private final Enterprises enterprises;
	private final Ledger ledger;
	private final EnterpriseFacts facts;

	@Activate
	public PackEffects(@Reference Store store, @Reference Enterprises enterprises, @Reference Ledger ledger, @Reference Inspections inspections) {
		this.store = store;
		this.enterprises = enterprises;
		this.ledger = ledger;
		this.facts = new EnterpriseFacts(inspections);
	}

	/** The two readings of packs, and when and where they are asked. */
	private record Versions(Packs before, Packs after, LocalDate asOf, Office office) {}

	/** Enterprises in the order of their codes, then open hazards by deadline. */
	public void each(Packs before, Packs after, LocalDate asOf, Office office, Progress progress, Consumer<PackEffect> effect) {
		Versions versions = new Versions(before, after, asOf, office);
		progress.begin(new Text("比较企业", "comparing enterprises"), enterprises.count());
		Optional<Cursor> next = Optional.of(Cursor.START);
		while (next.isPresent()) {
			progress.checkCancelled();
			Page<EnterpriseRow> page = enterprises.page(new EnterpriseQuery(new Filter.All(), EnterpriseQuery.Sort.CODE), next.get(), GROUP, Progress.NONE);
			List<Enterprise> group = enterprises.list(page.rows().stream().map(EnterpriseRow::id).toList());
			store.read(session -> compare(session, group, versions, effect));
			progress.worked(group.size());
			next = page.next();
		}
		hazards(versions, progress, effect);
	}

	private Object compare(Session session, List<Enterprise> group, Versions versions, Consumer<PackEffect> effect) throws SQLException {
		Map<UUID, Facts> known = facts.of(session, group, versions.asOf());
		for (Enterprise enterprise : group) {
			checklist(enterprise, known.get(enterprise.id().value()), versions).ifPresent(effect);
			duties(enterprise, known.get(enterprise.id().value()), versions, effect);
		}
		return null;
	}

	private static Optional<PackEffect> checklist(Enterprise enterprise, Facts known, Versions versions) {
		Set<String> now = items(versions.before(), enterprise, known), then = items(versions.after(), enterprise, known);
		Set<String> gone = new TreeSet<>(now), come = new TreeSet<>(then);
		gone.removeAll(then);
		come.removeAll(now);
		if (gone.isEmpty() && come.isEmpty()) return Optional.empty();
		return Optional.of(effect(PackEffect.Kind.CHECKLIST, enterprise, "", Text.EMPTY, Text.of(String.join(", ", gone)), Text.of(String.join(", ", come))));
	}

	private static Set<String> items(Packs packs, Enterprise enterprise, Facts known) {
		return packs.checklist(enterprise.sectors(), known).stream().map(Item::id).collect(Collectors.toSet());
	}

	private static void duties(Enterprise enterprise, Facts known, Versions versions, Consumer<PackEffect> effect) {
		Map<String, Owed> now = owed(versions.before(), enterprise, known, versions), then = owed(versions.after(), enterprise, known, versions);
		Set<String> topics = new TreeSet<>(now.keySet());
		topics.addAll(then.keySet());
		for (String topic : topics) {
			Text before = words(now, topic), after = words(then, topic);
			if (!before.equals(after)) effect.accept(effect(PackEffect.Kind.DUTY, enterprise, topic, then.getOrDefault(topic, now.get(topic)).task(), before, after));
		}
	}

	private static Map<String, Owed> owed(Packs packs, Enterprise enterprise, Facts known, Versions versions) {
		Map<String, Owed> owed = new TreeMap<>();
		for (Ruling ruling : packs.agenda(Subject.ENTERPRISE, enterprise.sectors(), versions.office().jurisdiction(), versions.asOf()).evaluate(known))
			Owed.of(ruling, packs, versions.asOf()).ifPresent(duty -> owed.put(duty.topic(), duty));
		return owed;
	}

	private static Text words(Map<String, Owed> owed, String topic) {
		return owed.containsKey(topic) ? words(owed.get(topic)) : Text.EMPTY;
	}

	private static Text words(Owed owed) {
		String day = owed.dueOn().equals(Owed.NO_DAY) ? "" : " " + owed.dueOn();
		Text status = owed.status().label();
		return new Text(owed.task().zh() + "（" + status.zh() + day + "，" + owed.rule() + "）", owed.task().en() + " (" + status.en() + day + ", " + owed.rule() + ")");
	}

	private static PackEffect effect(PackEffect.Kind kind, Enterprise enterprise, String subject, Text what, Text before, Text after) {
		return new PackEffect(kind, enterprise.id().value(), enterprise.creditCode().value(), enterprise.name(), subject, what, before, after);
	}

	private void hazards(Versions versions, Progress progress, Consumer<PackEffect> effect) {
		Map<String, List<PackChange>> zh = items(versions, Locale.CHINESE), en = items(versions, Locale.ENGLISH);
		if (zh.isEmpty() && en.isEmpty()) return;
		ledger.each(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.Open()), progress, row -> {
			List<PackChange> inChinese = zh.getOrDefault(row.item(), List.of()), inEnglish = en.getOrDefault(row.item(), List.of());
			if (!inChinese.isEmpty() || !inEnglish.isEmpty()) effect.accept(effect(row, new Text(before(inChinese), before(inEnglish)), new Text(after(inChinese), after(inEnglish))));
		});
	}

	/** Items that hazards may have been found with, by id, and what they say differently in a language. */
	private static Map<String, List<PackChange>> items(Versions versions, Locale locale) {
		return PackComparison.of(versions.before(), versions.after(), locale).stream().filter(change -> change.kind() == PackChange.Kind.ITEM && !change.isNew()).collect(Collectors.groupingBy(PackChange::id));
	}

	private static String before(List<PackChange> changes) {
		return changes.stream().map(change -> change.part() + " " + change.before()).collect(Collectors.joining("; ")).strip();
	}

	private static String after(List<PackChange> changes) {
		return changes.stream().filter(change -> !change.isGone()).map(change -> change.part() + " " + change.after()).collect(Collectors.joining("; "));
	}

	private static PackEffect effect(HazardRow row, Text before, Text after) {
		return new PackEffect(PackEffect.Kind.HAZARD, row.id(), row.creditCode(), row.enterpriseName(), row.item(), row.title(), before, after);
	}
}
