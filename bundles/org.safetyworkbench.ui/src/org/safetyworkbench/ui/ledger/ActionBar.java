package org.safetyworkbench.ui.ledger;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Offer;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** What can be done with a hazard now: the next steps as buttons, greyed with the reason, the rest in a menu. */
final class ActionBar {

	private final Texts texts;
	private final Composite bar;
	private final Consumer<Offer> chosen;
	private Offered shown = new Offered(List.of(), List.of());
	private Menu menu;

	ActionBar(Composite parent, Desk desk, Consumer<Offer> chosen) {
		this.texts = desk.texts();
		this.chosen = chosen;
		bar = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.marginLeft = 0;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		layout.fill = true;
		bar.setLayout(layout);
	}

	Composite control() {
		return bar;
	}

	/** Buttons are made anew only when they would look otherwise: whoever points at one, or is about to press it, keeps it. */
	void show(Offered offered) {
		boolean same = bar.getChildren().length > 0 && faces(offered).equals(faces(shown));
		shown = offered;
		if (same) return;
		for (Control child : bar.getChildren()) child.dispose();
		offered.main().forEach(this::button);
		Button rest = new Button(bar, SWT.PUSH);
		Look.plain(rest);
		rest.setText(texts.get("act.more"));
		rest.setData("id", "act.more");
		rest.addListener(SWT.Selection, event -> open(rest));
		bar.requestLayout();
	}

	/** How an offer looks on its button. */
	private record Face(Action action, boolean allowed, String against) {}

	private List<Face> faces(Offered of) {
		return of.main().stream().map(offer -> new Face(offer.action(), offer.allowed(), Offered.against(texts, offer))).toList();
	}

	/** What is offered now, which may be more than when its button was made. */
	private void choose(Action action) {
		shown.main().stream().filter(offer -> offer.action() == action).findFirst().ifPresent(chosen);
	}

	/** English labels are written small; a button begins with a capital. */
	private String name(Offer offer) {
		String name = texts.title(offer.action().label());
		return name.substring(0, 1).toUpperCase(texts.locale()) + name.substring(1);
	}

	private void button(Offer offer) {
		Button button = new Button(bar, SWT.PUSH);
		Look.plain(button);
		button.setText(name(offer));
		button.setData("id", "act." + offer.action().code());
		button.setEnabled(offer.allowed());
		button.setToolTipText(Offered.against(texts, offer));
		button.addListener(SWT.Selection, event -> choose(offer.action()));
	}

	/** Allowed ones first, then those of this state that are blocked; what other states allow is in the list "why not". */
	private void open(Button under) {
		if (menu != null) menu.dispose();
		menu = new Menu(under);
		shown.more().stream().filter(Offer::allowed).forEach(this::item);
		List<Offer> blocked = shown.more().stream().filter(offer -> !offer.allowed() && !Offered.isFar(offer)).toList();
		if (!blocked.isEmpty() && menu.getItemCount() > 0) new MenuItem(menu, SWT.SEPARATOR);
		blocked.forEach(this::item);
		under.setData("menu", menu);
		menu.setLocation(under.toDisplay(0, under.getSize().y));
		menu.setVisible(true);
	}

	private void item(Offer offer) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(name(offer) + (offer.allowed() ? "" : texts.get("act.blocked", texts.of(offer.against().get(0).what()))));
		item.setData("id", "act." + offer.action().code());
		item.setEnabled(offer.allowed());
		item.setToolTipText(Offered.against(texts, offer));
		item.addListener(SWT.Selection, event -> chosen.accept(offer));
	}
}
