import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes what the products are made of, from the target file and the POMs of the lib bundles, with the licences that the
 * resolved Maven POMs name: licences/sbom.cdx.json (CycloneDX), licences/about.html and the licence texts found inside
 * the jars, and what our bundles keep in about_files. Run by product/pom.xml: java Sbom.java CHECKOUT LOCAL-REPOSITORY OUTPUT VERSION
 */
class Sbom {
	record Artifact(String group, String name, String version) implements Comparable<Artifact> {
		String purl() { return "pkg:maven/" + group + "/" + name + "@" + version; }
		Path file(Path repository, String extension) {
			return repository.resolve(group.replace('.', '/')).resolve(name).resolve(version).resolve(name + "-" + version + "." + extension);
		}
		@Override public int compareTo(Artifact o) { return purl().compareTo(o.purl()); }
	}

	record Licence(String name, String url) {}

	private static final Pattern ARTIFACT = Pattern.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<$]+)</version>");

	public static void main(String[] args) throws Exception {
		Path checkout = Path.of(args[0]), repository = Path.of(args[1]), out = Path.of(args[2]);
		Files.createDirectories(out);
		var licences = new TreeMap<Artifact, List<Licence>>();
		for (Artifact a : shipped(checkout)) licences.put(a, licences(a, repository, 0));
		ours(checkout, out);
		Files.writeString(out.resolve("sbom.cdx.json"), json(licences, repository, args[3]));
		Files.writeString(out.resolve("about.html"), html(licences, texts(licences.keySet(), repository, out), args[3]));
		var silent = licences.entrySet().stream().filter(e -> e.getValue().isEmpty()).map(e -> e.getKey().purl()).toList();
		System.out.println("SBOM: " + licences.size() + " components" + (silent.isEmpty() ? "" : ", their POMs name no licence: " + silent));
	}

	private static List<Artifact> shipped(Path checkout) throws IOException {
		var found = new ArrayList<Artifact>();
		String target = Files.readString(checkout.resolve("product/platform.target"));
		for (String location : target.split("</location>")) if (!location.contains(" only\"")) collect(location, found);
		try (Stream<Path> bundles = Files.list(checkout.resolve("bundles"))) {
			for (Path pom : bundles.map(b -> b.resolve("pom.xml")).filter(Files::exists).toList())
				for (String item : Files.readString(pom).split("<artifactItem>")) if (item.contains("</artifactItem>")) collect(item, found);
		}
		return found.stream().sorted().distinct().toList();
	}

	/** A bundle of ours that carries foreign data (fonts, area codes) has its licence in about_files. */
	private static void ours(Path checkout, Path out) throws IOException {
		try (Stream<Path> bundles = Files.list(checkout.resolve("bundles"))) {
			for (Path folder : bundles.map(b -> b.resolve("about_files")).filter(Files::isDirectory).sorted().toList())
				try (Stream<Path> files = Files.list(folder)) {
					for (Path f : files.sorted().toList()) Files.copy(f, out.resolve(folder.getParent().getFileName() + "-" + f.getFileName()), StandardCopyOption.REPLACE_EXISTING);
				}
		}
	}

	private static void collect(String xml, List<Artifact> found) {
		for (Matcher m = ARTIFACT.matcher(xml); m.find();) found.add(new Artifact(m.group(1), m.group(2), m.group(3)));
	}

	private static List<Licence> licences(Artifact a, Path repository, int depth) throws Exception {
		Path pom = a.file(repository, "pom");
		if (depth > 6 || !Files.exists(pom)) return List.of();
		Element project = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
		var found = new ArrayList<Licence>();
		for (Element list : children(project, "licenses")) for (Element l : children(list, "license")) found.add(new Licence(text(l, "name"), text(l, "url")));
		if (!found.isEmpty()) return found;
		for (Element p : children(project, "parent")) return licences(new Artifact(text(p, "groupId"), text(p, "artifactId"), text(p, "version")), repository, depth + 1);
		return List.of();
	}

	private static List<Element> children(Element e, String name) {
		var l = new ArrayList<Element>();
		for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) if (n instanceof Element c && c.getTagName().equals(name)) l.add(c);
		return l;
	}

	private static String text(Element e, String name) {
		var l = children(e, name);
		return l.isEmpty() ? "" : l.getFirst().getTextContent().strip().replaceAll("\\s+", " ");
	}

	/** Licence and notice files inside the jars, each text once. */
	private static Map<Artifact, List<String>> texts(Iterable<Artifact> artifacts, Path repository, Path out) throws Exception {
		var files = new TreeMap<Artifact, List<String>>();
		var known = new TreeMap<String, String>();
		for (Artifact a : artifacts) {
			Path jar = a.file(repository, "jar");
			if (!Files.exists(jar)) continue;
			try (var zip = new ZipFile(jar.toFile())) {
				for (ZipEntry e : (Iterable<ZipEntry>) zip.stream().map(x -> (ZipEntry) x)::iterator) {
					if (e.isDirectory() || !e.getName().matches("(?i)(META-INF/|about_files/)?[^/]*(licen[cs]e|notice|copying)[^/]*\\.?(txt|md|html?|)|about\\.html")) continue;
					byte[] text = read(zip.getInputStream(e));
					String file = known.computeIfAbsent(hash(text), h -> a.name() + "-" + a.version() + "-" + e.getName().replaceAll(".*/", ""));
					Files.write(out.resolve(file), text);
					files.computeIfAbsent(a, x -> new ArrayList<>()).add(file);
				}
			}
		}
		return files;
	}

	private static byte[] read(InputStream in) throws IOException {
		try (in; var o = new ByteArrayOutputStream()) { in.transferTo(o); return o.toByteArray(); }
	}

	private static String hash(byte[] b) {
		try { return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(b)); }
		catch (java.security.NoSuchAlgorithmException e) { throw new IllegalStateException(e); }
	}

	private static String json(Map<Artifact, List<Licence>> all, Path repository, String version) throws IOException {
		var items = new ArrayList<String>();
		for (var e : all.entrySet()) {
			Artifact a = e.getKey();
			Path jar = a.file(repository, "jar");
			String hashes = Files.exists(jar) ? ",\"hashes\":[{\"alg\":\"SHA-256\",\"content\":\"" + hash(Files.readAllBytes(jar)) + "\"}]" : "";
			String licences = String.join(",", e.getValue().stream().map(l -> "{\"license\":{\"name\":" + quoted(l.name()) + (l.url().isEmpty() ? "" : ",\"url\":" + quoted(l.url())) + "}}").toList());
			items.add("    {\"type\":\"library\",\"bom-ref\":" + quoted(a.purl()) + ",\"group\":" + quoted(a.group()) + ",\"name\":" + quoted(a.name()) + ",\"version\":" + quoted(a.version())
					+ ",\"purl\":" + quoted(a.purl()) + hashes + (licences.isEmpty() ? "" : ",\"licenses\":[" + licences + "]") + "}");
		}
		return "{\n  \"bomFormat\":\"CycloneDX\",\n  \"specVersion\":\"1.5\",\n  \"version\":1,\n  \"metadata\":{\"component\":{\"type\":\"application\",\"name\":\"Safety Workbench\",\"version\":"
				+ quoted(version) + ",\"licenses\":[{\"license\":{\"id\":\"EPL-2.0\"}}]}},\n  \"components\":[\n" + String.join(",\n", items) + "\n  ]\n}\n";
	}

	private static String quoted(String s) { return '"' + s.replace("\\", "\\\\").replace("\"", "\\\"") + '"'; }

	private static String html(Map<Artifact, List<Licence>> all, Map<Artifact, List<String>> texts, String version) {
		var b = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>Safety Workbench: licences</title></head><body>\n<h1>Safety Workbench " + escaped(version)
				+ "</h1>\n<p>Licensed under the Eclipse Public License 2.0 (file LICENSE). It contains the following, under their own licences:</p>\n<table>\n<tr><th>Component</th><th>Version</th><th>Licence</th><th>Texts</th></tr>\n");
		all.forEach((a, licences) -> {
			b.append("<tr><td>").append(escaped(a.group() + ":" + a.name())).append("</td><td>").append(escaped(a.version())).append("</td><td>");
			b.append(licences.isEmpty() ? "see the texts" : String.join("; ", licences.stream().map(l -> l.url().isEmpty() ? escaped(l.name()) : "<a href=\"" + escaped(l.url()) + "\">" + escaped(l.name()) + "</a>").toList()));
			b.append("</td><td>").append(String.join(" ", texts.getOrDefault(a, List.of()).stream().distinct().map(f -> "<a href=\"" + escaped(f) + "\">" + escaped(f) + "</a>").toList())).append("</td></tr>\n");
		});
		return b.append("</table>\n<p>The files beside this one whose names begin with org.safetyworkbench belong to data inside our own bundles.</p>\n</body></html>\n").toString();
	}

	private static String escaped(String s) { return s.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"); }
}
