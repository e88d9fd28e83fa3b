package org.safetyworkbench.ui.shell;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;

/** The tab around any {@link Page}. */
public final class PageEditor extends EditorPart implements Page.Frame {

	static final String ID = "org.safetyworkbench.ui.page";

	private final Runnable refresh = this::refresh;
	private Page page;
	private boolean dirty;

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		setTitleImage(desk().look().icon(place().page()));
	}

	@Override
	public void createPartControl(Composite parent) {
		page = Pages.page(place(), desk());
		page.create(parent, this);
		page.arrive(place());
		desk().onChange(refresh);
	}

	void arrive(Place place) {
		page.arrive(place);
	}

	Page page() {
		return page;
	}

	private void refresh() {
		page.refresh();
	}

	private Desk desk() {
		return ((PageInput) getEditorInput()).desk();
	}

	private Place place() {
		return ((PageInput) getEditorInput()).place();
	}

	@Override
	public void title(String title) {
		setPartName(title);
		setTitleToolTip(title);
	}

	@Override
	public void dirty(boolean nowDirty) {
		if (dirty == nowDirty) return;
		dirty = nowDirty;
		firePropertyChange(PROP_DIRTY);
	}

	@Override
	public boolean isDirty() {
		return dirty;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		page.save();
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void setFocus() {
		page.focus();
	}

	@Override
	public void dispose() {
		desk().noMore(refresh);
		super.dispose();
	}
}
