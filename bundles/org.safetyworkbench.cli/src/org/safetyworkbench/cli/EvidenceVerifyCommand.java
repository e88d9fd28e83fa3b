package org.safetyworkbench.cli;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.evidence.Soundness;

/** Reads every file of evidence and names those that are gone or changed. */
@Component(service = Command.class, property = Command.NAME + "=evidence verify")
public final class EvidenceVerifyCommand implements Command {

	private final EvidenceStore store;

	@Activate
	public EvidenceVerifyCommand(@Reference EvidenceStore store) {
		this.store = store;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Soundness found = store.verify(Progress.NONE);
		console.answer(() -> JsonObject.of("files", found.files(), "missing", objects(found.missing()), "changed", objects(found.changed())), () -> {
			for (Evidence gone : found.missing()) console.line("缺失：" + gone.name() + " " + gone.sha256(), "missing: " + gone.name() + " " + gone.sha256());
			for (Evidence other : found.changed()) console.line("被改动：" + other.name() + " " + other.sha256(), "changed: " + other.name() + " " + other.sha256());
			console.line("已核对" + found.files() + "个文件", found.files() + " files verified");
		});
		return found.isSound() ? Exit.DONE : Exit.REFUSED;
	}

	private static List<Object> objects(List<Evidence> evidence) {
		return evidence.stream().<Object>map(one -> JsonObject.of("id", one.id().toString(), "name", one.name(), "sha256", one.sha256())).toList();
	}
}
