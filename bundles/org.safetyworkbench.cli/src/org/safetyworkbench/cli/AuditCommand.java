package org.safetyworkbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Head;
import org.safetyworkbench.store.Verdict;

/** Verifies the chain of the change log and prints its end, which kept elsewhere shows later whether it was cut. */
@Component(service = Command.class, property = Command.NAME + "=audit")
public final class AuditCommand implements Command {

	private final ChangeLog log;

	@Activate
	public AuditCommand(@Reference ChangeLog log) {
		this.log = log;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Verdict verdict = log.verify(Progress.NONE);
		Head head = log.head();
		verdict.fault().ifPresent(console::problem);
		console.answer(() -> {
			Map<String, Object> object = new LinkedHashMap<>();
			object.put("intact", verdict.isIntact());
			object.put("entries", verdict.entries());
			object.put("head", head.hash());
			verdict.fault().ifPresent(problem -> object.put("problem", console.object(problem)));
			return object;
		}, () -> {
			console.line(verdict.isIntact() ? "变更记录完整：" + verdict.entries() + "条" : "变更记录在第" + (verdict.entries() + 1) + "条处被改动",
					verdict.isIntact() ? "the change log is intact: " + verdict.entries() + " entries" : "the change log was altered at entry " + (verdict.entries() + 1));
			console.line("末条摘要：" + head.hash(), "hash of the last entry: " + head.hash());
		});
		return verdict.isIntact() ? Exit.DONE : Exit.REFUSED;
	}
}
