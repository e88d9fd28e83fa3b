/**
 * The register: all enterprises in one grid, and the page of one. What the form asks for comes from the packs of the
 * enterprise's sectors; adding a fact to a pack adds it here.
 */
package org.safetyworkbench.ui.enterprise;
