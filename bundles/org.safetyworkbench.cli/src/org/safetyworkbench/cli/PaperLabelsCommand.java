package org.safetyworkbench.cli;

import java.nio.file.Path;
import java.time.LocalDate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.exchange.RiskLabels;
import org.safetyworkbench.paper.Form;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;

/** The sheet of code labels of an enterprise's risk points; each code leads back to its risk point. */
@Component(service = Command.class, property = Command.NAME + "=paper labels")
public final class PaperLabelsCommand implements Command {

	private final RiskLabels labels;
	private final Enterprises enterprises;

	@Activate
	public PaperLabelsCommand(@Reference RiskLabels labels, @Reference Enterprises enterprises) {
		this.labels = labels;
		this.enterprises = enterprises;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Enterprise enterprise = Records.enterprise(enterprises, arguments.needed("CODE"));
		Path out = arguments.path("--out").orElseThrow();
		Form form = out.toString().endsWith(Form.DOCX.extension()) ? Form.DOCX : Form.PDF;
		Path written = Records.done(labels.print(enterprise.id(), LocalDate.now(), form, out));
		console.answer(() -> JsonObject.of("file", written.toString()), () -> console.line(written.toString()));
		return Exit.DONE;
	}
}
