package org.safetyworkbench.paper;

import java.nio.file.Path;

/**
 * A paper on disk, in both forms.
 *
 * @param number its number, with a blank serial for a draft; empty for kinds without
 * @param unprintable characters no font here has: the docx holds them, the PDF shows 〓; empty as a rule
 */
public record WrittenPaper(PaperKind kind, String number, Path docx, Path pdf, String unprintable) {}
