package org.safetyworkbench.paper.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.safetyworkbench.paper.docx.FilledDocx;
import org.safetyworkbench.paper.docx.Xml;
import org.xml.sax.SAXException;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/** Prints filled Word documents as PDF. Fonts and styles are read once; not for several threads at a time. */
public final class Printer {

	private final Fonts fonts;
	private byte[] stylesPart = new byte[0];
	private Styles styles = new Styles(null);

	private Printer(Fonts fonts) {
		this.fonts = fonts;
	}

	/** A printer with the shipped font and those of this system. */
	public static Printer ofSystem() {
		XRLog.setLoggingEnabled(false);
		return new Printer(Fonts.in(Fonts.systemFolders()));
	}

	/** Characters of the document that no font here can show. */
	public String unprintable(FilledDocx docx) {
		return fonts.missing(DocxPage.text(docx));
	}

	public byte[] print(FilledDocx docx, String title) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 16);
		try (PDDocument document = new PDDocument()) {
			PdfRendererBuilder builder = new PdfRendererBuilder().usePDDocument(document).withProducer("Safety Workbench").useReplacementText("〓")
					.useExternalResourceAccessControl((uri, type) -> uri != null && uri.startsWith("data:image/"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
					.withHtmlContent(page(docx, title), null).toStream(pdf);
			use(builder, document, fonts.shipped(), "shipped");
			fonts.installed().forEach((family, font) -> use(builder, document, font, family.id()));
			builder.run();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return pdf.toByteArray();
	}

	/** What is printed, as XHTML. */
	public String page(FilledDocx docx, String title) throws IOException {
		try {
			return new DocxPage(docx, styles(docx), fonts).html(title);
		} catch (SAXException e) {
			throw new IllegalStateException("a part of a checked template is no XML", e);
		}
	}

	private static void use(PdfRendererBuilder builder, PDDocument document, TrueTypeFont font, String family) {
		builder.useFont(new PDFontSupplier(null) {
			@Override
			public PDFont supply() {
				try {
					return PDType0Font.load(document, font, true);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}
		}, family);
	}

	private Styles styles(FilledDocx docx) throws IOException, SAXException {
		byte[] part = docx.part("word/styles.xml");
		if (!Arrays.equals(part, stylesPart)) {
			styles = new Styles(part.length == 0 ? null : Xml.parse(part));
			stylesPart = part;
		}
		return styles;
	}
}
