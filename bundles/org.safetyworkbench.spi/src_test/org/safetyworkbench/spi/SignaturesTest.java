package org.safetyworkbench.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/**
 * The published signatures in {@code api/} bind: what was there stays, or the major version is raised. When a change is right raise
 * the version in the manifest and write the files anew: {@code ./verify docs}.
 */
class SignaturesTest {

	private static final Path API = Path.of("api");

	private static List<Signatures> now() throws IOException {
		try (InputStream in = Files.newInputStream(Path.of("META-INF/MANIFEST.MF"))) {
			Matcher exported = Pattern.compile("([\\w.]+);version=\"([\\d.]+)\"").matcher(new Manifest(in).getMainAttributes().getValue("Export-Package"));
			List<Signatures> all = new java.util.ArrayList<>();
			while (exported.find()) all.add(Signatures.of(exported.group(1), exported.group(2), Path.of("src")));
			return all;
		}
	}

	@Test
	void versionsTellWhatChanged() throws IOException {
		for (Signatures signatures : now()) {
			Path file = API.resolve(signatures.name() + ".txt");
			if (!Files.exists(file)) signatures.write(file); // the first build of a package publishes it
			Signatures published = Signatures.read(file);
			assertThat(signatures.breaches(published)).as("raise the version in META-INF/MANIFEST.MF, then ./verify docs").isEmpty();
			if (Boolean.getBoolean("writeDocs")) signatures.write(file);
			assertThat(Signatures.read(file)).as("mend it: ./verify docs").isEqualTo(signatures);
		}
	}

	@Test
	void packsAreToldTheVersionOfTheManifest() throws IOException {
		assertThat(now()).filteredOn(signatures -> signatures.name().equals("org.safetyworkbench.spi")).extracting(Signatures::version).containsExactly(PackProvider.VERSION);
	}

	@Test
	void whatIsTakenAwayDemandsAMajorVersion() {
		Signatures published = new Signatures("p", "1.2.0", List.of("p.A record", "p.A#x() int"));
		assertThat(new Signatures("p", "1.3.0", List.of("p.A record", "p.A#x() long")).breaches(published)).singleElement().asString().contains("p 1.2.0 changed incompatibly and must become 2.0.0").contains("p.A#x() int");
		assertThat(new Signatures("p", "2.0.0", List.of("p.A record", "p.A#x() long")).breaches(published)).isEmpty();
	}

	@Test
	void whatIsAddedDemandsAMinorVersion() {
		Signatures published = new Signatures("p", "1.2.0", List.of("p.A record"));
		assertThat(new Signatures("p", "1.2.0", List.of("p.A record", "p.B enum")).breaches(published)).singleElement().asString().contains("must become 1.3.0").contains("p.B enum");
		assertThat(new Signatures("p", "1.3.0", List.of("p.A record", "p.B enum")).breaches(published)).isEmpty();
	}

	@Test
	void whatPacksWouldHaveToImplementDemandsAMajorVersion() {
		Signatures published = new Signatures("p", "1.2.0", List.of("p.I interface", "p.I#x() abstract int"));
		Signatures grown = new Signatures("p", "1.3.0", List.of("p.I interface", "p.I#x() abstract int", "p.I#y() abstract int"));
		assertThat(grown.breaches(published)).singleElement().asString().contains("must become 2.0.0").contains("p.I#y()");
		assertThat(new Signatures("p", "1.3.0", List.of("p.I interface", "p.I#x() abstract int", "p.J interface", "p.J#y() abstract int")).breaches(published)).isEmpty();
	}
}
