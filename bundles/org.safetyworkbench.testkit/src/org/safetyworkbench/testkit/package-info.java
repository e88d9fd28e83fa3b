/**
 * What every pack promises, as claims that a team proves in its own build.
 *
 * <p>{@link org.safetyworkbench.testkit.PackContract} reads one pack beside the others it needs and answers one
 * {@link org.safetyworkbench.testkit.Claim} per promise; {@link org.safetyworkbench.testkit.ClassPathPacks} finds those others
 * on a test's class path. The command {@code packs check} prints the same claims. A dozen lines prove a pack:
 *
 * <pre>
 * class ContractTest {
 *     {@literal @}TestFactory
 *     Stream&lt;DynamicTest&gt; thePackKeepsItsContract() {
 *         return PackContract.of(FolderPack.of(Path.of(".")), ClassPathPacks.all()).claims().stream()
 *                 .map(claim -&gt; DynamicTest.dynamicTest(claim.name(), claim::demand));
 *     }
 * }
 * </pre>
 *
 * <p>To extend: a further promise is one more claim in {@code PackContract}; the sweep over all packs of the workbench shows
 * whether they keep it. Nothing here needs a test library.
 */
package org.safetyworkbench.testkit;
