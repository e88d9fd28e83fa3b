package org.safetyworkbench.ui.shell;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.EditorPart;
import org.safetyworkbench.store.News;

/** The tab around any {@link Page}. */
public final class PageEditor extends EditorPart implements Page.Frame {

	static final String ID = "org.safetyworkbench.ui.page";

	private final Consumer<News> heard = this::heard;
	private final IPartListener2 shown = new IPartListener2() {
		@Override
		public void partVisible(IWorkbenchPartReference part) {
			if (stale && part.getPart(false) == PageEditor.this) refresh();
		}
	};
	private Page page;
	private boolean dirty;
	private boolean stale;

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		Image icon = desk().look().icon(place().page());
		setTitleImage(icon == null ? desk().look().icon(Pages.mainPage(place().page())) : icon);
	}

	@Override
	public void createPartControl(Composite parent) {
		page = Pages.page(place(), desk());
		page.create(parent, this);
		page.arrive(place());
		desk().onChange(heard);
		getSite().getPage().addPartListener(shown);
	}

	void arrive(Place place) {
		page.arrive(place);
	}

	Page page() {
		return page;
	}

	/** Pages behind others read anew when they come to the front. */
	private void heard(News news) {
		if (!page.shows(news)) return;
		if (getSite().getPage().isPartVisible(this)) refresh();
		else stale = true;
	}

	private void refresh() {
		stale = false;
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
		desk().noMore(heard);
		getSite().getPage().removePartListener(shown);
		super.dispose();
	}
}
