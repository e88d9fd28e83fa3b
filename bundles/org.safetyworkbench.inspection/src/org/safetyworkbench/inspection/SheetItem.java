package org.safetyworkbench.inspection;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Item;

/**
 * An item as it is asked in one visit. The wording is pinned when the visit is opened; the same wording is stored once and
 * shared by all visits.
 *
 * @param wording id of the wording, made of its content
 * @param section name of the item's pack: the heading above its groups
 * @param item question, how to verify, answer, severity and rectification as pinned; its condition is not kept
 * @param basis the places the item rests on
 * @param packVersion version of its pack at the opening
 */
public record SheetItem(UUID wording, Text section, Item item, List<Cited> basis, String packVersion) {

	public SheetItem {
		Objects.requireNonNull(wording);
		Objects.requireNonNull(section);
		Objects.requireNonNull(item);
		Objects.requireNonNull(packVersion);
		basis = List.copyOf(basis);
	}

	/** Id of the checklist item, such as {@code CG-001}. */
	public String id() {
		return item.id();
	}

	/** 《安全生产法》第二十一条；《餐饮…》第八条. */
	public String basisWords() {
		return basis.stream().map(Cited::words).collect(Collectors.joining("；"));
	}
}
