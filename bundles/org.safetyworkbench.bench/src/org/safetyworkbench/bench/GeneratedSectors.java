package org.safetyworkbench.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.spi.PackProvider;
import org.safetyworkbench.workshop.Release;
import org.safetyworkbench.workshop.SectorProject;

/**
 * Sectors made by the workbench's own generator, released as a team would release them, and offered together by one composite
 * repository.
 *
 * @param repository folder of the composite
 * @param features ids of the features, in the order of the sectors
 * @param ids of the sectors
 */
record GeneratedSectors(Path repository, List<String> features, List<String> ids) {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	/** @param needed packs that a new sector requires */
	static GeneratedSectors write(Path folder, int number, Collection<? extends PackProvider> needed) throws IOException {
		List<String> features = new ArrayList<>(), ids = new ArrayList<>(), children = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			String id = "generated-" + letters(i).toLowerCase(), child = "site-" + i;
			Path project = folder.resolve("project-" + i);
			SectorProject.of(id, "G" + letters(i), "生成的行业" + i, "Generated " + i, DAY, folder, List.of()).value().write(project);
			Release release = Release.of(FolderPack.of(project), needed).value();
			unzip(release.repository(), folder.resolve(child));
			features.add(release.feature());
			ids.add(id);
			children.add(child);
		}
		composite(folder.resolve("compositeContent.xml"), "Metadata", "metadata", children);
		composite(folder.resolve("compositeArtifacts.xml"), "Artifact", "artifact", children);
		return new GeneratedSectors(folder, List.copyOf(features), List.copyOf(ids));
	}

	/** Three capitals, as codes are made of capitals only. */
	private static String letters(int i) {
		return new String(new char[] {(char) ('A' + i / 676 % 26), (char) ('A' + i / 26 % 26), (char) ('A' + i % 26)});
	}

	private static void unzip(byte[] bytes, Path folder) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Path file = folder.resolve(entry.getName());
				Files.createDirectories(file.getParent());
				Files.write(file, zip.readAllBytes());
			}
		}
	}

	private static void composite(Path file, String kind, String place, List<String> children) throws IOException {
		StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<?composite" + kind + "Repository version='1.0.0'?>\n");
		xml.append("<repository name='generated sectors' type='org.eclipse.equinox.internal.p2." + place + ".repository.Composite" + kind + "Repository' version='1.0.0'>\n");
		xml.append("  <properties size='1'><property name='p2.timestamp' value='1'/></properties>\n  <children size='" + children.size() + "'>\n");
		children.forEach(child -> xml.append("    <child location='" + child + "'/>\n"));
		Files.writeString(file, xml.append("  </children>\n</repository>\n").toString());
	}
}
