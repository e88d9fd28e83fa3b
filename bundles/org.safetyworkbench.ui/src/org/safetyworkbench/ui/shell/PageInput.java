package org.safetyworkbench.ui.shell;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** A place as the workbench's tabs understand it. Not kept between sessions: each start begins with today. */
final class PageInput implements IEditorInput {

	private final Desk desk;
	private final Place place;

	PageInput(Desk desk, Place place) {
		this.desk = desk;
		this.place = place;
	}

	Desk desk() {
		return desk;
	}

	Place place() {
		return place;
	}

	@Override
	public boolean exists() {
		return false;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return null;
	}

	@Override
	public String getName() {
		return desk.texts().get("page." + place.page());
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return getName();
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PageInput input && place.isSameTab(input.place);
	}

	@Override
	public int hashCode() {
		return place.page().hashCode() * 31 + place.record().hashCode();
	}
}
