package org.safetyworkbench.cli;

import java.time.LocalDate;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.guard.Contributions;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.contribution.Dossier;
import org.safetyworkbench.spi.contribution.Judgement;

/** What contributions say about one enterprise. */
@Component(service = Command.class, property = Command.NAME + "=contributions show")
public final class ContributionsShowCommand implements Command {

	private final Contributions contributions;
	private final Enterprises enterprises;

	@Activate
	public ContributionsShowCommand(@Reference Contributions contributions, @Reference Enterprises enterprises) {
		this.contributions = contributions;
		this.enterprises = enterprises;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		contributions.addListener(console::problem);
		Enterprise enterprise = Records.enterprise(enterprises, arguments.needed("CODE"));
		Dossier dossier = dossier(enterprise, arguments.date("--as-of").orElseGet(LocalDate::now));
		Facts complete = contributions.complete(dossier);
		List<String> computed = complete.names().stream().filter(name -> !dossier.facts().has(name)).sorted().toList();
		List<Contributions.Section> sections = contributions.sections(dossier);
		List<Judgement.Remark> remarks = contributions.remarks(dossier);
		console.answer(() -> JsonObject.of("computed", computed.stream().map(name -> JsonObject.of("fact", name, "value", complete.asMap().get(name))).toList(), "sections",
				sections.stream().map(section -> JsonObject.of("heading", console.text(section.heading()), "rows",
						section.rows().stream().map(row -> JsonObject.of("label", console.text(row.label()), "value", console.text(row.value()))).toList())).toList(),
				"remarks", remarks.stream().map(remark -> console.text(remark.text())).toList()), () -> {
					computed.forEach(name -> console.line(name + " = " + complete.asMap().get(name)));
					for (Contributions.Section section : sections) {
						console.line("【" + console.text(section.heading()) + "】");
						section.rows().forEach(row -> console.line(console.text(row.label()) + ": " + console.text(row.value())));
					}
					remarks.forEach(remark -> console.line(console.text(remark.text())));
				});
		return Exit.DONE;
	}

	static Dossier dossier(Enterprise enterprise, LocalDate asOf) {
		return new Dossier(enterprise.creditCode().value(), enterprise.name(), enterprise.sectors(), enterprise.facts(), asOf);
	}
}
