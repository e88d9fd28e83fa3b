/**
 * What packs contribute and what rules answer: the vocabulary between packs, rule engine, slices and faces.
 *
 * <p>A pack is a bundle of documents. Its component names {@link org.safetyworkbench.spi.DocumentPack}, which offers the
 * YAML files of the folder {@code SAFETY-INF} as a {@link org.safetyworkbench.spi.PackProvider}; the library reads them
 * into a {@link org.safetyworkbench.spi.Pack} of facts, items, rules and laws. {@link org.safetyworkbench.spi.Marks} gather
 * items into forms by level, theme and norm. Rules are decision tables over
 * {@link org.safetyworkbench.spi.Facts}; a {@link org.safetyworkbench.spi.Situation} says what is known, when and where, an
 * {@link org.safetyworkbench.spi.Outcome} what one rule answers, a {@link org.safetyworkbench.spi.Ruling} what all rules of
 * a topic answer together, an {@link org.safetyworkbench.spi.Explanation} why.
 *
 * <p>To extend: write a pack (its format is {@code schema/pack.schema.json} in this bundle). A pack that cannot be a
 * document implements {@code PackProvider} itself. Everything here is immutable; the package is semantically versioned,
 * and packs say in their header which versions of it they understand.
 */
package org.safetyworkbench.spi;
