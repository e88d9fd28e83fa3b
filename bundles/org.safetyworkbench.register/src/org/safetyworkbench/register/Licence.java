package org.safetyworkbench.register;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What the business licence says besides name and code; texts that are not known are empty.
 *
 * @param kind type of enterprise, such as 有限责任公司
 * @param capital registered capital as written
 * @param scope business scope as written
 */
public record Licence(Optional<LocalDate> registeredOn, String kind, String capital, String scope) {

	public static final Licence NONE = new Licence(Optional.empty(), "", "", "");

	public Licence {
		Objects.requireNonNull(registeredOn);
		Field.KIND.checked(kind);
		Field.CAPITAL.checked(capital);
		Field.SCOPE.checked(scope);
	}
}
