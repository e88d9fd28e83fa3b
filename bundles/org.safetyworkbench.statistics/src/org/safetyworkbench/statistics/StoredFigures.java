package org.safetyworkbench.statistics;

import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.Work;

/** Figures from the read model in the store. */
@Component
public final class StoredFigures implements Figures {

	private final Store store;
	private final Projector projector;
	private final Labels labels;

	@Activate
	public StoredFigures(@Reference Store store, @Reference Areas areas, @Reference Library library) {
		this(store, areas, library, Projector.HAZARDS);
	}

	StoredFigures(Store store, Areas areas, Library library, int rebuiltAtOnce) {
		this.store = store;
		projector = new Projector(store, rebuiltAtOnce);
		labels = new Labels(areas, library);
	}

	@Override
	public List<Point> curve(CurveQuery query) {
		return ask(session -> new Curves(session).curve(query));
	}

	@Override
	public Table table(TableQuery query) {
		return ask(session -> new Tabulation(session, query, labels).table());
	}

	@Override
	public List<Common> common(CommonQuery query) {
		return ask(session -> new CommonProblems(session, query).list(labels));
	}

	@Override
	public Shares shares(Months months, Scope scope) {
		return ask(session -> {
			List<Cube.Sums> flow = new ArrayList<>();
			for (Spans span : Spans.of(months))
				for (Cube.Sums sums : new Cube(session, scope, List.of(Dimension.SOURCE)).together(span.from(), span.to())) flow.add(sums.times(span.sign()));
			return Curves.shares(months, flow);
		});
	}

	@Override
	public List<Shares> sharesByMonth(Months months, Scope scope) {
		return ask(session -> new Curves(session).shares(months, scope));
	}

	@Override
	public List<Coverage> coverage(CoverageQuery query) {
		return store.read(session -> new Reach(session, query).list(labels));
	}

	@Override
	public Page<Coverage.Left> left(CoverageQuery query, Key group, Cursor after, int size) {
		return store.read(session -> new Reach(session, query).left(group, after, size));
	}

	private <T> T ask(Work<T> question) {
		projector.catchUp(Progress.NONE);
		return store.read(question);
	}

	@Override
	public long catchUp(Progress progress) {
		return projector.catchUp(progress);
	}

	@Override
	public long rebuild(Progress progress) {
		return projector.rebuild(progress);
	}
}
