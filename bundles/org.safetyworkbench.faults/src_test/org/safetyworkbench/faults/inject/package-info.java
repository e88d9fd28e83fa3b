/** Words that are commands elsewhere: SQL, formulas, paths, templates, markup. */
package org.safetyworkbench.faults.inject;
