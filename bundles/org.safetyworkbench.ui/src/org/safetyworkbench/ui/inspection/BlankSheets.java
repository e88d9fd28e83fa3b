package org.safetyworkbench.ui.inspection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.exchange.PaperDesk;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.paper.Form;
import org.safetyworkbench.paper.PaperException;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Prints empty checklists for whoever will be visited, to be filled in by hand. */
final class BlankSheets {

	private BlankSheets() {}

	static void ask(Desk desk, Shell shell) {
		desk.background().load(shell, desk.texts().get("work.reading"), progress -> desk.services().get(Library.class).packs().packs().stream().filter(pack -> !pack.items().isEmpty()).toList(),
				packs -> ask(desk, shell, packs));
	}

	private static void ask(Desk desk, Shell shell, List<Pack> packs) {
		Texts texts = desk.texts();
		List<Ask.Option> options = packs.stream().map(pack -> new Ask.Option(pack.id().id(), texts.get("inspection.checklist", texts.of(pack.name()), pack.items().size()))).toList();
		new AskDialog<Path>(desk, shell, texts.get("inspection.blank").replace("…", ""), texts.get("inspection.blank.hint"), asks(texts, options),
				values -> print(desk, values), BlankSheets::launch).button(texts.get("inspection.blank.print")).open();
	}

	private static List<Ask> asks(Texts texts, List<Ask.Option> packs) {
		return Stream.concat(Stream.of(Ask.several("packs", texts.get("inspection.checklists"), packs).must()), FocusAsks.of(texts).stream()).toList();
	}

	private static Result<Path> print(Desk desk, Map<String, String> values) {
		try {
			Path file = Files.createTempDirectory("checklist").resolve(desk.texts().get("inspection.blank.file") + ".pdf");
			return Result.of(desk.services().get(PaperDesk.class).blankChecklist(Stream.of(values.get("packs").split(",")).toList(), FocusAsks.chosen(values), LocalDate.now(), Form.PDF, file));
		} catch (PaperException e) {
			return Result.failed(e.problem());
		} catch (java.io.IOException e) {
			return Result.failed(Problem.of("paper.not-written", "文件不能写入：" + e.getMessage(), "the file cannot be written: " + e.getMessage()));
		}
	}

	/** Shows a file in the program the system has for it. */
	static void launch(Path file) {
		Program.launch(file.toString());
	}
}
