package org.safetyworkbench.store.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.Migrator;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.StoreException;

/** The tables of a slice as they were at an earlier version, so that rows of that time fit. */
record UpTo(Schema schema, int version) implements Schema {

	/** @throws StoreException when the rows are of a newer program, or of a part that is not installed */
	static List<Schema> all(Collection<Schema> installed, Map<String, Map<Integer, String>> versions) {
		List<Schema> then = new ArrayList<>();
		versions.forEach((slice, scripts) -> {
			Optional<Schema> schema = slice.equals(Migrator.OWN.slice()) ? Optional.of(Migrator.OWN) : installed.stream().filter(one -> one.slice().equals(slice)).findFirst();
			int newest = scripts.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
			if (schema.isEmpty() || newest > schema.get().scripts().size())
				throw new StoreException(Problem.of("store.newer", "这份数据由更新版本或装有更多部件的程序建立（" + slice + " 第" + newest + "版）",
						"this was made by a newer program, or one with more parts (" + slice + " version " + newest + ")").remedy("请用新版程序恢复", "use the newer program"), null);
			if (schema.get() != Migrator.OWN) then.add(new UpTo(schema.get(), newest)); // the store's own are made first
		});
		return then;
	}

	@Override
	public String slice() {
		return schema.slice();
	}

	@Override
	public List<String> after() {
		return schema.after();
	}

	@Override
	public List<String> scripts() {
		return schema.scripts().subList(0, version);
	}
}
