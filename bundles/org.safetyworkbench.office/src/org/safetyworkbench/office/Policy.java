package org.safetyworkbench.office;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Store;

/** The office's limits. */
@Component(service = Policy.class)
public final class Policy {

	private static final int MOST = 3650;

	private final Store store;
	private final Calendar calendar;

	@Activate
	public Policy(@Reference Store store, @Reference Calendar calendar) {
		this.store = store;
		this.calendar = calendar;
	}

	/** The number in the setting's unit; 0 for no limit. */
	public int of(Setting setting) {
		return store.read(session -> Rows.one(session, "select amount from office_setting where name = ?", row -> row.integer(1), setting.code())).orElse(setting.standard());
	}

	public Map<Setting, Integer> all() {
		Map<Setting, Integer> all = new EnumMap<>(Setting.class);
		for (Setting setting : Setting.values()) all.put(setting, of(setting));
		return all;
	}

	/** The last day of a period that began on a day; empty where there is no limit. */
	public Optional<Term> end(Setting setting, LocalDate from) {
		int n = of(setting);
		return n == 0 ? Optional.empty() : Optional.of(calendar.after(from, n, setting.unit() == Setting.Unit.WORKING_DAYS));
	}

	public Result<Integer> set(Author author, Setting setting, int amount) {
		if (amount < 0 || amount > MOST)
			return Result.failed(Problem.of("office.setting", "“" + setting.label().zh() + "”应为0至" + MOST + "，0表示不限", setting.label().en() + " is a number from 0 (no limit) to " + MOST)
					.remedy("改填范围内的整数", "give a whole number in that range"));
		return store.write(author, session -> {
			int before = of(setting);
			if (before == amount) return Result.of(amount);
			Rows.update(session, "delete from office_setting where name = ?", setting.code());
			Rows.update(session, "insert into office_setting (name, amount) values (?, ?)", setting.code(), amount);
			session.log(new Change("office-setting", UUID.nameUUIDFromBytes(setting.code().getBytes(StandardCharsets.UTF_8)), "changed", Details.of().put(setting.code(), before, amount).json()));
			return Result.of(amount);
		});
	}
}
