/**
 * What the tests of several bundles need of a machine: somebody who signs jars, a disk that is full, a wire to a server that
 * breaks as it is told.
 *
 * <p>No product contains it. A bundle whose tests use it names it in {@code additional.bundles} of its {@code build.properties}.
 */
package org.safetyworkbench.trial;
