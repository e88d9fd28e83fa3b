package org.safetyworkbench.ui.shell;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Opens places as tabs of the window. */
final class Tabs {

	private Tabs() {}

	static void show(Desk desk, Place place) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null) window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
		show(window.getActivePage(), desk, place);
	}

	static void close(Desk desk, Place place) {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			IEditorPart open = window.getActivePage().findEditor(new PageInput(desk, place));
			if (open != null) window.getActivePage().closeEditor(open, false);
		}
	}

	static void show(IWorkbenchPage page, Desk desk, Place place) {
		PageInput input = new PageInput(desk, place);
		try {
			IEditorPart open = page.findEditor(input);
			IEditorPart shown = page.openEditor(input, PageEditor.ID);
			if (open == shown && shown instanceof PageEditor tab) tab.arrive(place);
		} catch (PartInitException e) {
			desk.failures().show(input.getName(), e);
		}
	}
}
