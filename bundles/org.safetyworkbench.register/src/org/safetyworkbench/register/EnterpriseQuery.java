package org.safetyworkbench.register;

/**
 * A list of enterprises: which ones, in which order.
 *
 * <p>Covered by an index, so that a page costs the same in any register: everything by name, code or area; an area by area;
 * a sector (or none) by name. The other pairs read more than they show; they can be cancelled.
 */
public record EnterpriseQuery(Filter filter, Sort sort) {

	/** Orders of the list; names by their characters' codes. */
	public enum Sort { NAME, CODE, AREA }

	public static final EnterpriseQuery EVERYTHING = new EnterpriseQuery(new Filter.All(), Sort.NAME);

	/** Whether an index covers this filter in this order. */
	public boolean isCovered() {
		return switch (filter) {
			case Filter.All all -> true;
			case Filter.InArea area -> sort == Sort.AREA;
			case Filter.InSector sector -> sort == Sort.NAME;
			case Filter.SectorToBeSet none -> sort == Sort.NAME;
		};
	}
}
