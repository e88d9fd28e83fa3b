package org.safetyworkbench.register;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Store;

/** How foreign layouts were read before, remembered by their header row. */
@Component(service = Mappings.class)
public final class Mappings {

	private final Store store;

	@Activate
	public Mappings(@Reference Store store) {
		this.store = store;
	}

	/** @param headerHash the same for the same header row, at most 64 characters */
	public Optional<String> find(String headerHash) {
		return store.read(session -> Rows.one(session, "select mapping from import_mapping where header_hash = ?", row -> row.text(1), headerHash));
	}

	public void remember(Author author, String headerHash, String mapping) {
		store.write(author, session -> {
			Optional<String> before = find(headerHash);
			if (before.filter(mapping::equals).isPresent()) return null;
			if (Rows.update(session, "update import_mapping set mapping = ? where header_hash = ?", mapping, headerHash) == 0)
				Rows.update(session, "insert into import_mapping (header_hash, mapping) values (?, ?)", headerHash, mapping);
			session.log(new Change("import-mapping", UUID.nameUUIDFromBytes(headerHash.getBytes(StandardCharsets.UTF_8)),
					before.isEmpty() ? "added" : "changed", Details.of().put("mapping", before, mapping).json()));
			return null;
		});
	}
}
