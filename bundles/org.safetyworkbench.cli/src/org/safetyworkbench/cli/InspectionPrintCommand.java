package org.safetyworkbench.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.exchange.PaperDesk;
import org.safetyworkbench.paper.Form;
import org.safetyworkbench.register.Enterprises;

/** The empty checklist of a visit, an enterprise or packs for filling in by hand; the code on it leads back to its record. */
@Component(service = Command.class, property = Command.NAME + "=inspection print")
public final class InspectionPrintCommand implements Command {

	private final PaperDesk desk;
	private final Enterprises enterprises;

	@Activate
	public InspectionPrintCommand(@Reference PaperDesk desk, @Reference Enterprises enterprises) {
		this.desk = desk;
		this.enterprises = enterprises;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Path written = print(arguments, arguments.path("--out").orElseThrow());
		console.answer(() -> JsonObject.of("file", written.toString()), () -> console.line(written.toString()));
		return Exit.DONE;
	}

	private Path print(Arguments arguments, Path out) {
		Form form = out.toString().endsWith(".docx") ? Form.DOCX : Form.PDF;
		LocalDate today = LocalDate.now();
		boolean chosen = arguments.has("--enterprise") || arguments.has("--packs") || FocusOptions.isGiven(arguments);
		if (arguments.has("ID") && chosen)
			throw new Stop(Problem.of("usage.both", "检查的范围在开始时已定，不能再选", "what a visit asks was chosen when it began").remedy("只写检查编号，或只写企业、检查表和范围", "name the visit alone, or an enterprise, checklists and a part of them"));
		if (arguments.has("ID")) return desk.blankChecklist(Records.id(arguments.needed("ID")), today, form, out);
		List<String> packs = arguments.text("--packs").map(ids -> List.of(ids.split(","))).orElse(List.of());
		if (arguments.has("--enterprise")) return desk.blankChecklist(Records.enterprise(enterprises, arguments.needed("--enterprise")).id().value(), packs, FocusOptions.of(arguments), today, form, out);
		if (!packs.isEmpty()) return desk.blankChecklist(packs, FocusOptions.of(arguments), today, form, out);
		throw new Stop(Problem.of("usage.missing", "缺少检查编号、企业或检查表", "no visit, enterprise or checklist is named").remedy("写检查编号，或 --enterprise、--packs", "name a visit, --enterprise or --packs"));
	}
}
