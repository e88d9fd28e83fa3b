package org.safetyworkbench.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text file of this bundle in which <code>%{name}</code> stands for a value; in XML the values are escaped. */
final class Template {

	private static final Pattern PLACE = Pattern.compile("%\\{(\\w+)}");

	private final String name;
	private final String text;

	private Template(String name, String text) {
		this.name = name;
		this.text = text;
	}

	/** @param name path beside this class */
	static Template of(String name) {
		try (InputStream in = Template.class.getResourceAsStream("templates/" + name)) {
			if (in == null) throw new IllegalArgumentException("no template " + name);
			return new Template(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** @throws IllegalArgumentException when a value is missing */
	String fill(Map<String, String> values) {
		return PLACE.matcher(text).replaceAll(place -> {
			String value = values.get(place.group(1));
			if (value == null) throw new IllegalArgumentException(name + " needs " + place.group(1));
			return Matcher.quoteReplacement(name.endsWith(".xml") ? escaped(value) : value);
		});
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&apos;").replace("\"", "&quot;");
	}
}
