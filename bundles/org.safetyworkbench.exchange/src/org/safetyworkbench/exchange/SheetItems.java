package org.safetyworkbench.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.inspection.Cited;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Law;
import org.safetyworkbench.spi.LegalBasis;
import org.safetyworkbench.spi.Pack;

/** The items of packs as a sheet asks them, without a visit. */
final class SheetItems {

	private static final UUID NO_WORDING = new UUID(0, 0);

	private SheetItems() {}

	static List<SheetItem> of(Packs packs, List<String> ids, Focus focus) {
		return packs.items().stream().filter(item -> ids.contains(item.pack()) && focus.includes(packs.marks(item.id()))).map(item -> of(packs, item)).toList();
	}

	private static SheetItem of(Packs packs, Item item) {
		Optional<Pack> pack = packs.pack(item.pack());
		return new SheetItem(NO_WORDING, pack.map(Pack::name).orElse(Text.of(item.pack())), item, item.basis().stream().map(basis -> cited(packs, basis)).toList(), pack.map(p -> p.id().version()).orElse(""));
	}

	private static Cited cited(Packs packs, LegalBasis basis) {
		Optional<Law> law = packs.law(basis.law());
		return new Cited(basis.law(), law.map(one -> one.title().zh()).orElse(basis.law()), basis.article(), basis.verified(), law.map(Law::isLaw).orElse(false));
	}
}
