package org.safetyworkbench.ui.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.inspection.Extent;
import org.safetyworkbench.inspection.NewVisit;
import org.safetyworkbench.inspection.VisitKind;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.form.AskForm;
import org.safetyworkbench.ui.form.Typed;
import org.safetyworkbench.ui.shell.Desk;

/** What is asked when a visit begins. It depends on the enterprise; what was entered for another one stays as far as it fits. */
final class VisitForm {

	private final Desk desk;
	private final LocalDate today;
	private final Runnable formed;
	private final Consumer<List<String>> noticed;
	private final ScrolledComposite place;
	private Optional<UUID> enterprise = Optional.empty();
	private AskForm form;
	private String asked = "";

	/**
	 * @param formed told when the questions for an enterprise are there
	 * @param noticed told what to know of earlier visits and how much will be asked, whenever what that depends on changed
	 */
	VisitForm(Composite parent, Desk desk, LocalDate today, Runnable formed, Consumer<List<String>> noticed) {
		this.desk = desk;
		this.today = today;
		this.formed = formed;
		this.noticed = noticed;
		place = new ScrolledComposite(parent, SWT.V_SCROLL);
		place.setExpandHorizontal(true);
		place.setExpandVertical(true);
		place.setShowFocusedControl(true);
		place.setScrollbarsMode(SWT.NONE); // a bar that hides itself does not tell that more is asked below
		place.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
	}

	void show(Optional<UUID> wanted) {
		enterprise = wanted;
		Map<String, String> entered = form == null ? Map.of() : form.values();
		desk.background().load(place, desk.texts().get("work.reading"), progress -> VisitOffer.read(desk, wanted, today), offer -> {
			if (wanted.equals(enterprise)) show(offer, entered);
		});
	}

	private void show(VisitOffer offer, Map<String, String> entered) {
		for (Control child : place.getChildren()) child.dispose();
		form = new AskForm(place, desk, offer.asks(desk.texts(), today, entered), this::notice);
		place.setContent(form.control());
		room();
		asked = "";
		notice();
		formed.run();
	}

	/** Many checklists must not push the buttons off a small screen. */
	private void room() {
		Composite control = form.control();
		Point size = control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		place.setMinHeight(size.y);
		control.addListener(SWT.Resize, event -> place.setMinHeight(control.computeSize(control.getSize().x, SWT.DEFAULT).y)); // narrower, boxes take more lines
		GridData data = (GridData) place.getLayoutData();
		data.widthHint = place.computeTrim(0, 0, size.x, size.y).width;
		data.heightHint = Math.min(size.y, place.getMonitor().getClientArea().height * 52 / 100);
	}

	private void notice() {
		Map<String, String> values = form.values();
		Optional<LocalDate> on = Typed.day(values.get("on"), today);
		String question = String.join(" ", List.of(enterprise.toString(), values.get("kind"), on.toString(), values.getOrDefault("packs", ""), FocusAsks.chosen(values).words()));
		if (question.equals(asked) || enterprise.isEmpty() || on.isEmpty() || values.get("kind").isEmpty()) return;
		asked = question;
		NewVisit wanted = visit(enterprise.get(), on.get());
		desk.background().load(place, desk.texts().get("work.reading"), progress -> told(wanted), said -> {
			if (question.equals(asked)) noticed.accept(said);
		});
	}

	void focus() {
		form.focus();
	}

	private List<String> told(NewVisit wanted) {
		List<String> told = new ArrayList<>(notices(wanted).stream().map(desk.texts()::title).toList());
		if (wanted.focus().isEverything()) return told;
		int all = asked(wanted.with(Focus.EVERYTHING)), some = asked(wanted);
		told.add(desk.texts().get("inspection.focus.asks", some, desk.texts().of(new Extent(wanted.focus(), all - some).words())));
		return told;
	}

	private int asked(NewVisit wanted) {
		return desk.services().get(Visits.class).pinned(desk.person(), desk.known().enterprise(wanted.enterprise()), wanted).toOptional().flatMap(NewVisit::pinned).map(pinned -> pinned.items().size()).orElse(0);
	}

	/** What only the server knows is said to be unknown. */
	private List<Text> notices(NewVisit wanted) {
		try {
			return desk.services().get(Visits.class).notices(wanted.enterprise(), wanted.kind(), wanted.on());
		} catch (StoreException e) {
			if (!e.isUnreachable()) throw e;
			return List.of(new Text("未连接服务器：当天是否已有检查、全年检查次数，发送时才能核对", "the server is gone: whether there was a visit that day, and how many this year, is checked when this is sent"));
		}
	}

	private static List<String> packs(Map<String, String> values) {
		return Stream.of(values.getOrDefault("packs", "").split(",")).filter(pack -> !pack.isEmpty()).toList();
	}

	List<String> faults() {
		return form.faults();
	}

	/** What was entered; call when there are no faults. */
	NewVisit visit(UUID id) {
		return visit(id, LocalDate.parse(form.values().get("on")));
	}

	private NewVisit visit(UUID id, LocalDate on) {
		Map<String, String> values = form.values();
		return new NewVisit(id, VisitKind.of(values.get("kind")), on, Inspectors.names(values), packs(values), values.get("method"), values.get("partners"), values.get("late")).with(FocusAsks.chosen(values));
	}
}
