/** A server that is killed, cut off, slow, full or out of connections, and a desk whose disk is full, while desks work. */
package org.safetyworkbench.faults.server;
