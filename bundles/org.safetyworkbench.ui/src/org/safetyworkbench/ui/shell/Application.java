package org.safetyworkbench.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.core.runtime.URIUtil;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.ui.login.Entrance;
import org.safetyworkbench.ui.look.Brand;
import org.safetyworkbench.ui.outbox.Outgoing;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.today.Opening;
import org.safetyworkbench.ui.work.Registry;
import org.safetyworkbench.ui.work.Services;

/**
 * The window's program: names the workspace, starts the workbench and, meanwhile, lets the database open in the background
 * so that both are ready at about the same time.
 */
public final class Application implements IApplication {

	@Override
	public Object start(IApplicationContext context) throws Exception {
		Texts texts = Texts.in(locale());
		Location location = Platform.getInstanceLocation();
		Path root = Path.of(URIUtil.toURI(location.getURL()));
		boolean ours = !location.isLocked() && location.lock();
		BundleContext bundles = FrameworkUtil.getBundle(Application.class).getBundleContext();
		Services services = new Registry(bundles);
		Workspace workspace = new Workspace(root);
		Entrance entrance = new Entrance(bundles, services, workspace, texts);
		if (ours) bundles.registerService(Workspace.class, workspace, null);
		Opening opening = ours && !entrance.isShared() ? Opening.start(services) : null;
		Display display = PlatformUI.createDisplay();
		Brand.mark(display);
		try {
			if (!ours) {
				MessageDialog.openInformation(null, Brand.name(texts), texts.get("workspace.taken", root));
				return EXIT_OK;
			}
			Entrance.Way way = entrance.pass(Outgoing.hasDrafts(workspace));
			if (way == Entrance.Way.OUT) return EXIT_OK;
			Desk desk = new Desk(display, texts, services, opening == null ? Opening.start(services) : opening, entrance);
			if (way == Entrance.Way.OFFLINE) desk.outgoing().offline();
			int code = PlatformUI.createAndRunWorkbench(display, new Advisor(desk, asked(context)));
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	/** The start script's {@code preview} shows a folder of documents. */
	private static Optional<Place> asked(IApplicationContext context) {
		List<String> words = List.of((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
		int preview = words.indexOf("-preview");
		return preview < 0 || preview + 1 == words.size() ? Optional.empty() : Optional.of(Place.record(Place.PREVIEW, words.get(preview + 1)));
	}

	/** The language asked for with -nl. */
	private static Locale locale() {
		Locale locale = Locale.forLanguageTag(Platform.getNL().replace('_', '-'));
		Locale.setDefault(locale);
		return locale;
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.syncExec(() -> PlatformUI.getWorkbench().close());
		}
	}
}
