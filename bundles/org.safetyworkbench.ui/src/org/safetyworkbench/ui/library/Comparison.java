package org.safetyworkbench.ui.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.duty.PackEffect;
import org.safetyworkbench.duty.PackEffects;
import org.safetyworkbench.library.PackChange;
import org.safetyworkbench.library.PackComparison;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.spi.PackProvider;
import org.safetyworkbench.ui.work.Services;

/**
 * What a new version says differently, and what it would change in this workspace.
 *
 * @param effects the first {@value #MOST}
 * @param enterprises how many enterprises they concern
 * @param isWhole whether these are all
 */
record Comparison(List<PackChange> changes, List<PackEffect> effects, long enterprises, boolean isWhole) {

	/** More than anybody reads, and less than the memory holds. */
	static final int MOST = 50_000;

	/** Reads both versions and every enterprise; call in the background. */
	static Result<Comparison> of(Candidate candidate, Packs installed, Services services, Locale locale, Progress progress) {
		return candidate.packs(services, progress).then(packs -> after(installed, packs)).map(after -> {
			List<PackChange> changes = PackComparison.of(installed, after, locale);
			List<PackEffect> effects = new ArrayList<>();
			boolean[] cut = { false };
			if (!changes.isEmpty()) services.get(PackEffects.class).each(installed, after, LocalDate.now(), services.get(OfficeSettings.class).office(), progress, effect -> {
				if (effects.size() < MOST) effects.add(effect);
				else cut[0] = true;
			});
			return new Comparison(changes, effects, effects.stream().map(PackEffect::creditCode).distinct().count(), !cut[0]);
		});
	}

	/** The installed packs with the new ones in the place of those of their ids; none of the new ones may be refused. */
	private static Result<Packs> after(Packs installed, List<PackProvider> packs) {
		Packs after = installed.with(packs);
		List<String> origins = packs.stream().map(PackProvider::origin).toList();
		List<Problem> problems = after.refused().stream().filter(refused -> origins.contains(refused.origin())).flatMap(refused -> refused.problems().stream()).toList();
		return problems.isEmpty() ? Result.of(after) : Result.failed(problems);
	}
}
