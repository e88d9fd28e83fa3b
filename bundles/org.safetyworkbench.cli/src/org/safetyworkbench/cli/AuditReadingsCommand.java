package org.safetyworkbench.cli;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.exchange.Audit;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Entry;

/** Who read tip-offs and who reported them, for auditors. */
@Component(service = Command.class, property = Command.NAME + "=audit readings")
public final class AuditReadingsCommand implements Command {

	private static final int SHOWN = 1000;

	private final Audit audit;

	@Activate
	public AuditReadingsCommand(@Reference Audit audit) {
		this.audit = audit;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		List<Entry> readings = Records.done(audit.readings(Cursor.START, SHOWN, Progress.NONE)).rows();
		console.answer(() -> JsonObject.of("readings", readings.stream().map(entry -> JsonObject.of("seq", entry.seq(), "at", entry.at().toString(), "who", entry.author().name(), "hazard", entry.change().subject().toString(),
				"what", entry.change().action())).toList()), () -> console.table(readings.stream().map(entry -> List.of(entry.at().toString(), entry.author().name(), entry.change().subject().toString(), what(entry))).toList()));
		return Exit.DONE;
	}

	private static String what(Entry entry) {
		return entry.change().action().equals("read") ? "查看举报件 read the case" : "查看举报人 read who reported";
	}
}
