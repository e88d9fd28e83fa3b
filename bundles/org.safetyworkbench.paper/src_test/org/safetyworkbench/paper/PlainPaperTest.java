package org.safetyworkbench.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.safetyworkbench.paper.docx.FilledDocx;

class PlainPaperTest {

	private static final PlainPaper PAPER = new PlainPaper(List.of("灯谜会光荣榜", "甲灯谜会：", "灯谜<88>条 & 纸龙一条。"));

	@Test
	void itIsAWordDocument() throws IOException {
		assertThat(FilledDocx.read(PAPER.docx()).body().getDocumentElement().getTextContent()).contains("灯谜会光荣榜", "灯谜<88>条 & 纸龙一条。");
	}

	@Test
	void itIsPrintedAsItReads() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(PAPER.pdf())) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("灯谜会光荣榜", "甲灯谜会：", "灯谜<88>条");
		}
	}
}
