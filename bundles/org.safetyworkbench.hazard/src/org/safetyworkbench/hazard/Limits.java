package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Severity;

/** Limits of time that gates look at. */
final class Limits {

	private Limits() {}

	/** Asking and granting alike: later than the deadline, not longer and not more often than the office allows. */
	static Optional<Text> deferral(Dossier dossier, Deed deed) {
		if (deed.text(Ask.DECISION).equals(Ask.REFUSED)) return Optional.empty();
		Optional<LocalDate> until = deed.date(Ask.UNTIL).or(() -> dossier.openDeferral().map(Deferral::until));
		LocalDate due = dossier.hazard().dueOn();
		if (until.isEmpty()) return Optional.empty();
		if (!until.get().isAfter(due)) return Optional.of(new Text("新期限 " + until.get() + " 不晚于现期限 " + due, "the new deadline " + until.get() + " is not later than " + due));
		int longest = dossier.around().deferralDays();
		if (longest > 0 && ChronoUnit.DAYS.between(due, until.get()) > longest) return Optional.of(new Text("一次最多延期" + longest + "天", "a deferral has at most " + longest + " days"));
		int most = dossier.around().deferrals();
		long granted = dossier.deferrals().stream().flatMap(deferral -> deferral.decision().stream()).filter(Deferral.Decision::granted).count();
		return most > 0 && granted >= most ? Optional.of(new Text("已延期" + granted + "次，最多" + most + "次", "it was deferred " + granted + " times, at most " + most)) : Optional.empty();
	}

	/** Since the finding, and past its deadline. */
	static boolean isLongOpen(Dossier dossier, Deed deed) {
		Hazard hazard = dossier.hazard();
		int days = dossier.around().longOpenDays();
		return days > 0 && hazard.severity() == Severity.MAJOR && hazard.dueOn().isBefore(deed.on()) && ChronoUnit.DAYS.between(hazard.foundOn(), deed.on()) >= days;
	}
}
