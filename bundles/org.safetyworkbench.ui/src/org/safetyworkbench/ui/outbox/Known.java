package org.safetyworkbench.ui.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.EnterpriseRow;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.work.Services;

/**
 * What this window has read and goes on with while the server is gone: who works here, their colleagues, the enterprises that
 * were opened. Nothing of it is on disk; a window that opens without the server knows nothing yet.
 */
public final class Known {

	private static final int MOST = 500;

	private final Services services;
	private volatile Optional<Person> me = Optional.empty();
	private volatile Optional<List<Person>> staff = Optional.empty();
	private final Map<UUID, Enterprise> enterprises = new LinkedHashMap<>();

	public Known(Services services) {
		this.services = services;
	}

	/** Who works at this desk; reads the store, so ask in the background. */
	public Person me() {
		me = Optional.of(now(() -> services.get(Staff.class).me(), me));
		return me.get();
	}

	/** The office's people who still work there; without the server at least who works here. */
	public List<Person> staff() {
		staff = Optional.of(now(() -> services.get(Staff.class).all().stream().filter(Person::active).toList(), staff.or(() -> me.map(List::of))));
		return staff.get();
	}

	private static <T> T now(Supplier<T> read, Optional<T> last) {
		try {
			return read.get();
		} catch (StoreException e) {
			return last.filter(known -> e.isUnreachable()).orElseThrow(() -> e);
		}
	}

	/** Told by pages what they read. */
	public synchronized void keep(Enterprise enterprise) {
		enterprises.remove(enterprise.id().value());
		enterprises.put(enterprise.id().value(), enterprise);
		if (enterprises.size() > MOST) enterprises.remove(enterprises.keySet().iterator().next());
	}

	private synchronized Optional<Enterprise> kept(UUID id) {
		return Optional.ofNullable(enterprises.get(id));
	}

	private synchronized List<Enterprise> kept() {
		return List.copyOf(enterprises.values()).reversed();
	}

	/** @throws StoreException when the register has none of that id, or the server is gone and this window never read it */
	public Enterprise enterprise(UUID id) {
		try {
			Enterprise read = services.get(Enterprises.class).find(new Enterprise.Id(id)).orElseThrow(Known::gone);
			keep(read);
			return read;
		} catch (StoreException e) {
			if (!e.isUnreachable()) throw e;
			return kept(id).orElseThrow(() -> new StoreException(Problem.of("draft.enterprise-unread", "未连接服务器，本窗口没有打开过这家企业", "the server is gone, and this window has not opened that enterprise before")
					.remedy("选择打开过的企业，或连接恢复后再办", "choose one that was opened, or do it when the server is back"), e));
		}
	}

	/** The register has none of that id. */
	public static StoreException gone() {
		return new StoreException(Problem.of("enterprise.gone", "登记表中没有这家企业", "the register has no such enterprise").remedy("刷新列表后再打开", "refresh the list and open it again"), null);
	}

	/** The enterprises that were opened here, last one first, whose name or credit code has that in it. */
	public List<EnterpriseRow> opened(String text, int most) {
		String wanted = text.toUpperCase(Locale.ROOT);
		return kept().stream().filter(one -> (one.name() + " " + one.creditCode().value()).toUpperCase(Locale.ROOT).contains(wanted)).limit(most).map(Known::row).toList();
	}

	private static EnterpriseRow row(Enterprise one) {
		return new EnterpriseRow(one.id(), one.creditCode().value(), one.name(), one.area().map(AreaCode::value).orElse(""), one.principal(), one.phone(), List.copyOf(one.sectors()));
	}
}
