package org.safetyworkbench.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Who signed a jar, found by reading all of it.
 *
 * @param state whether the content is what was signed
 * @param signer subject of the certificate; empty unless signed
 * @param fingerprint SHA-256 of the certificate in hexadecimal; empty unless signed
 */
public record Signature(State state, String signer, String fingerprint) {

	/** Ordered from the best to the worst. */
	public enum State {
		/** every file is signed by one signer and unchanged */
		SIGNED,
		/** it was not fetched yet */
		UNKNOWN,
		/** nobody signed it, or only with an algorithm that no longer counts */
		UNSIGNED,
		/** it was signed and then changed, or it cannot be read */
		BROKEN
	}

	public static final Signature UNKNOWN = new Signature(State.UNKNOWN, "", "");
	public static final Signature UNSIGNED = new Signature(State.UNSIGNED, "", "");
	public static final Signature BROKEN = new Signature(State.BROKEN, "", "");

	private static final Pattern BOOKKEEPING = Pattern.compile("META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC)|SIG-[^/]*)", Pattern.CASE_INSENSITIVE);

	public Signature {
		Objects.requireNonNull(state);
		Objects.requireNonNull(signer);
		Objects.requireNonNull(fingerprint);
	}

	/** Reads and verifies a jar or zip. */
	public static Signature of(Path jar) {
		try (JarFile file = new JarFile(jar.toFile(), true)) {
			List<JarEntry> entries = file.stream().filter(entry -> !entry.isDirectory()).toList();
			for (JarEntry entry : entries) try (InputStream in = file.getInputStream(entry)) {
				in.transferTo(OutputStream.nullOutputStream());
			}
			Set<String> listed = new TreeSet<>(file.getManifest() == null ? Set.of() : file.getManifest().getEntries().keySet());
			entries.forEach(entry -> listed.remove(entry.getName()));
			List<JarEntry> content = entries.stream().filter(entry -> !BOOKKEEPING.matcher(entry.getName()).matches()).toList();
			return of(content, listed.isEmpty());
		} catch (IOException | SecurityException e) {
			return BROKEN;
		}
	}

	private static Signature of(List<JarEntry> content, boolean isWhole) {
		List<JarEntry> signed = content.stream().filter(entry -> entry.getCodeSigners() != null).toList();
		if (signed.isEmpty()) return UNSIGNED;
		if (!isWhole || signed.size() < content.size()) return BROKEN;
		for (CodeSigner signer : signed.getFirst().getCodeSigners())
			if (signed.stream().allMatch(entry -> Set.of(entry.getCodeSigners()).contains(signer))) return of(signer);
		return BROKEN;
	}

	private static Signature of(CodeSigner signer) {
		Certificate certificate = signer.getSignerCertPath().getCertificates().getFirst();
		String subject = certificate instanceof X509Certificate x509 ? x509.getSubjectX500Principal().getName() : certificate.getType();
		return new Signature(State.SIGNED, subject, fingerprint(certificate));
	}

	/** SHA-256 of a certificate as it stands in the file of trust. */
	public static String fingerprint(Certificate certificate) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())).toUpperCase(Locale.ROOT);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The common signature of several jars: the worst of them; different signers count as none. */
	public static Signature ofAll(List<Signature> parts) {
		Optional<Signature> worst = parts.stream().max((a, b) -> a.state.compareTo(b.state));
		if (worst.isEmpty()) return UNSIGNED;
		boolean isOne = parts.stream().map(Signature::fingerprint).distinct().count() == 1;
		return worst.get().state == State.SIGNED && !isOne ? UNSIGNED : worst.get();
	}

	/** The name of the signer for people: the CN of its subject. */
	public String name() {
		return Pattern.compile("CN=([^,]+)").matcher(signer).results().map(found -> found.group(1)).findFirst().orElse(signer);
	}
}
