/**
 * A workbench window with nothing in it, made by the same platform bundles as the product: the floor against which the start of
 * the product is measured. It is not shipped.
 */
package org.safetyworkbench.bare;
