package org.safetyworkbench.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.duty.DutyQuery;
import org.safetyworkbench.exchange.Export;
import org.safetyworkbench.exchange.table.TableWriter.Format;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.register.Filter;

/** Writes a list to a file, or to stdout. */
@Component(service = Command.class, property = Command.NAME + "=export")
public final class ExportCommand implements Command {

	/** Writes the rows of one list, closing the stream; answers how many. */
	@FunctionalInterface
	interface Source {
		long write(String kind, Format format, OutputStream out, LocalDate asOf, Locale locale) throws IOException;
	}

	private final Source source;

	@Activate
	public ExportCommand(@Reference Export export) {
		this((kind, format, out, asOf, locale) -> switch (kind) {
			case "enterprises" -> export.enterprises(format, out, new Filter.All(), locale, Progress.NONE);
			case "hazards" -> export.hazards(format, out, LedgerQuery.of(LedgerQuery.Sort.DUE), asOf, locale, Progress.NONE);
			default -> export.duties(format, out, DutyQuery.of(DutyQuery.Sort.DUE), locale, Progress.NONE);
		});
	}

	ExportCommand(Source source) {
		this.source = source;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		String kind = arguments.needed("KIND");
		LocalDate asOf = arguments.date("--as-of").orElseGet(LocalDate::now);
		return Delivery.of(kind, arguments, console, (format, out) -> source.write(kind, format, out, asOf, console.locale()));
	}
}
