package org.safetyworkbench.uitest;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.IProgressConstants;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.spi.Severity;

/** What an office keeps for itself: a filter under a name, a limit, a day of its own. Each page leaves a picture. */
abstract class OfficeStory extends Story {

	private final OtherDesk other = new OtherDesk();

	@Test
	@Order(1)
	void aFilterIsKeptUnderAName() {
		other.record(Severity.GENERAL, Source.CAMPAIGN, "疏散通道占用（演示筛选）");
		window.go("ledger");
		window.type("ledger.find", "演示筛选");
		window.until("it is filtered", Table.class, "ledger", table -> table.getItemCount() == 1);
		window.menu("ledger.kept", "保存当前筛选…");
		window.type("ask.name", "通道占用");
		window.press("ask.ok");
		window.until("it is kept", () -> window.shell("ask") == null);
		window.press("ledger.clear");
		window.until("all are shown", Table.class, "ledger", table -> table.getItemCount() > 1);
		window.menu("ledger.kept", "通道占用");
		window.until("it is filtered again", Table.class, "ledger", table -> table.getItemCount() == 1);
		window.press("ledger.clear");
	}

	@Test
	@Order(2)
	void theOfficeChangesALimitAndADay() {
		window.becomes(other.chief());
		window.go("office");
		window.tab("office", "limits");
		Table limits = window.until("limits are listed", Table.class, "office.limits", table -> table.getItemCount() > 5);
		limit(limits, "6");
		shot("office-limits");
		limit(limits, "5");
		window.tab("office", "calendar");
		window.press("office.day.free");
		window.type("ask.name", "本单位休息（演示）");
		window.press("ask.ok");
		window.until("the day is free", Label.class, "office.day", label -> label.getText().contains("本单位休息（演示）"));
		shot("office-calendar");
		window.press("office.day.clear");
		window.until("it is as usual again", Label.class, "office.day", label -> !label.getText().contains("演示"));
		window.becomes("王工（演示）");
		assertThat(window.cut()).isEmpty();
	}

	@Test
	@Order(3)
	void whatThePlanAsksOfTheOfficeIsInSight() {
		window.go("office");
		window.tab("office", "asked");
		window.until("what is asked is listed", Table.class, "office.asked", table -> table.getItemCount() > 0 && !table.getItem(0).getText(0).isBlank());
		assertThat(window.cut()).isEmpty();
		shot("office-asked");
	}

	/** The progress area of the status line opens it. */
	@Test
	@Order(4)
	void whatRunsInTheBackgroundCanBeSeen() {
		IViewPart view = window.ask(() -> {
			try {
				return page().showView(IProgressConstants.PROGRESS_VIEW_ID);
			} catch (PartInitException e) {
				throw new IllegalStateException(e);
			}
		});
		assertThat(window.ask(view::getTitle)).isEqualTo("后台操作");
		shot("office-progress");
		window.later(() -> page().hideView(view));
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	private void limit(Table limits, String amount) {
		window.rows(limits, 0);
		window.press("office.limit.edit");
		window.type("ask.amount", amount);
		window.press("ask.ok");
		window.until("the limit is " + amount, () -> window.shell("ask") == null && limits.getItem(0).getText(1).startsWith(amount));
	}
}
