package org.safetyworkbench.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.safetyworkbench.core.Ids;

/** Joins PDFs; what is joined waits on the disk, not in memory. */
final class Bundle {

	private Bundle() {}

	static Path join(List<Path> parts, Path pdf) throws IOException {
		Path beside = pdf.resolveSibling("." + Ids.next() + ".tmp");
		try {
			PDFMergerUtility merger = new PDFMergerUtility();
			for (Path part : parts) merger.addSource(part.toFile());
			merger.setDestinationFileName(beside.toString());
			merger.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
			return Files.move(beside, pdf, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(beside);
		}
	}
}
