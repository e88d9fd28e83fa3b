package org.safetyworkbench.exchange;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Licence;
import org.safetyworkbench.spi.Facts;

/**
 * What one row says of an enterprise; what it leaves empty it says nothing about.
 *
 * @param areaIsCoarse whether the area could only be read to a higher level than the row names
 */
record RegisterRow(CreditCode code, String name, Optional<AreaCode> area, String address, String principal, String phone, Set<String> sectors,
		Optional<LocalDate> registeredOn, String kind, String capital, String scope, Facts facts, boolean areaIsCoarse) {

	/** The enterprise as it shall be: what the row says replaces, what it does not say stays. */
	Enterprise on(Optional<Enterprise> stored) {
		Enterprise e = stored.map(known -> known.withName(name)).orElseGet(() -> Enterprise.of(code, name));
		Licence licence = e.licence();
		return new Enterprise(e.id(), e.creditCode(), name, area.or(e::area), or(address, e.address()), or(principal, e.principal()), or(phone, e.phone()),
				sectors.isEmpty() ? e.sectors() : sectors,
				new Licence(registeredOn.or(licence::registeredOn), or(kind, licence.kind()), or(capital, licence.capital()), or(scope, licence.scope())), e.persons(),
				e.facts().plus(facts), e.version());
	}

	private static String or(String said, String known) {
		return said.isEmpty() ? known : said;
	}

	long key() {
		return Seen.fingerprint(code.value());
	}

	long fingerprint() {
		return Seen.fingerprint(name, area.map(AreaCode::value).orElse(""), address, principal, phone, new java.util.TreeSet<>(sectors), registeredOn.map(LocalDate::toString).orElse(""),
				kind, capital, scope, new java.util.TreeMap<>(facts.asMap()));
	}
}
