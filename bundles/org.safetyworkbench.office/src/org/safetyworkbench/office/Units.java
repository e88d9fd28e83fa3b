package org.safetyworkbench.office;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** The units of the office. Kept by administrators; what a unit or person states always lies within what stands above it. */
@Component(service = Units.class)
public final class Units {

	private final Store store;
	private final Staff staff;

	@Activate
	public Units(@Reference Store store, @Reference Staff staff) {
		this.store = store;
		this.staff = staff;
	}

	public UnitTree tree() {
		return store.read(UnitTable::tree);
	}

	public Result<Unit> add(Author author, Optional<UUID> parent, UnitKind kind, String name, Remit scope) {
		Unit unit = new Unit(Ids.next(), parent, kind, name, scope, true);
		return store.write(author, session -> {
			List<Problem> against = against(session, UnitTable.tree(session), unit);
			if (!against.isEmpty()) return Result.failed(against);
			UnitTable.insert(session, unit);
			return Result.of(unit);
		});
	}

	/** Renames, moves, widens, narrows or dissolves a unit. */
	public Result<Unit> save(Author author, Unit unit) {
		return save(author, Optional.empty(), unit);
	}

	/**
	 * The same, if nobody else changed it since.
	 *
	 * @param seen as it was when editing began; otherwise it is refused with {@link OpenStore#conflict}
	 */
	public Result<Unit> save(Author author, Unit seen, Unit unit) {
		return save(author, Optional.of(seen), unit);
	}

	private Result<Unit> save(Author author, Optional<Unit> seen, Unit unit) {
		return store.write(author, session -> {
			UnitTree tree = UnitTable.tree(session);
			Optional<Unit> before = tree.find(unit.id());
			if (before.isEmpty()) return Result.failed(problem("没有这个单位", "there is no such unit", "刷新后再试", "refresh and try again"));
			if (seen.filter(then -> !then.equals(before.get())).isPresent()) return Result.failed(OpenStore.conflict());
			List<Problem> against = against(session, tree, unit);
			if (!against.isEmpty()) return Result.failed(against);
			UnitTable.update(session, before.get(), unit);
			return Result.of(unit);
		});
	}

	private List<Problem> against(Session session, UnitTree tree, Unit unit) throws SQLException {
		List<Problem> against = new ArrayList<>();
		StaffRules.adminOnly(staff.me()).ifPresent(against::add);
		if (unit.name().isEmpty() || unit.name().length() > 100 || unit.name().contains("/"))
			against.add(problem("单位名称应为1至100字，不含“/”", "a unit's name has 1 to 100 characters without '/'", "改填名称", "give another name"));
		if (tree.below(unit.parent()).stream().anyMatch(other -> other.name().equals(unit.name()) && !other.id().equals(unit.id())))
			against.add(problem("同一上级下已有“" + unit.name() + "”", "there is a unit of that name below the same parent", "改填名称", "give another name"));
		if (unit.parent().isPresent() && tree.find(unit.parent().get()).filter(Unit::active).isEmpty())
			against.add(problem("没有这个上级单位，或已撤销", "there is no such parent, or it was dissolved", "另选上级", "choose another parent"));
		else if (unit.parent().filter(parent -> tree.isWithin(unit.id(), parent)).isPresent())
			against.add(problem("单位不能放到自己下面", "a unit cannot lie below itself", "另选上级", "choose another parent"));
		else if (!tree.remit(unit.parent()).contains(unit.scope().orElse(tree.remit(unit.parent()))))
			against.add(problem("范围超出上级单位的管辖", "the scope is wider than the parent's", "缩小范围，或先扩大上级", "narrow it, or widen the parent's first"));
		else against.addAll(below(session, tree.with(unit), unit));
		return against;
	}

	/** Those below who state something the unit no longer covers, and whoever is left in a dissolved one. */
	private static List<Problem> below(Session session, UnitTree changed, Unit unit) throws SQLException {
		List<String> outside = new ArrayList<>();
		for (Unit lower : changed.all())
			if (!lower.id().equals(unit.id()) && lower.active() && changed.isWithin(unit.id(), lower.id()) && (!unit.active() || !changed.remit(lower.parent()).contains(changed.remit(Optional.of(lower.id())))))
				outside.add(lower.name());
		for (Person person : StaffTable.all(session)) {
			Posting posting = person.posting();
			boolean isBelow = person.active() && posting.unit().filter(own -> changed.isWithin(unit.id(), own)).isPresent();
			if (isBelow && (!unit.active() || !changed.remit(posting.unit()).contains(changed.remit(posting)))) outside.add(person.name());
		}
		return outside.isEmpty() ? List.of() : List.of(problem((unit.active() ? "下属的范围将超出：" : "尚有下属：") + String.join("、", outside),
				(unit.active() ? "the scope of these would be wider: " : "it still has: ") + String.join(", ", outside), "先调整下属单位和人员", "change those first"));
	}

	private static Problem problem(String zh, String en, String remedyZh, String remedyEn) {
		return Problem.of("unit.invalid", zh, en).remedy(remedyZh, remedyEn);
	}
}
