package org.safetyworkbench.uitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A risk point at the window: its colour follows from its values, and its code is printed to be stuck on the spot. */
abstract class RiskStory extends Story {

	@Test
	@Order(1)
	void theColourOfARiskPointFollowsFromItsValues() {
		window.type("search", "gjy");
		window.until("the enterprise is found", Table.class, "search.hits", table -> table.getItemCount() > 0 && table.getItem(0).getText(1).startsWith("古井"));
		window.key("search", SWT.CR);
		window.until("it is open", Label.class, "enterprise.name", label -> label.getText().startsWith("古井"));
		window.tab("enterprise.tabs", "enterprise.tab.risks");
		window.press("risk.add");
		window.type("ask.name", "后厨用气");
		window.choose("ask.likelihood", "3　可能，但不经常");
		window.choose("ask.exposure", "6　每天工作时间内暴露");
		window.choose("ask.consequence", "15　非常严重，一人死亡");
		window.until("its colour is said", Label.class, "risk.colour", label -> label.getText().contains("270"));
		assertThat(window.cut()).isEmpty();
		window.press("risk.ok");
		window.until("it is on record", Table.class, "enterprise.risks", table -> table.getItemCount() == 1);
	}

	@Test
	@Order(2)
	void itsCodeLabelIsPrinted() throws IOException {
		Path file = Files.createTempDirectory("labels").resolve("码标签.pdf");
		System.setProperty("safetyworkbench.file.LABELS", file.toString());
		window.press("risk.labels");
		window.close("written");
		System.clearProperty("safetyworkbench.file.LABELS");
		assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF-").contains("/Page", "/Image").endsWith("%%EOF\n");
		window.tab("enterprise.tabs", "enterprise.tab.facts");
	}
}
