package org.safetyworkbench.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Keyset;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Store;

/** Reads all files of evidence, each once, and holds them against the hashes of the records. */
final class Verification {

	private static final int PAGE = 500;

	private enum State { SOUND, MISSING, CHANGED }

	private final Store store;
	private final EvidenceFiles files;
	private final Map<String, State> seen = new HashMap<>();

	Verification(Store store, EvidenceFiles files) {
		this.store = store;
		this.files = files;
	}

	Soundness run(Progress progress) {
		progress.begin(new Text("核对证据文件", "Checking the evidence"), store.read(session -> Rows.one(session, "select count(*) from evidence", row -> row.whole(1)).orElse(0L)));
		List<Evidence> missing = new ArrayList<>();
		List<Evidence> changed = new ArrayList<>();
		Cursor next = Cursor.START;
		do {
			Cursor from = next;
			Page<Evidence> page = store.read(session -> Keyset.select(StoredEvidence.COLUMNS).from("evidence").index("pk_evidence").unlimited().orderBy("id").page(session, from, PAGE, StoredEvidence::evidence));
			for (Evidence evidence : page.rows()) {
				progress.checkCancelled();
				switch (seen.computeIfAbsent(evidence.sha256(), this::state)) {
					case MISSING -> missing.add(evidence);
					case CHANGED -> changed.add(evidence);
					case SOUND -> {}
				}
				progress.worked(1);
			}
			next = page.next().orElse(null);
		} while (next != null);
		sweep();
		return new Soundness(seen.size(), missing, changed);
	}

	private State state(String sha256) {
		Path file = files.fetched(sha256);
		if (!Files.isRegularFile(file)) return State.MISSING;
		try {
			return EvidenceFiles.hash(file).equals(sha256) ? State.SOUND : State.CHANGED;
		} catch (IOException e) {
			return State.CHANGED; // there, but what was added cannot be read any more
		}
	}

	private void sweep() {
		try {
			files.sweep();
		} catch (IOException e) {
			return; // next time
		}
	}
}
