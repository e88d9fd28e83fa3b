package org.safetyworkbench.register;

import java.util.List;

/**
 * An enterprise in a list.
 *
 * @param areaCode empty when not known
 * @param sectors empty = still to be set
 */
public record EnterpriseRow(Enterprise.Id id, String creditCode, String name, String areaCode, String principal, String phone,
		List<String> sectors) {

	public EnterpriseRow {
		sectors = List.copyOf(sectors);
	}
}
