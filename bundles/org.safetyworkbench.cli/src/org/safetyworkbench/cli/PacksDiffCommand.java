package org.safetyworkbench.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.WorkDays;
import org.safetyworkbench.core.WorkingCalendar;
import org.safetyworkbench.duty.PackEffect;
import org.safetyworkbench.duty.PackEffects;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.PackChange;
import org.safetyworkbench.library.PackComparison;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.library.Refused;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.spi.PackProvider;

/**
 * What a new version of a pack says differently, and what it would change in the workspace, before it is installed. Both
 * versions stand beside the installed packs, in place of the installed one of the same id.
 */
@Component(service = Command.class, property = Command.NAME + "=packs diff")
public final class PacksDiffCommand implements Command {

	private final List<PackProvider> installed;
	private final PackEffects effects;
	private final OfficeSettings settings;
	private final List<WorkDays> workDays;

	@Activate
	public PacksDiffCommand(@Reference(cardinality = ReferenceCardinality.MULTIPLE) List<PackProvider> installed, @Reference PackEffects effects, @Reference OfficeSettings settings,
			@Reference(cardinality = ReferenceCardinality.MULTIPLE) List<WorkDays> workDays) {
		this.installed = List.copyOf(installed);
		this.effects = effects;
		this.settings = settings;
		this.workDays = List.copyOf(workDays);
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Path first = arguments.file("OLD").orElseThrow();
		Optional<Path> second = arguments.file("NEW");
		Packs before = second.isPresent() ? packs(Optional.of(first)) : packs(Optional.empty()), after = packs(Optional.of(second.orElse(first)));
		List<PackChange> changes = PackComparison.of(before, after, console.locale());
		List<PackEffect> changed = new ArrayList<>();
		effects.each(before, after, arguments.date("--as-of").orElseGet(LocalDate::now), settings.office(), Progress.NONE, changed::add);
		console.answer(() -> JsonObject.of("changes", changes.stream().map(PacksDiffCommand::object).toList(), "effects", changed.stream().map(effect -> object(effect, console)).toList()),
				() -> lines(changes, changed, console));
		return Exit.DONE;
	}

	/** The installed packs with that one in place of the one of its id. */
	private Packs packs(Optional<Path> candidate) {
		List<PackProvider> providers = new ArrayList<>();
		Optional<FolderPack> pack = candidate.map(path -> FolderPack.of(path.toAbsolutePath().normalize()));
		pack.ifPresent(providers::add);
		providers.addAll(installed);
		Packs packs = Packs.of(providers, workDays.stream().findFirst().map(WorkDays::days).orElse(WorkingCalendar.WEEKDAYS));
		packs.refused().stream().filter(refused -> pack.isPresent() && refused.origin().equals(pack.get().origin())).map(Refused::problems).findFirst().ifPresent(problems -> {
			throw new Stop(problems);
		});
		return packs;
	}

	private static void lines(List<PackChange> changes, List<PackEffect> effects, Console console) {
		for (PackChange change : changes) {
			String what = console.text(change.kind().label()) + " " + change.id() + (change.part().isEmpty() ? "" : " " + change.part());
			if (change.isNew()) console.line("新增 " + what + "：" + change.after(), "new " + what + ": " + change.after());
			else if (change.isGone()) console.line("删去 " + what + "：" + change.before(), "gone " + what + ": " + change.before());
			else console.line(what + "：" + change.before() + " → " + change.after());
		}
		for (PackEffect effect : effects)
			console.line(console.text(effect.kind().label()) + " " + effect.creditCode() + " " + effect.enterprise() + " " + (effect.what().isEmpty() ? effect.subject() : console.text(effect.what())) + "：" + console.text(effect.before()) + " → " + console.text(effect.after()));
		long enterprises = effects.stream().map(PackEffect::creditCode).distinct().count();
		console.line("规则包有" + changes.size() + "处不同，将影响" + enterprises + "家企业的" + effects.size() + "条检查表、任务、隐患",
				changes.size() + " differences in the packs; " + effects.size() + " checklists, duties and hazards of " + enterprises + " enterprises would change");
	}

	private static Map<String, Object> object(PackChange change) {
		return JsonObject.of("kind", change.kind().name().toLowerCase(), "id", change.id(), "part", change.part(), "change", change.isNew() ? "new" : change.isGone() ? "gone" : "changed", "before", change.before(),
				"after", change.after());
	}

	private static Map<String, Object> object(PackEffect effect, Console console) {
		return JsonObject.of("kind", effect.kind().name().toLowerCase(), "id", effect.record().toString(), "creditCode", effect.creditCode(), "enterprise", effect.enterprise(), "subject", effect.subject(), "before",
				console.text(effect.before()), "after", console.text(effect.after()));
	}
}
