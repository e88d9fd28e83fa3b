package org.safetyworkbench.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a key of their own, who signs jars by the tools of the JDK. */
public final class Signer {

	private static final Path TOOLS = Path.of(System.getProperty("java.home"), "bin");

	private final Path keys;

	private Signer(Path keys) {
		this.keys = keys;
	}

	/** Makes the key, in a file of that folder. */
	public static Signer named(String name, Path folder) {
		Path keys = folder.resolve(name + ".p12");
		run("keytool", "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name, "-alias", "key", "-validity", "3650", "-storetype", "PKCS12", "-storepass", "secret", "-keystore", keys.toString());
		return new Signer(keys);
	}

	/** Signs a jar in place. */
	public void sign(Path jar) {
		run("jarsigner", "-keystore", keys.toString(), "-storepass", "secret", jar.toString(), "key");
	}

	/** SHA-256 of the certificate, as keytool prints it. */
	public String fingerprint() {
		Matcher found = Pattern.compile("SHA256: ([0-9A-F:]+)").matcher(run("keytool", "-J-Duser.language=en", "-list", "-v", "-keystore", keys.toString(), "-storepass", "secret"));
		if (!found.find()) throw new IllegalStateException("no fingerprint");
		return found.group(1);
	}

	private static String run(String tool, String... arguments) {
		List<String> words = new ArrayList<>(List.of(TOOLS.resolve(tool).toString()));
		words.addAll(List.of(arguments));
		try {
			Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
			String said = new String(process.getInputStream().readAllBytes());
			if (process.waitFor() != 0) throw new IllegalStateException(said);
			return said;
		} catch (IOException e) {
			throw new IllegalStateException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}
