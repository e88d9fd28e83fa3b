/** Workspaces of every released version, and programs of different versions on one database. */
package org.safetyworkbench.faults.upgrade;
