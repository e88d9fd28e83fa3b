package org.safetyworkbench.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An update site of one sector, made from the lodging sector of our own repository under another name and version. */
final class Site {

	static final String ID = "cn.example.feature.sector.fireworks";

	private final Path folder;
	private final String version;
	private final List<Path> jars = new ArrayList<>();

	private final String facts;

	private Site(Path folder, String version) {
		this.folder = folder;
		this.version = version;
		this.facts = facts();
	}

	/** Names of lodging's facts, which another sector must not use again. */
	private static String facts() {
		try (FileSystem pack = FileSystems.newFileSystem(built("plugins", "org.safetyworkbench.sector.lodging"))) {
			return Pattern.compile("- name: (\\w+)").matcher(Files.readString(pack.getPath("SAFETY-INF/facts.yaml"))).results().map(found -> found.group(1)).collect(Collectors.joining("|"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path built(String kind, String name) throws IOException {
		try (Stream<Path> jars = Files.list(Product.REPOSITORY.resolve(kind))) {
			return jars.filter(file -> file.getFileName().toString().startsWith(name + "_")).findFirst().orElseThrow();
		}
	}

	/** @param change what is done to each jar before it is registered, such as signing */
	static Path in(Path folder, String version, Consumer<Path> change) {
		return in(folder, version, change, metadata -> metadata);
	}

	/** @param said what p2 is told about the units, given what it should be told */
	static Path in(Path folder, String version, Consumer<Path> change, UnaryOperator<String> said) {
		Site site = new Site(folder, version);
		try {
			site.write(change, said);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return folder;
	}

	private void write(Consumer<Path> change, UnaryOperator<String> said) throws IOException {
		Files.createDirectories(folder.resolve("plugins"));
		Files.createDirectories(folder.resolve("features"));
		try (FileSystem content = FileSystems.newFileSystem(Product.REPOSITORY.resolve("content.jar"))) {
			List<String> units = Pattern.compile("<unit id='[^']*sector\\.lodging[^']*'.*?</unit>", Pattern.DOTALL).matcher(Files.readString(content.getPath("content.xml"))).results().map(MatchResult::group).map(this::renamed).toList();
			Files.writeString(folder.resolve("content.xml"), "<?xml version='1.0' encoding='UTF-8'?>\n<?metadataRepository version='1.2.0'?>\n"
					+ "<repository name='fireworks' type='org.eclipse.equinox.internal.p2.metadata.repository.LocalMetadataRepository' version='1'>\n<units size='" + units.size() + "'>\n" + said.apply(String.join("\n", units))
					+ "\n</units>\n</repository>\n");
		}
		jar("plugins", "org.safetyworkbench.sector.lodging", change);
		jar("features", "org.safetyworkbench.feature.sector.lodging", change);
		register(folder);
	}

	/** Writes the register of the jars as they are now: their sizes and hashes. */
	void register(Path folder) throws IOException {
		StringBuilder artifacts = new StringBuilder();
		for (Path jar : jars) {
			boolean isFeature = jar.getParent().endsWith("features");
			String id = jar.getFileName().toString().replaceAll("_.*", "");
			artifacts.append("<artifact classifier='" + (isFeature ? "org.eclipse.update.feature" : "osgi.bundle") + "' id='" + id + "' version='" + version + "'><properties size='"
					+ (isFeature ? 3 : 2) + "'><property name='download.size' value='" + Files.size(jar) + "'/><property name='download.checksum.sha-256' value='" + hash(jar) + "'/>"
					+ (isFeature ? "<property name='download.contentType' value='application/zip'/>" : "") + "</properties></artifact>\n");
		}
		Files.writeString(folder.resolve("artifacts.xml"), "<?xml version='1.0' encoding='UTF-8'?>\n<?artifactRepository version='1.1.0'?>\n"
				+ "<repository name='fireworks' type='org.eclipse.equinox.p2.artifact.repository.simpleRepository' version='1'>\n<mappings size='2'>\n"
				+ "<rule filter='(&amp; (classifier=osgi.bundle))' output='${repoUrl}/plugins/${id}_${version}.jar'/>\n"
				+ "<rule filter='(&amp; (classifier=org.eclipse.update.feature))' output='${repoUrl}/features/${id}_${version}.jar'/>\n</mappings>\n<artifacts size='2'>\n" + artifacts + "</artifacts>\n</repository>\n");
	}

	private String renamed(String text) {
		return text.replace("org.safetyworkbench.feature.sector.lodging", ID).replace("org.safetyworkbench.sector.lodging", "cn.example.sector.fireworks").replaceAll("0\\.1\\.0\\.\\d{12}", version)
				.replace("0.1.0.qualifier", version).replace("住宿", "烟花").replace("Lodging", "Fireworks").replace("lodging", "fireworks").replaceAll("\\bLO\\b", "FW").replaceAll("\\b(" + facts + ")\\b", "fw_$1");
	}

	private void jar(String kind, String original, Consumer<Path> change) throws IOException {
		Path from = built(kind, original);
		Path jar = folder.resolve(kind).resolve(renamed(original) + "_" + version + ".jar");
		try (FileSystem old = FileSystems.newFileSystem(from); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar)); Stream<Path> files = Files.walk(old.getPath("/"))) {
			for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.startsWith("/META-INF/maven")).toList()) {
				out.putNextEntry(new ZipEntry(file.toString().substring(1)));
				out.write(renamed(Files.readString(file)).getBytes(StandardCharsets.UTF_8));
			}
		}
		change.accept(jar);
		jars.add(jar);
	}

	/** Adds to a document inside a jar. */
	static void edit(Path jar, String document, String text) {
		edit(jar, document, old -> old + text);
	}

	/** Changes a document inside a jar. */
	static void edit(Path jar, String document, UnaryOperator<String> change) {
		try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of())) {
			Path file = zip.getPath(document);
			Files.writeString(file, change.apply(Files.readString(file)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Puts one more document into a jar. */
	static void add(Path jar, String document, String text) {
		try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of())) {
			Files.writeString(zip.getPath(document), text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Whether it is the jar with the sector itself, not the one of its feature. */
	static boolean isPlugin(Path jar) {
		return jar.getParent().endsWith("plugins");
	}

	private static String hash(Path file) throws IOException {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}
}
