/**
 * Official papers of the closed loop, as docx and as PDF, numbered and kept.
 *
 * <p>A {@link org.safetyworkbench.paper.Paper} says who writes to whom about which findings; its fields fill the docx template
 * of its {@link org.safetyworkbench.paper.PaperKind} (an office edits it in Word; see
 * {@link org.safetyworkbench.paper.Papers#editableTemplates()}); the PDF is printed from the filled docx, so that both always say
 * the same. Fields are data: nothing in them is ever read as a placeholder, as markup or as a path. Issuing gives the number
 * (word, year, serial), keeps both files and records the paper in one transaction, so that numbers have no gap and no double.
 *
 * <p>This bundle knows no hazard and no visit: {@code PaperDesk} of the exchange bundle maps records to papers.
 *
 * <p>To add a kind of paper: a value of {@link org.safetyworkbench.paper.PaperKind}, its template (a case in
 * {@code BuiltInTemplates} of the tests, written with {@code -DwriteTemplates=true}), new field names in
 * {@link org.safetyworkbench.paper.Fields}, and the line in {@code PaperRule} that says after which act it may be issued.
 */
package org.safetyworkbench.paper;
