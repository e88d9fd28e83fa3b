package org.safetyworkbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.safetyworkbench.proof.Product.Answer;

/** In the window of the finished product a sector with a program comes, is updated, goes and comes back, without a restart; a restart finds it. */
class WindowTest {

	private static final Path STORIES = Path.of("../../bundles/org.safetyworkbench.uitest/target/classes");
	private static final String MANIFEST = "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: story\nBundle-Version: 1.0.0\nRequire-Bundle: org.eclipse.ui,org.eclipse.core.runtime\nDynamicImport-Package: *\nService-Component: story.xml\n";
	private static final String COMPONENT = """
			<scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="story" immediate="true" init="1">
			   <implementation class="org.safetyworkbench.uitest.PluginsStory"/>
			   <reference name="workspace" interface="org.safetyworkbench.core.Workspace" parameter="0"/>
			</scr:component>
			""";

	@TempDir Path folder;

	@Test
	void aSectorWithAProgramComesAndGoes() throws Exception {
		Path first = Site.in(folder.resolve("1"), "1.0.0", Program.of("噼啪 1", "return List.of();"));
		Path second = Site.in(folder.resolve("2"), "2.0.0", Program.of("噼啪 2", "return List.of();"));
		Product product = Product.in(folder);
		Path team = Team.zip(product, folder);
		tells(product);
		Path shots = Files.createDirectories(Path.of("target/shots").toAbsolutePath());
		Answer story = product.run(Map.of("SAFETY_WORKBENCH_VMARGS", "-Dstory.first=" + first + " -Dstory.second=" + second + " -Dstory.team=" + team + " -Dstory.shots=" + shots), "--workspace", folder.resolve("workspace").toString());
		assertThat(story.err()).as("exit code " + story.exit() + ", pictures are in " + shots).contains("the story is told");
		assertThat(product.plugins()).contains(Site.ID + " 2.0.0");
	}

	/** Puts the story into the product. */
	private static void tells(Product product) throws IOException, URISyntaxException {
		Path bundles = product.folder().resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
		story(product.folder().resolve("plugins/story_1.0.0.jar"));
		Files.writeString(bundles, "story,1.0.0,plugins/story_1.0.0.jar,4,true\n", StandardOpenOption.APPEND);
	}

	private static void story(Path file) throws IOException, URISyntaxException {
		Path asserting = Path.of(AssertionFailedError.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of("create", "true")); FileSystem others = FileSystems.newFileSystem(asserting);
				Stream<Path> classes = Stream.concat(Files.walk(STORIES), Files.walk(others.getPath("/org")))) {
			Files.createDirectories(jar.getPath("META-INF"));
			Files.writeString(jar.getPath("META-INF/MANIFEST.MF"), MANIFEST);
			Files.writeString(jar.getPath("story.xml"), COMPONENT);
			for (Path one : classes.filter(file1 -> file1.toString().matches(".*(PluginsStory|Window|opentest4j/).*\\.class")).toList()) {
				String name = one.getFileSystem().equals(others) ? one.toString().substring(1) : STORIES.relativize(one).toString();
				Path to = jar.getPath(name);
				Files.createDirectories(to.getParent());
				Files.copy(one, to);
			}
		}
	}
}
