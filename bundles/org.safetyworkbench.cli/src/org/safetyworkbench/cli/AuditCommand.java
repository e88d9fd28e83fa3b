package org.safetyworkbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.exchange.Audit;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Head;
import org.safetyworkbench.store.archive.Anchors;

/** Verifies the chain of the change log, also against an export or a backup, and prints its end. */
@Component(service = Command.class, property = {Command.NAME + "=audit", Command.NAME + "=audit verify"})
public final class AuditCommand implements Command {

	private final ChangeLog log;
	private final Audit audit;
	private final Anchors anchors;

	@Activate
	public AuditCommand(@Reference ChangeLog log, @Reference Audit audit, @Reference Anchors anchors) {
		this.log = log;
		this.audit = audit;
		this.anchors = anchors;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Optional<Anchors.Kept> kept = arguments.file("--against").map(anchors::in);
		List<Problem> problems = audit.verify(kept, Progress.NONE);
		Head head = log.head();
		problems.forEach(console::problem);
		console.answer(() -> {
			Map<String, Object> object = new LinkedHashMap<>(JsonObject.of("intact", problems.isEmpty(), "entries", head.seq(), "head", head.hash()));
			kept.ifPresent(one -> object.put("against", JsonObject.of("entries", one.head().seq(), "head", one.head().hash(), "key", one.signed().map(signed -> signed.fingerprint()).orElse(""))));
			if (!problems.isEmpty()) object.put("problem", console.object(problems.getFirst()));
			return object;
		}, () -> print(console, head, kept, problems.isEmpty()));
		return problems.isEmpty() ? Exit.DONE : Exit.REFUSED;
	}

	private static void print(Console console, Head head, Optional<Anchors.Kept> kept, boolean intact) {
		console.line(intact ? "变更记录完整：" + head.seq() + "条" : "变更记录有问题", intact ? "the change log is intact: " + head.seq() + " entries" : "something is wrong with the change log");
		console.line("末条摘要：" + head.hash(), "hash of the last entry: " + head.hash());
		kept.ifPresent(one -> console.line("对照：截至第" + one.head().seq() + "条" + one.signed().map(signed -> "，签名密钥 " + signed.fingerprint()).orElse("（备份，未签名）"),
				"held against: up to entry " + one.head().seq() + one.signed().map(signed -> ", signed with the key " + signed.fingerprint()).orElse(" (a backup, not signed)")));
	}
}
