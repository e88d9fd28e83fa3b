package org.safetyworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.paper.Issued;
import org.safetyworkbench.paper.PaperQuery;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.store.Cursor;

/** Issued papers, latest first. */
@Component(service = Command.class, property = Command.NAME + "=paper list")
public final class PaperListCommand implements Command {

	private static final int MOST = 1000;

	private final Papers papers;

	@Activate
	public PaperListCommand(@Reference Papers papers) {
		this.papers = papers;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		PaperQuery query = Optional.ofNullable(arguments.text("--enterprise").orElse(null)).map(PaperQuery::of).orElse(PaperQuery.ALL);
		List<Issued> issued = papers.page(query, Cursor.START, MOST).rows();
		console.answer(() -> JsonObject.of("papers", issued.stream().map(PaperListCommand::object).toList()), () -> {
			List<List<String>> lines = new ArrayList<>();
			for (Issued paper : issued) lines.add(List.of(paper.number(), paper.issuedOn().toString(), console.text(paper.kind().title()), paper.enterpriseName(), paper.annulled().isPresent() ? "作废 annulled" : ""));
			console.table(lines);
		});
		return Exit.DONE;
	}

	static Object object(Issued paper) {
		return JsonObject.of("id", paper.id().toString(), "kind", paper.kind().id(), "number", paper.number(), "on", paper.issuedOn().toString(), "enterprise", paper.enterpriseName(), "by", paper.issuedBy(), "sha256",
				paper.hash(), "annulled", paper.annulled().isPresent());
	}
}
