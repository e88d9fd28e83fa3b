package org.safetyworkbench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What a product is made of: a small document, kept inside the product as {@code product.spec.yaml}.
 *
 * <pre>
 * id: city-bureau
 * name: 某市安全监管工作台
 * platforms: [linux-x86_64, linux-aarch64, windows-x86_64]
 * features: [desktop, headless, derby, sector.lodging, jurisdiction.fengze]
 * jurisdiction: fengze            # of a new workspace
 * database: {database.engine: derby}   # settings of a new workspace
 * logo: logo.png                  # beside the document
 * preferences: {page/key: value}  # which people at the desk cannot change
 * update-site: http://intranet/site
 * unsigned: refuse                # ask, refuse or allow
 * signers: {省厅: 3F9A…}
 * </pre>
 *
 * @param id name of its folder
 * @param name what the window is called
 * @param features what it has beside the parts every product has, by short or full id
 * @param settings of a new workspace
 * @param preferences fixed by the administrator, by their key
 * @param text the document as it was written
 */
public record Spec(String id, String name, List<Target> platforms, List<String> features, Map<String, String> settings, Map<String, String> preferences, Optional<Path> logo, String updateSite, Trust trust,
		String text) {

	/** A kind of machine a product runs on. */
	public enum Target {
		LINUX_X86_64("linux-x86_64", "linux", "gtk", "x86_64"), LINUX_AARCH64("linux-aarch64", "linux", "gtk", "aarch64"), WINDOWS_X86_64("windows-x86_64", "win32", "win32", "x86_64");

		private final String id;
		private final String environment;

		Target(String id, String os, String ws, String arch) {
			this.id = id;
			this.environment = "osgi.os=" + os + ",osgi.ws=" + ws + ",osgi.arch=" + arch;
		}

		public String id() {
			return id;
		}

		/** For p2, which chooses by it what belongs to this machine. */
		String environment() {
			return environment;
		}
	}

	/** The parts of every product. */
	public static final List<String> BASE = List.of("runtime", "libs", "core", "p2", "launcher");

	private static final Set<String> KEYS = new TreeSet<>(Set.of("id", "name", "platforms", "features", "jurisdiction", "database", "logo", "preferences", "update-site", "unsigned", "signers"));

	private static final List<String> LISTS = List.of("platforms", "features");
	private static final List<String> PAIRS = List.of("database", "preferences", "signers");

	public Spec {
		platforms = List.copyOf(platforms);
		features = List.copyOf(features);
		settings = Map.copyOf(settings);
		preferences = Map.copyOf(preferences);
	}

	/** Whether it has a window, not the command line alone. */
	boolean hasWindow() {
		return features.contains("desktop");
	}

	/** All features by their short or full id: the parts of every product, what its window needs, and what was asked for. */
	public Set<String> allFeatures() {
		Set<String> all = new TreeSet<>(BASE);
		if (hasWindow()) all.add("platform");
		all.addAll(features);
		return all;
	}

	/** Reads and checks a document; every fault is told. */
	public static Result<Spec> read(Path file) {
		try {
			String text = Files.readString(file);
			Object content = new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromString(text);
			if (content instanceof Map<?, ?> map) return of(map, file, text);
			return Result.failed(wrong(file, "应是“键: 值”的清单", "it holds no keys and values"));
		} catch (IOException e) {
			return Result.failed(wrong(file, "读不出来：" + e, "cannot be read: " + e));
		} catch (YamlEngineException e) {
			return Result.failed(wrong(file, "不是YAML：" + e.getMessage(), "is no YAML: " + e.getMessage()));
		}
	}

	private static Result<Spec> of(Map<?, ?> map, Path file, String text) {
		List<Problem> problems = new ArrayList<>();
		map.keySet().stream().map(String::valueOf).filter(key -> !KEYS.contains(key)).forEach(key -> problems.add(wrong(file, "不认识的键：" + key, "unknown key: " + key).remedy("可用：" + KEYS, "there are: " + KEYS)));
		for (String key : List.of("id", "name", "features")) if (map.get(key) == null) problems.add(wrong(file, "缺少" + key, key + " is missing"));
		LISTS.stream().filter(key -> map.get(key) != null && !(map.get(key) instanceof List)).forEach(key -> problems.add(wrong(file, key + "应是清单，如 [desktop, derby]", key + " is a list, such as [desktop, derby]")));
		PAIRS.stream().filter(key -> map.get(key) != null && !(map.get(key) instanceof Map)).forEach(key -> problems.add(wrong(file, key + "应是“键: 值”，如 {键: 值}", key + " holds keys and values, such as {key: value}")));
		if (map.get("features") instanceof List<?> list && !list.contains("desktop") && !list.contains("headless"))
			problems.add(wrong(file, "既没有窗口也没有命令行", "it has neither window nor command line").remedy("features中写上desktop或headless", "name desktop or headless among the features"));
		String id = word(map, "id");
		if (!id.matches("[a-z0-9][a-z0-9-]*")) problems.add(wrong(file, "id只能用小写字母、数字和连字符：" + id, "an id is of small letters, digits and hyphens: " + id));
		if (word(map, "name").matches("(?s).*\\p{Cntrl}.*")) problems.add(wrong(file, "name只能是一行文字", "a name is one line of text"));
		List<String> unknown = words(map, "platforms").stream().filter(name -> target(name).isEmpty()).toList();
		if (!unknown.isEmpty()) problems.add(wrong(file, "没有平台" + unknown, "there is no platform " + unknown).remedy("可用：linux-x86_64、linux-aarch64、windows-x86_64", "there are linux-x86_64, linux-aarch64, windows-x86_64"));
		Optional<Path> logo = Optional.of(word(map, "logo")).filter(name -> !name.isEmpty()).map(file.toAbsolutePath()::resolveSibling);
		if (logo.filter(Files::isRegularFile).isEmpty() && logo.isPresent()) problems.add(wrong(file, "没有图标文件" + logo.get(), "there is no logo " + logo.get()));
		else if (logo.isPresent() && !Logo.isPng(logo.get())) problems.add(wrong(file, "图标不是PNG图片：" + logo.get(), "the logo is no PNG picture: " + logo.get()));
		String unsigned = map.containsKey("unsigned") ? word(map, "unsigned").toUpperCase(Locale.ROOT) : Trust.Others.ASK.name();
		if (Stream.of(Trust.Others.values()).noneMatch(policy -> policy.name().equals(unsigned))) problems.add(wrong(file, "unsigned 只能是 ask、refuse、allow", "unsigned is ask, refuse or allow"));
		if (!problems.isEmpty()) return Result.failed(problems);
		Map<String, String> signers = new TreeMap<>();
		pairs(map, "signers").forEach((name, print) -> signers.put(print.replace(":", "").toUpperCase(Locale.ROOT), name));
		Map<String, String> settings = new TreeMap<>(pairs(map, "database"));
		if (map.containsKey("jurisdiction")) settings.put("office.jurisdiction", word(map, "jurisdiction"));
		List<Target> platforms = map.containsKey("platforms") ? words(map, "platforms").stream().map(name -> target(name).orElseThrow()).toList() : List.of(Target.values());
		return Result.of(new Spec(id, word(map, "name"), platforms, words(map, "features"), settings, pairs(map, "preferences"), logo, word(map, "update-site"), new Trust(Trust.Others.valueOf(unsigned), signers), text));
	}

	private static Optional<Target> target(String name) {
		return Stream.of(Target.values()).filter(target -> target.id.equals(name)).findFirst();
	}

	private static String word(Map<?, ?> map, String key) {
		return map.get(key) == null ? "" : String.valueOf(map.get(key));
	}

	private static List<String> words(Map<?, ?> map, String key) {
		return map.get(key) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
	}

	private static Map<String, String> pairs(Map<?, ?> map, String key) {
		Map<String, String> pairs = new TreeMap<>();
		if (map.get(key) instanceof Map<?, ?> inner) inner.forEach((name, value) -> pairs.put(String.valueOf(name), String.valueOf(value)));
		return pairs;
	}

	private static Problem wrong(Path file, String zh, String en) {
		return Problem.of("spec.wrong", zh, en).at(file.toString());
	}
}
