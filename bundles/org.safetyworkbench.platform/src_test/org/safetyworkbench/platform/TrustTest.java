package org.safetyworkbench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.platform.Trust.Verdict;

class TrustTest {

	private static final String PRINT = "AB".repeat(32);
	private static final Signature KNOWN = new Signature(Signature.State.SIGNED, "CN=province", PRINT);
	private static final Signature STRANGER = new Signature(Signature.State.SIGNED, "CN=stranger", "CD".repeat(32));

	@TempDir Path folder;
	private Path file;

	@BeforeEach
	void file() {
		file = folder.resolve(Trust.FILE);
	}

	private Trust trust(String lines) throws IOException {
		Files.writeString(file, lines);
		return Trust.read(file).value();
	}

	@Test
	void withoutAFileEverythingIsAskedFor() {
		Trust trust = Trust.read(file).value();
		assertThat(trust.of(KNOWN)).isEqualTo(Verdict.DOUBTFUL);
		assertThat(trust.of(Signature.UNSIGNED)).isEqualTo(Verdict.DOUBTFUL);
	}

	@Test
	void onlyKnownSignersPassARefusingOffice() throws IOException {
		Trust trust = trust("unsigned = refuse\nsigner.省厅 = " + PRINT.replaceAll("(..)(?=.)", "$1:").toLowerCase() + "\n");
		assertThat(trust.of(KNOWN)).isEqualTo(Verdict.TRUSTED);
		assertThat(trust.of(STRANGER)).isEqualTo(Verdict.REFUSED);
		assertThat(trust.of(Signature.UNSIGNED)).isEqualTo(Verdict.REFUSED);
	}

	@Test
	void tamperedContentIsRefusedEvenWhereAllIsAllowed() throws IOException {
		Trust trust = trust("unsigned = allow\n");
		assertThat(trust.of(Signature.UNSIGNED)).isEqualTo(Verdict.TRUSTED);
		assertThat(trust.of(Signature.BROKEN)).isEqualTo(Verdict.TAMPERED);
	}

	@Test
	void aWrongFileIsNoPermission() throws IOException {
		Files.writeString(file, "unsigned = perhaps\n");
		assertThat(Trust.read(file).problems()).extracting(Problem::code).containsExactly("trust.unreadable");
		Files.writeString(file, "signer.x = 1234\n");
		assertThat(Trust.read(file).problems()).extracting(Problem::code).containsExactly("trust.unreadable");
	}

	@Test
	void whatIsWrittenIsRead() throws IOException {
		Trust trust = trust("unsigned = refuse\nsigner.省厅 = " + PRINT + "\n");
		assertThat(trust(trust.text())).isEqualTo(trust);
	}
}
