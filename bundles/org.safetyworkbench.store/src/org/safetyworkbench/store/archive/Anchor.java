package org.safetyworkbench.store.archive;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.safetyworkbench.store.Head;

/**
 * The end of the change log at some moment, signed. Inside exports it shows later whether the log was cut since, and that the
 * export itself still says what it said: who changes it cannot sign it.
 *
 * @param at when the last entry was made
 * @param key public part of the office's key (Ed25519, X.509, Base64)
 * @param signature over everything before, in Base64
 */
public record Anchor(Head head, Instant at, String key, String signature) {

	/** The file of an export that holds it. */
	public static final String FILE = "anchor.txt";
	static final String ALGORITHM = "Ed25519";
	private static final String FORMAT = "safety-workbench-anchor 1";

	public Anchor {
		Objects.requireNonNull(head);
		Objects.requireNonNull(at);
		Objects.requireNonNull(key);
		Objects.requireNonNull(signature);
	}

	/** What is signed: a line for each part, to be read by people too. */
	private List<String> lines() {
		return List.of(FORMAT, "chain " + head.chain(), "entries " + head.seq(), "hash " + head.hash(), "at " + at, "key " + key);
	}

	byte[] signed() {
		return String.join("\n", lines()).getBytes(StandardCharsets.UTF_8);
	}

	/** As it is kept. */
	public String text() {
		return String.join("\n", lines()) + "\nsignature " + signature + "\n";
	}

	/** Empty for any other text. */
	static Optional<Anchor> of(String text) {
		Map<String, String> values = new HashMap<>();
		List<String> lines = text.lines().toList();
		if (lines.isEmpty() || !lines.getFirst().equals(FORMAT)) return Optional.empty();
		for (String line : lines) values.put(line.replaceFirst(" .*", ""), line.substring(line.indexOf(' ') + 1));
		try {
			return Optional.of(new Anchor(new Head(values.get("chain"), Long.parseLong(values.get("entries")), values.get("hash")), Instant.parse(values.get("at")), values.get("key"), values.get("signature")));
		} catch (NumberFormatException | DateTimeException | NullPointerException e) {
			return Optional.empty();
		}
	}

	/** Whether nothing of it was changed since whoever has the key signed it. */
	public boolean isGenuine() {
		try {
			PublicKey signer = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
			Signature check = Signature.getInstance(ALGORITHM);
			check.initVerify(signer);
			check.update(signed());
			return check.verify(Base64.getDecoder().decode(signature));
		} catch (GeneralSecurityException | IllegalArgumentException e) {
			return false;
		}
	}

	/** What people compare: the SHA-256 of the key. */
	public String fingerprint() {
		return fingerprint(key);
	}

	static String fingerprint(String key) {
		return Hashes.of(key.getBytes(StandardCharsets.UTF_8));
	}
}
