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
	private final Callable<? extends Contribution> maker;
	private volatile Contribution made;
	private volatile Optional<Problem> trouble = Optional.empty();

	Offer(Source source, Guard guard, Suspects suspects, Callable<? extends Contribution> maker) {
		this.source = source;
		this.guard = guard;
		this.suspects = suspects;
		this.maker = maker;
	}

	Source source() {
		return source;
	}

	/** What a contribution of that kind answers; empty when it is of another kind. */
	<C extends Contribution, T> Optional<Result<T>> ask(Class<C> kind, Function<C, T> question) {
		Result<Contribution> contribution = made();
		if (!contribution.isOk()) return Optional.of(Result.failed(contribution.problems()));
		if (!kind.isInstance(contribution.value())) return Optional.empty();
		Result<T> answer = call(() -> question.apply(kind.cast(contribution.value())));
		if (answer.isOk()) trouble = Optional.empty();
		return Optional.of(answer);
	}

	private Result<Contribution> made() {
		if (made != null) return Result.of(made);
		Result<Contribution> result = call(maker::call);
		if (result.isOk()) made = result.value();
		return result;
	}

	private <T> Result<T> call(Callable<T> work) {
		Result<T> result = guard.call(source, work);
		if (!result.isOk()) trouble = result.problems().stream().findFirst();
		return result;
	}

	Contributed state() {
		Result<Text> name = made().then(contribution -> call(() -> Flood.limited(contribution.name())));
		return new Contributed(source, name.toOptional().orElse(Text.of(source.component())), made == null ? Text.EMPTY : kind(made), suspects.problem(source).or(() -> trouble));
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
