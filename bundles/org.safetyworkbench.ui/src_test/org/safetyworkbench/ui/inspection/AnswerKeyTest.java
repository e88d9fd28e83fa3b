package org.safetyworkbench.ui.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerKeyTest {

	@Test
	void digitsAndLettersMeanTheSame() {
		assertThat(AnswerKey.of('1', false)).contains(AnswerKey.YES);
		assertThat(AnswerKey.of('y', false)).contains(AnswerKey.YES);
		assertThat(AnswerKey.of('N', false)).contains(AnswerKey.NO);
		assertThat(AnswerKey.of('3', false)).contains(AnswerKey.NOT_APPLICABLE);
		assertThat(AnswerKey.of('f', false)).contains(AnswerKey.PHOTO);
	}

	@Test
	void whatAnInputMethodSendsFullWidthIsUnderstood() {
		assertThat(AnswerKey.of('１', false)).contains(AnswerKey.YES);
		assertThat(AnswerKey.of('Ｙ', false)).contains(AnswerKey.YES);
		assertThat(AnswerKey.of('ｎ', false)).contains(AnswerKey.NO);
	}

	@Test
	void commandsOfTheWindowAndOtherKeysAreLeftAlone() {
		assertThat(AnswerKey.of('f', true)).isEmpty();
		assertThat(AnswerKey.of('x', false)).isEmpty();
		assertThat(AnswerKey.of('\0', false)).isEmpty();
		assertThat(AnswerKey.of(' ', false)).isEmpty();
	}

	@Test
	void digitsChooseWhereThereAreChoices() {
		assertThat(AnswerKey.choice('2', false, 3)).contains(1);
		assertThat(AnswerKey.choice('4', false, 3)).isEmpty();
		assertThat(AnswerKey.choice('a', false, 3)).isEmpty();
	}
}
