package org.safetyworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.exchange.PlatformExport;
import org.safetyworkbench.exchange.PlatformManifest;
import org.safetyworkbench.exchange.PlatformScope;

/** Writes the package an upper platform takes in. */
@Component(service = Command.class, property = Command.NAME + "=platform export")
public final class PlatformCommand implements Command {

	private final PlatformExport export;

	@Activate
	public PlatformCommand(@Reference PlatformExport export) {
		this.export = export;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Path out = arguments.path("--out").orElseThrow();
		Optional<AreaCode> area = arguments.text("--area").map(ListCommand::area);
		try {
			PlatformManifest manifest = export.write(out, new PlatformScope(area, Optional.empty(), arguments.has("--major")), LocalDate.now(), Progress.NONE);
			console.answer(() -> JsonObject.of("file", out.toString(), "sections", manifest.sections(), "key", manifest.anchor().fingerprint()), () -> {
				console.line(out.toString());
				manifest.sections().forEach((section, n) -> console.line("  " + section + " " + n));
				console.line("变更记录截至第" + manifest.anchor().head().seq() + "条，签名密钥指纹：" + manifest.anchor().fingerprint(), "change log up to entry " + manifest.anchor().head().seq() + ", signed with the key " + manifest.anchor().fingerprint());
			});
			return Exit.DONE;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
