/** Programs that are killed in the middle of their work. */
package org.safetyworkbench.faults.kill;
