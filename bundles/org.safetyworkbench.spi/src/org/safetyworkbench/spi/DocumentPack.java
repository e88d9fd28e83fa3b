package org.safetyworkbench.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;

/** The pack made of the YAML documents in the folder {@code SAFETY-INF} of the bundle that declares this component. */
public final class DocumentPack implements PackProvider {

	/** Folder of a pack bundle that holds its documents. */
	public static final String FOLDER = "SAFETY-INF";

	private final Bundle bundle;

	@Activate
	public DocumentPack(BundleContext context) {
		this(context.getBundle());
	}

	private DocumentPack(Bundle bundle) {
		this.bundle = bundle;
	}

	/** The pack in another bundle; it need not be resolved. */
	public static DocumentPack of(Bundle bundle) {
		return new DocumentPack(bundle);
	}

	@Override
	public String origin() {
		return bundle.getSymbolicName() + " " + bundle.getVersion();
	}

	@Override
	public List<Document> documents() {
		Enumeration<URL> found = bundle.findEntries(FOLDER, "*.yaml", true);
		List<URL> urls = found == null ? List.of() : Collections.list(found);
		return urls.stream().sorted(Comparator.comparing(URL::getPath)).map(DocumentPack::read).toList();
	}

	private static Document read(URL url) {
		try (InputStream in = url.openStream()) {
			String path = url.getPath();
			String name = path.substring(path.indexOf(FOLDER) + FOLDER.length() + 1);
			return new Document(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
