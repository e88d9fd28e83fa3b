package org.safetyworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.exchange.Audit;
import org.safetyworkbench.store.archive.Anchor;

/** Takes the change log out for the archive, with a signed end. */
@Component(service = Command.class, property = Command.NAME + "=audit export")
public final class AuditExportCommand implements Command {

	private final Audit audit;

	@Activate
	public AuditExportCommand(@Reference Audit audit) {
		this.audit = audit;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Path out = arguments.path("--out").orElseThrow().toAbsolutePath();
		try {
			Anchor anchor = Records.done(audit.export(out, Progress.NONE));
			console.answer(() -> JsonObject.of("file", out.toString(), "entries", anchor.head().seq(), "head", anchor.head().hash(), "at", anchor.at().toString(), "key", anchor.fingerprint()), () -> {
				console.line("已导出" + anchor.head().seq() + "条到" + out, anchor.head().seq() + " entries written to " + out);
				console.line("末条摘要：" + anchor.head().hash(), "hash of the last entry: " + anchor.head().hash());
				console.line("签名密钥指纹（请另行留存）：" + anchor.fingerprint(), "fingerprint of the signing key (keep it elsewhere): " + anchor.fingerprint());
			});
			return Exit.DONE;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
