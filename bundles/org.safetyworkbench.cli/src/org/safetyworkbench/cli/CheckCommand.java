package org.safetyworkbench.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.Check;
import org.safetyworkbench.exchange.CheckRequest;
import org.safetyworkbench.exchange.Summary;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.store.Author;

/** The main job. */
@Component(service = Command.class, property = Command.NAME + "=check")
public final class CheckCommand implements Command {

	private final Check check;
	private final OfficeSettings settings;
	private final Library library;

	@Activate
	public CheckCommand(@Reference Check check, @Reference OfficeSettings settings, @Reference Library library) {
		this.check = check;
		this.settings = settings;
		this.library = library;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Path out = arguments.path("--out").orElseThrow();
		Path register = arguments.file("REGISTER").orElseThrow();
		Optional<Path> answers = arguments.file("ANSWERS");
		Office office = arguments.text("--jurisdiction").map(id -> settings.office().in(Jurisdictions.of(library.packs(), id))).orElseGet(settings::office);
		Result<Summary> result = check.run(new CheckRequest(register, answers, out, arguments.date("--as-of").orElseGet(LocalDate::now), office, Mappings.of(arguments),
				arguments.has("--dry-run"), arguments.has("--workspace"), Author.local(), console.locale()), Progress.NONE);
		if (!result.isOk()) throw new Stop(result.problems());
		Summary summary = result.value();
		console.answer(summary::toMap, () -> lines(summary, out, console));
		return summary.hasRejected() ? Exit.REFUSED : Exit.DONE;
	}

	private static void lines(Summary summary, Path out, Console console) {
		var enterprises = summary.enterprises();
		var answers = summary.answers();
		console.table(List.of(
				row(console, "企业", "enterprises", "读入" + enterprises.read() + "，接收" + enterprises.accepted() + "，拒收" + enterprises.rejected(),
						enterprises.read() + " read, " + enterprises.accepted() + " accepted, " + enterprises.rejected() + " rejected"),
				row(console, "检查答卷", "answers", "读入" + answers.read() + "，接收" + answers.accepted() + "，拒收" + answers.rejected(),
						answers.read() + " read, " + answers.accepted() + " accepted, " + answers.rejected() + " rejected"),
				row(console, "隐患", "hazards", "共" + summary.total() + "，重大" + summary.major() + "，一般" + (summary.total() - summary.major()),
						summary.total() + " in all, " + summary.major() + " major, " + (summary.total() - summary.major()) + " general"),
				row(console, "任务", "duties", "共" + summary.dutiesTotal() + "，逾期" + summary.dutiesOverdue() + "，待定" + summary.dutiesUndecided(),
						summary.dutiesTotal() + " in all, " + summary.dutiesOverdue() + " overdue, " + summary.dutiesUndecided() + " undecided"),
				row(console, "文书", "papers", String.valueOf(summary.papers()), String.valueOf(summary.papers()))));
		console.line("结果在 " + out, "results are in " + out);
		if (summary.hasRejected()) console.line("被拒收的行及原因见 rejected.xlsx", "refused rows with their reasons: rejected.xlsx");
	}

	private static List<String> row(Console console, String zh, String en, String valueZh, String valueEn) {
		return List.of(console.text(new Text(zh, en)), console.text(new Text(valueZh, valueEn)));
	}
}
