package org.safetyworkbench.ui.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.paper.Form;
import org.safetyworkbench.paper.Issued;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.PaperQuery;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.store.News;
import org.safetyworkbench.ui.grid.Choice;
import org.safetyworkbench.ui.grid.Choice.Option;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Page;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** All papers ever issued, latest first. */
public final class PapersPage implements Page {

	private static final int PAGE = 100;
	private static final int YEARS = 6;

	private final Desk desk;
	private final Texts texts;
	private final PaperActions actions;
	private final List<Button> forSome = new ArrayList<>();
	private final List<Button> forOne = new ArrayList<>();
	private Text search;
	private Choice<PaperKind> kind;
	private Choice<Integer> year;
	private Grid<Issued> grid;
	private Label chosen;

	public PapersPage(Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
		actions = new PaperActions(desk);
	}

	@Override
	public void create(Composite parent, Frame frame) {
		Composite page = Panels.page(parent);
		filters(Panels.row(page, 8));
		grid = PaperColumns.of(desk, true).several().onOpen(paper -> actions.open(paper, Form.PDF)).onSelect(paper -> marked()).create(page, "papers");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		grid.table().addListener(SWT.Modify, event -> marked());
		buttons(Panels.row(page, 8));
		marked();
	}

	private void filters(Composite bar) {
		search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(texts.get("papers.find"));
		search.setData("id", "papers.find");
		GridData wide = new GridData(SWT.FILL, SWT.CENTER, false, false);
		wide.widthHint = Look.width(search, 26);
		search.setLayoutData(wide);
		search.addListener(SWT.Modify, event -> refresh());
		List<Option<PaperKind>> kinds = new ArrayList<>(List.of(new Option<>(null, texts.get("papers.kind.all"))));
		for (PaperKind one : PaperKind.values()) if (one.isIssued()) kinds.add(new Option<>(one, texts.title(one.title())));
		kind = new Choice<>(bar, "papers.kind", kinds, value -> refresh());
		List<Option<Integer>> years = new ArrayList<>(List.of(new Option<>(null, texts.get("papers.year.all"))));
		for (int back = 0; back < YEARS; back++) years.add(new Option<>(LocalDate.now().getYear() - back, texts.get("papers.year", LocalDate.now().getYear() - back)));
		year = new Choice<>(bar, "papers.year", years, value -> refresh());
		Panels.button(bar, texts.get("filter.clear"), "papers.clear", () -> arrive(Place.of(Place.PAPERS)));
		new Label(bar, SWT.NONE).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		Panels.button(bar, texts.get("papers.batch"), "papers.batch", () -> new BatchDialog(bar.getShell(), desk).open());
		Panels.button(bar, texts.get("papers.numbers"), "papers.numbers", () -> new NumbersDialog(bar.getShell(), desk).open());
		Panels.button(bar, texts.get("papers.templates"), "papers.templates", actions::openTemplates);
	}

	private void buttons(Composite bar) {
		forOne.add(Panels.button(bar, texts.get("papers.open.pdf"), "papers.open.pdf", () -> one(paper -> actions.open(paper, Form.PDF))));
		forOne.add(Panels.button(bar, texts.get("papers.open.docx"), "papers.open.docx", () -> one(paper -> actions.open(paper, Form.DOCX))));
		forOne.add(Panels.button(bar, texts.get("papers.record"), "papers.record", () -> one(actions::record)));
		forOne.add(Panels.button(bar, texts.get("papers.annul"), "papers.annul", () -> one(paper -> actions.annul(bar.getShell(), paper))));
		forSome.add(Panels.button(bar, texts.get("papers.print"), "papers.print", () -> actions.print(grid.selections())));
		forSome.add(Panels.button(bar, texts.get("papers.out"), "papers.out", () -> actions.writeOut(bar.getShell(), grid.selections())));
		chosen = new Label(bar, SWT.RIGHT);
		chosen.setForeground(desk.look().faint());
		chosen.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
	}

	private void one(java.util.function.Consumer<Issued> action) {
		grid.selection().ifPresent(action);
	}

	/** Buttons say what the chosen papers allow. */
	private void marked() {
		List<Issued> papers = grid.selections();
		boolean kept = papers.stream().allMatch(Issued::isKept);
		forOne.forEach(button -> button.setEnabled(papers.size() == 1));
		forSome.forEach(button -> button.setEnabled(!papers.isEmpty() && kept));
		String hint = papers.isEmpty() ? "papers.choose" : kept ? "papers.chosen" : "papers.notkept";
		chosen.setText(texts.get(hint, papers.size()));
		if (papers.size() != 1) return;
		Issued paper = papers.get(0);
		forOne.subList(0, 2).forEach(button -> button.setEnabled(kept));
		forOne.get(2).setEnabled(paper.link().isPresent());
		forOne.get(3).setEnabled(paper.annulled().isEmpty());
	}

	@Override
	public void arrive(Place place) {
		kind.choose(Optional.ofNullable(place.preset().get("kind")).flatMap(PaperKind::of).orElse(null));
		year.choose(Optional.ofNullable(place.preset().get("year")).map(Integer::valueOf).orElse(null));
		String text = place.preset().getOrDefault("text", "");
		if (!search.getText().equals(text)) search.setText(text);
		refresh();
	}

	@Override
	public boolean shows(News news) {
		return news.tells("paper");
	}

	@Override
	public void refresh() {
		OptionalInt wanted = year.value() == null ? OptionalInt.empty() : OptionalInt.of(year.value());
		PaperQuery query = new PaperQuery(Optional.empty(), Optional.empty(), Optional.ofNullable(kind.value()), wanted, search.getText());
		grid.whenEmpty(texts.get(query.equals(PaperQuery.ALL) ? "papers.empty" : "papers.nothing"), this::firstSteps);
		grid.show(query, (after, progress) -> desk.services().get(Papers.class).page(query, after, PAGE));
	}

	private void firstSteps(Composite parent) {
		Panels.button(parent, texts.get("papers.batch"), "papers.batch.empty", () -> new BatchDialog(parent.getShell(), desk).open());
	}

	@Override
	public void focus() {
		grid.table().setFocus();
	}
}
