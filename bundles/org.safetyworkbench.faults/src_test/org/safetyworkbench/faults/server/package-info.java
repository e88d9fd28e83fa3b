/** A server that is killed, cut off, slow, full or out of connections, while desks work. */
package org.safetyworkbench.faults.server;
