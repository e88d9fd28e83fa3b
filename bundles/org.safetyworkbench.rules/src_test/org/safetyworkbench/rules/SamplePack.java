package org.safetyworkbench.rules;

import java.util.List;

import org.safetyworkbench.spi.Document;
import org.safetyworkbench.spi.PackProvider;

/** A pack written in a test. */
record SamplePack(String origin, List<Document> documents) implements PackProvider {

	static SamplePack of(String origin, Document... documents) {
		return new SamplePack(origin, List.of(documents));
	}

	/** A pack of one document. */
	static SamplePack of(String text) {
		return of("sample", new Document("pack.yaml", text));
	}
}
