package org.safetyworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The program of the command line; its result is the exit code. */
public final class Application implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		context.applicationRunning();
		List<String> words = List.of((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
		PrintStream answers = System.out;
		System.setOut(System.err);
		try {
			Locale locale = Locale.forLanguageTag(Platform.getNL().replace('_', '-'));
			Path home = Path.of(System.getProperty("user.home"), ".safety-workbench");
			BundleContext bundles = FrameworkUtil.getBundle(Application.class).getBundleContext();
			Console console = new Console(answers, System.err, locale, false);
			new FirstStart(bundles, console).carryOver();
			return CommandLine.of(bundles, home).run(words, console).code();
		} finally {
			answers.flush();
			System.setOut(answers);
		}
	}

	@Override
	public void stop() {
		// a command ends by itself
	}
}
