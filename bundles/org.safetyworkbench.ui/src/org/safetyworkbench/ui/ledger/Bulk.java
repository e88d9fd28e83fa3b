package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Field;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.Offer;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** One action on many hazards: offers what at least one of them allows, asks once, tells what became of each. */
final class Bulk {

	/** More rows than this are not looked at one by one before choosing; what they refuse is told afterwards. */
	private static final int LOOK = 200;

	/** An action and how many of the hazards looked at allow it. */
	private record Possible(Offer offer, int hazards) {}

	private final Desk desk;
	private final Texts texts;
	private final Button button;
	private final LocalDate today = LocalDate.now();

	/** @param button under which the menu of actions opens */
	Bulk(Desk desk, Button button) {
		this.desk = desk;
		this.texts = desk.texts();
		this.button = button;
	}

	void offer(List<HazardRow> rows) {
		List<UUID> hazards = rows.stream().map(HazardRow::id).toList();
		desk.background().load(button, texts.get("bulk.looking"), progress -> possible(hazards, progress), found -> menu(found, hazards));
	}

	private List<Possible> possible(List<UUID> hazards, Progress progress) {
		Loop loop = desk.services().get(Loop.class);
		Person me = desk.person();
		Map<Action, Possible> possible = new EnumMap<>(Action.class);
		progress.begin(new Text("查看可办事项", "Looking what is possible"), hazards.size());
		for (UUID hazard : hazards.subList(0, Math.min(LOOK, hazards.size()))) {
			progress.checkCancelled();
			for (Offer offer : loop.offers(hazard, me, today))
				if (offer.allowed() && offer.fields().stream().noneMatch(Bulk::isOwn)) possible.merge(offer.action(), new Possible(blank(offer), 1), (a, b) -> new Possible(a.offer, a.hazards + 1));
			progress.worked(1);
		}
		return List.copyOf(possible.values());
	}

	/** Fields that choose among the records of one hazard cannot be answered for many. */
	private static boolean isOwn(Field field) {
		return field.required() && field.type() == org.safetyworkbench.hazard.FieldType.ID;
	}

	/** What is known of one hazard must not be written to the others. */
	private static Offer blank(Offer offer) {
		List<Field> fields = offer.fields().stream().map(field -> new Field(field.name(), field.label(), field.type(), field.required(), field.options(), field.hint(), "")).toList();
		return new Offer(offer.action(), true, List.of(), fields, offer.reason());
	}

	private void menu(List<Possible> found, List<UUID> hazards) {
		Menu menu = new Menu(button);
		for (Possible one : found) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(texts.get("bulk.item", texts.of(one.offer.action().label()), one.hazards, Math.min(LOOK, hazards.size())));
			item.setData("id", "bulk." + one.offer.action().code());
			item.addListener(SWT.Selection, event -> ask(one, hazards));
		}
		if (found.isEmpty()) {
			MenuItem none = new MenuItem(menu, SWT.PUSH);
			none.setText(texts.get("bulk.nothing"));
			none.setEnabled(false);
		}
		menu.addListener(SWT.Hide, event -> button.getDisplay().asyncExec(menu::dispose));
		button.setData("menu", menu);
		menu.setLocation(button.toDisplay(0, button.getSize().y));
		menu.setVisible(true);
	}

	private void ask(Possible chosen, List<UUID> hazards) {
		String action = texts.of(chosen.offer.action().label());
		new AskDialog<Deed>(desk, button.getShell(), texts.get("bulk.title", action), texts.get("bulk.intro", hazards.size(), action, chosen.hazards), Deeds.asks(texts, chosen.offer, today, Map.of()),
				values -> Result.of(Deeds.deed(chosen.offer, values, today)), deed -> run(deed, hazards)).button(texts.get("bulk.do", hazards.size())).open();
	}

	private void run(Deed deed, List<UUID> hazards) {
		String name = texts.get("bulk.title", texts.of(deed.action().label()));
		desk.background().run(name, progress -> new ArrayList<>(desk.services().get(Loop.class).actAll(desk.person(), hazards, deed, progress)), results -> {
			desk.changed();
			new BulkResult(desk, name, hazards.size(), results).open();
		});
	}
}
