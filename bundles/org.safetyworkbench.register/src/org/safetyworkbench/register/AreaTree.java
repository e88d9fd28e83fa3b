package org.safetyworkbench.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.safetyworkbench.core.AreaCode;

/**
 * The areas as sorted arrays: an area is its place in them. Codes have six digits, nine below the county. Names are found
 * through a table, because imports ask for every row.
 */
final class AreaTree {

	/** Levels that only group others and have no name of their own in addresses. */
	private static final List<String> NAMELESS = List.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");
	private static final List<String> ENDINGS = List.of("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治县", "省", "市", "区", "县");

	private final String[] codes;
	private final String[] names;
	private final Map<String, List<Integer>> byName = new HashMap<>(120_000);

	private AreaTree(String[] codes, String[] names) {
		this.codes = codes;
		this.names = names;
		for (int at = 0; at < codes.length; at++) {
			if (isNameless(at)) continue;
			byName.computeIfAbsent(names[at], name -> new ArrayList<>(1)).add(at);
			String brief = brief(names[at]);
			if (!brief.equals(names[at])) byName.computeIfAbsent(brief, name -> new ArrayList<>(1)).add(at);
		}
	}

	/** Lines of six digits and a name; below each, its townships as three digits and a name. */
	static AreaTree read() {
		List<String> codes = new ArrayList<>(45_000);
		List<String> names = new ArrayList<>(45_000);
		try (InputStream resource = AreaTree.class.getResourceAsStream("areas.txt");
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
		return new AreaTree(codes.toArray(String[]::new), names.toArray(String[]::new));
	}

	/** The place of a code of 6, 9 or 12 digits, negative when it does not exist. */
	int find(String code) {
		String shorter = code.length() == 12 && code.endsWith("000") ? code.substring(0, 9) : code;
		return Arrays.binarySearch(codes, shorter.length() == 9 && shorter.endsWith("000") ? shorter.substring(0, 6) : shorter);
	}

	IntStream all() {
		return IntStream.range(0, codes.length);
	}

	/** Areas whose codes start that way. */
	IntStream inside(String prefix) {
		int found = Arrays.binarySearch(codes, prefix);
		return IntStream.range(found < 0 ? -found - 1 : found, codes.length).takeWhile(at -> codes[at].startsWith(prefix));
	}

	Area area(int at) {
		return new Area(new AreaCode(codes[at]), names[at]);
	}

	String name(int at) {
		return names[at];
	}

	/** Digits that tell the area: 2 province, 4 prefecture, 6 county, 9 township. */
	int level(int at) {
		String code = codes[at];
		if (code.length() == 9) return 9;
		if (code.endsWith("0000")) return 2;
		return code.endsWith("00") ? 4 : 6;
	}

	boolean isNameless(int at) {
		return NAMELESS.contains(names[at]);
	}

	/** The next area upwards that has a name, negative for a province. */
	int parent(int at) {
		int above = switch (level(at)) {
			case 9 -> find(codes[at].substring(0, 6));
			case 6 -> find(codes[at].substring(0, 4) + "00");
			case 4 -> find(codes[at].substring(0, 2) + "0000");
			default -> -1;
		};
		return above < 0 || !isNameless(above) ? above : parent(above);
	}

	/** Names from the province down. */
	List<String> path(int at) {
		List<String> path = new ArrayList<>(4);
		for (int above = at; above >= 0; above = parent(above)) path.addFirst(names[above]);
		return path;
	}

	/** Areas whose name ends the text, while all before it are names of areas above, in order. */
	List<Integer> meant(String text) {
		List<Integer> meant = new ArrayList<>();
		for (int from = text.length() - 2; from >= 0; from--) {
			String before = text.substring(0, from);
			for (int at : byName.getOrDefault(text.substring(from), List.of())) if (isAbove(before, at)) meant.add(at);
		}
		return meant;
	}

	private boolean isAbove(String text, int at) {
		String rest = text;
		List<String> path = path(at);
		for (String name : path.subList(0, path.size() - 1)) {
			if (rest.isEmpty()) return true;
			if (rest.startsWith(name)) rest = rest.substring(name.length());
			else if (rest.startsWith(brief(name))) rest = rest.substring(brief(name).length());
		}
		return rest.isEmpty();
	}

	/** The name without its ending, as people say it. */
	private static String brief(String name) {
		for (String ending : ENDINGS)
			if (name.endsWith(ending) && name.length() - ending.length() >= 2) return name.substring(0, name.length() - ending.length());
		return name;
	}
}
