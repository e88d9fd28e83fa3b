package org.safetyworkbench.ui.look;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.safetyworkbench.ui.text.Texts;

/** The name and sign an administrator gave a composed product; ours where none were given. */
public final class Brand {

	private Brand() {}

	public static String name(Texts texts) {
		return System.getProperty("org.safetyworkbench.name", texts.get("app.name"));
	}

	/** Puts the product's logo on every window and dialog that opens from now on. One that is no picture leaves ours. */
	public static void mark(Display display) {
		logo().filter(File::isFile).ifPresent(file -> {
			try {
				Window.setDefaultImage(new Image(display, file.getPath()));
			} catch (SWTException e) {
				System.getLogger(Brand.class.getName()).log(System.Logger.Level.WARNING, "no picture: " + file, e);
			}
		});
	}

	private static Optional<File> logo() {
		return Optional.ofNullable(System.getProperty("org.safetyworkbench.logo"))
				.map(name -> Path.of(URI.create(System.getProperty("osgi.install.area").replace(" ", "%20"))).resolve(name).toFile());
	}
}
