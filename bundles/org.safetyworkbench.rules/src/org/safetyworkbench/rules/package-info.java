/**
 * The rule engine: reads packs, checks them, answers and explains. The only bundle that sees the expression library.
 *
 * <p>{@link org.safetyworkbench.rules.PackReader} turns YAML into the model of {@code spi}, strictly and with places.
 * {@link org.safetyworkbench.rules.PackCheck} links packs (what they require, unique ids, known facts, laws, authorities) and
 * compiles their expressions; a faulty pack is refused whole. What comes out are
 * {@link org.safetyworkbench.rules.Table}s: a rule whose conditions and values are CEL programs over
 * {@link org.safetyworkbench.spi.Situation}s. Unknown inputs travel through CEL as unknown sets, so {@code false && unknown}
 * is false, {@code true || unknown} is true, and everything else unknown stops the table with the missing names.
 * {@link org.safetyworkbench.rules.RuleBook} finds the table that answers a reference,
 * {@link org.safetyworkbench.rules.RuleTests} runs examples.
 *
 * <p>To extend: a new function is one line in {@code Functions} (total: throw {@code Senseless} for what makes no sense)
 * and a row in the plugin guide; a new key of the pack format is read in {@code PackReader}, {@code ItemReader} or
 * {@code RuleReader}, described in {@code schema/pack.schema.json} of the spi bundle, and proved by a test that both agree.
 */
package org.safetyworkbench.rules;
