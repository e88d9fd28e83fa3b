package org.safetyworkbench.ui.papers;

import org.safetyworkbench.paper.Issued;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** How papers look in every list. */
public final class PaperColumns {

	private PaperColumns() {}

	/** @param withEnterprise not where all papers are about the same one */
	public static Grid<Issued> of(Desk desk, boolean withEnterprise) {
		Texts texts = desk.texts();
		Grid<Issued> grid = Grid.<Issued>of(desk).key(Issued::id).column(texts.get("papers.day"), 11, paper -> paper.issuedOn().toString()).bar(paper -> paper.annulled().isPresent() ? Tone.GREY : Tone.BLUE)
				.column(texts.get("column.number"), 20, Issued::number).tone(PaperColumns::tone)
				.column(texts.get("papers.kind"), texts.isChinese() ? 20 : 28, paper -> texts.title(paper.kind().title())).tone(PaperColumns::tone);
		if (withEnterprise) grid.column(texts.get("column.enterprise"), 26, Issued::enterpriseName).grow();
		return grid.column(texts.get("papers.addressee"), 22, Issued::addressee)
				.column(texts.get("papers.by"), 9, Issued::issuedBy)
				.column(texts.get("column.note"), 20, paper -> note(texts, paper)).grow().tone(paper -> paper.annulled().isPresent() ? Tone.RED : Tone.GREY);
	}

	private static Tone tone(Issued paper) {
		return paper.annulled().isPresent() ? Tone.GREY : null;
	}

	private static String note(Texts texts, Issued paper) {
		if (paper.annulled().isPresent()) return texts.get("papers.annulled", paper.annulled().get().on(), paper.annulled().get().reason());
		if (!paper.isKept()) return texts.get("papers.notkept.short");
		return paper.unprintable().isEmpty() ? "" : texts.get("papers.unprintable", paper.unprintable());
	}
}
