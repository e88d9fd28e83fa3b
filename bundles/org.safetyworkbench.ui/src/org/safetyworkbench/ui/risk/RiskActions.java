package org.safetyworkbench.ui.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.risk.Basis;
import org.safetyworkbench.risk.Profile;
import org.safetyworkbench.risk.RiskPoint;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.risk.Trigger;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.risk.RiskDialog.Entered;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** What an official does with risk points: each action asks for what it needs and tells the open pages. */
final class RiskActions {

	private final Desk desk;
	private final Texts texts;
	private final RiskForm form;
	private final Control page;
	private final Enterprise.Id enterprise;
	private final LocalDate today;

	RiskActions(Desk desk, Control page, Enterprise.Id enterprise, LocalDate today) {
		this.desk = desk;
		this.texts = desk.texts();
		this.form = new RiskForm(texts);
		this.page = page;
		this.enterprise = enterprise;
		this.today = today;
	}

	private RiskPoints service() {
		return desk.services().get(RiskPoints.class);
	}

	void add() {
		Profile empty = Profile.of("", "", new Basis.Matrix(1, 1));
		open(texts.get("risk.add"), form.words(Optional.empty()), Optional.empty(), false, Optional.of(empty), (author, entered) -> service().add(author, enterprise, profile(entered), today), entered -> {});
	}

	void edit(RiskPoint point) {
		open(texts.get("risk.edit") + "　" + point.name(), form.words(Optional.of(point.profile())), Optional.of(point.profile().basis()), true, Optional.of(point.profile()),
				(author, entered) -> service().change(author, point.id(), point.version(), profile(entered)), entered -> compare(point, profile(entered)));
	}

	/** Both versions; mine goes on top of theirs, or theirs stays. */
	private void compare(RiskPoint seen, Profile mine) {
		desk.background().load(page, texts.get("work.reading"), progress -> service().find(seen.id()).orElseThrow(), theirs -> {
			RiskMerge merge = RiskMerge.of(texts, seen.profile(), mine, theirs.profile());
			if (new Versions(desk, page.getShell(), merge.rows()).ask() == Versions.Choice.MINE) save(theirs, merge.merged());
			else desk.changed();
		});
	}

	private void save(RiskPoint theirs, Profile merged) {
		desk.background().load(page, texts.get("work.saving"), progress -> service().change(desk.person().author(), theirs.id(), theirs.version(), merged), result -> {
			if (result.isOk()) desk.changed();
			else if (result.problems().get(0).code().equals(RiskPoints.STALE)) compare(theirs, merged);
			else desk.failures().show(texts.get("risk.edit"), new StoreException(result.problems().get(0), null));
		});
	}

	private Profile profile(Entered entered) {
		return form.profile(entered.values(), entered.basis(), entered.controls(), entered.responsibilities());
	}

	void reassess(RiskPoint point) {
		open(texts.get("risk.reassess") + "　" + point.name(), form.reassessment(point.pending(), today), Optional.of(point.profile().basis()), false, Optional.empty(),
				(author, entered) -> service().reassess(author, point.id(), point.version(), form.reassessment(entered.values(), entered.basis(), today)), entered -> judgedMeanwhile(point));
	}

	/** A judgement made on what is no longer so has to be made anew, on what stands now. */
	private void judgedMeanwhile(RiskPoint seen) {
		desk.background().load(page, texts.get("work.reading"), progress -> service().find(seen.id()).orElseThrow(), theirs -> {
			List<Versions.Row> rows = RiskMerge.of(texts, seen.profile(), seen.profile(), theirs.profile()).rows();
			if (new Versions(desk, page.getShell(), rows).saying(texts.get("conflict.title"), texts.get("risk.judged.meanwhile"), texts.get("risk.judge.again")).ask() == Versions.Choice.MINE) reassess(theirs);
			else desk.changed();
		});
	}

	private void open(String title, List<Ask> asks, Optional<Basis> basis, boolean fixed, Optional<Profile> parts,
			BiFunction<Author, Entered, Result<RiskPoint>> submit, Consumer<Entered> contested) {
		new RiskDialog(desk, page.getShell(), title.replace("…", ""), asks, basis, fixed, parts, entered -> submit.apply(desk.person().author(), entered), point -> desk.changed()).onConflict(contested).open();
	}

	void demand() {
		new AskDialog<List<RiskPoint>>(desk, page.getShell(), texts.get("risk.demand").replace("…", ""), texts.get("risk.demand.intro"), form.demand(today.plusDays(7)), this::demanded, points -> desk.changed()).open();
	}

	private Result<List<RiskPoint>> demanded(Map<String, String> values) {
		return service().demandAll(desk.person().author(), enterprise, Trigger.of(values.get("trigger")), LocalDate.parse(values.get("by")));
	}

	void retire(RiskPoint point) {
		AskDialog.why(desk, page.getShell(), texts.get("risk.retire"), texts.get("risk.retire.really", point.name()),
				reason -> service().retire(desk.person().author(reason), point.id(), point.version()), retired -> desk.changed()).open();
	}
}
