package org.safetyworkbench.ui.login;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.Secrets;
import org.safetyworkbench.store.Settings;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.ui.look.Brand;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Services;

/** Lets whoever works at this window in, before the workbench opens. A workspace without a server has no door. */
public final class Entrance {

	/** How they came in. */
	public enum Way { IN, OFFLINE, OUT }

	private final Keyring ring;
	private final Vault vault = new SecureVault();
	private final Texts texts;
	private final SignIn signIn;
	/** Known when the window is about to open. */
	private final CompletableFuture<Display> display = new CompletableFuture<>();
	private final boolean isShared;
	private final String files;

	/** Registers whom the engine asks for passwords. */
	public Entrance(BundleContext bundles, Services services, Workspace workspace, Texts texts) {
		this.texts = texts;
		Settings settings = new Settings(workspace);
		Optional<String> own = settings.get(Settings.DATABASE_URL);
		isShared = own.isPresent();
		files = workspace.root().toString();
		ring = new Keyring(account -> own.filter(url -> account.endsWith("@" + url)).isPresent() ? Optional.empty() : ask(account));
		bundles.registerService(Secrets.class, ring, null);
		signIn = new SignIn(settings, ring, vault, () -> services.get(Store.class).read(session -> session.dialect()));
	}

	/** Whether somebody has to sign in. */
	public boolean isShared() {
		return isShared;
	}

	/** Asks for user and password on the display's thread. */
	public Way pass(boolean drafts) {
		display.complete(Display.getCurrent());
		if (!isShared) return Way.IN;
		int pressed = new SignInDialog(signIn, texts, drafts).open();
		return pressed == Window.OK ? Way.IN : pressed == SignInDialog.OFFLINE ? Way.OFFLINE : Way.OUT;
	}

	/** For the files of a workspace, or another server, as when a backup is restored there; in the background, maybe before the window is there. */
	private Optional<Secret> ask(String account) {
		AtomicReference<Optional<Secret>> given = new AtomicReference<>(Optional.empty());
		display.join().syncExec(() -> given.set(new PasswordDialog(Optional.empty(), texts, Brand.name(texts), texts.get("lock.workspace", account), PasswordDialog.Words.WORK, secret -> true).ask()));
		return given.get();
	}

	/** Whether there is a password that uncovers the window. */
	public boolean isLockable() {
		return ring.holds(own());
	}

	boolean unlocks(Secret typed) {
		return ring.opens(own(), typed);
	}

	/** Whose password uncovers the window: of who signed in, or of the workspace whose files are encrypted. */
	private String own() {
		return isShared ? signIn.account() : files;
	}

	/** Whoever is at work chose another password: from now on it uncovers the window, and the next start asks for it. */
	public void changed(Secret fresh) {
		ring.hold(own(), fresh);
		vault.forget(own());
	}

	/** The next start asks again. */
	public void signOut() {
		vault.forget(signIn.account());
	}
}
