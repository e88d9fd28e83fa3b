package org.safetyworkbench.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CreditCodeTest {

	static final String VALID = "91350100M000100Y43";

	@Test
	void theStandardsOwnExampleIsValid() {
		assertThat(CreditCode.parse(VALID).value()).isEqualTo(new CreditCode(VALID));
	}

	@Test
	void fullWidthAndLowerCaseAreUnderstood() {
		assertThat(CreditCode.parse(" ９１３５０１００m000100y43 ").value().value()).isEqualTo(VALID);
	}

	@Test
	void everyOtherCheckCharacterIsRefused() {
		for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray())
			if (c != '3') assertThat(CreditCode.parse(VALID.substring(0, 17) + c).problems()).extracting(Problem::code).containsExactly("credit-code.check-digit");
	}

	@Test
	void everySingleMistypedCharacterIsFound() {
		for (int i = 0; i < 17; i++) {
			char other = VALID.charAt(i) == '7' ? '8' : '7';
			assertThat(CreditCode.parse(VALID.substring(0, i) + other + VALID.substring(i + 1)).isOk()).isFalse();
		}
	}

	@Test
	void lengthAndCharacterSetAreNamed() {
		assertThat(CreditCode.parse("123").problems()).extracting(Problem::code).containsExactly("credit-code.length");
		assertThat(CreditCode.parse("91350100M000100I43").problems()).extracting(Problem::code).containsExactly("credit-code.character");
		assertThatThrownBy(() -> new CreditCode("123")).isInstanceOf(IllegalArgumentException.class);
	}
}
