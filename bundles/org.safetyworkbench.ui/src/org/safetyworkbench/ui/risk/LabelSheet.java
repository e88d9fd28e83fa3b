package org.safetyworkbench.ui.risk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.exchange.RiskLabels;
import org.safetyworkbench.paper.Form;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.exchange.Files;
import org.safetyworkbench.ui.exchange.Written;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Prints the code labels of an enterprise's risk points into a file the user names: .docx for Word, otherwise a PDF. */
final class LabelSheet {

	private final Desk desk;
	private final Control page;
	private final Enterprise.Id enterprise;

	LabelSheet(Desk desk, Control page, Enterprise.Id enterprise) {
		this.desk = desk;
		this.page = page;
		this.enterprise = enterprise;
	}

	void ask(LocalDate today) {
		Texts texts = desk.texts();
		String title = texts.get("risk.labels").replace("…", "");
		Files.toSave(page.getShell(), "LABELS", title, texts.get("risk.labels.file", today) + Form.PDF.extension())
				.ifPresent(file -> desk.background().run(title, progress -> print(file, today), done -> Written.show(page.getShell(), desk, title, texts.get("risk.labels.done", done), done)));
	}

	private Path print(Path file, LocalDate today) {
		Form form = file.toString().toLowerCase(Locale.ROOT).endsWith(Form.DOCX.extension()) ? Form.DOCX : Form.PDF;
		Result<Path> printed = desk.services().get(RiskLabels.class).print(enterprise, today, form, file);
		if (!printed.isOk()) throw new StoreException(printed.problems().getFirst(), null);
		return printed.value();
	}
}
