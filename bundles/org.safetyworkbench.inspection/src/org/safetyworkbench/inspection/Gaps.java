package org.safetyworkbench.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.evidence.Evidence;

/** What is still missing on a page; said, never forced, so that nobody is driven to tick what was not looked at. */
final class Gaps {

	private static final int NAMED = 5;

	private Gaps() {}

	static List<Text> of(VisitSheet sheet) {
		List<Text> gaps = new ArrayList<>();
		items(gaps, sheet.unanswered(), "项未检查", "items not answered");
		items(gaps, sheet.withoutPhoto(), "项不合格但没有照片", "failed items without a photograph");
		otherDays(gaps, sheet);
		Presence presence = sheet.visit().presence();
		if (presence.representative().isBlank()) gaps.add(new Text("未填写被检查单位现场负责人", "the enterprise's representative is not named"));
		if (!sheet.isSigned()) gaps.add(new Text("没有签名或签字扫描件", "no signature and no signed scan"));
		if (sheet.visit().kind().hasPowers() && presence.inspectors().size() < 2) gaps.add(Rules.ALONE);
		return List.copyOf(gaps);
	}

	/** A photograph of another day proves nothing of this visit, unless the camera's clock was wrong. */
	private static void otherDays(List<Text> gaps, VisitSheet sheet) {
		List<Evidence> others = sheet.evidence().stream()
				.filter(one -> !one.withdrawn() && one.takenAt().filter(at -> !at.toLocalDate().equals(sheet.visit().on())).isPresent()).toList();
		if (others.isEmpty()) return;
		String named = others.stream().limit(NAMED).map(one -> one.name() + " " + one.takenAt().orElseThrow().toLocalDate()).collect(Collectors.joining("、"));
		gaps.add(new Text(others.size() + "张照片不是检查当日拍摄：" + named, others.size() + " photographs were not taken on the day of the visit: " + named));
	}

	private static void items(List<Text> gaps, List<SheetItem> items, String zh, String en) {
		if (items.isEmpty()) return;
		String named = items.stream().limit(NAMED).map(SheetItem::id).collect(Collectors.joining("、")) + (items.size() > NAMED ? "…" : "");
		gaps.add(new Text(items.size() + zh + "：" + named, items.size() + " " + en + ": " + named));
	}
}
