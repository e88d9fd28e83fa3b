package org.safetyworkbench.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class TextsTest {

	private static final Path TEXTS = Path.of("src/org/safetyworkbench/ui/text");
	private static final Path PLUGIN = Path.of("OSGI-INF/l10n");

	@Test
	void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
		assertSame(TEXTS.resolve("texts.properties"), TEXTS.resolve("texts_zh.properties"));
		assertSame(PLUGIN.resolve("bundle.properties"), PLUGIN.resolve("bundle_zh.properties"));
	}

	private static void assertSame(Path english, Path chinese) throws IOException {
		Properties en = read(english);
		Properties zh = read(chinese);
		assertThat(zh.stringPropertyNames()).as("keys of " + chinese).isEqualTo(en.stringPropertyNames());
		for (String key : en.stringPropertyNames())
			assertThat(holes(zh.getProperty(key))).as(key).isEqualTo(holes(en.getProperty(key)));
	}

	private static Set<String> holes(String text) {
		return Pattern.compile("\\{\\d}").matcher(text).results().map(hole -> hole.group()).collect(Collectors.toCollection(TreeSet::new));
	}

	/** A key is used when it stands in the sources as it is, or when a string that ends with a dot is its beginning. */
	@Test
	void everyTextIsUsed() throws IOException {
		Set<String> words = literals(sources());
		List<String> families = words.stream().filter(word -> word.endsWith(".")).toList();
		assertThat(read(TEXTS.resolve("texts.properties")).stringPropertyNames()).as("delete it from both texts files").allSatisfy(
				key -> assertThat(words.contains(key) || families.stream().anyMatch(key::startsWith)).as(key).isTrue());
	}

	@Test
	void everyTextThatIsAskedForIsThere() throws IOException {
		Set<String> keys = read(TEXTS.resolve("texts.properties")).stringPropertyNames();
		Matcher asked = Pattern.compile("(?:texts|texts\\(\\))\\.get\\(\"([a-zA-Z0-9.]*[a-zA-Z0-9])\"[,)]").matcher(sources());
		while (asked.find()) assertThat(keys).as("add it to both texts files").contains(asked.group(1));
		String plugin = Files.readString(Path.of("plugin.xml"));
		Set<String> names = read(PLUGIN.resolve("bundle.properties")).stringPropertyNames();
		Matcher percent = Pattern.compile("\"%([a-z.A-Z]+)\"").matcher(plugin);
		while (percent.find()) assertThat(names).as("add it to both OSGI-INF/l10n files").contains(percent.group(1));
		assertThat(names).allSatisfy(name -> assertThat(plugin.contains("%" + name) || name.equals("bundle.name")).as(name).isTrue());
	}

	@Test
	void daysAreSaidInWords() {
		LocalDate today = LocalDate.of(2026, 11, 21);
		Texts zh = Texts.in(Locale.CHINA);
		assertThat(zh.distance(today, today.minusDays(3))).isEqualTo("逾期3天");
		assertThat(zh.distance(today, today)).isEqualTo("今天到期");
		assertThat(zh.heading(today)).isEqualTo("2026年11月21日　星期六");
		assertThat(Texts.in(Locale.ENGLISH).heading(today)).isEqualTo("Saturday, 21 November 2026");
	}

	private static String sources() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src"))) {
			StringBuilder all = new StringBuilder();
			for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) all.append(Files.readString(file));
			return all.toString();
		}
	}

	private static Set<String> literals(String sources) {
		return Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"").matcher(sources).results().map(one -> one.group(1)).collect(Collectors.toSet());
	}

	private static Properties read(Path file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		return properties;
	}
}
