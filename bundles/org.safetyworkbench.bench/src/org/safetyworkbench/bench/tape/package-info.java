/**
 * A database that remembers what it was asked, so that the same can be done again by nothing but prepared statements: the floor
 * of benchmarks and load tests. {@link org.safetyworkbench.bench.tape.Tape} stands between a store and its engine and hands each
 * {@link org.safetyworkbench.bench.tape.Transaction} on when it ends.
 */
package org.safetyworkbench.bench.tape;
