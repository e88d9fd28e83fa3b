package org.safetyworkbench.guard;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.contribution.ComputedFact;
import org.safetyworkbench.spi.contribution.Contribution;
import org.safetyworkbench.spi.contribution.FormSection;
import org.safetyworkbench.spi.contribution.Importer;
import org.safetyworkbench.spi.contribution.Judgement;
import org.safetyworkbench.spi.contribution.PaperForm;

/** One contribution and how it behaved. Even its constructor is foreign code, so it is made under the guard when first asked. */
final class Offer {

	private final Source source;
	private final Guard guard;
	private final Suspects suspects;
	private final Callable<Optional<Contribution>> maker;
	private volatile Contribution made;
	private volatile Optional<Problem> trouble = Optional.empty();

	Offer(Source source, Guard guard, Suspects suspects, Callable<Optional<Contribution>> maker) {
		this.source = source;
		this.guard = guard;
		this.suspects = suspects;
		this.maker = maker;
	}

	Source source() {
		return source;
	}

	/** What a contribution of that kind answers; empty when it is of another kind or just leaving. */
	<C extends Contribution, T> Optional<Result<T>> ask(Class<C> kind, Function<C, T> question) {
		Result<Optional<Contribution>> contribution = made();
		if (!contribution.isOk()) return Optional.of(Result.failed(contribution.problems()));
		return contribution.value().filter(kind::isInstance).map(one -> answer(kind.cast(one), question));
	}

	private <C, T> Result<T> answer(C contribution, Function<C, T> question) {
		Result<T> answer = call(() -> question.apply(contribution));
		if (answer.isOk()) trouble = Optional.empty();
		return answer;
	}

	private Result<Optional<Contribution>> made() {
		if (made != null) return Result.of(Optional.of(made));
		Result<Optional<Contribution>> result = call(maker);
		result.toOptional().flatMap(one -> one).ifPresent(one -> made = one);
		return result;
	}

	private <T> Result<T> call(Callable<T> work) {
		Result<T> result = guard.call(source, work);
		if (!result.isOk()) trouble = result.problems().stream().findFirst();
		return result;
	}

	/** Empty when its bundle is just leaving. */
	Optional<Contributed> state() {
		Result<Optional<Contribution>> contribution = made();
		if (!contribution.isOk()) return Optional.of(new Contributed(source, Text.of(source.component()), Text.EMPTY, trouble()));
		return contribution.value().map(one -> {
			Result<Text> name = call(() -> Flood.limited(one.name()));
			return new Contributed(source, name.toOptional().orElse(Text.of(source.component())), kind(one), trouble());
		});
	}

	private Optional<Problem> trouble() {
		return suspects.problem(source).or(() -> trouble);
	}

	private static Text kind(Contribution contribution) {
		return switch (contribution) {
			case ComputedFact fact -> new Text("推算事实", "computed fact");
			case Judgement judgement -> new Text("判断", "judgement");
			case FormSection section -> new Text("页面栏目", "form section");
			case Importer importer -> new Text("导入格式", "importer");
			case PaperForm paper -> new Text("文书", "paper");
		};
	}
}
