/** Malformed files from a generator: none may crash or stop the program, leave half a record or a file outside its folder. */
package org.safetyworkbench.faults.fuzz;
