package org.safetyworkbench.inspection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Law;
import org.safetyworkbench.spi.LegalBasis;
import org.safetyworkbench.spi.Norm;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.Position;

/** What the packs of one moment ask at an enterprise; the wordings are made once per moment. */
final class Asked {

	private static final Position NOWHERE = new Position("", 1, 1);

	private final Packs packs;
	private final Map<String, SheetItem> byId = new HashMap<>();

	Asked(Packs packs) {
		this.packs = packs;
		for (Item item : packs.items()) byId.put(item.id(), sheetItem(item));
	}

	boolean isOf(Packs others) {
		return packs == others;
	}

	Optional<SheetItem> item(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/**
	 * The items that apply, in the packs' order: what cannot be decided is asked.
	 *
	 * @param chosen ids of packs; empty for the enterprise's sectors, the common ones and those of the office's place
	 */
	List<SheetItem> items(Enterprise enterprise, List<String> chosen, LocalDate on, String jurisdiction) {
		Set<String> wanted = new HashSet<>(chosen);
		Set<String> sectors = chosen.isEmpty() ? enterprise.sectors() : wanted;
		return packs.checklist(sectors, enterprise.facts()).stream().filter(item -> {
			Pack pack = packs.pack(item.pack()).orElseThrow();
			return inForce(pack, on) && (chosen.isEmpty() ? isProposed(pack, enterprise, jurisdiction) : wanted.contains(item.pack()));
		}).map(item -> byId.get(item.id())).toList();
	}

	/** Those of these items that belong to a part. */
	List<SheetItem> within(Focus focus, List<SheetItem> items) {
		return focus.isEverything() ? items : items.stream().filter(item -> focus.includes(packs.marks(item.id()))).toList();
	}

	/** Ids of those of these items that a norm carries. */
	Set<String> in(Norm norm, List<SheetItem> items) {
		return items.stream().map(SheetItem::id).filter(id -> packs.marks(id).isIn(norm)).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Every pack with items, with how many of them apply. */
	List<Checklist> checklists(Enterprise enterprise, LocalDate on, String jurisdiction) {
		return packs.packs().stream().filter(pack -> !pack.items().isEmpty() && inForce(pack, on)).map(pack -> new Checklist(pack.id().id(), pack.name(), pack.id().version(),
				items(enterprise, List.of(pack.id().id()), on, jurisdiction).size(), isProposed(pack, enterprise, jurisdiction))).toList();
	}

	private static boolean inForce(Pack pack, LocalDate on) {
		return pack.status() != Pack.Status.HISTORIC && pack.validity().includes(on);
	}

	private static boolean isProposed(Pack pack, Enterprise enterprise, String jurisdiction) {
		return switch (pack.kind()) {
			case SECTOR -> enterprise.sectors().contains(pack.id().id());
			case JURISDICTION -> pack.jurisdiction().equals(jurisdiction);
			case COMMON, LAWS -> true;
		};
	}

	private SheetItem sheetItem(Item item) {
		Pack pack = packs.pack(item.pack()).orElseThrow();
		Item pinned = new Item(item.id(), item.group(), item.question(), item.verify(), item.answer(), item.photoRequired(), item.severity(), item.severityBasis(), item.basis(),
				item.rectification(), item.authorities(), item.transferRequired(), null, item.pack(), item.note(), NOWHERE);
		List<Cited> basis = item.basis().stream().map(this::cited).toList();
		SheetItem nameless = new SheetItem(new UUID(0, 0), pack.name(), pinned, basis, pack.id().version());
		return new SheetItem(idOf(nameless.toString()), pack.name(), pinned, basis, pack.id().version());
	}

	private Cited cited(LegalBasis basis) {
		Optional<Law> law = packs.law(basis.law());
		return new Cited(basis.law(), law.map(l -> l.title().zh()).orElse(basis.law()), basis.article(), basis.verified(), law.map(Law::isLaw).orElse(false));
	}

	/** An id made of the content (UUID version 8): the same wording at two desks is the same record. */
	private static UUID idOf(String content) {
		try {
			ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
			return new UUID(hash.getLong() & ~0xF000L | 0x8000L, hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}

	/** For an answer whose item no pack has any more. */
	static SheetItem gone(String id, String pack, String version) {
		return new SheetItem(idOf(id + pack + version), Text.of(pack), new Item(id, Text.EMPTY, Text.of(id), List.of(), new org.safetyworkbench.spi.Answer.Remark(), false,
				org.safetyworkbench.spi.Severity.GENERAL, Text.EMPTY, List.of(), new org.safetyworkbench.spi.Rectification(Text.EMPTY, 0, false), List.of(), false, null, pack, Text.EMPTY, NOWHERE), List.of(),
				version);
	}
}
