package org.safetyworkbench.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** A program that a sector brings: one judgement, compiled against the jars of the product as a sector team does it. */
final class Program {

	private static final String SOURCE = """
			package cn.example.fireworks;
			import java.util.*;
			import org.safetyworkbench.core.Text;
			import org.safetyworkbench.spi.contribution.*;
			public final class Spark implements Judgement {
				public String id() { return "fireworks.spark"; }
				public Text name() { return Text.of("%s"); }
				public List<Remark> judge(Dossier dossier) { %s }
			}
			""";
	private static final String COMPONENT = """
			<scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="cn.example.fireworks.Spark">
			   <implementation class="cn.example.fireworks.Spark"/>
			   <service><provide interface="org.safetyworkbench.spi.contribution.Contribution"/></service>
			</scr:component>
			""";

	private Program() {}

	/** Puts it into the sector's jar, whatever else is done to the jars of a site. */
	static Consumer<Path> of(String name, String body) {
		return jar -> {
			if (Site.isPlugin(jar)) add(jar, SOURCE.formatted(name, body));
		};
	}

	private static void add(Path jar, String text) {
		try {
			Path folder = Files.createTempDirectory(jar.getParent().getParent(), "program");
			Path source = Files.writeString(folder.resolve("Spark.java"), text);
			String needed = Stream.of("core", "spi").map(name -> Product.jar("org.safetyworkbench." + name).toString()).collect(Collectors.joining(java.io.File.pathSeparator));
			int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "21", "-proc:none", "-cp", needed, "-d", folder.toString(), source.toString());
			if (code != 0) throw new IllegalStateException("the program does not compile");
			try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of()); Stream<Path> classes = Files.walk(folder)) {
				for (Path file : classes.filter(one -> one.toString().endsWith(".class")).toList()) {
					Path to = zip.getPath(folder.relativize(file).toString());
					Files.createDirectories(to.getParent());
					Files.copy(file, to);
				}
				Files.writeString(zip.getPath("OSGI-INF/spark.xml"), COMPONENT);
			}
			Site.edit(jar, "META-INF/MANIFEST.MF", manifest -> manifest.replaceAll("Service-Component: .*", "Service-Component: OSGI-INF/*.xml").replaceAll("Import-Package: .*",
					"Import-Package: org.safetyworkbench.core,org.safetyworkbench.spi,\n org.safetyworkbench.spi.contribution"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
