package org.safetyworkbench.ui.office;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.shell.Desk;

/**
 * What the office keeps about itself was edited here and a colleague was first: both versions field by field; mine is put on
 * theirs, or theirs is taken.
 *
 * @param now reads theirs; runs in the background
 * @param save mine on what was seen; refused with {@link OpenStore#conflict} when that is not so any more; runs in the background
 */
record Contest<T>(Desk desk, Shell shell, List<Field<T>> fields, Supplier<T> now, BiFunction<T, T, ? extends Result<?>> save) {

	/**
	 * One field.
	 *
	 * @param words how it reads
	 * @param take the first with this field of the second
	 */
	record Field<T>(String label, Function<T, String> words, BinaryOperator<T> take) {

		private boolean differs(T one, T other) {
			return !words.apply(one).equals(words.apply(other));
		}

		private Versions.Row row(T seen, T theirs, T mine) {
			return new Versions.Row(label, words.apply(seen), words.apply(theirs), differs(seen, mine) ? words.apply(mine) : "");
		}
	}

	static boolean isLost(List<Problem> problems) {
		return problems.stream().anyMatch(problem -> problem.code().equals(OpenStore.conflict().code()));
	}

	/** Both versions, where they differ. */
	List<Versions.Row> rows(T seen, T theirs, T mine) {
		return fields.stream().filter(field -> field.differs(theirs, seen) || field.differs(seen, mine)).filter(field -> field.differs(theirs, mine)).map(field -> field.row(seen, theirs, mine)).toList();
	}

	/** Theirs with whatever was changed here. */
	T merged(T seen, T theirs, T mine) {
		T merged = theirs;
		for (Field<T> field : fields) if (field.differs(seen, mine)) merged = field.take().apply(merged, mine);
		return merged;
	}

	/** Deals with problems of saving, as a dialog asks. */
	boolean settles(List<Problem> problems, T seen, Supplier<T> mine) {
		if (!isLost(problems)) return false;
		shell.getDisplay().asyncExec(() -> settle(seen, mine.get()));
		return true;
	}

	private void settle(T seen, T mine) {
		desk.background().load(shell, desk.texts().get("work.reading"), progress -> now.get(), theirs -> {
			if (new Versions(desk, shell, rows(seen, theirs, mine)).ask() != Versions.Choice.MINE) desk.changed();
			else take(theirs, merged(seen, theirs, mine));
		});
	}

	private void take(T theirs, T merged) {
		desk.background().load(shell, desk.texts().get("work.saving"), progress -> save.apply(theirs, merged), result -> {
			if (result.isOk()) desk.changed();
			else if (!settles(List.copyOf(result.problems()), theirs, () -> merged)) desk.failures().show(desk.texts().get("work.saving"), new StoreException(result.problems().get(0), null));
		});
	}
}
