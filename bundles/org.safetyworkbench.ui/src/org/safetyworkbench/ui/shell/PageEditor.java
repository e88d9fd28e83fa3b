package org.safetyworkbench.ui.shell;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.EditorPart;
import org.safetyworkbench.store.News;
import org.safetyworkbench.ui.text.Texts;

/** The tab around any {@link Page}. Whoever closes it and wants it saved loses nothing: it goes when all is saved, and stays with what was refused. */
public final class PageEditor extends EditorPart implements Page.Frame, ISaveablePart2 {

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
	private boolean leaving;
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
		boolean leaves = leaving && !nowDirty;
		leaving = false;
		if (dirty == nowDirty) return;
		dirty = nowDirty;
		firePropertyChange(ISaveablePart2.PROP_DIRTY);
		if (leaves) desk().background().later(() -> getSite().getPage().closeEditor(this, true));
	}

	@Override
	public int promptToSaveOnClose() {
		Texts texts = desk().texts();
		int pressed = new MessageDialog(getSite().getShell(), texts.get("close.title"), null, texts.get("close.ask", getPartName()), MessageDialog.QUESTION, 0, texts.get("close.save"), texts.get("close.without"),
				texts.get("button.cancel")).open();
		leaving = pressed == 0;
		return leaving ? YES : pressed == 1 ? NO : CANCEL;
	}

	@Override
	public boolean isDirty() {
		return dirty;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		page.save();
		if (dirty) monitor.setCanceled(true); // saving has only begun: the tab must not close yet
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
