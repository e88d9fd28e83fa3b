package org.safetyworkbench.spi;

/** How grave a failed item is (重大事故隐患 or 一般事故隐患). */
public enum Severity {
	GENERAL, MAJOR
}
