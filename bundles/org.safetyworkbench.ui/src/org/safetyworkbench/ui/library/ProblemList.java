package org.safetyworkbench.ui.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.ui.exchange.Written;
import org.safetyworkbench.ui.grid.Sheet;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.workshop.Spot;

/**
 * What is wrong with documents: place, fault, remedy. Pressing a place opens its file and puts file, line and column where
 * "paste" takes them from, so that any editor can go there.
 */
final class ProblemList {

	/** An author mends the first ones first. */
	private static final int MOST = 30;
	/** Lines of text that are seen without scrolling. */
	private static final int HEIGHT = 8;

	private final Desk desk;
	private final Texts texts;
	private final Sheet sheet;
	private final Function<Problem, Optional<Spot>> spots;

	ProblemList(Composite parent, Desk desk, Function<Problem, Optional<Spot>> spots) {
		this.desk = desk;
		this.spots = spots;
		texts = desk.texts();
		sheet = new Sheet(parent, desk.look(), 1);
		sheet.control().setData("id", "preview.problems");
		sheet.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
		show(List.of());
	}

	/** No room is taken where nothing is wrong. */
	void show(List<Problem> problems) {
		sheet.clear();
		sheet.section("");
		problems.stream().limit(MOST).forEach(this::line);
		if (problems.size() > MOST) sheet.note(texts.get("preview.more", problems.size() - MOST)).setForeground(desk.look().faint());
		GridData data = (GridData) sheet.control().getLayoutData();
		data.exclude = problems.isEmpty();
		data.heightHint = Look.em(sheet.control()).y * Math.min(HEIGHT, 1 + 2 * problems.size());
		sheet.control().setVisible(!problems.isEmpty());
		sheet.control().getParent().layout(true, true);
		sheet.done();
	}

	private void line(Problem problem) {
		Optional<Spot> spot = spots.apply(problem);
		String words = texts.of(new Problem(problem.code(), "", problem.what(), problem.remedy()));
		Link link = new Link(sheet.whole(), SWT.WRAP);
		link.setData("id", "preview.problem");
		String place = plain(problem.where());
		link.setText((spot.isPresent() ? "<a>" + place + "</a>" : place) + "　" + plain(words));
		spot.ifPresent(there -> {
			link.setToolTipText(texts.get("preview.place.hint"));
			link.addListener(SWT.Selection, event -> go(there));
		});
	}

	/** Signs that mean something to a link. */
	private static String plain(String words) {
		return words.replace("&", "&&").replace("<a", "< a");
	}

	private void go(Spot spot) {
		Look.copy(sheet.control().getDisplay(), spot.toString());
		Written.open(desk, spot.file());
	}
}
