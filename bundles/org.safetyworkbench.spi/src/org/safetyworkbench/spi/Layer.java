package org.safetyworkbench.spi;

/** From general to particular: who speaks when several rules answer one topic. */
public enum Layer {
	LAW, SECTOR, JURISDICTION, UNIT_DEFAULT
}
