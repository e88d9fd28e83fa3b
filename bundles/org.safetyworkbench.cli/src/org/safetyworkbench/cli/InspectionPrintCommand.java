package org.safetyworkbench.cli;

import java.nio.file.Path;
import java.time.LocalDate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.exchange.PaperDesk;
import org.safetyworkbench.paper.Form;

/** The empty checklist of a visit for filling in by hand, with the code that leads back to it. */
@Component(service = Command.class, property = Command.NAME + "=inspection print")
public final class InspectionPrintCommand implements Command {

	private final PaperDesk desk;

	@Activate
	public InspectionPrintCommand(@Reference PaperDesk desk) {
		this.desk = desk;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Path out = arguments.path("--out").orElseThrow();
		Path written = desk.blankChecklist(Records.id(arguments.needed("ID")), LocalDate.now(), out.toString().endsWith(".docx") ? Form.DOCX : Form.PDF, out);
		console.answer(() -> JsonObject.of("file", written.toString()), () -> console.line(written.toString()));
		return Exit.DONE;
	}
}
