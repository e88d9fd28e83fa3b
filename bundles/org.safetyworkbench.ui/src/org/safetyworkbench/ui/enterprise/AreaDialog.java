package org.safetyworkbench.ui.enterprise;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.safetyworkbench.register.Area;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.shell.Desk;

/** Chooses an area: by typing part of its name, or in the tree. */
public final class AreaDialog extends Dialog {

	private static final int FOUND = 100;

	private final Desk desk;
	private Tree tree;
	private Text search;
	private Optional<Area> chosen = Optional.empty();

	public AreaDialog(Shell parent, Desk desk) {
		super(parent);
		this.desk = desk;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** Empty = everywhere. */
	public Optional<Area> chosen() {
		return chosen;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(desk.texts().get("area.choose"));
		shell.setData("id", "area");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(desk.texts().get("area.find"));
		search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		search.addListener(SWT.Modify, event -> find());
		tree = new Tree(area, SWT.BORDER | SWT.SINGLE);
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.widthHint = Look.width(tree, 50);
		data.heightHint = Look.em(tree).y * 22;
		tree.setLayoutData(data);
		tree.addListener(SWT.Expand, event -> expand((TreeItem) event.item));
		tree.addListener(SWT.Selection, event -> chosen = Optional.of((Area) event.item.getData()));
		tree.addListener(SWT.DefaultSelection, event -> okPressed());
		find();
		return area;
	}

	private void find() {
		String text = search.getText().strip();
		desk.background().load(tree, desk.texts().get("work.reading"), progress -> {
			Areas areas = desk.services().get(Areas.class);
			return text.isEmpty() ? areas.provinces() : areas.search(text, FOUND);
		}, found -> {
			if (!text.equals(search.getText().strip())) return;
			tree.removeAll();
			for (Area area : found) item(new TreeItem(tree, SWT.NONE), area, !text.isEmpty());
			if (!text.isEmpty() && tree.getItemCount() > 0) {
				tree.setSelection(tree.getItem(0));
				chosen = Optional.of(found.get(0));
			}
		});
	}

	private void item(TreeItem item, Area area, boolean alone) {
		item.setData(area);
		item.setText(area.name() + "　" + area.code());
		if (!alone && area.code().value().length() < 12) new TreeItem(item, SWT.NONE);
		if (alone)
			desk.background().load(tree, "", progress -> desk.services().get(Areas.class).fullName(area.code()), name -> {
				if (!item.isDisposed()) item.setText(name + "　" + area.code());
			});
	}

	private void expand(TreeItem parent) {
		if (parent.getItemCount() != 1 || parent.getItem(0).getData() != null) return;
		Area area = (Area) parent.getData();
		desk.background().load(tree, desk.texts().get("work.reading"), progress -> desk.services().get(Areas.class).children(area.code()),
				(List<Area> children) -> {
					if (parent.isDisposed()) return;
					parent.removeAll();
					for (Area child : children) item(new TreeItem(parent, SWT.NONE), child, false);
					if (!children.isEmpty()) parent.setExpanded(true);
				});
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLIENT_ID, desk.texts().get("area.all"), false);
		createButton(parent, IDialogConstants.OK_ID, desk.texts().get("button.ok"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, desk.texts().get("button.cancel"), false);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id != IDialogConstants.CLIENT_ID) super.buttonPressed(id);
		else {
			chosen = Optional.empty();
			okPressed();
		}
	}
}
