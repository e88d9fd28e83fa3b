package org.safetyworkbench.ui.shell;

import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.StatusLineContributionItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.safetyworkbench.guard.Contributions;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Setting;
import org.safetyworkbench.ui.look.Brand;

/** One window that fills the screen and starts with today. */
final class WindowAdvisor extends WorkbenchWindowAdvisor {

	/** Milliseconds in which the first page, once read, is painted. */
	private static final int PATIENCE = 200;

	private final Desk desk;
	private final Optional<Place> asked;

	WindowAdvisor(IWorkbenchWindowConfigurer configurer, Desk desk, Optional<Place> asked) {
		super(configurer);
		this.desk = desk;
		this.asked = asked;
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new ActionBarAdvisor(configurer) {
			@Override
			protected void fillStatusLine(IStatusLineManager line) {
				String text = desk.texts().get("status.workspace", Platform.getInstanceLocation().getURL().getPath());
				StatusLineContributionItem item = new StatusLineContributionItem("workspace", StatusLineContributionItem.CALC_TRUE_WIDTH);
				item.setText(text);
				line.add(item);
				line.add(new OutboxItem(desk));
			}
		};
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer window = getWindowConfigurer();
		window.setTitle(Brand.name(desk.texts()));
		window.setShowCoolBar(true);
		window.setShowStatusLine(true);
		window.setShowProgressIndicator(true);
		window.setShowPerspectiveBar(false);
		Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
		window.setInitialSize(new Point(screen.width, screen.height));
	}

	@Override
	public void openIntro() {
		IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
		Tabs.show(page, desk, Place.of(Place.TODAY));
		asked.ifPresent(place -> Tabs.show(page, desk, place));
	}

	@Override
	public void postWindowOpen() {
		Shell shell = getWindowConfigurer().getWindow().getShell();
		shell.setMaximized(true);
		desk.lock().watch();
		desk.background().load(shell, desk.texts().get("work.reading"), progress -> {
			desk.follow();
			return shell;
		}, following -> {});
		desk.opening().afterwards(() -> desk.later(() -> Display.getCurrent().timerExec(PATIENCE, () -> complete(shell))));
	}

	/** What nobody misses in the first moment: it does not compete with the first page for the processor. */
	private void complete(Shell shell) {
		if (shell.isDisposed()) return;
		desk.onChange(news -> {
			if (news.tells("office-setting")) limits(shell);
		});
		limits(shell);
		new FirstStart(shell, desk).carryOver();
		desk.background().load(shell, desk.texts().get("work.reading"), progress -> {
			desk.services().get(Contributions.class).addListener(new Troubles(shell, desk.texts()));
			return shell;
		}, listening -> {});
	}

	/** The office may have changed after how long the window is covered. */
	private void limits(Shell shell) {
		desk.background().load(shell, desk.texts().get("work.reading"), progress -> desk.services().get(Policy.class).of(Setting.IDLE_LOCK), desk.lock()::after);
	}
}
