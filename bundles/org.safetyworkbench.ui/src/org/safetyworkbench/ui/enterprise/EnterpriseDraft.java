package org.safetyworkbench.ui.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.outbox.DraftKind;
import org.safetyworkbench.ui.outbox.Known;
import org.safetyworkbench.ui.outbox.Outgoing;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Services;

/** What somebody changed in an enterprise's form, on its way: only the fields they changed, as they saw them and as they want them. */
public final class EnterpriseDraft implements DraftKind {

	private static final String NAME = "enterprise";
	private static final String FACT = "fact:";
	private static final String SEEN = "seen.";
	private static final String MINE = "mine.";
	private static final String SECTORS = "sectors";
	private static final String AREA = "area";
	private static final String VERSION = "version";
	private static final String FOLLOWS = "follows";

	/** @param follows whether it follows an entry of the same person that still waits: then only the fields tell whether others were first */
	static Draft of(Person person, Enterprise seen, Enterprise mine, boolean follows) {
		Map<String, String> content = new HashMap<>(Map.of(Outgoing.PERSON, person.id().toString(), VERSION, String.valueOf(seen.version()), FOLLOWS, String.valueOf(follows)));
		Map<String, String> before = fields(seen);
		Map<String, String> after = fields(mine);
		Set<String> names = new TreeSet<>(before.keySet());
		names.addAll(after.keySet());
		for (String name : names) {
			String was = before.getOrDefault(name, "");
			String is = after.getOrDefault(name, "");
			if (was.equals(is)) continue;
			content.put(SEEN + name, was);
			content.put(MINE + name, is);
		}
		return Draft.of(Instant.now(), person.author(), NAME, mine.id().value(), mine.name(), content);
	}

	/** All that a form can change, as texts that can be read back. */
	private static Map<String, String> fields(Enterprise one) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("name", one.name());
		fields.put("address", one.address());
		fields.put("principal", one.principal());
		fields.put("phone", one.phone());
		fields.put(AREA, one.area().map(AreaCode::value).orElse(""));
		fields.put(SECTORS, String.join(",", new TreeSet<>(one.sectors())));
		one.facts().names().forEach(name -> fields.put(FACT + name, written(one.facts().get(name).orElseThrow())));
		return fields;
	}

	private static String written(Object value) {
		return switch (value) {
			case Boolean flag -> "b" + flag;
			case Double number -> "n" + number;
			case LocalDate day -> "d" + day;
			default -> "t" + value;
		};
	}

	private static Object read(String text) {
		String rest = text.substring(1);
		return switch (text.charAt(0)) {
			case 'b' -> Boolean.valueOf(rest);
			case 'n' -> Double.valueOf(rest);
			case 'd' -> LocalDate.parse(rest);
			default -> rest;
		};
	}

	private static Enterprise with(Enterprise one, String field, String value) {
		return switch (field) {
			case "name" -> one.withName(value);
			case "address" -> one.withAddress(value);
			case "principal" -> one.withPrincipal(value);
			case "phone" -> one.withPhone(value);
			case AREA -> value.isEmpty() ? one.withoutArea() : one.withArea(AreaCode.parse(value).value());
			case SECTORS -> one.withSectors(value.isEmpty() ? Set.of() : Set.of(value.split(",")));
			default -> {
				String fact = field.substring(FACT.length());
				Facts facts = one.facts();
				yield one.withFacts(value.isEmpty() ? facts.without(fact) : facts.with(fact, read(value)));
			}
		};
	}

	private static List<String> changed(Draft draft) {
		return draft.content().keySet().stream().filter(name -> name.startsWith(MINE)).map(name -> name.substring(MINE.length())).sorted().toList();
	}

	@Override
	public String name() {
		return NAME;
	}

	/** Whatever others changed meanwhile is shown first; what is there already needs no saving. */
	@Override
	public Result<?> deliver(Services services, Person person, Draft draft) {
		Enterprise now = now(services, draft);
		Enterprise merged = now;
		for (String field : changed(draft)) merged = with(merged, field, draft.text(MINE + field));
		if (merged.equals(now)) return Result.of(now);
		boolean unseen = draft.text(FOLLOWS).equals("true") ? !isAsSeen(draft, now) : !draft.text(VERSION).equals(String.valueOf(now.version()));
		if (unseen) return Result.failed(DraftKind.conflict());
		return Result.of(EnterpriseRecord.save(services, merged, services.get(OfficeSettings.class).office(), LocalDate.now()));
	}

	/** Whether each field is as its writer saw it, or wants it. */
	private static boolean isAsSeen(Draft draft, Enterprise now) {
		Map<String, String> theirs = fields(now);
		return changed(draft).stream().allMatch(field -> List.of(draft.text(SEEN + field), draft.text(MINE + field)).contains(theirs.getOrDefault(field, "")));
	}

	/** Whether somebody else was first, told before or while saving. */
	static boolean isConflict(Problem problem) {
		return problem.code().equals(DraftKind.conflict().code()) || problem.code().equals(OpenStore.conflict().code());
	}

	private static Enterprise now(Services services, Draft draft) {
		return services.get(Enterprises.class).find(new Enterprise.Id(draft.subject())).orElseThrow(Known::gone);
	}

	@Override
	public Optional<Place> place(Draft draft) {
		return Optional.of(Place.record(Place.ENTERPRISE, draft.subject()));
	}

	@Override
	public Compared compare(Services services, Texts texts, Draft draft) {
		Enterprise now = now(services, draft);
		Enterprise seen = now;
		Enterprise mine = now;
		Map<String, String> content = new HashMap<>(draft.content());
		Map<String, String> theirs = fields(now);
		for (String field : changed(draft)) {
			seen = with(seen, field, draft.text(SEEN + field));
			mine = with(mine, field, draft.text(MINE + field));
			content.put(SEEN + field, theirs.getOrDefault(field, ""));
		}
		List<Fact> facts = services.get(Library.class).packs().facts();
		List<Versions.Row> rows = new ArrayList<>(EnterpriseMerge.of(texts, facts, seen, mine, now).rows());
		content.put(VERSION, String.valueOf(now.version()));
		return new Compared(rows, draft.with(content));
	}
}
