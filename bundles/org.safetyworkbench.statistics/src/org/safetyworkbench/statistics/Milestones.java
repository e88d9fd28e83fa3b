package org.safetyworkbench.statistics;

import java.time.LocalDate;
import java.time.YearMonth;

import org.safetyworkbench.core.Text;

/**
 * The plan's dates about major hazards, drawn into the curves.
 *
 * @param stockUpTo last month whose findings are stock
 * @param stockClearedBy day by which the stock is to be gone
 * @param incrementCurbedBy day by which new ones are to be curbed
 * @param zeroBy day from which none stays open past its deadline
 * @param source where the dates come from
 */
public record Milestones(YearMonth stockUpTo, LocalDate stockClearedBy, LocalDate incrementCurbedBy, LocalDate zeroBy, Text source) {

	/** The national three-year action, as rule SR-06 has it (S1-006, S1-008, S1-009, S1-010, S4-20, S4-21, S4-22). */
	public static final Milestones NATIONAL = new Milestones(YearMonth.of(2023, 12), LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31),
			new Text("治本攻坚三年行动方案：2024年底前基本消除2023年及以前排查发现的存量，2025年底前有效遏制增量，2026年底前形成动态清零机制（规则SR-06）",
					"three-year action plan: stock found in 2023 and before gone by the end of 2024, increment curbed by the end of 2025, standing zero-clearing by the end of 2026 (rule SR-06)"));

	/** The same dates with another cut-off, for a plan that counts otherwise. */
	public Milestones withStockUpTo(YearMonth month) {
		return new Milestones(month, stockClearedBy, incrementCurbedBy, zeroBy, source);
	}

	/** Last day whose findings are stock. */
	public LocalDate stockDay() {
		return stockUpTo.atEndOfMonth();
	}
}
