package org.safetyworkbench.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Waiting;
import org.safetyworkbench.register.Area;
import org.safetyworkbench.spi.Authority;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.ui.enterprise.AreaDialog;
import org.safetyworkbench.ui.grid.Choice;
import org.safetyworkbench.ui.grid.Choice.Option;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The ledger's filters; every change is told at once. */
final class LedgerBar {

	private final Desk desk;
	private final Texts texts;
	private final LedgerFilter filter;
	private final Runnable changed;
	private final Composite bar;
	private final Text search;
	private final Choice<LedgerFilter.Due> due;
	private final Choice<String> state;
	private final Choice<Severity> severity;
	private final Choice<String> authority;
	private final Button area;
	private final Button figure;
	private boolean quiet;

	LedgerBar(Composite parent, Desk desk, LedgerFilter filter, Runnable changed) {
		this.desk = desk;
		this.texts = desk.texts();
		this.filter = filter;
		this.changed = changed;
		bar = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.marginLeft = 0;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		layout.center = true;
		bar.setLayout(layout);
		search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(texts.get("ledger.find"));
		search.setData("id", "ledger.find");
		search.setLayoutData(new RowData(Look.width(search, 26), SWT.DEFAULT));
		search.addListener(SWT.Modify, event -> change(() -> filter.text = search.getText().strip()));
		state = new Choice<>(bar, "ledger.state", states(), value -> change(() -> filter.state = value));
		due = new Choice<>(bar, "ledger.due", spans(), value -> change(() -> filter.due = value));
		severity = new Choice<>(bar, "ledger.severity", List.of(new Option<>(null, texts.get("severity.all")), new Option<>(Severity.MAJOR, texts.get("severity.MAJOR")),
				new Option<>(Severity.GENERAL, texts.get("severity.GENERAL"))), value -> change(() -> filter.severity = value));
		authority = new Choice<>(bar, "ledger.authority", List.of(new Option<>(null, texts.get("authority.all"))), value -> change(() -> filter.authority = value));
		area = Panels.button(bar, texts.get("area.all"), "ledger.area", this::pickArea);
		figure = Panels.button(bar, "", "ledger.drill", this::dropFigure);
		for (var child : bar.getChildren()) if (!(child instanceof Text)) child.setLayoutData(null);
		figure.setToolTipText(texts.get("ledger.drill.drop"));
	}

	Composite control() {
		return bar;
	}

	private List<Option<LedgerFilter.Due>> spans() {
		List<Option<LedgerFilter.Due>> options = new ArrayList<>(List.of(new Option<>(null, texts.get("due.all"))));
		for (LedgerFilter.Due span : LedgerFilter.Due.values()) options.add(new Option<>(span, texts.get("due." + span)));
		return options;
	}

	private List<Option<String>> states() {
		List<Option<String>> options = new ArrayList<>(List.of(new Option<>(LedgerFilter.OPEN, texts.get("state.open"))));
		options.add(new Option<>(LedgerFilter.MINE, texts.get("state.mine")));
		options.add(new Option<>(LedgerFilter.FOLLOWED, texts.get("state.followed")));
		for (Waiting one : Waiting.values()) if (one != Waiting.NOBODY) options.add(new Option<>(LedgerFilter.WAITING + one.code(), texts.of(one.label())));
		options.add(new Option<>(null, texts.get("state.all")));
		for (HazardState one : HazardState.values()) options.add(new Option<>(one.code(), texts.title(one.label())));
		return options;
	}

	void offer(List<Authority> authorities) {
		List<Option<String>> options = new ArrayList<>(List.of(new Option<>(null, texts.get("authority.all"))));
		authorities.forEach(one -> options.add(new Option<>(one.code(), texts.of(one.name()))));
		authority.offer(options);
		authority.choose(filter.authority);
		bar.requestLayout();
	}

	/** Shows what the filter holds, without telling anybody. */
	void show() {
		quiet = true;
		due.choose(filter.due);
		state.choose(filter.state);
		severity.choose(filter.severity);
		authority.choose(filter.authority);
		area.setText(filter.area.map(Object::toString).orElse(texts.get("area.all")));
		if (!search.getText().strip().equals(filter.text)) search.setText(filter.text);
		boolean drilled = !filter.figure.isEmpty();
		figure.setVisible(drilled);
		figure.setText(drilled ? filter.figureWords + "　✕" : "");
		RowData data = new RowData();
		data.exclude = !drilled;
		figure.setLayoutData(data);
		bar.requestLayout();
		quiet = false;
	}

	private void change(Runnable what) {
		if (quiet) return;
		what.run();
		changed.run();
	}

	private void dropFigure() {
		filter.figure = "";
		filter.figureWords = "";
		show();
		changed.run();
	}

	private void pickArea() {
		AreaDialog dialog = new AreaDialog(area.getShell(), desk);
		if (dialog.open() != Window.OK) return;
		Optional<Area> chosen = dialog.chosen();
		filter.area = chosen.map(Area::code);
		area.setText(chosen.map(Area::name).orElse(texts.get("area.all")));
		bar.requestLayout();
		changed.run();
	}
}
