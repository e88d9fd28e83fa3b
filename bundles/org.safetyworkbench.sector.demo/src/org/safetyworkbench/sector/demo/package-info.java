/**
 * An invented trade, the lantern riddle fair, with one sample of everything documents cannot say: copy what you need.
 *
 * <p>Each class is a component of the service {@link org.safetyworkbench.spi.contribution.Contribution}; the workbench finds it when
 * the bundle is installed and calls it under its guard. No state, no window, no database.
 */
package org.safetyworkbench.sector.demo;
