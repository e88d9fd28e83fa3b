package org.safetyworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.exchange.ListExport;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.statistics.ListGroup;
import org.safetyworkbench.statistics.ListKind;
import org.safetyworkbench.statistics.ListQuery;

/** The lists the plans name: one of them anywhere, or all of a group into a file. */
@Component(service = Command.class, property = Command.NAME + "=list")
public final class ListCommand implements Command {

	private final ListExport export;
	private final Enterprises enterprises;

	@Activate
	public ListCommand(@Reference ListExport export, @Reference Enterprises enterprises) {
		this.export = export;
		this.enterprises = enterprises;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		String name = arguments.needed("LIST");
		ListQuery query = query(arguments);
		if (groups().contains(name) && arguments.has("--out")) {
			try {
				List<Path> files = export.group(ListGroup.of(name), query, arguments.path("--out").orElseThrow(), console.locale(), Progress.NONE);
				console.answer(() -> JsonObject.of("files", files.stream().map(Path::toString).toList()), () -> files.forEach(file -> console.line(file.toString())));
				return Exit.DONE;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		ListKind kind = groups().contains(name) ? ListGroup.of(name).kinds().getFirst() : ListKind.of(name);
		return Delivery.of(kind.code(), arguments, console, (format, out) -> export.list(format, out, query.kind(kind), console.locale(), Progress.NONE));
	}

	private ListQuery query(Arguments arguments) {
		ListQuery query = ListQuery.of(ListKind.THREE_CHECK, arguments.date("--as-of").orElseGet(LocalDate::now));
		if (arguments.has("--enterprise")) query = query.enterprise(Records.enterprise(enterprises, arguments.needed("--enterprise")).id().value());
		if (arguments.has("--sector")) query = query.sector(arguments.needed("--sector"));
		if (arguments.has("--area")) query = query.in(area(arguments.needed("--area")));
		return query;
	}

	static AreaCode area(String code) {
		Result<AreaCode> area = AreaCode.parse(code);
		if (!area.isOk()) throw new Stop(area.problems());
		return area.value();
	}

	private static List<String> groups() {
		return Stream.of(ListGroup.values()).map(ListGroup::code).toList();
	}

	/** What LIST may be: a group or one list of it. */
	static List<String> names() {
		return Stream.concat(groups().stream(), Stream.of(ListKind.values()).map(ListKind::code)).toList();
	}
}
