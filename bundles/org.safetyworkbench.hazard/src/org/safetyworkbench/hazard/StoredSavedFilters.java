package org.safetyworkbench.hazard;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Store;

/** Kept filters in the store. A matter of taste of one person: not in the change log. */
@Component
public final class StoredSavedFilters implements SavedFilters {

	private final Store store;

	@Activate
	public StoredSavedFilters(@Reference Store store) {
		this.store = store;
	}

	@Override
	public List<SavedFilter> of(Person person) {
		return store.read(session -> Rows.query(session, "select name, words from saved_filter where person_id = ? order by name", row -> new SavedFilter(row.text(1), row.text(2)), person.id().toString()));
	}

	@Override
	public Result<SavedFilter> save(Person person, SavedFilter filter) {
		SavedFilter kept = new SavedFilter(filter.name().strip(), filter.text());
		if (kept.name().isEmpty() || kept.name().length() > 60 || kept.text().length() > 2000)
			return Result.failed(Problem.of("filter.name", "筛选名称应为1至60字，条件最多2000字", "a filter's name has 1 to 60 characters, its conditions at most 2000").remedy("改用较短的名称", "take a shorter name"));
		return store.write(person.author(), session -> {
			Rows.update(session, "delete from saved_filter where person_id = ? and name = ?", person.id().toString(), kept.name());
			Rows.update(session, "insert into saved_filter (person_id, name, words) values (?, ?, ?)", person.id().toString(), kept.name(), kept.text());
			return Result.of(kept);
		});
	}

	@Override
	public void remove(Person person, String name) {
		store.write(person.author(), session -> Rows.update(session, "delete from saved_filter where person_id = ? and name = ?", person.id().toString(), name));
	}
}
