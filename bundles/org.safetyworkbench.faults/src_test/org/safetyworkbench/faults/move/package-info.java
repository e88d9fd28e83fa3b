/** A workspace of very many hazards that moves to a server. */
package org.safetyworkbench.faults.move;
