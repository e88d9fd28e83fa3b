package org.safetyworkbench.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Pack;

/**
 * A sector team's new project: documents with commented examples that pass, how to build them, and what to read.
 *
 * @param id of the pack, lower-case words with dashes
 * @param code what its ids begin with
 * @param today day of its content
 * @param workbench folder of an installed workbench its build uses unless another is named
 */
public record SectorProject(String id, String code, Text name, LocalDate today, Path workbench) {

	private static final List<String> DOCUMENTS = List.of("pack.yaml", "laws.yaml", "facts.yaml", "items.yaml", "rules.yaml");

	/** Templates and where they go in a project of documents. */
	private static final Map<String, String> PLAIN = Map.of("documents/README.md", "README.md", "documents/README.zh.md", "README.zh.md", "documents/build", "build", "documents/build.cmd", "build.cmd");

	/** Templates and where they go in a project with Java. */
	private static final Map<String, String> JAVA = Map.ofEntries(Map.entry("java/README.md", "README.md"), Map.entry("java/README.zh.md", "README.zh.md"), Map.entry("java/build", "build"),
			Map.entry("java/pom.xml", "pom.xml"), Map.entry("java/extensions.xml", ".mvn/extensions.xml"), Map.entry("java/feature.xml", "feature/feature.xml"), Map.entry("java/feature.properties", "feature/build.properties"),
			Map.entry("java/category.xml", "site/category.xml"), Map.entry("java/MANIFEST.MF", "bundle/META-INF/MANIFEST.MF"), Map.entry("java/build.properties", "bundle/build.properties"),
			Map.entry("java/classpath.xml", "bundle/.classpath"), Map.entry("release/pack.xml", "bundle/OSGI-INF/pack.xml"), Map.entry("java/SelfCheckAge.java.txt", "bundle/src/%s/SelfCheckAge.java"),
			Map.entry("java/ContractTest.java.txt", "bundle/src_test/%s/ContractTest.java"), Map.entry("java/SelfCheckAgeTest.java.txt", "bundle/src_test/%s/SelfCheckAgeTest.java"));

	/**
	 * @param code empty to take the initials of the id
	 * @param nameEn empty to take the words of the id
	 * @param taken packs there are already: no two share an id or a code
	 */
	public static Result<SectorProject> of(String id, String code, String nameZh, String nameEn, LocalDate today, Path workbench, List<Pack> taken) {
		String prefix = code.isEmpty() ? initials(id) : code;
		Text name = new Text(nameZh, nameEn.isEmpty() ? words(id) : nameEn);
		List<Problem> problems = Stream.of(id(id), code(prefix), name(name.zh()), name(name.en()), free(id, prefix, taken)).flatMap(List::stream).toList();
		return problems.isEmpty() ? Result.of(new SectorProject(id, prefix, name, today, workbench)) : Result.failed(problems);
	}

	/**
	 * Writes a project of documents.
	 *
	 * @param folder a new or empty one
	 * @return what was written
	 */
	public Result<List<Path>> write(Path folder) {
		return write(folder, folder, PLAIN, "");
	}

	/**
	 * Writes a project that has Java beside its documents, built by Maven.
	 *
	 * @param repository the workbench's p2 repository its build uses unless another is named: a folder or an address
	 */
	public Result<List<Path>> writeWithJava(Path folder, String repository) {
		Result<List<Path>> written = write(folder, folder.resolve("bundle"), JAVA, repository);
		return written.map(files -> {
			Path facts = folder.resolve("bundle/SAFETY-INF/facts.yaml");
			put(facts, read(facts) + Template.of("java/facts-more.yaml").fill(values(repository)));
			put(folder.resolve("bundle/OSGI-INF/l10n/bundle.properties"), "pack.name = " + Manifests.escaped(name.en()) + "\n");
			put(folder.resolve("bundle/OSGI-INF/l10n/bundle_zh.properties"), "pack.name = " + Manifests.escaped(name.zh()) + "\n");
			return files;
		});
	}

