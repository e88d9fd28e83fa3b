/**
 * Inspections and the answers given in them: what an inspector saw at an enterprise on a day, item by item.
 *
 * <p>An answer is written once per enterprise, day and item; writing the same again changes nothing, writing another
 * result corrects it and the change log keeps both. {@link org.safetyworkbench.inspection.Reading} understands what
 * people type against the item of the pack, {@link org.safetyworkbench.inspection.Finding} says whether the answer failed and why.
 * To extend: a new kind of answer is a new case of {@code org.safetyworkbench.spi.Answer} and of {@code Reading}.
 */
package org.safetyworkbench.inspection;
