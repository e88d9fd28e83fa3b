package org.safetyworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.guard.Contributions;
import org.safetyworkbench.paper.PlainPaper;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.spi.contribution.Dossier;

/** Writes a paper of a trade's own, as docx or PDF by the name of the file. */
@Component(service = Command.class, property = Command.NAME + "=contributions paper")
public final class ContributionsPaperCommand implements Command {

	private final Contributions contributions;
	private final Enterprises enterprises;

	@Activate
	public ContributionsPaperCommand(@Reference Contributions contributions, @Reference Enterprises enterprises) {
		this.contributions = contributions;
		this.enterprises = enterprises;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Dossier dossier = ContributionsShowCommand.dossier(Records.enterprise(enterprises, arguments.needed("CODE")), arguments.date("--as-of").orElseGet(LocalDate::now));
		List<String> paragraphs = Records.done(contributions.paper(arguments.needed("PAPER"), dossier));
		PlainPaper paper = new PlainPaper(paragraphs);
		Path file = arguments.path("--out").orElseThrow().toAbsolutePath();
		try {
			Files.createDirectories(file.getParent());
			Files.write(file, file.toString().endsWith(".pdf") ? paper.pdf() : paper.docx());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		console.answer(() -> JsonObject.of("file", file.toString(), "paragraphs", paragraphs), () -> console.line(file.toString()));
		return Exit.DONE;
	}
}
