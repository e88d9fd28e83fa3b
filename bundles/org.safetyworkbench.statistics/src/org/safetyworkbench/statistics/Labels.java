package org.safetyworkbench.statistics;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Severity;

/** What codes are called. */
final class Labels {

	/** Areas and months by code, sources and severities as declared, unknown ones last. */
	static final Comparator<Key> ORDER = Comparator.<Key, Boolean>comparing(key -> key.code().isEmpty()).thenComparing(Labels::rank).thenComparing(Key::code);
	private static final Text UNKNOWN = new Text("未填", "not known");
	private static final Text MAJOR = new Text("重大", "major"), GENERAL = new Text("一般", "general");
	private static final Text WITHOUT_ITEM = new Text("未对应检查项的隐患", "hazards without checklist item");

	private final Areas areas;
	private final Library library;
	/** By code: areas never change, and a list names few of them again and again. */
	private final Map<String, String> places = new ConcurrentHashMap<>();

	Labels(Areas areas, Library library) {
		this.areas = areas;
		this.library = library;
	}

	private static int rank(Key key) {
		if (key.code().isEmpty()) return 0;
		return switch (key.dimension()) {
			case SOURCE -> Source.of(key.code()).ordinal();
			case SEVERITY -> key.code().equals(Codes.MAJOR) ? 0 : 1;
			default -> 0;
		};
	}

	Key key(Dimension dimension, String code) {
		return new Key(dimension, code, code.isEmpty() ? UNKNOWN : switch (dimension) {
			case PREFECTURE -> area(code + "00");
			case COUNTY -> area(code);
			case TOWNSHIP -> code.endsWith("000") ? unknownTownship(code.substring(0, 6)) : area(code);
			case SECTOR -> sector(code);
			case SOURCE -> Source.of(code).label();
			case SEVERITY -> severity(Severity.valueOf(code.toUpperCase(Locale.ROOT)));
			case MONTH -> Text.of(code);
		});
	}

	private Text area(String code) {
		return areas.find(new AreaCode(code)).map(area -> Text.of(area.name())).orElse(Text.of(code));
	}

	private Text unknownTownship(String county) {
		Text name = area(county);
		return new Text(name.zh() + "（镇街未填）", name.en() + " (township not known)");
	}

	/** From the province down; the code where it is not known. */
	String place(String code) {
		return code.isEmpty() ? "" : places.computeIfAbsent(code, this::named);
	}

	private String named(String code) {
		String name = areas.fullName(new AreaCode(code));
		return name.isEmpty() ? code : name;
	}

	Text authority(String code) {
		return library.packs().authority(code).map(authority -> authority.name()).orElse(Text.of(code));
	}

	Text sector(String id) {
		if (id.isEmpty()) return UNKNOWN;
		return library.packs().pack(id).map(pack -> pack.name()).orElse(Text.of(id));
	}

	Text item(String id) {
		if (id.isEmpty()) return WITHOUT_ITEM;
		return library.packs().item(id).map(Item::question).orElse(Text.of(id));
	}

	static Text severity(Severity severity) {
		return severity == Severity.MAJOR ? MAJOR : GENERAL;
	}
}
