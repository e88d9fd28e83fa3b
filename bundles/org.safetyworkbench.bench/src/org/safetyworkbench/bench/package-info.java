/**
 * How fast the workbench is: each benchmark measures our way and the floor it is held against, in the same run.
 *
 * <p>{@code ./verify bench} runs them all (or those named): a table on the error stream, one JSON line per measure on the
 * output stream. To add one, write a Declarative Services component that implements
 * {@link org.safetyworkbench.bench.Benchmark}; services it needs come by constructor.
 */
package org.safetyworkbench.bench;
