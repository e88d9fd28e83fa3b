/**
 * Templates as Word documents, filled without Word.
 *
 * <p>A docx is a zip of XML parts: a template is read and checked once, then each paper is a copy of its XML tree with the
 * placeholders replaced, in one pass from the last to the first, so that a value is never read as a placeholder. A library
 * for Word documents would be slower here and guesses more; what comes out is read back by one in the tests.
 */
package org.safetyworkbench.paper.docx;
