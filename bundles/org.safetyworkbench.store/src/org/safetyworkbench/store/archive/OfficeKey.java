package org.safetyworkbench.store.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.StoreException;

/**
 * The key this workspace signs with: {@code office.key} in its folder, readable by its owner only, made when it is first wanted.
 * It is in no backup and no export. One that is lost is replaced by another, which the change log names.
 */
final class OfficeKey {

	private static final String FILE = "office.key";

	private final PrivateKey secret;
	private final String key;

	private OfficeKey(PrivateKey secret, String key) {
		this.secret = secret;
		this.key = key;
	}

	static synchronized OfficeKey of(Workspace workspace) {
		Path file = workspace.root().resolve(FILE);
		try {
			if (!Files.exists(file)) make(file);
			return read(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
			throw new StoreException(Problem.of("anchor.key", "签名密钥文件无法读取", "the key for signing cannot be read").at(file.toString()).remedy("从留存处恢复该文件；确已损坏的，移走后会另建一个", "bring it back; if it is lost, move it away and another is made"), e);
		}
	}

	/** Two lines: the secret part and the public one. Written beside and moved, so that it is whole or not there. */
	private static void make(Path file) throws IOException, GeneralSecurityException {
		KeyPair pair = KeyPairGenerator.getInstance(Anchor.ALGORITHM).generateKeyPair();
		Files.createDirectories(file.getParent());
		Path beside = file.resolveSibling(FILE + ".new");
		Files.deleteIfExists(beside);
		Files.createFile(beside, ownersOnly());
		Files.write(beside, List.of(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()), Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())), StandardCharsets.US_ASCII);
		Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Elsewhere the folder of the account protects it. */
	private static FileAttribute<?>[] ownersOnly() {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
	}

	private static OfficeKey read(Path file) throws IOException, GeneralSecurityException {
		List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
		return new OfficeKey(KeyFactory.getInstance(Anchor.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0)))), lines.get(1));
	}

	/** The public part. */
	String key() {
		return key;
	}

	String sign(byte[] content) {
		try {
			Signature signature = Signature.getInstance(Anchor.ALGORITHM);
			signature.initSign(secret);
			signature.update(content);
			return Base64.getEncoder().encodeToString(signature.sign());
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java runtime has " + Anchor.ALGORITHM, e);
		}
	}
}
