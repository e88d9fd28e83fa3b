package org.safetyworkbench.spi;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a package shows to packs: one line for each type and member they can see.
 *
 * @param version of the package, {@code major.minor.micro}
 */
record Signatures(String name, String version, List<String> lines) {

	Signatures {
		lines = List.copyOf(lines);
	}

	/** The package as it is compiled from that source folder. */
	static Signatures of(String name, String version, Path sources) throws IOException {
		TreeSet<String> lines = new TreeSet<>();
		try (Stream<Path> files = Files.list(sources.resolve(name.replace('.', '/')))) {
			for (Path file : files.filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java")).toList()) {
				String simple = file.getFileName().toString().replace(".java", "");
				type(Class.forName(name + "." + simple, false, Signatures.class.getClassLoader()), lines);
			}
		} catch (ClassNotFoundException e) {
			throw new IllegalStateException(e);
		}
		return new Signatures(name, version, new ArrayList<>(lines));
	}

	static Signatures read(Path file) throws IOException {
		List<String> all = Files.readAllLines(file);
		String[] head = all.getFirst().split(" ");
		return new Signatures(head[1], head[2], all.subList(1, all.size()));
	}

	void write(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, Stream.concat(Stream.of("package " + name + " " + version), lines.stream()).collect(Collectors.joining("\n", "", "\n")));
	}

	/** What is wrong with the version, seen from the signatures that were published; empty when it is right. */
	List<String> breaches(Signatures published) {
		List<String> gone = published.lines.stream().filter(line -> !lines.contains(line)).toList();
		List<String> come = lines.stream().filter(line -> !published.lines.contains(line)).toList();
		List<String> asked = come.stream().filter(line -> line.contains(" abstract ") && published.lines.stream().anyMatch(old -> old.startsWith(line.split("#")[0] + " ") && !old.contains("#"))).toList();
		List<String> breaches = new ArrayList<>();
		if (!gone.isEmpty() || !asked.isEmpty()) {
			if (major(version) <= major(published.version))
				breaches.add(name + " " + published.version + " changed incompatibly and must become " + (major(published.version) + 1) + ".0.0: " + (gone.isEmpty() ? "packs have to implement " + asked : "gone " + gone));
		} else if (!come.isEmpty() && version.equals(published.version)) breaches.add(name + " " + published.version + " has grown and must become " + major(version) + "." + (minor(version) + 1) + ".0: new " + come);
		return breaches;
	}

	private static int major(String version) {
		return Integer.parseInt(version.split("\\.")[0]);
	}

	private static int minor(String version) {
		return Integer.parseInt(version.split("\\.")[1]);
	}

	private static void type(Class<?> type, TreeSet<String> lines) {
		if (!isVisible(type.getModifiers())) return;
		String name = type.getName();
		String kind = type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
		lines.add(name + " " + modifiers(type.getModifiers() & ~Modifier.ABSTRACT & ~Modifier.STATIC) + kind + above(type));
		if (type.isRecord()) lines.add(name + "#(" + Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType).map(Type::getTypeName).collect(Collectors.joining(", ")) + ")");
		for (Constructor<?> constructor : type.getDeclaredConstructors()) if (isVisible(constructor)) lines.add(name + "#new" + parameters(constructor.getGenericParameterTypes()));
		for (Method method : type.getDeclaredMethods())
			if (isVisible(method)) lines.add(name + "#" + method.getName() + parameters(method.getGenericParameterTypes()) + " " + modifiers(method.getModifiers() & ~Modifier.FINAL & ~Modifier.TRANSIENT & ~Modifier.VOLATILE) + method.getGenericReturnType().getTypeName());
		for (Field field : type.getDeclaredFields()) if (isVisible(field)) lines.add(name + "#" + field.getName() + " " + modifiers(field.getModifiers()) + field.getGenericType().getTypeName());
		for (Class<?> inner : type.getDeclaredClasses()) type(inner, lines);
	}

	private static String above(Class<?> type) {
		Stream<String> above = Stream.concat(Stream.ofNullable(type.getGenericSuperclass()).map(Type::getTypeName).filter(name -> !name.startsWith("java.lang.")), Arrays.stream(type.getGenericInterfaces()).map(Type::getTypeName).sorted());
		return above.map(name -> " < " + name).collect(Collectors.joining());
	}

	private static boolean isVisible(Member member) {
		return isVisible(member.getModifiers()) && !member.isSynthetic();
	}

	private static boolean isVisible(int modifiers) {
		return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
	}

	private static String parameters(Type[] types) {
		return Arrays.stream(types).map(Type::getTypeName).collect(Collectors.joining(", ", "(", ")"));
	}

	private static String modifiers(int modifiers) {
		String text = Modifier.toString(modifiers & ~Modifier.PUBLIC & ~Modifier.INTERFACE);
		return text.isEmpty() ? "" : text + " ";
	}
}
