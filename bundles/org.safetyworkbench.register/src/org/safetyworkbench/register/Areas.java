package org.safetyworkbench.register;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.AreaCode;

/**
 * The tree of administrative divisions, province to township (GB/T 2260 codes and, below the county, statistical codes), read
 * at the first question.
 */
@Component(service = Areas.class)
public final class Areas {


	private static final int PROVINCE = 2;
	private static final Pattern BETWEEN = Pattern.compile("[\\s/\\\\,、>·-]");

	private AreaTree tree;

	public Optional<Area> find(AreaCode code) {
		int at = tree().find(code.value());
		return at < 0 ? Optional.empty() : Optional.of(tree().area(at));
	}

	public List<Area> provinces() {
		return tree().all().filter(at -> tree().level(at) == PROVINCE).mapToObj(tree()::area).toList();
	}

	/** The next level down; levels that only group others are passed over. */
	public List<Area> children(AreaCode of) {
		int parent = tree().find(of.value());
		return tree().inside(of.prefix()).filter(at -> !tree().isNameless(at) && tree().parent(at) == parent).mapToObj(tree()::area).toList();
	}

	/** From the province down, such as 福建省泉州市丰泽区; empty for a code that does not exist. */
	public String fullName(AreaCode code) {
		int at = tree().find(code.value());
		return at < 0 ? "" : String.join("", tree().path(at));
	}

	/** Areas with this text in their name, or meant by it as in {@link #resolve}: meant ones first, then larger ones. */
	public List<Area> search(String text, int limit) {
		String wanted = plain(text);
		if (wanted.isEmpty()) return List.of();
		if (wanted.matches("\\d+")) return tree().inside(wanted).limit(limit).mapToObj(tree()::area).toList();
		List<Integer> meant = tree().meant(wanted);
		Comparator<Integer> order = Comparator.<Integer, Boolean>comparing(at -> !meant.contains(at)).thenComparing(tree()::level)
				.thenComparing(at -> !tree().name(at).startsWith(wanted)).thenComparing(Comparator.naturalOrder());
		return tree().all().filter(at -> tree().name(at).contains(wanted) || meant.contains(at)).boxed().sorted(order).limit(limit).map(tree()::area).toList();
	}

	/**
	 * The one area that is meant by a code or a name: full (福建省泉州市丰泽区, with blanks, {@code /} or {@code -} between),
	 * with levels left out (福建丰泽区) or alone (丰泽区). Empty when none or several of the same level are meant.
	 */
	public Optional<Area> resolve(String text) {
		String wanted = plain(text);
		if (wanted.matches("\\d+")) return AreaCode.parse(wanted).toOptional().flatMap(this::find);
		List<Integer> meant = tree().meant(wanted);
		int highest = meant.stream().mapToInt(tree()::level).min().orElse(0);
		List<Integer> best = meant.stream().filter(at -> tree().level(at) == highest).toList();
		return best.size() == 1 ? Optional.of(tree().area(best.getFirst())) : Optional.empty();
	}

	private static String plain(String text) {
		return BETWEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
	}

	private synchronized AreaTree tree() {
		if (tree == null) tree = AreaTree.read();
		return tree;
	}
}
