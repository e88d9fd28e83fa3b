/** What stands between one server and a province: {@code docs/scale.md}, held to what the queries really say. */
package org.safetyworkbench.faults.scale;
