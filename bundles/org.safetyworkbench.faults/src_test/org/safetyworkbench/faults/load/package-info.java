/** Many desks at once, against the same statements by hand. */
package org.safetyworkbench.faults.load;
