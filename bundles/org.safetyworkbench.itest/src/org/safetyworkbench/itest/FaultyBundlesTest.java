package org.safetyworkbench.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** Bundles that were better not installed: the workbench names them and goes on. */
class FaultyBundlesTest {

	private static final String COMPONENT = """
			<scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%s">
			   <implementation class="nowhere.%1$s"/>
			   <service><provide interface="%s"/></service>
			   <reference name="%s" interface="%s" target="(component.name=%3$s)"/>
			</scr:component>
			""";

	@TempDir Path folder;
	private final BundleContext context = FrameworkUtil.getBundle(FaultyBundlesTest.class).getBundleContext();
	private final List<Bundle> installed = new ArrayList<>();

	@AfterEach
	void remove() throws BundleException {
		for (Bundle bundle : installed) bundle.uninstall();
	}

	private Bundle install(String name, String headers, Map<String, String> files) throws IOException, BundleException {
		Map<String, String> all = new TreeMap<>(files);
		all.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + name + "\nBundle-Version: 1.0.0\n" + headers + "\n");
		ByteArrayOutputStream jar = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(jar)) {
			for (Map.Entry<String, String> file : all.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		Bundle bundle = context.installBundle("test:" + name, new ByteArrayInputStream(jar.toByteArray()));
		installed.add(bundle);
		return bundle;
	}

	private Desk.Answer call(String... words) {
		return new Desk(folder).call(Locale.ENGLISH, words);
	}

	@Test
	void aBundleForAnotherWorkbenchIsRefusedWithBothVersions() throws Exception {
		Bundle bundle = install("sector.tomorrow", "Import-Package: org.safetyworkbench.spi;version=\"[9.0,10.0)\"", Map.of("SAFETY-INF/pack.yaml",
				"schemaVersion: 2\npack: {id: tomorrow, kind: sector, code: TM, version: 1.0.0, nameZh: 明日, nameEn: Tomorrow, asOf: '2026-11-21', spi: '[9.0,10.0)', requires: []}\n"));
		assertThat(bundle.getState()).isEqualTo(Bundle.INSTALLED);
		Desk.Answer answer = call("packs", "list");
		assertThat(answer.err()).contains("sector.tomorrow 1.0.0").contains("wants version [9.0,10.0) of the workbench's vocabulary, this workbench has 1.");
		assertThat(answer.out()).contains("catering-gas");
		assertThat(answer.exit()).isEqualTo(1);
	}

	@Test
	void componentsThatWaitForEachOtherAreNamed() throws Exception {
		String contribution = "org.safetyworkbench.spi.contribution.Contribution", supplier = "java.util.function.Supplier";
		install("sector.farm", "Service-Component: OSGI-INF/chicken.xml,OSGI-INF/egg.xml", Map.of("OSGI-INF/chicken.xml", COMPONENT.formatted("chicken", contribution, "egg", supplier),
				"OSGI-INF/egg.xml", COMPONENT.formatted("egg", supplier, "chicken", contribution))).start();
		Desk.Answer answer = call("contributions", "list");
		assertThat(answer.err()).contains("chicken (sector.farm 1.0.0) cannot start: it lacks, or waits in a circle for, egg");
		assertThat(answer.exit()).isEqualTo(1);
		assertThat(call("rules", "list").exit()).isZero();
	}
}
