package org.safetyworkbench.ui.enterprise;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.register.EnterpriseRow;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;

/** Finds an enterprise while its name, initials or credit code is being typed. */
public final class EnterprisePicker {

	private static final int MOST = 50;

	private final Desk desk;
	private final Consumer<Optional<EnterpriseRow>> chosen;
	private final Composite area;
	private final Text field;
	private final Table table;
	private List<EnterpriseRow> hits = List.of();
	private Job searching;

	/**
	 * @param lines how many hits are seen at once
	 * @param chosen told whenever another enterprise is marked; empty when nothing is found
	 */
	public EnterprisePicker(Composite parent, Desk desk, String id, int lines, Consumer<Optional<EnterpriseRow>> chosen) {
		this.desk = desk;
		this.chosen = chosen;
		area = new Composite(parent, SWT.NONE);
		area.setLayout(Panels.bare(1));
		field = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		field.setMessage(desk.texts().get("enterprises.find"));
		field.setData("id", id);
		field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		table = new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
		table.setData("id", id + ".hits");
		for (int width : new int[] {40, 27, 12}) new TableColumn(table, SWT.LEFT).setWidth(Look.width(table, width));
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.heightHint = table.getItemHeight() * lines;
		data.widthHint = Look.width(table, 80);
		table.setLayoutData(data);
		field.addListener(SWT.Modify, event -> search());
		field.addListener(SWT.KeyDown, event -> {
			int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
			if (step == 0 || hits.isEmpty()) return;
			event.doit = false;
			choose(Math.floorMod(table.getSelectionIndex() + step, hits.size()));
		});
		table.addListener(SWT.Selection, event -> choose(table.getSelectionIndex()));
		if (desk.outgoing().broken().isPresent()) Panels.faint(area, desk.look(), desk.texts().get("enterprises.find.gone")).setData("id", id + ".gone");
		search();
	}

	public Composite control() {
		return area;
	}

	/** Told when a hit is taken by Enter or a double click. */
	public void onTake(Runnable taken) {
		table.addListener(SWT.DefaultSelection, event -> taken.run());
		field.addListener(SWT.DefaultSelection, event -> {
			if (!hits.isEmpty()) taken.run();
		});
	}

	public void focus() {
		if (!field.isDisposed()) field.setFocus();
	}

	private void search() {
		if (searching != null) searching.cancel();
		String text = field.getText().strip();
		searching = desk.background().load(area, desk.texts().get("work.reading"), progress -> found(text, progress), found -> {
			if (text.equals(field.getText().strip())) show(found);
		});
	}

	private List<EnterpriseRow> found(String text, Progress progress) {
		return desk.outgoing().broken().isPresent() ? desk.known().opened(text, MOST) : desk.services().get(Enterprises.class).search(text, MOST, progress);
	}

	private void show(List<EnterpriseRow> found) {
		hits = List.copyOf(found);
		table.removeAll();
		for (EnterpriseRow hit : hits) new TableItem(table, SWT.NONE).setText(new String[] {hit.name(), hit.creditCode(), hit.principal()});
		if (hits.isEmpty()) chosen.accept(Optional.empty());
		else if (!field.getText().isBlank()) choose(0);
	}

	private void choose(int index) {
		if (index < 0) return;
		table.setSelection(index);
		chosen.accept(Optional.of(hits.get(index)));
	}
}
