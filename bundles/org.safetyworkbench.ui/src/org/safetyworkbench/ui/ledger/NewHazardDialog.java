package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.NewHazard;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.spi.Authority;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.ui.enterprise.EnterpriseDialog;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.outbox.Needed;
import org.safetyworkbench.ui.outbox.Outgoing;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** Records a hazard that comes alone: a tip-off, a self-report, a transfer from elsewhere, a campaign, something seen. */
public final class NewHazardDialog {

	/** @param items what checklists ask of that enterprise today; none where no checklist applies */
	private record Read(Enterprise enterprise, List<Authority> authorities, List<SheetItem> items) {}

	private final Desk desk;
	private final Texts texts;
	private final Shell shell;

	public NewHazardDialog(Desk desk, Shell shell) {
		this.desk = desk;
		this.texts = desk.texts();
		this.shell = shell;
	}

	/** Asks for the enterprise first. */
	public void ask() {
		new EnterpriseDialog(shell, desk, texts.get("newhazard.enterprise")).ask().ifPresent(row -> ask(row.id()));
	}

	public void ask(Enterprise.Id id) {
		desk.background().load(shell, texts.get("work.reading"), progress -> read(id), this::ask);
	}

	private Read read(Enterprise.Id id) {
		Enterprise at = desk.known().enterprise(id.value());
		return new Read(at, desk.services().get(Library.class).packs().authorities(), desk.services().get(Visits.class).preview(desk.person(), at, LocalDate.now()).toOptional().orElse(List.of()));
	}

	private void ask(Read read) {
		LocalDate today = LocalDate.now();
		List<Ask.Option> sources = Stream.of(Source.values()).sorted((a, b) -> Boolean.compare(a == Source.INSPECTION, b == Source.INSPECTION)).map(one -> new Ask.Option(one.code(), texts.of(one.label()))).toList();
		List<Ask.Option> severities = List.of(new Ask.Option(Severity.GENERAL.name(), texts.get("severity.GENERAL")), new Ask.Option(Severity.MAJOR.name(), texts.get("severity.MAJOR")));
		List<Ask.Option> yesNo = List.of(new Ask.Option("no", texts.get("value.no")), new Ask.Option("yes", texts.get("value.yes")));
		List<Ask.Option> authorities = read.authorities.stream().map(one -> new Ask.Option(one.code(), texts.of(one.name()))).toList();
		List<Ask.Option> items = read.items.stream().map(one -> new Ask.Option(one.id(), one.id() + "　" + texts.of(one.item().question()))).toList();
		List<Ask> asks = List.of(Ask.choice("source", texts.get("hazard.source"), sources).must(), Ask.choice("severity", texts.get("column.severity"), severities).must(),
				Ask.of("finding", texts.get("column.finding"), Ask.Kind.TEXT).must(),
				Ask.choice("item", texts.get("column.item"), items).orNothing().hint(texts.get("newhazard.item.hint")), Ask.of("basis", texts.get("newhazard.basis"), Ask.Kind.LINE).hint(texts.get("newhazard.basis.hint")),
				Ask.of("measure", texts.get("column.measure"), Ask.Kind.TEXT), Ask.of("found", texts.get("column.found"), Ask.Kind.PAST).must().value(today.toString()),
				Ask.of("deadline", texts.get("column.due"), Ask.Kind.TERM).hint(texts.get("newhazard.deadline.hint")),
				Ask.choice("authority", texts.get("column.authority"), authorities).orNothing().hint(texts.get("newhazard.authority.hint")),
				Ask.choice("powers", texts.get("hazard.powers"), yesNo).must().value("no").hint(texts.get("newhazard.powers.hint")),
				Ask.of("informant", texts.get("newhazard.informant"), Ask.Kind.LINE).hint(texts.get("newhazard.informant.hint")));
		new AskDialog<UUID>(desk, shell, texts.get("newhazard.title"), texts.get("newhazard.intro", read.enterprise.name()), asks, values -> record(read.enterprise, values), id -> {
			desk.changed();
			desk.go(Place.record(Place.HAZARD, id));
		}).button(texts.get("newhazard.do")).onProblems(this::waits).open();
	}

	/** The server is gone: it goes later. */
	private boolean waits(List<Problem> problems) {
		if (!Outgoing.isKept(problems)) return false;
		shell.getDisplay().asyncExec(() -> MessageDialog.openInformation(shell, texts.get("newhazard.title"), texts.of(problems.get(0)) + "\n" + texts.get("newhazard.kept")));
		return true;
	}

	private Result<UUID> record(Enterprise enterprise, Map<String, String> values) {
		Calendar calendar = desk.services().get(Calendar.class);
		LocalDate found = LocalDate.parse(values.get("found"));
		Optional<LocalDate> deadline = Optional.of(values.get("deadline")).filter(day -> !day.isEmpty()).map(day -> calendar.day(day, found).orElseThrow());
		NewHazard hazard = new NewHazard(Card.of(enterprise), Source.of(values.get("source")), Severity.valueOf(values.get("severity")),
				Optional.of(values.get("item")).filter(item -> !item.isEmpty()), values.get("finding"), values.get("basis"), values.get("measure"),
				found, deadline, values.get("authority"), "",
				values.get("powers").equals("yes"), values.get("informant")).recorded(LocalDate.now());
		if (hazard.source() == Source.TIP_OFF) return Needed.SECRET.now(() -> desk.services().get(Loop.class).record(desk.person(), hazard));
		return desk.outgoing().submit(HazardDraft.of(desk.person(), hazard), UUID.class);
	}
}
