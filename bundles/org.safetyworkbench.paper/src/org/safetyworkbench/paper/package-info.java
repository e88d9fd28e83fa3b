/**
 * Official papers: rectification orders and transfer letters, as docx and as PDF.
 *
 * <p>A {@link org.safetyworkbench.paper.Case} (one enterprise and what was found there) becomes
 * {@link org.safetyworkbench.paper.Paper}s: one {@link org.safetyworkbench.paper.RectificationOrder} for what the office
 * may order itself, one {@link org.safetyworkbench.paper.TransferLetter} per other authority. A paper's fields fill a docx
 * template (an office edits it in Word; see {@link org.safetyworkbench.paper.Papers#editableTemplates()}); the PDF is
 * printed from the filled docx, so that both always say the same. Fields are data: nothing in them is ever read as a
 * placeholder, as markup or as a path.
 *
 * <p>To add a kind of paper: a record implementing {@link org.safetyworkbench.paper.Paper} that names its fields, a value
 * of {@link org.safetyworkbench.paper.PaperKind} and a document under {@code resources/templates}.
 */
package org.safetyworkbench.paper;
