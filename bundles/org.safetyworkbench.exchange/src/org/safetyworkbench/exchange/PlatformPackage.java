package org.safetyworkbench.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.exchange.table.Json;
import org.safetyworkbench.store.archive.Anchor;

/** A package as a file: packed once its parts are written, and checked by those who receive it. */
final class PlatformPackage {

	private PlatformPackage() {}

	/** A package that is there is whole. */
	static void pack(Path folder, Map<String, Object> manifest, Anchor anchor, List<PlatformManifest.File> files, Path zip, Progress progress) throws IOException {
		byte[] described = Json.pretty(manifest).getBytes(StandardCharsets.UTF_8), anchored = anchor.text().getBytes(StandardCharsets.UTF_8);
		StringBuilder sums = new StringBuilder(sha256().digestHex(described)).append("  ").append(PlatformManifest.NAME).append('\n').append(sha256().digestHex(anchored)).append("  ").append(Anchor.FILE).append('\n');
		files.forEach(file -> sums.append(file.sha256()).append("  ").append(file.name()).append('\n'));
		Path part = zip.resolveSibling(zip.getFileName() + ".part");
		try {
			try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(part), StandardCharsets.UTF_8)) {
				entry(out, PlatformManifest.NAME, described);
				entry(out, Anchor.FILE, anchored);
				entry(out, PlatformManifest.SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
				for (PlatformManifest.File file : files) {
					progress.checkCancelled();
					out.putNextEntry(new ZipEntry(file.name()));
					Files.copy(folder.resolve(file.name()), out);
					out.closeEntry();
				}
			}
			Files.move(part, zip, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private static void entry(ZipOutputStream out, String name, byte[] content) throws IOException {
		out.putNextEntry(new ZipEntry(name));
		out.write(content);
		out.closeEntry();
	}

	/** What is wrong with a package: changed, missing or added files; nothing when it is as it was written. */
	static List<Problem> check(Path zip) throws IOException {
		try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
			Map<String, String> sums = sums(file);
			if (sums.isEmpty()) return List.of(Problem.of("platform.no-sums", "不是交换包：缺少 " + PlatformManifest.SUMS, "not a package: " + PlatformManifest.SUMS + " is missing").remedy("请重新导出", "export it again"));
			List<Problem> problems = new ArrayList<>();
			for (Map.Entry<String, String> sum : sums.entrySet()) {
				ZipEntry entry = file.getEntry(sum.getKey());
				if (entry == null) problems.add(broken("platform.missing", sum.getKey(), "缺失", "is missing"));
				else if (!sha256(file.getInputStream(entry)).equals(sum.getValue())) problems.add(broken("platform.changed", sum.getKey(), "内容被改动", "was changed"));
			}
			file.stream().map(ZipEntry::getName).filter(name -> !sums.containsKey(name) && !name.equals(PlatformManifest.SUMS)).forEach(name -> problems.add(broken("platform.extra", name, "不属于交换包", "does not belong to the package")));
			return problems;
		} catch (ZipException e) {
			return List.of(Problem.of("platform.unreadable", "无法读取：" + zip.getFileName(), "cannot be read: " + zip.getFileName()).remedy("文件已损坏，请重新导出", "the file is damaged: export it again"));
		}
	}

	private static Problem broken(String code, String name, String zh, String en) {
		return Problem.of(code, name + " " + zh, name + " " + en).remedy("请重新导出并传送", "export and send it again");
	}

	private static Map<String, String> sums(ZipFile file) throws IOException {
		Map<String, String> sums = new LinkedHashMap<>();
		ZipEntry entry = file.getEntry(PlatformManifest.SUMS);
		if (entry == null) return sums;
		try (InputStream in = file.getInputStream(entry)) {
			new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.length() > 66).forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
		}
		return sums;
	}

	/** @param in closed afterwards */
	static String sha256(InputStream in) throws IOException {
		try (in) {
			Hash hash = sha256();
			byte[] buffer = new byte[1 << 16];
			for (int n; (n = in.read(buffer)) > 0;) hash.digest().update(buffer, 0, n);
			return HexFormat.of().formatHex(hash.digest().digest());
		}
	}

	private record Hash(MessageDigest digest) {
		String digestHex(byte[] content) {
			return HexFormat.of().formatHex(digest.digest(content));
		}
	}

	private static Hash sha256() {
		try {
			return new Hash(MessageDigest.getInstance("SHA-256"));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}
}
