/**
 * What a sector adds in Java because documents cannot say it.
 *
 * <p>Five kinds, each one small interface: a {@link org.safetyworkbench.spi.contribution.ComputedFact}, a
 * {@link org.safetyworkbench.spi.contribution.Judgement}, a {@link org.safetyworkbench.spi.contribution.FormSection}, an
 * {@link org.safetyworkbench.spi.contribution.Importer}, a {@link org.safetyworkbench.spi.contribution.PaperForm}. Offer a
 * component with {@code @Component(service = Contribution.class)}; {@code sector.demo} has one of each.
 *
 * <p>The workbench calls every contribution on a thread of its own, with a limit of time and size. One that throws or answers too
 * much is cut off and named; one that does not come back, or uses up the memory, is not called again, nor is anything else of its
 * bundle, until somebody allows it again or another version is installed. The bundle's documents stay in force. Contributions keep no
 * state, ask nobody, and never touch a window or the database.
 */
package org.safetyworkbench.spi.contribution;
