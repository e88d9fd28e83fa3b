package org.safetyworkbench.platform;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;

/**
 * Whose content may be installed: the file {@code trust.properties} beside the program's configuration.
 *
 * <pre>
 * # content that none of the signers below signed: ask, refuse or allow
 * unsigned = ask
 * # signer.NAME = SHA-256 fingerprint of the certificate
 * signer.省厅 = 3F:9A:…
 * </pre>
 *
 * Content that was changed after signing is refused whatever stands here.
 *
 * @param others what happens with content that no known signer signed
 * @param signers names of the known signers by the fingerprint of their certificate
 */
public record Trust(Others others, Map<String, String> signers) {

	/** What happens with content of unknown signers or of none. */
	public enum Others { ASK, REFUSE, ALLOW }

	/** What one jar is. */
	public enum Verdict { TRUSTED, DOUBTFUL, REFUSED, TAMPERED }

	public static final String FILE = "trust.properties";

	private static final String SIGNER = "signer.";

	public Trust {
		signers = Map.copyOf(signers);
	}

	/** What the file says; a missing file asks and knows nobody. */
	public static Result<Trust> read(Path file) {
		if (!Files.exists(file)) return Result.of(new Trust(Others.ASK, Map.of()));
		Properties lines = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			lines.load(reader);
		} catch (IOException | IllegalArgumentException e) {
			return Result.failed(wrong(file, "读不出来：" + e.getMessage(), "cannot be read: " + e.getMessage()));
		}
		String word = lines.getProperty("unsigned", "ask").strip().toUpperCase(Locale.ROOT);
		if (Stream.of(Others.values()).noneMatch(policy -> policy.name().equals(word)))
			return Result.failed(wrong(file, "unsigned 只能是 ask、refuse、allow，而不是" + word, "unsigned is ask, refuse or allow, not " + word));
		Map<String, String> signers = new TreeMap<>();
		lines.stringPropertyNames().stream().filter(name -> name.startsWith(SIGNER)).forEach(name -> signers.put(plain(lines.getProperty(name)), name.substring(SIGNER.length())));
		List<String> odd = signers.keySet().stream().filter(print -> !print.matches("[0-9A-F]{64}")).map(signers::get).toList();
		if (!odd.isEmpty()) return Result.failed(wrong(file, "签名者" + odd + "的指纹不是SHA-256", "the fingerprint of " + odd + " is no SHA-256"));
		return Result.of(new Trust(Others.valueOf(word), signers));
	}

	private static Problem wrong(Path file, String zh, String en) {
		return Problem.of("trust.unreadable", zh, en).at(file.toString()).remedy("改正这个文件；改好之前不安装任何内容", "mend that file; nothing is installed before");
	}

	private static String plain(String fingerprint) {
		return fingerprint.replace(":", "").strip().toUpperCase(Locale.ROOT);
	}

	public Verdict of(Signature signature) {
		if (signature.state() == Signature.State.BROKEN) return Verdict.TAMPERED;
		if (signers.containsKey(signature.fingerprint())) return Verdict.TRUSTED;
		return switch (others) {
			case ALLOW -> Verdict.TRUSTED;
			case ASK -> Verdict.DOUBTFUL;
			case REFUSE -> Verdict.REFUSED;
		};
	}

	/** The lines of the file. */
	public String text() {
		String known = signers.entrySet().stream().map(signer -> SIGNER + signer.getValue() + " = " + signer.getKey() + "\n").sorted().collect(Collectors.joining());
		return "# content that none of the signers below signed: ask, refuse or allow\nunsigned = " + others.name().toLowerCase(Locale.ROOT)
				+ "\n# signer.NAME = SHA-256 fingerprint of the certificate\n" + known;
	}
}
