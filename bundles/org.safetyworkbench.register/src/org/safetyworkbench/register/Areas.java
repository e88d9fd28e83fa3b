package org.safetyworkbench.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.AreaCode;

/**
 * The tree of administrative divisions, province to township (GB/T 2260 codes and, below the county, statistical codes), read
 * at the first question.
 */
@Component(service = Areas.class)
public final class Areas {

	/** Levels that only group others and have no name of their own in addresses. */
	private static final List<String> NAMELESS = List.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");
	private static final List<String> ENDINGS = List.of("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治县", "省", "市", "区", "县");

	private record Tree(String[] codes, String[] names) {}

	private Tree tree;

	public Optional<Area> find(AreaCode code) {
		int at = Arrays.binarySearch(tree().codes, shortest(code.value()));
		return at < 0 ? Optional.empty() : Optional.of(area(at));
	}

	public List<Area> provinces() {
		return all().filter(area -> area.code().level() == AreaCode.Level.PROVINCE).toList();
	}

	/** The next level down; levels that only group others are passed over. */
	public List<Area> children(AreaCode of) {
		String prefix = of.prefix();
		List<Area> inside = range(prefix).mapToObj(this::area).filter(area -> !area.code().equals(of)).toList();
		return inside.stream().filter(area -> !isNameless(area)).filter(area -> isNamedParent(of, area)).toList();
	}

	private boolean isNamedParent(AreaCode of, Area child) {
		Optional<AreaCode> parent = child.code().parent();
		while (parent.isPresent() && find(parent.get()).map(Areas::isNameless).orElse(true)) parent = parent.get().parent();
		return parent.filter(of::equals).isPresent();
	}

	/** From the province down, such as 福建省泉州市丰泽区; empty for a code that does not exist. */
	public String fullName(AreaCode code) {
		return find(code).map(area -> String.join("", path(area))).orElse("");
	}

	/** Areas with this text in their name, or whose full name ends that way; exact ones first, then larger ones. */
	public List<Area> search(String text, int limit) {
		String wanted = plain(text);
		if (wanted.isEmpty()) return List.of();
		if (wanted.matches("\\d+")) return range(wanted).limit(limit).mapToObj(this::area).toList();
		List<Area> found = new ArrayList<>(all().filter(area -> area.name().contains(wanted) || endsWithName(wanted, area) && isPath(wanted, area)).toList());
		found.sort(Comparator.comparing((Area area) -> !endsWithName(wanted, area)).thenComparing(area -> area.code().level())
				.thenComparing(area -> !area.name().startsWith(wanted)).thenComparing(Area::code));
		return found.stream().limit(limit).toList();
	}

	/**
	 * The one area that is meant by a code or a name: full (福建省泉州市丰泽区, with blanks, {@code /} or {@code -} between),
	 * with levels left out (福建丰泽区) or alone (丰泽区). Empty when none or several of the same level are meant.
	 */
	public Optional<Area> resolve(String text) {
		String wanted = plain(text);
		if (wanted.matches("\\d+")) return AreaCode.parse(wanted).toOptional().flatMap(this::find);
		if (wanted.length() < 2) return Optional.empty();
		List<Area> meant = all().filter(area -> endsWithName(wanted, area) && isPath(wanted, area)).toList();
		Optional<AreaCode.Level> highest = meant.stream().map(area -> area.code().level()).min(Comparator.naturalOrder());
		List<Area> best = meant.stream().filter(area -> area.code().level() == highest.get()).toList();
		return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s/\\\\,、>·-]", "");
	}

	private static boolean endsWithName(String text, Area area) {
		return !isNameless(area) && (text.endsWith(area.name()) || text.endsWith(shortName(area.name())));
	}

	/** Whether what stands before the area's own name are names of areas above it, in order. */
	private boolean isPath(String text, Area area) {
		String own = text.endsWith(area.name()) ? area.name() : shortName(area.name());
		String rest = text.substring(0, text.length() - own.length());
		List<String> above = path(area);
		for (String name : above.subList(0, above.size() - 1)) {
			if (rest.startsWith(name)) rest = rest.substring(name.length());
			else if (rest.startsWith(shortName(name))) rest = rest.substring(shortName(name).length());
		}
		return rest.isEmpty();
	}

	private List<String> path(Area area) {
		List<String> names = new ArrayList<>();
		names.add(area.name());
		for (Optional<AreaCode> above = area.code().parent(); above.isPresent(); above = above.get().parent())
			find(above.get()).filter(parent -> !isNameless(parent)).ifPresent(parent -> names.addFirst(parent.name()));
		return names;
	}

	private static String shortName(String name) {
		for (String ending : ENDINGS)
			if (name.endsWith(ending) && name.length() - ending.length() >= 2) return name.substring(0, name.length() - ending.length());
		return name;
	}

	private static boolean isNameless(Area area) {
		return NAMELESS.contains(area.name());
	}

	private java.util.stream.Stream<Area> all() {
		return IntStream.range(0, tree().codes.length).mapToObj(this::area);
	}

	private IntStream range(String prefix) {
		String[] codes = tree().codes;
		int found = Arrays.binarySearch(codes, prefix);
		int from = found < 0 ? -found - 1 : found;
		return IntStream.range(from, codes.length).takeWhile(i -> codes[i].startsWith(prefix));
	}

	private Area area(int at) {
		return new Area(new AreaCode(tree().codes[at]), tree().names[at]);
	}

	/** The code as the tree has it: without the zeros that say "no village", "no township". */
	private static String shortest(String code) {
		String shorter = code.length() == 12 && code.endsWith("000") ? code.substring(0, 9) : code;
		return shorter.length() == 9 && shorter.endsWith("000") ? shorter.substring(0, 6) : shorter;
	}

	private synchronized Tree tree() {
		if (tree == null) tree = read();
		return tree;
	}

	/** Lines of six digits and a name; below each, its townships as three digits and a name. */
	private static Tree read() {
		List<String> codes = new ArrayList<>(45_000);
		List<String> names = new ArrayList<>(45_000);
		try (InputStream resource = Areas.class.getResourceAsStream("areas.txt");
				BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
			String above = "";
			for (String line; (line = lines.readLine()) != null;) {
				boolean township = line.charAt(3) > '9';
				if (!township) above = line.substring(0, 6);
				codes.add(township ? above + line.substring(0, 3) : above);
				names.add(line.substring(township ? 3 : 6));
			}
		} catch (IOException e) {
			throw new UncheckedIOException("areas.txt is part of this bundle", e);
		}
		return new Tree(codes.toArray(String[]::new), names.toArray(String[]::new));
	}
}
