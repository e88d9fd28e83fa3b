package org.safetyworkbench.ui.look;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.ui.text.Texts;

/** The name and sign an administrator gave a composed product; ours where none were given. */
public final class Brand {

	private Brand() {}

	public static String name(Texts texts) {
		return System.getProperty("org.safetyworkbench.name", texts.get("app.name"));
	}

	/** Puts the product's logo on a window. */
	public static void mark(Shell shell) {
		logo().filter(File::isFile).ifPresent(file -> {
			Image image = new Image(shell.getDisplay(), file.getPath());
			shell.setImage(image);
			shell.addDisposeListener(event -> image.dispose());
		});
	}

	private static Optional<File> logo() {
		return Optional.ofNullable(System.getProperty("org.safetyworkbench.logo"))
				.map(name -> Path.of(URI.create(System.getProperty("osgi.install.area").replace(" ", "%20"))).resolve(name).toFile());
	}
}
