package org.safetyworkbench.statistics;

import java.util.List;
import java.util.function.Consumer;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;

/** The lists the plans name, generated from the records when asked for; nothing is typed in twice (C-50, C-28). */
public interface Lists {

	List<ListColumn> columns(ListKind kind);

	Page<ListRow> page(ListQuery query, Cursor after, int size, Progress progress);

	/** Every line, page by page (exports). */
	void each(ListQuery query, Progress progress, Consumer<ListRow> line);
}
