/**
 * Prints filled Word documents as PDF: {@link org.safetyworkbench.paper.pdf.DocxPage} reads what Word would show (page,
 * styles, paragraphs, tables, page numbers) and says it as a page of HTML, {@link org.safetyworkbench.paper.pdf.Printer}
 * sets that with fonts embedded. Only what official papers use is understood; to extend, teach {@code DocxPage} one more
 * element. Automatic numbering and text boxes of an edited template are not printed.
 */
package org.safetyworkbench.paper.pdf;
