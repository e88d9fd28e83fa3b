/**
 * Inspections and the answers given in them: what an inspector saw at an enterprise on a day, item by item.
 *
 * <p>{@link org.safetyworkbench.inspection.Visits} is the way of the window and the command line: a visit is opened with the
 * items that apply, or the part of them somebody chose ({@link org.safetyworkbench.inspection.Extent}), their wording pinned; each answer is kept at once; finishing makes a record for good, tells
 * {@link org.safetyworkbench.inspection.Consequences}, and leaves only corrections with a reason, shown beside. The same
 * answers have a second result, {@link org.safetyworkbench.inspection.Standardisation}.
 * {@link org.safetyworkbench.inspection.Inspections} takes over answers made elsewhere as finished inspections.
 *
 * <p>{@link org.safetyworkbench.inspection.Reading} understands what people type against the item,
 * {@link org.safetyworkbench.inspection.Finding} says whether the answer failed and why.
 * To extend: a new kind of answer is a new case of {@code org.safetyworkbench.spi.Answer}, of {@code Reading} and of
 * {@code Packed}; another slice that wants to know of finished visits is a component {@code Consequences}.
 */
package org.safetyworkbench.inspection;