	private Result<List<Path>> write(Path folder, Path bundle, Map<String, String> around, String repository) {
		if (!isEmpty(folder))
			return Result.failed(Problem.of("project.folder", "文件夹里已有内容：" + folder, "there is something in the folder: " + folder).remedy("换一个新文件夹", "name a new folder"));
		Map<String, String> values = values(repository);
		List<Path> written = new ArrayList<>();
		written.add(put(bundle.resolve("pack.schema.json"), schema()));
		for (String document : DOCUMENTS) written.add(put(bundle.resolve("SAFETY-INF").resolve(document), Template.of("documents/" + document).fill(values)));
		new TreeMap<>(around).forEach((template, place) -> written.add(put(folder.resolve(place.formatted(values.get("package").replace('.', '/'))), Template.of(template).fill(values))));
		folder.resolve("build").toFile().setExecutable(true, false);
		return Result.of(written);
	}

	/** What a document may hold: editors complete and check by it, named in the first line of each document. */
	private static String schema() {
		try (InputStream in = Pack.class.getResourceAsStream("/schema/pack.schema.json")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path put(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			return Files.writeString(file, text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Map<String, String> values(String repository) {
		String bundle = Release.bundle(Pack.Kind.SECTOR, id);
		return Map.ofEntries(Map.entry("id", id), Map.entry("code", code), Map.entry("word", id.replace('-', '_')), Map.entry("name_zh", name.zh()), Map.entry("name_en", name.en()), Map.entry("today", today.toString()),
				Map.entry("workbench", workbench.toString()), Map.entry("bundle", bundle), Map.entry("package", bundle.replace('-', '_')), Map.entry("feature", bundle + ".feature"), Map.entry("repository", repository));
	}

	private static boolean isEmpty(Path folder) {
		if (!Files.exists(folder)) return true;
		try (Stream<Path> inside = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
			return inside.findAny().isEmpty();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static List<Problem> id(String id) {
		return id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") ? List.of()
				: List.of(Problem.of("project.id", "id 无效：" + id, "no id: " + id).remedy("小写英文单词，用短横线连接，如 lantern-fairs", "lower-case words with dashes, such as lantern-fairs"));
	}

	private static List<Problem> code(String code) {
		return code.matches("[A-Z]{2,4}") ? List.of() : List.of(Problem.of("project.code", "代码无效：" + code, "no code: " + code).remedy("二至四个大写字母，用 --code 给出", "two to four capitals, by --code"));
	}

	/** Quotes, colons and the like would have to be written otherwise in YAML; nobody's name needs them. */
	private static List<Problem> name(String name) {
		return name.matches("[\\p{L}\\p{N} ·（）()、-]+") ? List.of() : List.of(Problem.of("project.name", "名称无效：" + name, "no name: " + name).remedy("只用文字、数字、空格和括号", "letters, digits, spaces and brackets only"));
	}

	private static List<Problem> free(String id, String code, List<Pack> taken) {
		Stream<Problem> ids = taken.stream().filter(pack -> pack.id().id().equals(id)).map(pack -> Problem.of("project.taken", "已有同名的包：" + id, "there is already a pack " + id).remedy("换一个 id", "choose another id"));
		Stream<Problem> codes = taken.stream().filter(pack -> pack.code().equals(code)).limit(1)
				.map(pack -> Problem.of("project.taken", "代码 " + code + " 已属于包 " + pack.id().id(), "the code " + code + " belongs to the pack " + pack.id().id()).remedy("用 --code 另给一个", "give another by --code"));
		return Stream.concat(ids, codes).toList();
	}

	private static String initials(String id) {
		StringBuilder initials = new StringBuilder();
		for (String word : id.split("-")) if (!word.isEmpty()) initials.append(word.charAt(0));
		String code = initials.length() > 1 ? initials.toString() : id.substring(0, Math.min(2, id.length()));
		return code.substring(0, Math.min(4, code.length())).toUpperCase(Locale.ROOT);
	}

	private static String words(String id) {
		String words = id.replace('-', ' ');
		return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}
}
