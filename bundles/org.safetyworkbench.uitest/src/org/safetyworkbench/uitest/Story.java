package org.safetyworkbench.uitest;

import java.nio.file.Path;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;

/** Steps in their order at one window; a step that fails leaves a picture of what was to be seen. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class Story {

	protected final Window window = new Window();

	@RegisterExtension
	TestWatcher pictures = new TestWatcher() {
		@Override
		public void testFailed(ExtensionContext context, Throwable cause) {
			shot(context.getRequiredTestMethod().getName());
		}
	};

	protected final void shot(String name) {
		window.screenshot(Path.of(System.getProperty("safetyworkbench.shots", "."), name + ".png"));
	}
}
