package org.safetyworkbench.register;

import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Keyset;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Permit.Condition;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.StoreException;

/** The enterprises of the register. */
@Component(service = Enterprises.class)
public final class Enterprises {

	private final Store store;
	private final Pinyin pinyin = new Pinyin();
	private final List<EnterpriseGuard> guards = new CopyOnWriteArrayList<>();

	@Activate
	public Enterprises(@Reference Store store) {
		this.store = store;
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	public void addGuard(EnterpriseGuard guard) {
		guards.add(guard);
	}

	public void removeGuard(EnterpriseGuard guard) {
		guards.remove(guard);
	}

	public Optional<Enterprise> find(Enterprise.Id id) {
		return list(List.of(id)).stream().findFirst();
	}

	public Optional<Enterprise> find(CreditCode code) {
		return store.read(session -> Optional.ofNullable(new EnterpriseReader(session).byCode(List.of(code)).get(code)).filter(seenBy(session.permit())));
	}

	/** In the order asked for, without those that do not exist or lie outside the scope of who looks. */
	public List<Enterprise> list(Collection<Enterprise.Id> ids) {
		return store.read(session -> new EnterpriseReader(session).byId(ids).stream().filter(seenBy(session.permit())).toList());
	}

	/** The same in short, without facts and persons: as lists name them. */
	public List<EnterpriseRow> listed(Collection<Enterprise.Id> ids) {
		return store.read(session -> {
			Permit permit = session.permit();
			return rows(session, ids.stream().map(Enterprise.Id::value).toList()).stream().filter(row -> row != null && permit.refusal(row.areaCode(), row.sectors()).isEmpty()).toList();
		});
	}

	private static Predicate<Enterprise> seenBy(Permit permit) {
		return enterprise -> refusal(permit, enterprise).isEmpty();
	}

	private static Optional<Problem> refusal(Permit permit, Enterprise enterprise) {
		return permit.refusal(enterprise.area().map(AreaCode::value).orElse(""), enterprise.sectors());
	}

	/** What to say of a code that a table names and that {@link #list} does not find: not registered, or not for whoever looks. */
	public Problem unknown(CreditCode code) {
		if (store.read(Session::permit).isEverywhere())
			return Problem.of("answer.enterprise", "登记表中没有代码为" + code + "的企业", "no enterprise with the code " + code + " is in the register")
					.remedy("先导入该企业，或核对代码", "import the enterprise first, or check the code");
		return Problem.of("rights.scope", "您的管辖范围内没有代码为" + code + "的企业", "no enterprise with the code " + code + " is in your scope")
				.remedy("先导入该企业；属于他人范围的，请由其导入", "import it first; if it is somebody else's, let them import the row");
	}

	/** The ids of those codes that are in the register. */
	public Map<CreditCode, Enterprise.Id> ids(Collection<CreditCode> codes) {
		return store.read(session -> new EnterpriseReader(session).ids(codes));
	}

	public Page<EnterpriseRow> page(EnterpriseQuery query, Cursor after, int size, Progress progress) {
		return store.read(session -> switch (query.filter()) {
			case Filter.All all -> sorted(Keyset.select(Columns.LIST).from("enterprise").index(index(query.sort())), query.sort())
					.cancelledBy(progress).page(session, after, size, Columns::listed);
			case Filter.InArea in -> sorted(Keyset.select(Columns.LIST).from("enterprise").index(index(query.sort()))
					.where("area_code >= ? and area_code < ?", in.area().prefix(), next(in.area().prefix())), query.sort())
					.cancelledBy(progress).page(session, after, size, Columns::listed);
			case Filter.InSector in -> ofSector(session, in.sector(), query.sort(), after, size, progress);
			case Filter.SectorToBeSet none -> ofSector(session, RegisterSchema.NO_SECTOR, query.sort(), after, size, progress);
		});
	}

	/** By name from the sector's own index, then the rows of the page; other orders through a join. */
	private static Page<EnterpriseRow> ofSector(Session session, String sector, EnterpriseQuery.Sort sort, Cursor after, int size, Progress progress)
			throws SQLException {
		if (sort != EnterpriseQuery.Sort.NAME)
			return sorted(Keyset.select(Columns.LIST).from("enterprise").index(index(sort))
					.where("exists (select 1 from enterprise_sector s where s.enterprise_id = enterprise.id and s.sector = ?)", sector), sort)
					.cancelledBy(progress).page(session, after, size, Columns::listed);
		Page<UUID> ids = Keyset.select("name, enterprise_id").from("enterprise_sector").index("ix_enterprise_sector").where("sector = ?", sector)
				.orderBy("name", "enterprise_id").cancelledBy(progress).page(session, after, size, row -> row.id(2));
		return new Page<>(rows(session, ids.rows()), ids.next());
	}

	private static List<EnterpriseRow> rows(Session session, Collection<UUID> ids) throws SQLException {
		Map<UUID, EnterpriseRow> found = new HashMap<>();
		for (Object[] group : Columns.groups(List.copyOf(ids), 50))
			Rows.each(session, "select " + Columns.LIST + " from enterprise" + session.dialect().useIndex("pk_enterprise") + " where id in (" + Columns.places(group.length) + ")",
					row -> found.put(row.id(1), Columns.listed(row)), group);
		return ids.stream().map(found::get).toList();
	}

	private static Keyset sorted(Keyset list, EnterpriseQuery.Sort sort) {
		return switch (sort) {
			case NAME -> list.orderBy("name", "id");
			case CODE -> list.orderBy("credit_code");
			case AREA -> list.orderBy("area_code", "name", "id");
		};
	}

	private static String index(EnterpriseQuery.Sort sort) {
		return "ix_enterprise_" + sort.name().toLowerCase(Locale.ROOT);
	}

	/** The first text after all that start with the prefix. */
	private static String next(String prefix) {
		return prefix.substring(0, prefix.length() - 1) + (char) (prefix.charAt(prefix.length() - 1) + 1);
	}

	/** By part of the name, pinyin initials, the beginning of the credit code, or id. */
	public List<EnterpriseRow> search(String text, int limit, Progress progress) {
		String wanted = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
		if (wanted.isEmpty()) return List.of();
		return store.read(session -> {
			Set<UUID> found = new LinkedHashSet<>();
			if (wanted.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
				Rows.each(session, "select id from enterprise where id = ?", row -> found.add(row.id(1)), UUID.fromString(wanted));
			if (wanted.matches("[0-9A-Za-z]{2,18}")) {
				String code = wanted.toUpperCase(Locale.ROOT);
				find(session, found, "credit_code", "credit_code >= ? and credit_code < ?", limit, progress, code, next(code));
			}
			if (found.size() < limit) find(session, found, "name", "name >= ? and name < ?", limit, progress, wanted, next(wanted));
			if (found.size() < limit) find(session, found, "name", "name like ? escape '!'", limit, progress, "%" + escaped(wanted) + "%");
			if (found.size() < limit && wanted.matches("[0-9A-Za-z]+"))
				find(session, found, "name", "pinyin like ?", limit, progress, "%" + wanted.toLowerCase(Locale.ROOT) + "%");
			return rows(session, found.stream().limit(limit).toList());
		});
	}

	private static void find(Session session, Set<UUID> found, String order, String condition, int limit, Progress progress, Object... values)
			throws SQLException {
		found.addAll(Keyset.select(order + ", id").from("enterprise").index(order.equals("name") ? "ix_enterprise_name" : "ix_enterprise_code")
				.where(condition, values).orderBy(order, "id").cancelledBy(progress).page(session, Cursor.START, limit, row -> row.id(2)).rows());
	}

	private static String escaped(String text) {
		return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
	}

	/**
	 * Keeps an enterprise, new or changed.
	 *
	 * @throws StoreException {@code store.conflict} when it was changed since it was read, {@code register.code-taken} when
	 *             another enterprise has its code
	 */
	public Saved save(Author author, Enterprise enterprise) {
		return store.write(author, session -> {
			EnterpriseReader reader = new EnterpriseReader(session);
			Optional<Enterprise> before = reader.byId(List.of(enterprise.id())).stream().findFirst();
			refuseTakenCode(reader, enterprise);
			for (Enterprise one : before.map(known -> List.of(known, enterprise)).orElse(List.of(enterprise)))
				refusal(session.permit(), one).ifPresent(problem -> {
					throw new StoreException(problem, null);
				});
			Changes changes = Changes.between(before, enterprise);
			boolean sameCode = before.map(known -> known.creditCode().equals(enterprise.creditCode())).orElse(true);
			if (!sameCode) throw new IllegalArgumentException("the credit code of an enterprise never changes: " + enterprise.creditCode());
			if (before.isPresent() && changes.isEmpty() && before.get().version() == enterprise.version()) return new Saved(before.get(), Set.of());
			long version = new EnterpriseWriter(session.entities(), pinyin).write(enterprise);
			session.log(changes.of(enterprise, before.isEmpty() ? "added" : "changed"));
			return new Saved(enterprise.withVersion(version), changes.names());
		});
	}

	/**
	 * Takes an enterprise out of the register that was entered by mistake. One with hazards, inspections or other records stays,
	 * and everything that stands against it is said.
	 *
	 * @param author with the reason, which must not be empty
	 */
	public Result<Enterprise> delete(Author author, Enterprise.Id id) {
		if (author.reason().isBlank()) return Result.failed(Problem.of("register.reason-missing", "删除企业须说明理由", "say why the enterprise is deleted").remedy("填写理由", "give the reason"));
		try {
			return remove(author, id);
		} catch (StoreException e) { // by records this desk does not see
			if (e.isHeld()) return Result.failed(e.problem());
			throw e;
		}
	}

	private Result<Enterprise> remove(Author author, Enterprise.Id id) {
		return store.write(author, session -> {
			Optional<Enterprise> found = new EnterpriseReader(session).byId(List.of(id)).stream().findFirst();
			if (found.isEmpty()) return Result.failed(Problem.of("enterprise.unknown", "没有登记这家企业", "there is no such enterprise").remedy("刷新后重试", "load again"));
			List<Problem> against = new ArrayList<>(refusal(session.permit(), found.get()).stream().toList());
			for (EnterpriseGuard guard : guards) guard.againstDeleting(session, id).ifPresent(against::add);
			if (!against.isEmpty()) return Result.failed(against);
			for (EnterpriseGuard guard : guards) guard.deleted(session, id);
			for (String table : List.of("enterprise_sector", "enterprise_fact", "person")) Rows.update(session, "delete from " + table + " where enterprise_id = ?", id.value());
			Rows.update(session, "delete from enterprise where id = ?", id.value());
			session.log(new Change("enterprise", id.value(), "deleted", Details.of().put("creditCode", found.get().creditCode(), null).put("name", found.get().name(), null).json()));
			return Result.of(found.get());
		});
	}

	private static void refuseTakenCode(EnterpriseReader reader, Enterprise enterprise) throws SQLException {
		Enterprise.Id owner = reader.ids(List.of(enterprise.creditCode())).get(enterprise.creditCode());
		if (owner != null && !owner.equals(enterprise.id()))
			throw new StoreException(Problem.of("register.code-taken", "统一社会信用代码已属于另一家企业：" + enterprise.creditCode(),
					"another enterprise has the credit code " + enterprise.creditCode()).remedy("请核对代码", "check the code"), null);
	}

	/** For imports, inside {@code store.write(…)}; close it before the work ends. */
	public RegisterBatch batch(Session session) throws SQLException {
		return new RegisterBatch(session, pinyin);
	}

	/** All that who looks may see, with their facts, in the order of their ids; nothing may be written meanwhile. */
	public void each(Progress progress, Consumer<Enterprise> consumer) {
		store.read(session -> {
			Predicate<Enterprise> seen = seenBy(session.permit());
			new EnterpriseStream(session).each(progress, enterprise -> {
				if (seen.test(enterprise)) consumer.accept(enterprise);
			});
			return null;
		});
	}

	/** How many who looks may see. */
	public long count() {
		return store.read(session -> {
			Condition seen = session.seen("enterprise").orElse(Condition.NONE);
			return Rows.one(session, "select count(*) from enterprise where " + seen.sql(), row -> row.whole(1), seen.after()).orElse(0L);
		});
	}

	/** How many of them are in each sector; the key is empty for those whose sector is still to be set. */
	public Map<String, Long> countBySector() {
		return store.read(session -> {
			Map<String, Long> counts = new TreeMap<>();
			Condition seen = session.seen("enterprise_sector").orElse(Condition.NONE);
			Rows.each(session, "select sector, count(*) from enterprise_sector where " + seen.sql() + " group by sector",
					row -> counts.put(row.text(1).equals(RegisterSchema.NO_SECTOR) ? "" : row.text(1), row.whole(2)), seen.after());
			return counts;
		});
	}
}
