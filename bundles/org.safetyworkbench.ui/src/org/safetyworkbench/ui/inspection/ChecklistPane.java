package org.safetyworkbench.ui.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.spi.Answer.YesNo;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.ui.inspection.AnswerSaver.Wish;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;

/** The checklist at the left, the item one stands at at the right, and the keys that answer it. */
final class ChecklistPane {

	private final Desk desk;
	private final VisitWork work;
	private final Runnable changed;
	private final Composite area;
	private final ItemList list;
	private final ItemPanel panel;
	private final AnswerSaver saver;
	private final ChecklistKeys keys;
	private VisitRecord record;
	private AnswerSheet sheet;

	/** @param changed told whenever answers or their saving changed */
	ChecklistPane(Composite parent, Desk desk, VisitWork work, Runnable changed) {
		this.desk = desk;
		this.work = work;
		this.changed = changed;
		area = new Composite(parent, SWT.NONE);
		area.setLayout(Panels.bare(1));
		SashForm sash = new SashForm(area, SWT.HORIZONTAL);
		sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		list = new ItemList(sash, desk, this::unsaved, this::open);
		panel = new ItemPanel(sash, desk, this::answer, this::save, this::focus);
		sash.setWeights(54, 46);
		Panels.faint(area, desk.look(), desk.texts().get("inspection.keys"));
		saver = new AnswerSaver(work, way(), this::saved, this::progressed);
		keys = new ChecklistKeys(panel, () -> record != null && record.isOpen(), this::takeBack);
		keys.listen(list.table());
	}

	Composite control() {
		return area;
	}

	AnswerSaver saver() {
		return saver;
	}

	/** How the answers stand; those an earlier run of the program left wait, too. */
	AnswerSaver.State state() {
		return saver.state() == AnswerSaver.State.SAVED && waiting() > 0 ? AnswerSaver.State.KEPT : saver.state();
	}

	/** How many items have an answer that waits on this computer. */
	int waiting() {
		return (int) desk.outgoing().about(work.id()).stream().filter(draft -> draft.kind().equals(AnswerDraft.NAME)).map(draft -> draft.text("item")).distinct().count();
	}

	AnswerSheet sheet() {
		return sheet;
	}

	void show(VisitRecord read) {
		record = read;
		sheet = new AnswerSheet(read.sheet(), desk.texts());
		list.show(sheet);
		changed.run();
	}

	/** The same items, answered further, here or by a colleague: what is being typed or saved here stays. */
	void follow(VisitRecord read) {
		if (!desk.outgoing().isWaiting(work.id())) saver.sent();
		if (saver.state() == AnswerSaver.State.SAVING) return; // what was read is older; saving tells that there is more
		AnswerSheet before = sheet;
		record = read;
		sheet = new AnswerSheet(read.sheet(), desk.texts());
		list.renew(sheet);
		panel.item().filter(item -> !sheet.answer(item.id()).equals(before.answer(item.id()))).ifPresent(item -> {
			if (!panel.isTyping()) open(item);
			else sheet.answer(item.id()).ifPresent(answer -> panel.refused(desk.texts().get("inspection.meanwhile", AnswerWords.result(desk.texts(), item, answer))));
		});
		changed.run();
	}

	/** Goes to an item, if it is asked. */
	void go(String item) {
		if (sheet != null && !item.isEmpty()) list.choose(sheet.row(item));
	}

	void nextOpen() {
		list.nextOpen();
	}

	private void open(SheetItem item) {
		panel.show(item, record, sheet.answer(item.id()), new ItemText(desk, record, this::correct));
		panel.entry().buttons().forEach(keys::listen);
		saver.problem(item.id()).ifPresent(problem -> panel.refused(desk.texts().of(problem)));
	}

	private Optional<String> unsaved(String item) {
		return saver.problem(item).map(problem -> "！").or(() -> saver.unsaved(item).map(wish -> "…"));
	}

	/** The item was not looked at after all. */
	private void takeBack() {
		String item = panel.item().orElseThrow().id();
		if (sheet.answer(item).isEmpty() || saver.unsaved(item).isPresent()) return;
		work.run((visits, person) -> visits.unanswer(person, work.id(), item, LocalDate.now()), visit -> {
			sheet.remove(item);
			list.changed(item);
			list.item().filter(at -> at.id().equals(item)).ifPresent(this::open);
			changed.run();
		});
	}

	/** Whatever the answer, the next item comes: who types on never changes one that was given. What cannot be read stays to be mended. */
	private void answer(Wish wish) {
		boolean readable = AnswerWords.judged(panel.item().orElseThrow(), wish.result(), wish.measured(), record.visit().on()).isPresent();
		save(wish);
		if (readable) list.step(1);
	}

	private void save(Wish wish) {
		saver.save(wish);
		list.changed(wish.item());
	}

	/** Answers one by one what can be said of everything at once: without the server nothing else can. */
	void rest() {
		for (SheetItem item : sheet.sheet().items())
			if (sheet.answer(item.id()).isEmpty() && saver.unsaved(item.id()).isEmpty() && item.item().answer() instanceof YesNo yesNo)
				saver.save(new Wish(item.id(), AnswerWords.VERDICTS.get(yesNo.passWhen() ? 0 : 1), "", ""));
		focus();
	}

	private AnswerSaver.Way way() {
		return new AnswerSaver.Way() {

			@Override
			public Draft draft(Wish wish, Optional<Wish> before) {
				String seen = before.map(AnswerDraft::said).orElseGet(() -> AnswerDraft.said(sheet.answer(wish.item())));
				return AnswerDraft.of(record.person(), record.visit(), wish, seen, LocalDate.now());
			}

			@Override
			public void keep(Draft draft) {
				desk.outgoing().keep(draft);
			}

			@Override
			public Result<Answer> send(Draft draft) {
				return desk.outgoing().submit(draft, Answer.class);
			}
		};
	}

	private void saved(Answer answer) {
		sheet.put(answer);
		list.changed(answer.item());
		panel.saved(answer);
	}

	private void progressed() {
		if (sheet == null) return;
		if (!desk.outgoing().isWaiting(work.id())) saver.sent();
		saver.eachKept(this::show);
		saver.eachProblem((wish, problem) -> {
			list.changed(wish.item());
			if (panel.item().filter(item -> item.id().equals(wish.item())).isPresent()) panel.refused(desk.texts().of(problem));
		});
		changed.run();
	}

	/** An answer that waits counts as given on the page of whoever gave it. */
	private void show(Wish kept) {
		if (AnswerDraft.said(sheet.answer(kept.item())).equals(AnswerDraft.said(kept))) return;
		sheet.sheet().answered(kept.item(), kept.result(), kept.measured(), kept.note()).answer(kept.item()).ifPresent(sheet::put);
		list.changed(kept.item());
	}

	/** Answers that were not taken are forgotten; their items show what is stored. */
	void giveUp() {
		List<String> items = new ArrayList<>();
		saver.eachProblem((wish, problem) -> items.add(wish.item()));
		saver.giveUp();
		items.forEach(list::changed);
		panel.item().filter(item -> items.contains(item.id())).ifPresent(this::open);
	}

	/** Everything typed is on its way to the store. */
	void leave() {
		panel.leave();
	}

	private void correct() {
		panel.item().ifPresent(item -> sheet.answer(item.id()).ifPresent(answer -> {
			if (CorrectionDialog.of(desk, area.getShell(), work, item, answer).open() == Window.OK) focus();
		}));
	}

	void focus() {
		list.table().setFocus();
	}
}
