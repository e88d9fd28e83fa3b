package org.safetyworkbench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Text;

class RepositoryTest {

	@TempDir Path folder;

	@Test
	void foldersZipsAndAddressesAreRepositories() throws IOException {
		Path zip = Files.createFile(folder.resolve("站点 1.zip"));
		assertThat(Repository.of(folder.toString()).value().uri()).isEqualTo(folder.toUri());
		assertThat(Repository.of(zip.toString()).value().uri().toString()).isEqualTo("jar:" + zip.toUri() + "!/");
		assertThat(Repository.of(" http://intranet/site ").value().uri().getHost()).isEqualTo("intranet");
	}

	@Test
	void anythingElseIsNone() {
		for (String place : new String[] { "", "no/such/place", "http://a b", "ftp://x" }) assertThat(Repository.of(place).isOk()).as(place).isFalse();
	}

	@Test
	void wordsMeanIdsOrTheirEnds() {
		Feature lodging = new Feature("org.safetyworkbench.feature.sector.lodging", "1.0.0", Text.EMPTY, "", Signature.UNKNOWN);
		assertThat(lodging.shortId()).isEqualTo("sector.lodging");
		assertThat(lodging.kind()).isEqualTo(Feature.Kind.SECTOR);
		assertThat(lodging.isMeantBy("lodging")).isTrue();
		assertThat(lodging.isMeantBy("odging")).isFalse();
		assertThat(new Feature("sector.lantern-fairs.feature", "1.0.0", Text.EMPTY, "", Signature.UNKNOWN).isMeantBy("lantern-fairs")).isTrue();
		assertThat(Feature.isPlugin("org.safetyworkbench.feature.core")).isFalse();
		assertThat(Feature.isPlugin("cn.example.fireworks")).isTrue();
	}
}
